package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.kiemphieu.form.PrintedBlank.Face.SANS;
import static vn.kiemphieu.form.PrintedBlank.Face.SERIF;
import static vn.kiemphieu.form.PrintedBlank.Face.SERIF_BOLD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.form.blank.BlankLoader;

class StyleBuilderTest {
    private static final double NEAR_MM = 0.3;
    private static final double BAND_MM = 0.2;
    private static final String[] NAMES = {
        "Nguyễn Văn Hậu", "Trần Thị Mỹ Duyên", "Lý Á", "Phạm Đức Thắng", "Hoàng Thị Quỳnh Ngọc", "Rơ Chăm Hơ Phiu"
    };

    private final PrintedBlank paper = PrintedBlank.a5Upright();
    private final List<PrintedBlank.Printed> truth = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void closeThePaper() {
        paper.close();
    }

    @ParameterizedTest
    @CsvSource({"SERIF, 14", "SERIF, 11", "SERIF_BOLD, 13", "SANS, 12"})
    void placesEveryNameOfATableWithNumbersAndAColumnOfPositions(PrintedBlank.Face face, double points) {
        heading();
        truth.addAll(paper.table(face, points, NAMES));
        assertPlaced(built(NAMES), false);
    }

    @ParameterizedTest
    @CsvSource({"SERIF, 14", "SERIF_BOLD, 16", "SANS, 12"})
    void placesEveryNameOfAListWithNumbers(PrintedBlank.Face face, double points) {
        heading();
        for (int i = 0; i < NAMES.length; i++) {
            paper.text(30, 70 + 12 * i, points, face, (i + 1) + ".");
            truth.add(paper.text(40, 70 + 12 * i, points, face, NAMES[i]));
        }
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        assertThat(rows(proposal)).allSatisfy(row -> assertThat(row.ordinal()).isPresent());
    }

    @Test
    void aNumberStandsBelowTheOthersWhateverItIsReadAsAndASpeckIsNone() {
        for (int i = 0; i < NAMES.length; i++) {
            String[] numbers = {"1-", "2-", "TI-", "", "5-", "6-"};
            if (!numbers[i].isEmpty()) {
                paper.text(30, 70 + 12 * i, 13, SERIF, numbers[i]);
            }
            paper.text(46, 70 + 12 * i, 13, SERIF, "Bà");
            truth.add(paper.text(53, 70 + 12 * i, 13, SERIF, NAMES[i]));
        }
        paper.text(41, 70 + 12 * 3 - 1, 13, SERIF, ".");
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        List<StyleRow> rows = rows(proposal);
        assertThat(rows.get(2).ordinal())
                .hasValueSatisfying(box -> assertThat(box.left()).isBetween(29.5, 31.5));
        assertThat(rows.get(3).ordinal()).isEmpty();
        assertThat(rows).filteredOn(row -> row.ordinal().isPresent()).hasSize(5);
    }

    @Test
    void inTwoColumnsEachNumberStandsBelowThoseOfItsOwnColumn() {
        String[] numbers = {"1-", "2-", "TI-", "4-", "TI-", ""};
        for (int i = 0; i < NAMES.length; i++) {
            double x = i < 3 ? 12 : 80;
            double y = 70 + 12 * (i % 3);
            if (!numbers[i].isEmpty()) {
                paper.text(x, y, 13, SERIF, numbers[i]);
            }
            truth.add(paper.text(x + 13, y, 13, SERIF, NAMES[i]));
        }
        paper.text(89, 70 + 12 * 2 - 1, 13, SERIF, ".");
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        List<StyleRow> rows = rows(proposal);
        for (int i = 0; i < 5; i++) {
            double x = i < 3 ? 12 : 80;
            assertThat(rows.get(i).ordinal())
                    .as("number of row %d", i + 1)
                    .hasValueSatisfying(box -> assertThat(box.left()).isBetween(x - 0.5, x + 1.5));
        }
        assertThat(rows.get(5).ordinal()).isEmpty();
    }

    @Test
    void placesEveryNameOfAListWhoseNumbersStandCloseAndWhoseNamesAreFollowedByNotes() {
        heading();
        for (int i = 0; i < NAMES.length; i++) {
            double x =
                    paper.text(30, 70 + 10 * i, 13, SERIF, (i + 1) + ". ").ink().right() + 1.2;
            truth.add(paper.text(x, 70 + 10 * i, 13, SERIF, NAMES[i]));
            MmBox name = truth.get(i).ink();
            paper.text(name.right() + 1.5, 70 + 10 * i, 13, SERIF, "- Phó Chủ tịch");
        }
        assertPlaced(built(NAMES), false);
    }

