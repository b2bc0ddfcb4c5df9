package vn.kiemphieu.reading;

import static vn.kiemphieu.ballot.AdjudicationReason.BACK_SIDE;
import static vn.kiemphieu.ballot.AdjudicationReason.BLANK_PAGE;
import static vn.kiemphieu.ballot.AdjudicationReason.CROPPED;
import static vn.kiemphieu.ballot.AdjudicationReason.DOUBLE_FEED;
import static vn.kiemphieu.ballot.AdjudicationReason.EXTRA_WRITING;
import static vn.kiemphieu.ballot.AdjudicationReason.MULTI_INK;
import static vn.kiemphieu.ballot.AdjudicationReason.SIGNATURE;
import static vn.kiemphieu.ballot.AdjudicationReason.STAMP_MISSING;
import static vn.kiemphieu.ballot.AdjudicationReason.STAMP_UNCLEAR;
import static vn.kiemphieu.ballot.AdjudicationReason.STROKE_OVER_TWO_NAMES;
import static vn.kiemphieu.ballot.AdjudicationReason.TOO_COARSE;
import static vn.kiemphieu.ballot.AdjudicationReason.TOO_SKEWED;
import static vn.kiemphieu.ballot.AdjudicationReason.WRONG_FORM;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.reading.SheetCase.May;
import vn.kiemphieu.testdeck.TestForms;

/** A whole ballot with two names struck, and what scanners, feeders and voters do to it. To add a case, add a line. */
class GoldenSheetsTest {
    private static final Color BLUE = new Color(40, 60, 160);
    private static final Color PALE_BLUE = new Color(110, 125, 195);
    private static final Color RED = new Color(200, 35, 45);

