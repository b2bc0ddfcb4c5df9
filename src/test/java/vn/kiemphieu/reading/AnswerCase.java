package vn.kiemphieu.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;

/**
 * What voters, scanners and paper do to one row of an agree/disagree ballot, by difficulty. To add one, add a line.
 *
 * @param may what the row may be read as
 */
record AnswerCase(String difficulty, Set<MarkStatus> may, AnswerCase.Drawing drawing) {
    /** Draws into the two cells of the row. */
    interface Drawing {
        void draw(DrawnPaper paper, Cells cells);
    }

    /** The row's cells and a point between them, mm. */
    record Cells(AnswerCells cells, GoldenForm.Name name) {
        double agreeX() {
            return (cells.agree().left() + cells.agree().right()) / 2;
        }

        double disagreeX() {
            return (cells.disagree().left() + cells.disagree().right()) / 2;
        }

        double betweenX() {
            return (cells.agree().right() + cells.disagree().left()) / 2;
        }

        double y() {
            return (cells.agree().top() + cells.agree().bottom()) / 2;
        }

        double bottom() {
            return cells.agree().bottom();
        }
    }

    private static final Set<MarkStatus> ASKED = EnumSet.of(MarkStatus.UNCERTAIN);

    private static AnswerCase plain(String difficulty, MarkStatus answer, Drawing drawing) {
        return new AnswerCase(difficulty, EnumSet.of(answer), drawing);
    }

    private static AnswerCase either(String difficulty, MarkStatus answer, Drawing drawing) {
        return new AnswerCase(difficulty, EnumSet.of(answer, MarkStatus.UNCERTAIN), drawing);
    }

    private static AnswerCase asked(String difficulty, Drawing drawing) {
        return new AnswerCase(difficulty, ASKED, drawing);
    }