    @Test
    void placesNamesInCapitalsByTheirCapitalHeight() {
        String[] names = {"Ông LÝ Á", "Bà NGUYỄN THỊ ÁNH", "Ông VÕ TƯ", "Bà HỒ NGUYỄN THỊ UYÊN"};
        for (int i = 0; i < names.length; i++) {
            truth.add(paper.text(40, 70 + 12 * i, 14, SERIF_BOLD, names[i]));
        }
        StyleProposal proposal = built(names);
        assertPlaced(proposal, true);
        assertThat(rows(proposal)).allSatisfy(row -> assertThat(row.ordinal()).isEmpty());
    }

    @Test
    void leavesOutAnHonorificThatTheElectionDoesNotName() {
        for (int i = 0; i < NAMES.length; i++) {
            paper.text(30, 70 + 10 * i, 13, SERIF, (i + 1) + ".");
            String honorific = i % 2 == 0 ? "Ông" : "Bà";
            double end = paper.text(37, 70 + 10 * i, 13, SERIF, honorific).ink().right();
            truth.add(paper.text(end + 1.3, 70 + 10 * i, 13, SERIF, NAMES[i]));
        }
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        assertThat(rows(proposal)).allSatisfy(row -> assertThat(row.ordinal()).isPresent());
    }

    @Test
    void tellsNamesakesApartByYearOfBirth() {
        String[] names = {"Nguyễn Thế Ân (1964)", "Nguyễn Thế Ân (1975)", "Tô Ân", "Lê Thị Thúy", "Lê Thị Thủy"};
        truth.addAll(paper.table(SERIF, 13, names));
        assertPlaced(built(names), false);
    }

    @Test
    void prefersTheTablesRowToAMentionOfTheSameNameElsewhere() {
        paper.text(20, 30, 13, SERIF, "Trưởng ban kiểm phiếu: đồng chí " + NAMES[0]);
        truth.addAll(paper.table(SERIF, 13, NAMES));
        paper.text(20, 190, 13, SERIF, NAMES[2]);
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        for (int i = 0; i < NAMES.length; i++) {
            assertNear(rows(proposal).get(i).strip(), new MmBox(15, 60 + 10 * i, 135, 70 + 10 * i));
        }
    }

    @Test
    void givesANameOverTwoLinesTwoNameLines() {
        String longName = "Công Tằng Tôn Nữ Hoàng Phương Nhiên";
        truth.addAll(paper.table(SERIF, 11, NAMES[0], "", NAMES[1]));
        PrintedBlank.Printed upper = paper.text(32, 74, 11, SERIF, "Công Tằng Tôn Nữ");
        PrintedBlank.Printed lower = paper.text(32, 78.4, 11, SERIF, "Hoàng Phương Nhiên");
        List<StyleRow> rows = rows(built(NAMES[0], longName, NAMES[1]));
        assertThat(rows.get(1).lines()).hasSize(2);
        assertNear(rows.get(1).lines().get(0).ink(), upper.ink());
        assertNear(rows.get(1).lines().get(1).ink(), lower.ink());
        assertThat(rows.get(0).lines()).hasSize(1);
    }

    @Test
    void readsNamesInTwoColumns() {
        for (int i = 0; i < NAMES.length; i++) {
            double x = i < 3 ? 20 : 85;
            paper.text(x, 70 + 12 * (i % 3), 13, SERIF, (i + 1) + ".");
            truth.add(paper.text(x + 8, 70 + 12 * (i % 3), 13, SERIF, NAMES[i]));
        }
        StyleProposal proposal = built(NAMES);
        assertPlaced(proposal, false);
        assertThat(rows(proposal).get(0).strip().right())
                .isLessThan(rows(proposal).get(3).strip().left() + 0.01);
    }