    static final List<SheetCase> CASES = List.of(
            // what must change nothing
            SheetCase.of("as it is", May.ACCEPTED, (b, f) -> b),
            SheetCase.of("upside down", May.ACCEPTED, (b, f) -> b.quarterTurns(2)),
            SheetCase.of("a quarter turn to the right", May.ACCEPTED, (b, f) -> b.quarterTurns(1)),
            SheetCase.of("a quarter turn to the left", May.ACCEPTED, (b, f) -> b.quarterTurns(3)),
            SheetCase.of(
                    "a quarter turn and 6 degrees askew",
                    May.ACCEPTED,
                    (b, f) -> b.framed(15, 255).quarterTurns(1).turned(-6, 255)),
            SheetCase.of("on the white bed of a larger scanner", May.ACCEPTED, (b, f) -> onLargeBed(b, 0, 255)),
            SheetCase.of("lying on the black bed of a larger scanner", May.ACCEPTED, (b, f) -> onLargeBed(b, 1, 12)),
            SheetCase.of("head down on a black bed", May.ACCEPTED, (b, f) -> onLargeBed(b, 2, 12)),
            SheetCase.of("lying the other way on a white bed", May.ACCEPTED, (b, f) -> onLargeBed(b, 3, 255)),
            SheetCase.of(
                    "6 degrees askew", May.ACCEPTED, (b, f) -> b.framed(15, 255).turned(6, 255)),
            SheetCase.of(
                    "6 degrees askew the other way",
                    May.ACCEPTED,
                    (b, f) -> b.framed(15, 255).turned(-6, 255)),
            SheetCase.of("shifted by 5 mm", May.ACCEPTED, (b, f) -> b.shifted(-4, 3)),
            SheetCase.of("printed at 97 %", May.ACCEPTED, (b, f) -> b.scaled(0.97, 0.97)),
            SheetCase.of(
                    "printed at 103 %",
                    May.ACCEPTED, (b, f) -> b.framed(10, 255).scaled(1.03, 1.03)),
            SheetCase.of("fed 2 % too fast", May.ACCEPTED, (b, f) -> b.scaled(1, 0.98)),
            SheetCase.of("at two thirds of the resolution", May.ACCEPTED, (b, f) -> b.resampled(2 / 3.0)),
            SheetCase.of("in a white frame", May.ACCEPTED, (b, f) -> b.framed(25, 255)),
            SheetCase.of("in a black frame", May.ACCEPTED, (b, f) -> b.framed(25, 10)),
            SheetCase.of(
                    "askew in a black frame",
                    May.ACCEPTED,
                    (b, f) -> b.framed(15, 10).turned(3, 10)),
            SheetCase.of("on gray paper", May.ACCEPTED, (b, f) -> b.toned(0.8, 0)),
            SheetCase.of("scanned too light", May.ACCEPTED, (b, f) -> b.toned(0.75, 75)),
            SheetCase.of("in colour with a red seal and a blue pen", May.ACCEPTED, (b, f) -> colour(f, BLUE, BLUE)),
            SheetCase.of("in colour with a red pen", May.ACCEPTED, (b, f) -> colour(f, RED, RED)),
            SheetCase.of("in colour with a blue pen that runs dry", May.ACCEPTED, (b, f) -> colour(f, BLUE, PALE_BLUE)),

            // what must be asked
            SheetCase.of("without a stamp", May.REVIEW, (b, f) -> struckWithoutStamp(f))
                    .because(STAMP_MISSING),
            SheetCase.of(
                            "a note at the foot",
                            May.REVIEW,
                            (b, f) -> b.wave(30, 80, b.heightMm() - 22, b.heightMm() - 18, 3)
                                    .wave(35, 70, b.heightMm() - 15, b.heightMm() - 11, 2.5))
                    .because(EXTRA_WRITING, SIGNATURE),
            SheetCase.of("in colour with a blue and a black pen", May.REVIEW, (b, f) -> colour(f, BLUE, Color.BLACK))
                    .because(MULTI_INK),
            SheetCase.of("in colour with a black and a red pen", May.REVIEW, (b, f) -> colour(f, Color.BLACK, RED))
                    .because(MULTI_INK),
            SheetCase.of("in colour with a name in black over the seal", May.REVIEW, (b, f) -> {
                        double[] seal = sealCentre(f);
                        return colour(f, BLUE, BLUE)
                                .pen(0.6, Color.BLACK)
                                .wave(seal[0] - 11, seal[0] + 11, seal[1] - 3, seal[1] + 3, 2.5);
                    })
                    .because(EXTRA_WRITING, SIGNATURE),
            SheetCase.of("in colour with a seal in black", May.REVIEW, (b, f) -> sealed(f, Color.BLACK, BLUE, BLUE))
                    .because(STAMP_UNCLEAR),
            SheetCase.of(
                    "a seal over a name",
                    May.NOT_WRONG,
                    (b, f) -> struckAndSealed(f, f.name(2).ink())),
            SheetCase.of("a second seal over a name that was left", May.REVIEW, (b, f) -> {
                MmBox name = f.name(0).ink();
                return f.seal(b, (name.left() + name.right()) / 2, name.bottom());
            }),
            SheetCase.of(
                    "a seal over a struck name",
                    May.NOT_WRONG,
                    (b, f) -> struckAndSealed(f, f.name(1).ink())),
            SheetCase.of("one stroke through two names", May.REVIEW, (b, f) -> {
                        MmBox upper = f.name(2).ink();
                        double x = (upper.left() + upper.right()) / 2;
                        return b.line(x, upper.top() - 1, x + 3, f.name(3).ink().bottom() + 1);
                    })
                    .because(STROKE_OVER_TWO_NAMES),
            SheetCase.of("a streak through names that ends in the middle of the sheet", May.NOT_WRONG, (b, f) -> {
                double x = f.name(0).left() + 9;
                return b.pen(0.2, 150).line(x, -5, x, b.heightMm() * 0.6);
            }),
            SheetCase.of("a streak that ends in the middle of the sheet, beside the names", May.NOT_WRONG, (b, f) -> {
                double x = f.name(0).left() - 4;
                return b.pen(0.2, 150).line(x, b.heightMm() * 0.4, x, b.heightMm() + 5);
            }),
            SheetCase.of("a line drawn down through the names", May.REVIEW, (b, f) -> {
                double x = f.name(0).left() + 9;
                return b.pen(0.5, 30)
                        .line(x, f.name(0).ink().top(), x + 1.5, f.name(3).ink().bottom());
            }),
            SheetCase.of("a streak down through the names", May.NOT_WRONG, (b, f) -> {
                double x = f.name(0).left() + 9;
                return b.pen(0.35, 70).line(x, -5, x, b.heightMm() + 5);
            }),
            SheetCase.of("a wide streak down through the names", May.NOT_WRONG, (b, f) -> {
                double x = f.name(0).left() + 9;
                return b.pen(2.5, 150).line(x, -5, x, b.heightMm() + 5);
            }),
            SheetCase.of(
                    "folded in the middle",
                    May.NOT_WRONG,
                    (b, f) -> b.pen(0.6, 200).line(-5, b.heightMm() / 2, b.widthMm() + 5, b.heightMm() / 2 + 0.5)),
            SheetCase.of(
                    "a corner torn off",
                    May.NOT_WRONG,
                    (b, f) -> b.pen(28, 255).line(b.widthMm(), b.heightMm() - 5, b.widthMm() - 5, b.heightMm())),
            SheetCase.of(
                    "the lower half under a white slip",
                    May.NOT_ACCEPTED,
                    (b, f) -> b.fill(new MmBox(0, f.name(2).ink().top() - 1, b.widthMm(), b.heightMm()), 255)),
            SheetCase.of(
                    "the beginnings of all names under a slip",
                    May.NOT_ACCEPTED,
                    (b, f) -> b.fill(new MmBox(0, 0, f.name(0).left() + 6, b.heightMm()), 255)),
            SheetCase.of(
                            "30 degrees askew",
                            May.NOT_WRONG,
                            (b, f) -> b.framed(40, 255).turned(30, 255))
                    .because(TOO_SKEWED),

            // what is no ballot of this contest
            SheetCase.of("at 100 dpi", May.REJECTED, (b, f) -> b.resampled(0.5)).because(TOO_COARSE),
            SheetCase.of("at 50 dpi", May.REJECTED, (b, f) -> b.resampled(0.25)).because(TOO_COARSE),
            SheetCase.of(
                            "cut off through the names",
                            May.REJECTED,
                            (b, f) -> b.cut(new MmBox(0, 0, f.name(0).left() + 12, b.heightMm())))
                    .because(CROPPED, WRONG_FORM),
            SheetCase.of(
                            "the lower half cut off",
                            May.REJECTED,
                            (b, f) -> b.cut(new MmBox(0, 0, b.widthMm(), b.heightMm() / 2)))
                    .because(CROPPED, WRONG_FORM),
            SheetCase.of(
                    "the lowest tenth cut off",
                    May.NOT_ACCEPTED,
                    (b, f) -> b.cut(new MmBox(0, 0, b.widthMm(), b.heightMm() * 0.9))),
            SheetCase.of(
                            "a blank sheet",
                            May.REJECTED,
                            (b, f) -> DrawnPaper.white(b.widthMm(), b.heightMm(), GoldenForm.DPI))
                    .because(BLANK_PAGE, BACK_SIDE),
            SheetCase.of(
                    "a black sheet",
                    May.REJECTED,
                    (b, f) -> DrawnPaper.white(b.widthMm(), b.heightMm(), GoldenForm.DPI)
                            .toned(0.02, 0)),
            SheetCase.of(
                            "the back of a ballot",
                            May.REJECTED,
                            (b, f) -> b.mirrored().toned(0.09, 228))
                    .because(BLANK_PAGE, BACK_SIDE, WRONG_FORM),
            SheetCase.of("seen in a mirror", May.REJECTED, (b, f) -> b.mirrored()),
            SheetCase.of("another ballot over it", May.NOT_ACCEPTED, (b, f) -> b.under(f.ballot(), 8, 45)),
            SheetCase.of(
                    "another ballot below it",
                    May.NOT_ACCEPTED,
                    (b, f) -> f.ballot().under(b, -12, -60)),
            SheetCase.of(
                            "another ballot's head above a whole one",
                            May.NOT_ACCEPTED,
                            (b, f) -> DrawnPaper.white(b.widthMm(), b.heightMm() + 45, GoldenForm.DPI)
                                    .under(f.ballot(), 0, 0)
                                    .under(b, 0, 45))
                    .because(DOUBLE_FEED),
            SheetCase.of(
                            "the ballot of another contest",
                            May.REJECTED,
                            (b, f) -> GoldenForm.of(
                                            f == GoldenForm.PARTY
                                                    ? TestForms.STATE_SANS.form(5)
                                                    : TestForms.PARTY_A5_TABLE.form(5))
                                    .ballot())
                    .because(WRONG_FORM));

