package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.TestForms;

/** Forms printed in other ways than the official ones: bands behind every other row, rules as thin as a hair. */
class UnusualPrintTest {
    private static final int DPI = GoldenForm.DPI;
    private static final int HAIR = 150; // gray of a rule thinner than a pixel on the blank
    private static final int PALE_HAIR = 195; // and where the toner is thin
    private static final int WHITE = 255;
    private static final double RULE_MM = 0.45; // half of what the old rule and its edges take

    private static final GoldenForm NAMES = GoldenForm.of(TestForms.PARTY_A5_DENSE.form(0));
    private static final GoldenForm ANSWERS = GoldenForm.of(TestForms.AGREE_A5_TWELVE.form(0));

    @ParameterizedTest(name = "bands of gray {0}")
    @ValueSource(ints = {235, 225, 219})
    void namesOnGrayBandsAreKept(int gray) {
        List<RowReading> rows = onBands(gray, paper -> {});
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.status()).as(row.reasons().toString()).isEqualTo(MarkStatus.KEPT));
    }

    @Test
    void aPaleLineThroughANameOnABandIsAskedAbout() {
        List<RowReading> rows = onBands(225, paper -> {
            NameLine line = NAMES.rows().get(1).lines().get(0);
            double y = (line.baseline() + line.xHeightTop()) / 2;
            paper.pen(0.5, 200).line(line.ink().left() - 1, y, line.ink().right() + 1, y);
        });
        assertThat(rows.get(1).status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(rows.get(2).status()).isEqualTo(MarkStatus.KEPT);
    }

    @Test
    void paleRulesOfAHairsWidthAreNotMissing() {
        BallotStyle style = thinRuled();
        DrawnPaper paper = crossed(style);
        assertThat(read(style, paper))
                .allSatisfy(row ->
                        assertThat(row.status()).as(row.reasons().toString()).isEqualTo(MarkStatus.AGREE));
    }

    @Test
    void aCellWithoutOneOfItsThinRulesIsAskedAbout() {
        BallotStyle style = thinRuled();
        DrawnPaper paper = crossed(style);
        MmBox cell = style.rows().get(3).answers().orElseThrow().disagree();
        paper.fill(new MmBox(cell.left() - 1, cell.bottom() - RULE_MM, cell.right() + 1, cell.bottom() + 1), WHITE);
        assertThat(read(style, paper).get(3).reasons()).isEqualTo(Set.of(AdjudicationReason.DAMAGED));
    }

    @Test
    void rulesThatACopierTurnedIntoDashesAreNotMissing() {
        BallotStyle style = thinRuled();
        DrawnPaper paper = crossed(style);
        gaps(paper, 2.3, 1.9);
        assertThat(read(style, paper))
                .allSatisfy(row ->
                        assertThat(row.status()).as(row.reasons().toString()).isEqualTo(MarkStatus.AGREE));
    }

    @Test
    void rulesOfWhichPiecesAreMissingAreAskedAbout() {
        BallotStyle style = thinRuled();
        DrawnPaper paper = crossed(style);
        gaps(paper, 4, 2.5);
        assertThat(read(style, paper))
                .allSatisfy(row -> assertThat(row.reasons()).contains(AdjudicationReason.DAMAGED));
    }

    private interface Pen {
        void mark(DrawnPaper paper);
    }

    private static List<RowReading> onBands(int gray, Pen pen) {
        GrayImage print = banded(NAMES.print(DPI), gray);
        BallotStyle style = printed(NAMES, DrawnPaper.of(print, DPI));
        DrawnPaper paper = DrawnPaper.of(print, DPI);
        MmBox place = style.stampPlace().orElseThrow();
        NAMES.seal(paper, (place.left() + place.right()) / 2, (place.top() + place.bottom()) / 2);
        pen.mark(paper);
        return read(style, paper);
    }

    /** Every other row's strip is at least this dark. */
    private static GrayImage banded(GrayImage print, int gray) {
        byte[] pixels = print.pixels().clone();
        for (int k = 1; k < NAMES.rows().size(); k += 2) {
            MmBox strip = NAMES.rows().get(k).strip();
            for (int y = px(strip.top()); y < px(strip.bottom()); y++) {
                for (int x = px(strip.left()); x < px(strip.right()); x++) {
                    int i = y * print.width() + x;
                    pixels[i] = (byte) Math.min(pixels[i] & 0xff, gray);
                }
            }
        }
        return new GrayImage(print.width(), print.height(), pixels);
    }

    private static BallotStyle thinRuled() {
        return printed(ANSWERS, hairs(DrawnPaper.of(ANSWERS.print(DPI), DPI), HAIR));
    }

    private static DrawnPaper crossed(BallotStyle style) {
        DrawnPaper paper = hairs(ANSWERS.ballot(DPI), PALE_HAIR);
        for (StyleRow row : style.rows()) {
            MmBox cell = row.answers().orElseThrow().agree();
            double x = (cell.left() + cell.right()) / 2;
            double y = (cell.top() + cell.bottom()) / 2;
            paper.line(x - 2, y - 2, x + 2, y + 2).line(x + 2, y - 2, x - 2, y + 2);
        }
        return paper;
    }

    /** Takes a piece out of every rule every so many millimetres, in both directions. */
    private static void gaps(DrawnPaper paper, double every, double missing) {
        MmBox all = cells().stream().reduce(MmBox::union).orElseThrow().grown(1);
        for (MmBox side :
                cells().stream().flatMap(cell -> sides(cell, RULE_MM).stream()).toList()) {
            boolean upright = side.height() > side.width();
            double from = upright ? all.top() : all.left();
            for (double at = from; at < (upright ? all.bottom() : all.right()); at += every) {
                MmBox gap = upright
                        ? new MmBox(side.left(), at, side.right(), at + missing)
                        : new MmBox(at, side.top(), at + missing, side.bottom());
                paper.fill(gap, WHITE);
            }
        }
    }

    private static List<MmBox> cells() {
        return ANSWERS.rows().stream()
                .flatMap(row -> {
                    var answers = row.answers().orElseThrow();
                    return List.of(answers.agree(), answers.disagree()).stream();
                })
                .toList();
    }

    /** The rules of the answer cells, drawn anew one pixel thin. */
    private static DrawnPaper hairs(DrawnPaper paper, int gray) {
        List<MmBox> cells = cells();
        cells.forEach(cell -> sides(cell, RULE_MM).forEach(side -> paper.fill(side, WHITE)));
        cells.forEach(cell -> sides(cell, 25.4 / DPI / 2).forEach(side -> paper.fill(side, gray)));
        return paper;
    }

    /** The four sides of a cell, so far to each side of the rule's middle. */
    private static List<MmBox> sides(MmBox cell, double half) {
        double left = grid(cell.left());
        double right = grid(cell.right());
        double top = grid(cell.top());
        double bottom = grid(cell.bottom());
        return List.of(
                new MmBox(left - half, top, left + half, bottom),
                new MmBox(right - half, top, right + half, bottom),
                new MmBox(left, top - half, right, top + half),
                new MmBox(left, bottom - half, right, bottom + half));
    }

    /** The middle of the pixel that holds this place, mm. */
    private static double grid(double mm) {
        return (Math.floor(mm * DPI / 25.4) + 0.5) * 25.4 / DPI;
    }

    private static int px(double mm) {
        return (int) Math.round(mm * DPI / 25.4);
    }

    private static BallotStyle printed(GoldenForm form, DrawnPaper blank) {
        BallotStyle like = form.style();
        return new BallotStyle(
                like.electionHash(),
                like.contestId(),
                like.regime(),
                like.method(),
                like.seats(),
                like.stampRequired(),
                like.widthMm(),
                like.heightMm(),
                new BlankPage(blank.encoded("png"), DPI),
                like.stampPlace(),
                like.rows());
    }

    private static List<RowReading> read(BallotStyle style, DrawnPaper paper) {
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            PageReading reading = reader.read(paper.scanned());
            assertThat(reading).isInstanceOf(PageReading.Read.class);
            return ((PageReading.Read) reading).rows();
        }
    }
}