    @Test
    void takesTheSealForTheStampsPlaceAndNotForPrintedInkTheSameEachTime() {
        paper.seal(30, 30, 17);
        truth.addAll(paper.table(SANS, 12, NAMES));
        BallotStyle style = built(NAMES).whole().orElseThrow();
        assertNear(style.stampPlace().orElseThrow(), new MmBox(12.5, 12.5, 47.5, 47.5));
        assertThat(style.stampRequired()).isTrue();
        assertThat(BlankLoader.load(folder.resolve("blank.pdf")).gray().at(236, 103))
                .isGreaterThan(240);
        BallotStyle second = built(NAMES).whole().orElseThrow();
        assertThat(second.rows()).isEqualTo(style.rows());
        assertThat(second.blank().png()).isEqualTo(style.blank().png());
    }

    @Test
    void keepsBlackPrintUnderASealThatWasDrawnOverIt() {
        paper.text(20, 31, 13, SERIF_BOLD, "ĐẢNG BỘ XÃ MỸ ĐỨC");
        truth.addAll(paper.table(SERIF, 13, NAMES));
        byte[] without = built(NAMES).whole().orElseThrow().blank().png();
        paper.seal(30, 30, 17);
        assertThat(built(NAMES).whole().orElseThrow().blank().png()).isEqualTo(without);
    }

    @Test
    void leavesColouredPrintThatIsNoSeal() {
        paper.redText(20, 31, 13, SERIF_BOLD, "PHIẾU BẦU");
        truth.addAll(paper.table(SERIF, 13, NAMES));
        BallotStyle style = built(NAMES).whole().orElseThrow();
        assertThat(style.stampPlace()).isEmpty();
        PageLayout layout = LayoutAnalysis.of(BlankLoader.load(folder.resolve("blank.pdf")));
        assertThat(layout.lines().get(0).box().toMm(200).left()).isCloseTo(20, within(NEAR_MM));
    }

    @Test
    void findsThePrintedStampBox() {
        paper.frame(12, 15, 47, 45);
        paper.text(16, 29, 11, SERIF, "Vị trí đóng dấu");
        truth.addAll(paper.table(SERIF, 13, NAMES));
        BallotStyle style = built(NAMES).whole().orElseThrow();
        assertNear(style.stampPlace().orElseThrow(), new MmBox(12, 15, 47, 45));
    }

    private void heading() {
        paper.text(20, 20, 11, SERIF, "ĐẢNG BỘ XÃ MỸ ĐỨC");
        paper.text(90, 20, 11, SERIF_BOLD, "ĐẢNG CỘNG SẢN VIỆT NAM");
        paper.text(58, 40, 15, SERIF_BOLD, "PHIẾU BẦU");
        paper.text(30, 46, 11, SERIF, "(Số lượng bầu: 3 đồng chí; danh sách bầu cử: 6 đồng chí)");
        paper.text(20, 185, 10, SERIF, "Ghi chú: Đồng chí không bầu cho ai thì gạch ngang giữa cả họ và tên.");
    }

    private static List<StyleRow> rows(StyleProposal proposal) {
        assertThat(proposal).isInstanceOf(StyleProposal.Complete.class);
        return proposal.whole().orElseThrow().rows();
    }

    private void assertPlaced(StyleProposal proposal, boolean capitals) {
        List<StyleRow> rows = rows(proposal);
        assertThat(rows).hasSameSizeAs(truth);
        for (int i = 0; i < rows.size(); i++) {
            PrintedBlank.Printed printed = truth.get(i);
            NameLine line = rows.get(i).lines().get(0);
            assertNear(line.ink(), printed.ink());
            assertThat(line.baseline()).as("baseline of row %d", i + 1).isCloseTo(printed.baseline(), within(BAND_MM));
            double height = capitals ? printed.capHeight() : printed.xHeight();
            assertThat(line.baseline() - line.xHeightTop())
                    .as("height of row %d", i + 1)
                    .isCloseTo(height, within(BAND_MM));
        }
    }

    private static void assertNear(MmBox found, MmBox printed) {
        double worst = IntStream.of(0)
                .mapToDouble(i -> Math.max(
                        Math.max(Math.abs(found.left() - printed.left()), Math.abs(found.right() - printed.right())),
                        Math.max(Math.abs(found.top() - printed.top()), Math.abs(found.bottom() - printed.bottom()))))
                .max()
                .orElseThrow();
        assertThat(worst).as("%s printed at %s", found, printed).isLessThan(NEAR_MM);
    }

    private StyleProposal built(String... names) {
        return SampleContest.of(names).build(paper.write(folder));
    }
}
