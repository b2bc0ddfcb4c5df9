package vn.kiemphieu.form.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.Imposition;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.form.official.OfficialBallot.Look;
import vn.kiemphieu.image.GrayImage;

/** Where things lie on the pages of official ballots, and what their files hold. */
class OfficialPagesTest {
    private static final double LEAST_ROW_MM = 6.5;
    private static final double LEAST_PT = 11;

    @ParameterizedTest
    @EnumSource
    void everyNameLiesOnItsOwnGroundInsideThePage(OfficialForm form) {
        for (int count : new int[] {1, 5, 17}) {
            OfficialBallot.Result result = print(form, SampleBallots.names(count), SampleBallots.A5);
            PrintedBallot ballot = result.ballot();
            assertThat(ballot.namesOnPage()).containsExactly(count);
            assertThat(result.layout().namePt()).isGreaterThanOrEqualTo(LEAST_PT);
            MmBox stamp = ballot.stampPlace().orElseThrow();
            for (StyleRow row : ballot.rows()) {
                assertThat(row.strip().height()).isGreaterThanOrEqualTo(LEAST_ROW_MM - 1e-9);
                assertThat(row.strip().top()).isGreaterThan(stamp.bottom());
                assertThat(ballot.rows()).noneMatch(other -> other != row && overlap(other.strip(), row.strip()));
                row.lines().forEach(line -> {
                    assertThat(line.ink().left()).isGreaterThan(row.strip().left() + 1);
                    assertThat(line.ink().right()).isLessThan(row.strip().right() - 1);
                    assertThat(line.ink().top()).isGreaterThan(row.strip().top());
                    assertThat(line.ink().bottom()).isLessThan(row.strip().bottom());
                    assertThat(line.ink().bottom()).isLessThan(ballot.heightMm() - 5);
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPrintedNearTheEdges(OfficialForm form) {
        PrintedBallot ballot =
                print(form, SampleBallots.names(17), SampleBallots.A5).ballot();
        GrayImage picture = PrintRaster.gray(ballot.pdf(), 100);
        int edge = (int) (3.5 / 25.4 * 100);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                boolean near = x < edge || y < edge || x >= picture.width() - edge || y >= picture.height() - edge;
                assertThat(near && picture.at(x, y) < 200)
                        .as("ink at %d, %d", x, y)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void embedsItsFontsAndTellsNothingButATitle(OfficialForm form) throws IOException {
        byte[] pdf =
                print(form, SampleBallots.people(), SampleBallots.A5).ballot().pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(document.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
        assertThat(print(form, SampleBallots.people(), SampleBallots.A5)
                        .ballot()
                        .pdf())
                .isEqualTo(pdf);
    }

    @Test
    void sixtyNamesRunOverThreePagesAndFindRoomInTwoColumns() {
        Election election = election(OfficialForm.PARTY_TABLE, SampleBallots.names(60));
        OfficialBallot.Result result = SampleBallots.print(OfficialForm.PARTY_TABLE, election, SampleBallots.A5);
        List<Integer> pages = result.ballot().namesOnPage();
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().mapToInt(n -> n).sum()).isEqualTo(60);
        String text = SampleBallots.text(result.ballot().pdf());
        assertThat(text).contains("(tiếp theo)");
        election.contests().get(0).candidates().forEach(c -> assertThat(text).contains(c.no() + " " + c.name()));

        RoomierBallot roomier = RoomierBallot.find(
                        election,
                        election.contests().get(0),
                        OfficialForm.PARTY_TABLE,
                        SampleBallots.TOLD,
                        SampleBallots.A5)
                .orElseThrow();
        assertThat(roomier.form()).isEqualTo(OfficialForm.PARTY_LIST);
        assertThat(roomier.look().paper()).isEqualTo(Paper.A4_PORTRAIT);
        PrintedBallot listed =
                SampleBallots.print(roomier.form(), election, roomier.look()).ballot();
        assertThat(listed.namesOnPage()).containsExactly(60);
        assertThat(listed.rows()).extracting(StyleRow::no).hasSize(60).isSorted();
    }

    @Test
    void aLetterTheFaceLacksComesFromAnother() throws IOException {
        List<Candidate> rare = List.of(new Candidate(1, "Ksor Hỻăm"), new Candidate(2, "Siu Ƀlơi"));
        Look sans = new Look(Paper.A5_PORTRAIT, PrintFace.LIBERATION_SANS, 1, false, false, false);
        byte[] pdf = print(OfficialForm.PARTY_TABLE, rare, sans).ballot().pdf();
        assertThat(SampleBallots.text(pdf)).contains("Ksor Hỻăm", "Siu Ƀlơi");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).anyMatch(name -> {
                try {
                    return resources.getFont(name).getName().contains("DejaVu");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void aSecondMarkStandsAboveTheFirst() {
        List<Candidate> marked = List.of(new Candidate(1, "Y Kê\u0306"), new Candidate(2, "Y Kê"));
        List<StyleRow> rows = print(OfficialForm.PARTY_TABLE, marked, SampleBallots.A5)
                .ballot()
                .rows();
        MmBox both = rows.get(0).lines().get(0).ink();
        MmBox one = rows.get(1).lines().get(0).ink();
        assertThat(both.right()).isEqualTo(one.right());
        double higher = rows.get(0).lines().get(0).baseline()
                - both.top()
                - (rows.get(1).lines().get(0).baseline() - one.top());
        assertThat(higher).isBetween(0.3, 1.5);
    }

    @Test
    void aLetterNoFaceHasIsNamed() {
        List<Candidate> unknown = List.of(new Candidate(1, "Lý Ꞓa"));
        assertThatThrownBy(() -> print(OfficialForm.PARTY_TABLE, unknown, SampleBallots.A5))
                .isInstanceOfSatisfying(StationException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.LETTER_MISSING);
                    assertThat(e.arguments()).contains("Ꞓ", "U+A792");
                });
    }

    @Test
    void copiesAndPairsShowTheSameBallotEveryTime() throws IOException {
        byte[] ballot = print(OfficialForm.PARTY_TABLE, SampleBallots.names(4), SampleBallots.A5)
                .ballot()
                .pdf();
        byte[] copies = Imposition.copies(ballot, 5);
        byte[] pairs = Imposition.twoUp(ballot, 5);
        assertThat(copies).isEqualTo(Imposition.copies(ballot, 5)).hasSizeLessThan(ballot.length * 2);
        assertThat(pairs).isEqualTo(Imposition.twoUp(ballot, 5));
        try (PDDocument five = Loader.loadPDF(copies);
                PDDocument two = Loader.loadPDF(pairs)) {
            assertThat(five.getNumberOfPages()).isEqualTo(5);
            assertThat(two.getNumberOfPages()).isEqualTo(3);
            assertThat(two.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(2 * five.getPage(0).getMediaBox().getWidth());
        }
        GrayImage one = PrintRaster.gray(ballot, 100);
        GrayImage pair = PrintRaster.gray(pairs, 100);
        StyleRow row = print(OfficialForm.PARTY_TABLE, SampleBallots.names(4), SampleBallots.A5)
                .ballot()
                .rows()
                .get(2);
        int half = (int) Math.round(148 / 25.4 * 100);
        assertThat(ink(pair, row.strip(), 0))
                .isEqualTo(ink(one, row.strip(), 0))
                .isPositive();
        assertThat((double) ink(pair, row.strip(), half))
                .isCloseTo(ink(one, row.strip(), 0), org.assertj.core.data.Percentage.withPercentage(5));
    }

    private static long ink(GrayImage picture, MmBox box, int right) {
        long ink = 0;
        for (int y = (int) (box.top() / 25.4 * 100); y < box.bottom() / 25.4 * 100; y++) {
            for (int x = (int) (box.left() / 25.4 * 100); x < box.right() / 25.4 * 100; x++) {
                ink += 255 - picture.at(x + right, y);
            }
        }
        return ink;
    }

    private static boolean overlap(MmBox a, MmBox b) {
        return Math.min(a.right(), b.right()) - Math.max(a.left(), b.left()) > 0.001
                && Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()) > 0.001;
    }

    private static OfficialBallot.Result print(OfficialForm form, List<Candidate> candidates, Look look) {
        return SampleBallots.print(form, election(form, candidates), look);
    }

    private static Election election(OfficialForm form, List<Candidate> candidates) {
        return SampleBallots.election(form, "Ban Chấp hành Đảng bộ xã Tân Hòa nhiệm kỳ 2025 - 2030", 2, candidates);
    }
}
