package vn.kiemphieu.reading;

import static vn.kiemphieu.ballot.AdjudicationReason.CIRCLE;
import static vn.kiemphieu.ballot.AdjudicationReason.CORRECTION;
import static vn.kiemphieu.ballot.AdjudicationReason.FAINT_STRIKE;
import static vn.kiemphieu.ballot.AdjudicationReason.ORDINAL_ONLY;
import static vn.kiemphieu.ballot.AdjudicationReason.OVERLINE;
import static vn.kiemphieu.ballot.AdjudicationReason.PARTIAL_STRIKE;
import static vn.kiemphieu.ballot.AdjudicationReason.TICK_OR_DOT;
import static vn.kiemphieu.ballot.AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK;
import static vn.kiemphieu.ballot.AdjudicationReason.UNDERLINE;
import static vn.kiemphieu.reading.MarkCase.asked;
import static vn.kiemphieu.reading.MarkCase.of;

import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.reading.MarkCase.May;

/** What voters, scanners and paper do to one name, by difficulty. To add one, add a line. */
final class MarkCases {
    private MarkCases() {}

    /** True of every form. */
    static final List<MarkCase> EVERYWHERE = List.of(
            // clear strikes
            of("nothing at all", May.KEPT, (p, n) -> {}),
            of("a line through the name", May.STRUCK, (p, n) -> through(p, n, 2)),
            of("a line exactly as long as the name", May.STRUCK, (p, n) -> through(p, n, 0)),
            of("a thin line", May.STRUCK, (p, n) -> through(p.pen(0.3, 60), n, 2)),
            of("a felt pen", May.STRUCK, (p, n) -> through(p.pen(1.3, 40), n, 2)),
            of("a pencil", May.STRUCK, (p, n) -> through(p.pen(0.6, 120), n, 2)),
            of(
                    "a sloping line",
                    May.STRUCK,
                    (p, n) -> p.line(n.left() - 2, n.base() - 0.3, n.right() + 2, n.xTop() + 0.1)),
            of("two lines", May.STRUCK, (p, n) -> {
                p.line(n.left() - 2, n.middle() - 0.6, n.right() + 2, n.middle() - 0.4);
                p.line(n.left() - 1, n.middle() + 0.7, n.right() + 1, n.middle() + 0.5);
            }),
            of("a wave", May.STRUCK, (p, n) -> p.wave(n.left() - 1, n.right() + 1, n.xTop(), n.base(), 6)),
            of(
                    "a zigzag",
                    May.STRUCK,
                    (p, n) -> p.zigzag(n.left() - 1, n.right() + 1, n.xTop() - 0.7, n.base() + 0.3, 1.6)),
            of("a cross from corner to corner", May.NEVER_KEPT, (p, n) -> {
                p.line(n.left() - 1, n.xTop() - 1.2, n.right() + 1, n.base() + 1);
                p.line(n.left() - 1, n.base() + 1, n.right() + 1, n.xTop() - 1.2);
            }),
            of("a scribble that hides the name", May.NEVER_KEPT, (p, n) -> {
                p.zigzag(n.left() - 1, n.right() + 1, n.xTop() - 1, n.base() + 0.5, 0.7);
                p.zigzag(n.left() - 1, n.right() + 1, n.xTop() - 0.8, n.base() + 0.5, 1.1);
            }),
            of(
                    "a line from the ordinal to beyond the name",
                    May.NEVER_KEPT,
                    (p, n) -> p.line(n.left() - 14, n.middle(), n.right() + 8, n.middle())),

            // not the whole name
            asked("half a line", PARTIAL_STRIKE, (p, n) -> share(p, n, 0, 0.5)),
            asked("a line through the second half", PARTIAL_STRIKE, (p, n) -> share(p, n, 0.5, 1)),
            asked("a line that leaves both ends", PARTIAL_STRIKE, (p, n) -> share(p, n, 0.25, 0.75)),
            asked("a line with a long gap", PARTIAL_STRIKE, (p, n) -> {
                share(p, n, 0, 0.35);
                share(p, n, 0.65, 1);
            }),
            of("a line through the first word only", May.ASKED, (p, n) -> share(p, n, 0, 0.22)),
            of("an upright stroke through one letter", May.ASKED, (p, n) -> {
                double x = n.left() + 0.5 * n.width();
                p.line(x, n.xTop() - 1.5, x + 0.4, n.base() + 1);
            }),
            of("a short slash over the middle", May.ASKED, (p, n) -> {
                double x = n.left() + 0.5 * n.width();
                p.line(x - 3, n.base() + 1.2, x + 3, n.xTop() - 1.5);
            }),

            // around the name
            asked("an underline", UNDERLINE, (p, n) -> p.line(n.left(), n.base() + 0.8, n.right(), n.base() + 0.8)),
            of(
                    "an underline just below the descenders",
                    May.ASKED,
                    (p, n) -> p.line(
                            n.left(), n.ink().bottom() + 0.5, n.right(), n.ink().bottom() + 0.5)),
            asked(
                    "an overline",
                    OVERLINE,
                    (p, n) -> p.line(
                            n.left(), n.ink().top() - 0.4, n.right(), n.ink().top() - 0.4)),
            asked("a circle", CIRCLE, (p, n) -> p.oval(n.ink().grown(1.1))).neighboursToo(),
            of("brackets", May.ASKED, (p, n) -> {
                p.line(n.left() - 0.6, n.xTop() - 1.5, n.left() - 1.2, n.middle(), n.left() - 0.6, n.base() + 1);
                p.line(n.right() + 0.6, n.xTop() - 1.5, n.right() + 1.2, n.middle(), n.right() + 0.6, n.base() + 1);
            }),
            of("struck, then circled", May.ASKED, (p, n) -> {
                        through(p, n, 2);
                        p.oval(n.ink().grown(1.1));
                    })
                    .neighboursToo(),
            of(
                    "a gray smudge over the whole name",
                    May.NEVER_STRUCK,
                    (p, n) -> p.pen(4, 165).line(n.left(), n.middle(), n.right(), n.middle())),

            // beside the name
            asked("a dot beside", TICK_OR_DOT, (p, n) -> p.dot(n.right() + 4, n.middle(), 1.4)),
            asked("a tick beside", TICK_OR_DOT, (p, n) -> tick(p, n.right() + 4, n.middle())),
            of("a cross beside", May.ASKED, (p, n) -> {
                double x = n.right() + 4;
                p.line(x, n.middle() - 1.5, x + 3, n.middle() + 1.5);
                p.line(x, n.middle() + 1.5, x + 3, n.middle() - 1.5);
            }),
            // hardly there
            asked("a faint line", FAINT_STRIKE, (p, n) -> through(p.pen(0.6, 205), n, 2)),
            // the print itself
            of(
                    "a name painted over with white",
                    May.NOT_ACCEPTED,
                    (p, n) -> p.fill(n.ink().grown(0.3), 255)),
            of("half a name painted over", May.NOT_ACCEPTED, (p, n) -> {
                MmBox ink = n.ink();
                p.fill(new MmBox((ink.left() + ink.right()) / 2, ink.top(), ink.right() + 1, ink.bottom()), 255);
            }),
            of("a name painted over, and a line through the white", May.NEVER_KEPT, (p, n) -> {
                p.fill(n.ink().grown(0.3), 255);
                through(p, n, 2);
            }),

            // what must change nothing, or be asked
            of("specks of dirt", May.NEVER_STRUCK, (p, n) -> {
                for (int i = 0; i < 5; i++) {
                    p.dot(n.left() + n.width() * (0.1 + 0.2 * i), n.base() - 1.6 + 0.7 * (i % 3), 0.25);
                }
            }),
            of(
                    "a soft fold through the name",
                    May.NEVER_STRUCK,
                    (p, n) -> p.pen(0.5, 205).line(-5, n.middle(), p.widthMm() + 5, n.middle() + 0.6)),
            of(
                    "a sharp fold through the name",
                    May.NEVER_STRUCK,
                    (p, n) -> p.pen(0.25, 170).line(-5, n.middle(), p.widthMm() + 5, n.middle() + 0.6)),
            of(
                            "a wide shadow over the name",
                            May.NEVER_STRUCK,
                            (p, n) -> p.pen(3.5, 225)
                                    .line(
                                            -5,
                                            n.ink().top() - 2.5,
                                            p.widthMm() + 5,
                                            n.ink().top() - 2.5))
                    .neighboursToo(),
            of(
                    "faint strokes shining through from the back",
                    May.NEVER_STRUCK,
                    (p, n) -> p.pen(0.6, 236).line(n.left() + 3, n.middle() - 1, n.right() + 9, n.middle() + 1)),
            of(
                    "a dark streak along the name from edge to edge",
                    May.NEVER_STRUCK,
                    (p, n) -> p.pen(0.3, 90).line(-5, n.middle(), p.widthMm() + 5, n.middle())));