    static final List<AnswerCase> ALL = List.of(
            plain("an X under agree", MarkStatus.AGREE, (p, c) -> x(p, c.agreeX(), c.y(), 4)),
            plain("an X under disagree", MarkStatus.DISAGREE, (p, c) -> x(p, c.disagreeX(), c.y(), 4)),
            plain("a small X", MarkStatus.DISAGREE, (p, c) -> x(p, c.disagreeX(), c.y(), 2.4)),
            plain("an X near a corner of its cell", MarkStatus.AGREE, (p, c) -> x(p, c.agreeX() - 7, c.y() + 0.8, 3.5)),
            plain("a pencil's X", MarkStatus.DISAGREE, (p, c) -> x(p.pen(0.5, 120), c.disagreeX(), c.y(), 4)),
            either(
                    "a felt pen's X among thinner ones",
                    MarkStatus.DISAGREE,
                    (p, c) -> x(p.pen(1.2, 40), c.disagreeX(), c.y(), 5)),
            plain("a tick", MarkStatus.AGREE, (p, c) -> tick(p, c.agreeX(), c.y(), 4)),
            asked(
                    "a zigzag through the cell",
                    (p, c) -> p.zigzag(c.disagreeX() - 4, c.disagreeX() + 4, c.y() - 1.5, c.y() + 1.5, 2.5)),
            plain(
                    "an X whose arms reach over the rules",
                    MarkStatus.AGREE,
                    (p, c) -> x(p, c.agreeX(), c.y(), 2 * (c.bottom() - c.y()) + 1.6)),
            plain("an X beside a speck in the other cell", MarkStatus.AGREE, (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.dot(c.disagreeX(), c.y(), 0.3);
            }),
            plain("nothing at all", MarkStatus.NONE, (p, c) -> {}),
            plain("an X in either cell", MarkStatus.BOTH, (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked("an X on the rule between the cells", (p, c) -> x(p, c.betweenX(), c.y(), 4)),
            asked("a tick on the rule between the cells", (p, c) -> tick(p, c.betweenX(), c.y(), 4)),
            asked("an X a little right of the rule", (p, c) -> x(p, c.betweenX() + 1, c.y(), 4.5)),
            asked("an X struck out and an X in the other cell", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.zigzag(c.agreeX() - 3, c.agreeX() + 3, c.y() - 2, c.y() + 2, 0.9);
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked("an X blackened and nothing else", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.zigzag(c.agreeX() - 3, c.agreeX() + 3, c.y() - 2, c.y() + 2, 0.6);
            }),
            asked("a heavy X and a light one", (p, c) -> {
                x(p, c.agreeX(), c.y(), 5);
                x(p.pen(0.25, 60), c.disagreeX(), c.y(), 2.5);
            }),
            asked("a dot", (p, c) -> p.dot(c.agreeX(), c.y(), 1)),
            asked("an X and a dot in the other cell", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.dot(c.disagreeX(), c.y(), 1.2);
            }),
            asked("an X hardly visible", (p, c) -> x(p.pen(0.5, 226), c.agreeX(), c.y(), 4)),
            asked("a paler X than the others", (p, c) -> x(p.pen(0.5, 190), c.disagreeX(), c.y(), 4)),
            asked("a word under agree", (p, c) -> {
                for (int letter = 0; letter < 4; letter++) {
                    double left = c.agreeX() - 4 + 2.2 * letter;
                    p.line(left, c.y() - 1.5, left, c.y() + 1.5);
                    p.line(left, c.y(), left + 0.9, c.y() - 0.6, left + 1.1, c.y() + 1.5);
                }
            }),
            asked("OK under agree, the K's strokes crossing", (p, c) -> {
                double k = c.agreeX() + 0.6;
                p.oval(new MmBox(k - 3.6, c.y() - 2, k - 0.8, c.y() + 2));
                p.line(k + 0.4, c.y() - 2, k - 0.3, c.y() + 2);
                p.line(k + 2.6, c.y() - 2, k - 0.6, c.y() + 0.3, k + 0.6, c.y(), k + 2.9, c.y() + 2.2);
            }),
            asked("a white strip over both sides of the cells", (p, c) -> {
                MmBox cell = c.cells().agree();
                p.fill(new MmBox(cell.left() - 1, cell.top() + 1, cell.right() + 1, cell.bottom() - 1), 255);
            }),
            asked(
                    "a gray smudge",
                    (p, c) -> p.fill(new MmBox(c.agreeX() - 3, c.y() - 1.5, c.agreeX() + 3, c.y() + 1.5), 205)),
            asked(
                    "a bar of a light broad pen",
                    (p, c) -> p.pen(3, 228).line(c.agreeX() - 7, c.y(), c.agreeX() + 7, c.y())),
            asked(
                    "a bar of a light broad pen from rule to rule",
                    (p, c) -> p.pen(4, 228).line(c.agreeX() - 10, c.y(), c.agreeX() + 10, c.y())),
            asked("a line level with the rules", (p, c) -> p.line(c.agreeX() - 6, c.y(), c.agreeX() + 6, c.y())),
            asked("a line through both cells", (p, c) -> p.line(c.agreeX() - 6, c.y(), c.disagreeX() + 6, c.y())),
            asked(
                    "the name struck out and no mark",
                    (p, c) -> p.line(
                            c.name().left(),
                            c.name().middle(),
                            c.name().right(),
                            c.name().middle())),
            asked("the name struck out and an X", (p, c) -> {
                p.line(
                        c.name().left(),
                        c.name().middle(),
                        c.name().right(),
                        c.name().middle());
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked(
                    "a tick beside the name and no mark",
                    (p, c) -> tick(p, c.name().right() + 4, c.y(), 3.5)),
            asked(
                    "the ordinal circled and no mark",
                    (p, c) -> p.oval(c.name().row().ordinal().orElseThrow().grown(1.2))),
            either("a cross drawn twice", MarkStatus.AGREE, (p, c) -> {
                x(p, c.agreeX(), c.y(), 4.5);
                x(p, c.agreeX() + 0.8, c.y() + 0.3, 4.5);
            }),
            plain("a plus", MarkStatus.AGREE, (p, c) -> {
                p.line(c.agreeX() - 2, c.y(), c.agreeX() + 2, c.y());
                p.line(c.agreeX(), c.y() - 2, c.agreeX(), c.y() + 2);
            }),
            plain(
                    "a V",
                    MarkStatus.DISAGREE,
                    (p, c) -> p.line(
                            c.disagreeX() - 1.6, c.y() - 2, c.disagreeX(), c.y() + 2, c.disagreeX() + 1.8, c.y() - 2)),
            plain("an X drawn in one movement", MarkStatus.AGREE, (p, c) -> {
                double x = c.agreeX();
                p.line(x - 2, c.y() - 2, x + 2, c.y() + 2, x + 2, c.y() - 2, x - 2, c.y() + 2);
            }),
            plain(
                    "a tick whose foot lies on the rule",
                    MarkStatus.AGREE,
                    (p, c) -> tick(p, c.agreeX(), c.bottom() - 2, 5)),
            plain(
                    "a tick whose tail leaves the cell",
                    MarkStatus.AGREE,
                    (p, c) -> p.line(
                            c.agreeX() - 3,
                            c.y(),
                            c.agreeX() - 1.5,
                            c.y() + 2.5,
                            c.agreeX() + 2.5,
                            c.cells().agree().top() - 1.4)),
            asked("a slanting line", (p, c) -> p.line(c.disagreeX() - 2, c.y() + 2, c.disagreeX() + 2, c.y() - 2)),
            asked("a slanting line with a bit across", (p, c) -> {
                p.line(c.disagreeX() - 2, c.y() + 2.5, c.disagreeX() + 2, c.y() - 2.5);
                p.line(c.disagreeX() - 0.6, c.y() - 0.4, c.disagreeX() + 0.6, c.y() + 0.4);
            }),
            asked("a ring", (p, c) -> p.oval(new MmBox(c.agreeX() - 2.5, c.y() - 2, c.agreeX() + 2.5, c.y() + 2))),
            asked("an X with a line through it", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4.5);
                p.line(c.agreeX() - 3.5, c.y() + 0.2, c.agreeX() + 3.5, c.y() - 0.2);
            }));

    static void x(DrawnPaper paper, double x, double y, double size) {
        double h = size / 2;
        paper.line(x - h, y - h, x + h, y + h);
        paper.line(x - h, y + h, x + h, y - h * 0.9);
    }

    static void tick(DrawnPaper paper, double x, double y, double size) {
        paper.line(x - size / 2, y, x - size / 6, y + size / 2.5, x + size / 2, y - size / 2);
    }
}
