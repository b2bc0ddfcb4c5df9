package vn.kiemphieu.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.Standing;
import vn.kiemphieu.result.Standing.Fate;

class PapersTest {
    @TempDir
    Path temp;

    @Test
    void form18TellsTheFiguresTheWitnessesAndEachCandidatesVotes() throws IOException {
        String text = text(PaperKind.FORM_18, SamplePapers.state(true), 0);

        assertThat(text)
                .contains("Khu vực bỏ phiếu số: 07 xã Bình Sơn Đơn vị bầu cử đại biểu Quốc hội số: 4")
                .contains("Đúng 07 giờ 00 phút(2), ngày 15 tháng 03 năm 2026, trước khi")
                .contains("1. Ông/Bà: Ngô Văn Giang Nơi ở hiện nay: thôn Long Hội")
                .contains("Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri: 99,50 %")
                .contains("Số phiếu hợp lệ: 9 phiếu. Tỷ lệ so với tổng số phiếu thu vào: 75,00%")
                .contains("2. Bà Trần Thị Bình được 4 phiếu/ 9 phiếu hợp lệ")
                .contains("Công văn số 123/HĐBCQG-VP ngày 20/02/2026 của Hội đồng bầu cử quốc gia")
                .contains("Ghi tên người ngoài danh sách Luật 85/2015/QH13, Điều 74 1")
                .contains("5f3c".repeat(16))
                .doesNotContain("DỰ THẢO", "....... phiếu/");
    }

    @Test
    void aDraftIsMarkedAndTellsNoVotes() throws IOException {
        String text = text(PaperKind.FORM_18, SamplePapers.state(false), 0);

        assertThat(text)
                .contains("DỰ THẢO", "Số phiếu hợp lệ: 9 phiếu")
                .containsPattern("2\\. Bà Trần Thị Bình được \\.+ phiếu/ 9 phiếu hợp lệ")
                .doesNotContainPattern("được [0-9]");
        assertThat(text(PaperKind.JOURNAL, SamplePapers.state(false), 0)).doesNotContain("gạch:");
    }

    @Test
    void form23NamesTheCouncilOfItsLevel() throws IOException {
        assertThat(text(PaperKind.FORM_23, SamplePapers.state(true), 2))
                .contains("BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN(1) XÃ BÌNH SƠN KHÓA XIV")
                .contains("Ban bầu cử đại biểu Hội đồng nhân dân (1) xã Bình Sơn, Ủy ban nhân dân");
    }

