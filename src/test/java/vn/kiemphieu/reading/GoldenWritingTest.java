package vn.kiemphieu.reading;

import static vn.kiemphieu.ballot.AdjudicationReason.ADDED_NAME;
import static vn.kiemphieu.ballot.AdjudicationReason.EXTRA_WRITING;
import static vn.kiemphieu.ballot.AdjudicationReason.SIGNATURE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.reading.SheetCase.May;

/** A ballot with two names struck and ink where no mark belongs: what a pen wrote is asked about, dirt is not. */
class GoldenWritingTest {
    private static final List<SheetCase> CASES = List.of(
            // what a pen wrote
            SheetCase.of("a word at the foot", May.REVIEW, (b, f) -> SheetCase.word(b, 25, b.heightMm() - 14, 2, 5))
                    .because(EXTRA_WRITING, ADDED_NAME),
            SheetCase.of(
                            "a small word at the foot",
                            May.REVIEW,
                            (b, f) -> SheetCase.word(b.pen(0.4, 60), 60, foot(b), 1.4, 3))
                    .because(EXTRA_WRITING),
            SheetCase.of("a word in pencil", May.REVIEW, (b, f) -> SheetCase.word(b.pen(0.4, 140), 40, foot(b), 2.2, 4))
                    .because(EXTRA_WRITING, ADDED_NAME),
            SheetCase.of("a name below the last one", May.REVIEW, (b, f) -> {
                        double y = list(f).bottom() + 8;
                        SheetCase.word(b, 30, y, 2.4, 4);
                        return SheetCase.word(b, 44, y, 2.4, 5);
                    })
                    .because(ADDED_NAME),
            SheetCase.of("a signature at the foot", May.REVIEW, (b, f) -> signature(b, 70, foot(b), 9))
                    .because(SIGNATURE),
            SheetCase.of("a small signature", May.REVIEW, (b, f) -> signature(b.pen(0.4, 70), 90, foot(b), 4))
                    .because(SIGNATURE, EXTRA_WRITING),
            SheetCase.of("a signature on a sheet full of scraps", May.REVIEW, (b, f) -> {
                        for (double y = 12; y < foot(b) - 12; y += 5) {
                            b.line(6, y, 8.4, y + 1.2).line(b.widthMm() - 9, y, b.widthMm() - 7, y + 1.6);
                        }
                        return signature(b, 70, foot(b), 9);
                    })
                    .because(SIGNATURE),
            SheetCase.of("initials above the list", May.REVIEW, (b, f) -> {
                        double y = list(f).top() - 8;
                        double x = b.widthMm() - 22;
                        return b.line(x, y, x + 1, y - 4, x + 2, y - 1.5, x + 3.2, y - 4, x + 4, y, x + 7, y - 0.6)
                                .dot(x + 8.4, y, 0.5);
                    })
                    .because(EXTRA_WRITING, SIGNATURE),
            SheetCase.of("a number in a corner", May.REVIEW, (b, f) -> {
                        double x = b.widthMm() - 16;
                        b.line(x, 13, x + 1, 12, x + 2.4, 12.6, x + 2, 14, x, 16.4, x + 2.8, 16.4);
                        return b.line(x + 6.6, 12, x + 4.4, 12, x + 4.2, 14, x + 6.4, 14.4, x + 6, 16.2, x + 4, 16.4);
                    })
                    .because(EXTRA_WRITING),
            SheetCase.of(
                            "a single figure at the foot",
                            May.REVIEW,
                            (b, f) -> b.line(50, foot(b) - 4, 53, foot(b) - 4, 51.2, foot(b)))
                    .because(EXTRA_WRITING),
            SheetCase.of(
                            "a tick at the foot",
                            May.REVIEW,
                            (b, f) -> b.line(80, foot(b) - 3, 81.6, foot(b), 85.5, foot(b) - 5))
                    .because(EXTRA_WRITING),
            SheetCase.of(
                            "a cross at the foot",
                            May.REVIEW,
                            (b, f) -> b.line(80, foot(b) - 5, 85, foot(b)).line(80, foot(b), 85, foot(b) - 5))
                    .because(EXTRA_WRITING),

            // what nobody wrote
            SheetCase.of("a staple", May.ACCEPTED, (b, f) -> b.pen(0.5, 70).line(8, 6, 18, 11)),
            SheetCase.of(
                    "a staple's two holes",
                    May.ACCEPTED,
                    (b, f) -> b.dot(8, 7, 0.8).dot(17, 13, 0.8)),
            SheetCase.of(
                    "a staple that shines in its middle",
                    May.ACCEPTED,
                    (b, f) -> b.pen(0.5, 90).line(8, 6, 12, 8).line(13.2, 8.6, 18, 11)),
            SheetCase.of("two holes punched at the foot", May.ACCEPTED, (b, f) -> {
                double x = b.widthMm() / 2;
                b.pen(0.3, 120).oval(new MmBox(x - 43, b.heightMm() - 15, x - 37.5, b.heightMm() - 9.5));
                return b.oval(new MmBox(x + 37.5, b.heightMm() - 15, x + 43, b.heightMm() - 9.5));
            }),
            SheetCase.of(
                    "a hair",
                    May.ACCEPTED,
                    (b, f) -> b.pen(0.12, 110)
                            .line(
                                    30,
                                    foot(b),
                                    34,
                                    foot(b) - 2.2,
                                    39,
                                    foot(b) - 3.1,
                                    45,
                                    foot(b) - 2.6,
                                    50,
                                    foot(b) - 0.9)),
            SheetCase.of("a scratch", May.ACCEPTED, (b, f) -> b.pen(0.2, 130).line(40, foot(b), 48, foot(b) - 4)),
            SheetCase.of("specks", May.ACCEPTED, (b, f) -> {
                for (int i = 0; i < 40; i++) {
                    b.dot(20 + i * 37 % 90, foot(b) - 8 + i * 23 % 9, 0.15 + 0.05 * (i % 6));
                }
                return b;
            }),
            SheetCase.of("strokes shining through from the back", May.ACCEPTED, (b, f) -> {
                SheetCase.word(b.pen(0.7, 222), 30, foot(b), 3, 6);
                return b;
            }),
            SheetCase.of("splatter round the seal", May.ACCEPTED, (b, f) -> {
                MmBox place = f.style().stampPlace().orElseThrow();
                double x = (place.left() + place.right()) / 2;
                double y = (place.top() + place.bottom()) / 2;
                for (int i = 0; i < 30; i++) {
                    double r = 18.5 + i * 7 % 5;
                    b.dot(x + r * Math.cos(i * 2.4), y + r * Math.sin(i * 2.4), 0.2 + 0.05 * (i % 7));
                }
                return b;
            }));

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

    private static double foot(DrawnPaper ballot) {
        return ballot.heightMm() - 9;
    }

    private static MmBox list(GoldenForm form) {
        return form.rows().stream().map(row -> row.strip()).reduce(MmBox::union).orElseThrow();
    }

    /** A large initial, loops that narrow, a sweep back under them. */
    private static DrawnPaper signature(DrawnPaper p, double x, double base, double size) {
        double[] points = new double[2 * 9];
        for (int i = 0; i < 7; i++) {
            points[2 * i] = x + i * 0.25 * size;
            points[2 * i + 1] = i % 2 == 0 ? base - 0.2 * size : base - (i < 3 ? 1 : 0.5) * size;
        }
        points[14] = x + 2.6 * size;
        points[15] = base - 0.4 * size;
        points[16] = x;
        points[17] = base;
        return p.line(points);
    }
}