    /** True of a ruled table. */
    static final List<MarkCase> IN_A_TABLE = List.of(
            of("a line through four fifths", May.NEVER_KEPT, (p, n) -> share(p, n, 0, 0.8)),
            of("a line through nine tenths", May.STRUCK, (p, n) -> share(p, n, 0, 0.9)),
            of("a line through two thirds", May.ASKED, (p, n) -> share(p, n, 0, 0.66)),
            asked("a stroke over the ordinal only", ORDINAL_ONLY, (p, n) -> {
                MmBox no = n.row().ordinal().orElseThrow();
                double y = (no.top() + no.bottom()) / 2;
                p.line(no.left() - 1, y, no.right() + 1, y);
            }),
            of("a stroke on the rule below the name", May.ASKED, (p, n) -> {
                        double y = n.row().strip().bottom();
                        p.line(n.left(), y, n.right(), y + 0.1);
                    })
                    .neighboursToo(),
            of(
                    "a stroke through the whole row",
                    May.NEVER_KEPT,
                    (p, n) -> p.line(
                            n.row().strip().left() + 1,
                            n.middle(),
                            n.row().strip().right() - 1,
                            n.middle())));

    /** True of a list without a table. */
    static final List<MarkCase> IN_A_LIST = List.of(
            of("a line through nine tenths", May.ASKED, (p, n) -> share(p, n, 0, 0.9)),
            of("a line through four fifths", May.ASKED, (p, n) -> share(p, n, 0.1, 0.9)),
            of("an upright streak through all names", May.NEVER_STRUCK, (p, n) -> {
                        double x = n.left() + 0.6 * n.width();
                        p.pen(0.3, 100).line(x, -5, x + 0.3, p.heightMm() + 5);
                    })
                    .neighboursToo(),
            asked("a line and a word beside it", CORRECTION, (p, n) -> {
                through(p, n, 2);
                p.wave(n.right() + 6, n.right() + 17, n.xTop() - 0.5, n.base(), 1.8);
            }));