    @Test
    void form32AddsUpTheThreeKindsOfBallots() throws IOException {
        assertThat(text(PaperKind.FORM_32, SamplePapers.state(false), 0))
                .contains("1. Số phiếu Tổ bầu cử đã nhận về là: 21900 phiếu")
                .contains("Phiếu bầu cử đại biểu HĐND cấp xã là: 126 phiếu")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void partyMinutesTellWhoIsElectedAndOfHowMany() throws IOException {
        String text = text(PaperKind.PARTY, SamplePapers.party(Optional.of(SamplePapers.SECOND)), 1);

        assertThat(text)
                .contains("Bản số 2, thay bản số 1", "BẦU BÍ THƯ ĐẢNG ỦY", "Chức danh được bầu: Bí thư Đảng ủy")
                // 8 of 15 summoned less 2
                .contains("1 Nguyễn Văn An 8 1 0 0 61,54")
                .contains("Số người trúng cử: 1; còn thiếu so với số lượng được bầu: 0.")
                .contains("Nhân viên kỹ thuật được chấp thuận (Quy chế 190-QĐ/TW, Điều 8): Võ Minh Kỹ");
    }

    @Test
    void minutesOfDelegatesAndOfAFurtherRoundSayWhatTheyAre() throws IOException {
        PaperFacts facts = SamplePapers.party(Optional.of(SamplePapers.FIRST));
        String text = text(PaperKind.PARTY, SamplePapers.delegates(facts), 0);

        assertThat(text)
                .contains("BẦU ĐẠI BIỂU DỰ KHUYẾT ĐI DỰ ĐẠI HỘI ĐẢNG BỘ TỈNH (lượt bầu thứ 2)")
                .contains("Số lượng đại biểu được bầu: 1", "(số dư 1)")
                .doesNotContain("Chức danh");
    }

    @Test
    void theReportNamesEveryDeductionAndEveryStep() throws IOException {
        assertThat(text(PaperKind.RESULT, SamplePapers.party(Optional.of(SamplePapers.FIRST)), 0))
                .contains("Tổng số đại biểu chính thức được triệu tập 15")
                .contains("Trừ: cấp ủy viên cấp triệu tập vắng mặt suốt thời gian đại hội 1")
                .contains("Còn lại, làm căn cứ tính 13", "Số phiếu ít nhất để quá một nửa 7")
                .contains("Người trúng cử phải được quá một nửa của 13")
                .doesNotContain("Bản số");
    }

    @Test
    void theCombinedReportHoldsEveryContest() throws IOException {
        assertThat(text(PaperKind.COMBINED, SamplePapers.party(Optional.of(SamplePapers.FIRST)), 0))
                .contains("1. Ban Chấp hành Đảng bộ xã Bình Sơn", "2. Bí thư Đảng ủy", "trúng cử", "không đủ phiếu");
    }

    @Test
    void theJournalHoldsEveryBallotAndNeitherAnHourNorAName() throws IOException {
        String text = text(PaperKind.JOURNAL, SamplePapers.party(Optional.of(SamplePapers.FIRST)), 0);

        assertThat(text)
                .contains("1 Tập 1/1 gạch: 1, 2, 3, 4 1", "10 Tập 1/10 không hợp lệ: bầu quá số lượng quy định")
                .contains("13 Tập 2/2 để ngoài việc đếm", "Tổng số lá: 13; hợp lệ 9, không hợp lệ 3, để ngoài 1.")
                .doesNotContain("2026", "giờ", "An, Trần Thị Bình");
        assertThat(text(PaperKind.JOURNAL, SamplePapers.party(Optional.of(SamplePapers.FIRST)), 1))
                .contains("1 Tập 1/1 đồng ý: 1; không đồng ý: không ai 1")
                .contains("5 Tập 1/5 đồng ý: không ai; không đồng ý: 1 0");
    }

    @Test
    void invalidBallotsAreListedInTheOrderOfTheStacksWithReasonAndDecider() throws IOException {
        PaperFacts facts = SamplePapers.withPictures(SamplePapers.state(true));
        assertThat(text(PaperKind.INVALID_LIST, facts, 0))
                .containsSubsequence("Tập 1/10", "Theo quy tắc; người xác nhận: Nguyễn Văn An", "Tập 1/11", "Tập 2/1")
                .contains("Kết luận của Nguyễn Văn An, Trần Thị Bình")
                .doesNotContain("không có ảnh");
        assertThat(text(PaperKind.PULL_INVALID, facts, 0))
                .contains("1 Tập 1 10 Bầu quá", "3 Tập 2 1 Ghi tên", "1 Tập 2 2 Trùng");
    }

    @Test
    void doubtfulBallotsAreListedWithWhatIsUnclearAndWhoMustAct() throws IOException {
        PaperFacts facts = SamplePapers.party(Optional.empty());
        OfContest open = SamplePapers.open(facts.contests().get(0));
        Path file = temp.resolve("doubt.pdf");
        PaperFile.pdf(Papers.make(PaperKind.PULL_DOUBTFUL, facts, open), file);

        assertThat(OfficialFormsTest.pdfText(file).replaceAll("[\\s\\p{Z}]+", " "))
                .contains("Tổng số: 13", "10 Tập 1 10 2: nét gạch mờ, chỉ gạch một phần họ và tên chờ một thành viên");
    }

    @Test
    void theTallySheetCountsInSquaresOfFive() throws IOException {
        assertThat(text(PaperKind.TALLY_SHEET, SamplePapers.party(Optional.of(SamplePapers.FIRST)), 0))
                .contains("Phạm Thị Dung 5 1 ô", "Trần Thị Bình 4 0 ô + 4", "Cộng 18");
    }

    /** As many as stand for the committee of a commune, one of them with a name of two hundred letters. */
    @ParameterizedTest
    @CsvSource({"24, 19, 0", "25, 19, 0", "35, 27, 0", "40, 30, 1"})
    void theResultToReadOutIsOnePage(int candidates, int seats, int endless) throws IOException {
        List<String> names = IntStream.rangeClosed(1, candidates)
                .mapToObj(i -> i > candidates - endless
                        ? "Công Tằng Tôn Nữ ".repeat(12).strip()
                        : "Nguyễn Văn Ứng Cử " + i)
                .toList();
        PaperFacts facts = elected(names, seats);
        Path file = temp.resolve("read.pdf");
        PaperFile.pdf(Papers.make(PaperKind.READ_OUT, facts, facts.contests().get(0)), file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        String text = OfficialFormsTest.pdfText(file).replaceAll("[\\s\\p{Z}]+", " ");
        for (int i = 1; i <= candidates - endless; i++) {
            assertThat(text).contains(i + " Nguyễn Văn Ứng Cử " + i + " ");
        }
        assertThat(text).contains("Trúng cử " + seats + " người");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperCanBeMadeOfEveryRegimeOpenOrClosed(PaperKind kind) {
        for (PaperFacts facts : List.of(
                SamplePapers.state(true),
                SamplePapers.state(false),
                SamplePapers.party(Optional.of(SamplePapers.FIRST)),
                SamplePapers.party(Optional.empty()))) {
            for (OfContest contest : facts.contests()) {
                assertThat(Papers.make(kind, facts, contest).blocks()).isNotEmpty();
            }
            assertThat(Papers.make(
                                    kind,
                                    facts,
                                    SamplePapers.open(facts.contests().get(0)))
                            .blocks())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'07:00 15/3/2026', 07, 00, 15, 03, 2026",
        "'7 giờ 5 phút, ngày 15 tháng 3 năm 2026', 07, 05, 15, 03, 2026",
        "'2026-03-15T19:45', 19, 45, 15, 03, 2026",
        "'19h', 19, 00, , , ",
        "'15/3', , , 15, 03, ",
        "'25:00 32/13/2026', , , , , ",
        "'sáng Chủ nhật', , , , , "
    })
    void timesAreUnderstoodAsPeopleWriteThemOrLeftBlank(
            String said, String hour, String minute, String day, String month, String year) {
        assertThat(WhenSaid.of(Optional.of(said)))
                .isEqualTo(new WhenSaid(
                        Optional.ofNullable(hour),
                        Optional.ofNullable(minute),
                        Optional.ofNullable(day),
                        Optional.ofNullable(month),
                        Optional.ofNullable(year)));
    }

    /** The first of these names are elected. */
    private static PaperFacts elected(List<String> names, int seats) {
        PaperFacts facts = SamplePapers.named(names);
        OfContest of = facts.contests().get(0);
        List<Standing> standings = of.count().contest().candidates().stream()
                .map(one -> new Standing(one, 5, one.no() <= seats ? Fate.ELECTED : Fate.NOT_ENOUGH))
                .toList();
        Outcome outcome = new Outcome(seats, standings, List.of(), Outcome.NextStep.DONE);
        return SamplePapers.facts(
                facts.election(),
                List.of(new OfContest(of.count(), of.ballot(), of.base(), Optional.of(outcome), of.evidence())));
    }

    private String text(PaperKind kind, PaperFacts facts, int contest) throws IOException {
        Path file = temp.resolve("paper.pdf");
        PaperFile.pdf(Papers.make(kind, facts, facts.contests().get(contest)), file);
        return OfficialFormsTest.pdfText(file).replaceAll("[\\s\\p{Z}]+", " ");
    }
}