    @TestFactory
    Stream<DynamicTest> partyBallot() {
        return tests(GoldenForm.PARTY);
    }

    @TestFactory
    Stream<DynamicTest> stateBallot() {
        return tests(GoldenForm.STATE);
    }

    private static Stream<DynamicTest> tests(GoldenForm form) {
        return CASES.stream().map(one -> DynamicTest.dynamicTest(one.difficulty(), () -> one.check(form)));
    }

    /** Near the upper right corner of a larger picture, fed after so many quarter turns. */
    private static DrawnPaper onLargeBed(DrawnPaper ballot, int turns, int bed) {
        DrawnPaper fed = ballot.quarterTurns(turns);
        return DrawnPaper.white(fed.widthMm() + 90, fed.heightMm() + 60, GoldenForm.DPI)
                .fill(new MmBox(0, 0, 600, 600), bed)
                .under(fed, 77.3, 4.6);
    }

    private static DrawnPaper struckWithoutStamp(GoldenForm form) {
        DrawnPaper ballot = form.unstamped(GoldenForm.DPI);
        SheetCase.strike(ballot, form.name(1));
        SheetCase.strike(ballot, form.name(form.rows().size() - 1));
        return ballot;
    }

    private static DrawnPaper struckAndSealed(GoldenForm form, MmBox name) {
        return form.seal(struckWithoutStamp(form), (name.left() + name.right()) / 2, name.bottom());
    }

    private static DrawnPaper colour(GoldenForm form, Color first, Color second) {
        return sealed(form, new Color(200, 40, 50), first, second);
    }

    /** The ballot in colour, a name struck with each of these pens. */
    private static DrawnPaper sealed(GoldenForm form, Color seal, Color first, Color second) {
        DrawnPaper ballot = form.unstamped(GoldenForm.DPI).inColour();
        double[] centre = sealCentre(form);
        form.seal(ballot, seal, centre[0], centre[1]);
        SheetCase.strike(ballot.pen(0.6, first), form.name(1));
        SheetCase.strike(ballot.pen(0.6, second), form.name(form.rows().size() - 1));
        return ballot;
    }

    private static double[] sealCentre(GoldenForm form) {
        MmBox place = form.style().stampPlace().orElseThrow();
        return new double[] {(place.left() + place.right()) / 2, (place.top() + place.bottom()) / 2};
    }
}