    /** True of a name of two lines. */
    static final List<MarkCase> ON_TWO_LINES = List.of(
            of("nothing on either line", May.KEPT, (p, n) -> {}),
            of("both lines struck", May.STRUCK, (p, n) -> {
                line(p, n, 0);
                line(p, n, 1);
            }),
            asked("the first line struck", TWO_LINE_NAME_ONE_STRUCK, (p, n) -> line(p, n, 0)),
            asked("the second line struck", TWO_LINE_NAME_ONE_STRUCK, (p, n) -> line(p, n, 1)),
            of("one line struck, half of the other", May.ASKED, (p, n) -> {
                line(p, n, 0);
                MmBox second = n.row().lines().get(1).ink();
                p.line(second.left() - 1, n.middle(), second.left() + second.width() / 2, n.middle());
            }),
            of("a stroke between the two lines", May.ASKED, (p, n) -> {
                double y = (n.row().lines().get(0).baseline()
                                + n.row().lines().get(1).xHeightTop())
                        / 2;
                p.line(n.left(), y, n.right(), y);
            }));

    private static void through(DrawnPaper p, GoldenForm.Name n, double beyond) {
        p.line(n.left() - beyond, n.middle(), n.right() + beyond, n.middle() - 0.1);
    }

    private static void line(DrawnPaper p, GoldenForm.Name n, int k) {
        MmBox ink = n.row().lines().get(k).ink();
        p.line(ink.left() - 1.5, n.middle(k), ink.right() + 1.5, n.middle(k));
    }

    /** A line from one share of the name's length to another. */
    private static void share(DrawnPaper p, GoldenForm.Name n, double from, double to) {
        double first = from == 0 ? n.left() - 1 : n.left() + from * n.width();
        double last = to == 1 ? n.right() + 1 : n.left() + to * n.width();
        p.line(first, n.middle(), last, n.middle());
    }

    private static void tick(DrawnPaper p, double x, double y) {
        p.line(x, y, x + 1.2, y + 1.5, x + 4, y - 2);
    }
}
