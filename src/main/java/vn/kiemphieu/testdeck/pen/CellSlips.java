package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** What voters do on an agree/disagree ballot that only a person can judge. */
public final class CellSlips {
    private static final List<CellKind> USUAL =
            List.of(CellKind.X, CellKind.X, CellKind.X, CellKind.TICK, CellKind.TICK, CellKind.VEE, CellKind.SLASH);

    private final Writer writer;
    private final Dice dice;
    private final double pageWidth;
    private final CellMarks marks;

    public CellSlips(Writer writer, CellMarks marks, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.marks = marks;
        this.pageWidth = pageWidth;
    }

    /**
     * The strokes of one such mark.
     *
     * @param cell the cell the voter had in mind
     * @param last the lowest row a stroke through a column reaches; the row itself otherwise
     */
    public List<Stroke> draw(CellKind kind, StyleRow row, MmBox cell, StyleRow last) {
        AnswerCells cells = row.answers().orElseThrow();
        double middle = (cell.top() + cell.bottom()) / 2;
        return switch (kind) {
            case BETWEEN_COLUMNS ->
                marks.at(usual(), between(cells) + dice.gauss(0, 0.3), middle + dice.gauss(0, 0.6), cell.height());
            case BETWEEN_ROWS -> {
                double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.12) * cell.width();
                yield marks.at(usual(), x, cell.bottom() + dice.gauss(0, 0.3), cell.height());
            }
            case CORRECTED -> corrected(cells, cell);
            case FAINT -> faint(cell);
            case PALE -> pale(cell);
            case RUBBED_OUT -> rubbedOut(cells, cell);
            case WHITED_OUT -> whitedOut(cells, cell);
            case SLASH, SLASH_CROSSED, CIRCLE, FILLED, WORD, SHORT_WORD, WORD_AGAINST ->
                marks.draw(kind, cell, cell.equals(cells.agree()));
            case DOT ->
                List.of(writer.dot(
                        inside(cell.left(), cell.right()), inside(cell.top(), cell.bottom()), dice.between(0.7, 1.3)));
            case ON_NAME -> onName(row, cell);
            case NAME_STRUCK -> nameStruck(row, cell);
            case BESIDE_TABLE -> {
                double x = dice.chance(0.65)
                        ? Math.min(row.strip().right() + dice.between(2.4, 6), pageWidth - 2.5)
                        : Math.max(row.strip().left() - dice.between(2.4, 6), 2.5);
                yield marks.at(usual(), x, middle + dice.gauss(0, 0.8), Math.min(4.2, cell.height()));
            }
            case COLUMN_LINE -> columnLine(cell, last.strip().bottom());
            case HEADING -> {
                double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.6);
                double rx = dice.between(5.5, 8.5);
                yield List.of(marks.ring(x, cell.top() - dice.between(3.2, 5.4), rx, dice.between(2.2, 3.4)));
            }
            default -> throw new IllegalArgumentException(kind + " is nothing to ask about");
        };
    }

    private CellKind usual() {
        return dice.pick(USUAL);
    }

    /** Where the rule between the two cells runs. */
    public static double between(AnswerCells cells) {
        return cells.agree().left() < cells.disagree().left()
                ? (cells.agree().right() + cells.disagree().left()) / 2
                : (cells.disagree().right() + cells.agree().left()) / 2;
    }

    /** A mark crossed out; most go on to mark the other cell, some leave it at that. */
    private List<Stroke> corrected(AnswerCells cells, MmBox cell) {
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.08) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.3);
        List<Stroke> strokes = new ArrayList<>(marks.at(usual(), x, y, cell.height()));
        boolean alone = dice.chance(0.25);
        double w = Math.min(cell.width() * 0.8, alone ? dice.between(2.5, 4) : dice.between(5, 10));
        double h = cell.height() * dice.between(0.5, 0.85);
        double how = dice.between(0, 1);
        if (how < 0.5) {
            // Alone, the mark's ends stick out; a cell that is all gone over would be an answer.
            strokes.addAll(alone ? marks.at(CellKind.X, x, y, cell.height()) : List.of());
            strokes.add(marks.scribble(x, y, w, alone ? h * 0.6 : h, dice.whole(6, 14)));
        } else if (how < 0.75) {
            double half = Math.max(w, 5) / 2;
            for (int n = dice.whole(1, 3), i = 0; i < n; i++) {
                double up = h * (dice.between(-0.2, 0.2) + 0.22 * (i - (n - 1) / 2.0));
                strokes.add(writer.write(x - half, y + up, x + half, y + up + dice.gauss(0, 0.4)));
            }
        } else {
            strokes.add(marks.ring(x, y, Math.max(w, 5) * 0.5, h * 0.55));
        }
        if (!alone) {
            strokes.addAll(inTheOther(cells, cell));
        }
        return strokes;
    }

    private List<Stroke> inTheOther(AnswerCells cells, MmBox cell) {
        MmBox other = cell.equals(cells.agree()) ? cells.disagree() : cells.agree();
        return marks.draw(CellKind.X, other, other.equals(cells.agree()));
    }

    private List<Stroke> pale(MmBox cell) {
        Pen felt = writer.pen().pale(Math.min(dice.between(1, 3.2), cell.height() * 0.35), dice.between(0.08, 0.24));
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.08) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.3);
        return new CellMarks(writer.with(felt)).at(dice.chance(0.6) ? CellKind.X : CellKind.TICK, x, y, cell.height());
    }

    private List<Stroke> rubbedOut(AnswerCells cells, MmBox cell) {
        Pen pencil = Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.08) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.3);
        List<Stroke> strokes = new ArrayList<>(new CellMarks(writer.with(pencil.light(dice.between(0.1, 0.3))))
                .at(dice.chance(0.7) ? CellKind.X : CellKind.TICK, x, y, cell.height()));
        CellMarks rubber = new CellMarks(writer.with(pencil.rubber(dice.between(1.5, 3), dice.between(0.02, 0.06))));
        strokes.add(rubber.scribble(x, y, dice.between(4, 7), cell.height() * 0.5, dice.whole(3, 6)));
        if (dice.chance(0.6)) {
            strokes.addAll(inTheOther(cells, cell));
        }
        return strokes;
    }

    private List<Stroke> whitedOut(AnswerCells cells, MmBox cell) {
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.08) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.3);
        List<Stroke> strokes = new ArrayList<>();
        marks.at(usual(), x, y, cell.height()).forEach(s -> strokes.add(s.faded(1 - Slips.FLUID)));
        if (dice.chance(0.75)) {
            strokes.addAll(inTheOther(cells, cell));
        }
        return strokes;
    }

    /** The fluid over the strokes of a mark that lie in this cell. */
    public List<Stroke> fluid(List<Stroke> strokes, MmBox cell) {
        double brush = dice.between(1.6, 2.6);
        return strokes.stream()
                .filter(s -> Arrays.stream(s.x()).average().orElse(0) > cell.left()
                        && Arrays.stream(s.x()).average().orElse(0) < cell.right())
                .map(s -> s.brushed(brush))
                .toList();
    }

    private List<Stroke> faint(MmBox cell) {
        Pen pen = dice.chance(0.5) ? writer.pen() : Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
        CellMarks light = new CellMarks(writer.with(pen.light(dice.between(0.12, 0.25))));
        return light.draw(dice.chance(0.6) ? CellKind.X : CellKind.TICK, cell, true);
    }

    private List<Stroke> onName(StyleRow row, MmBox cell) {
        NameLine line = dice.pick(row.lines());
        Optional<MmBox> ordinal = row.ordinal().filter(box -> dice.chance(0.35));
        double x = ordinal.map(box -> (box.left() + box.right()) / 2)
                .orElseGet(() -> dice.chance(0.35)
                        ? line.ink().left() + dice.between(0, 3)
                        : line.ink().left()
                                + dice.between(0.2, 1.1) * line.ink().width());
        double left = Math.min(
                row.answers().orElseThrow().agree().left(),
                row.answers().orElseThrow().disagree().left());
        double y = (row.strip().top() + row.strip().bottom()) / 2 + dice.gauss(0, 0.5);
        return marks.at(usual(), Math.min(x, left - 6), y, Math.min(cell.height(), 6));
    }

    private List<Stroke> nameStruck(StyleRow row, MmBox cell) {
        Strikes strikes = new Strikes(writer, pageWidth);
        MarkKind kind = dice.pick(List.of(MarkKind.SINGLE, MarkKind.SINGLE, MarkKind.SINGLE_SLOPED, MarkKind.WAVY));
        List<Stroke> strokes = new ArrayList<>();
        row.lines().forEach(line -> strokes.addAll(strikes.line(kind, row, line)));
        if (dice.chance(0.55)) {
            boolean agree = cell.equals(row.answers().orElseThrow().agree());
            strokes.addAll(marks.draw(usual(), cell, agree));
        }
        return strokes;
    }

    /** "All of these": a line, a slanting one or a brace from this row's cell down through the column. */
    private List<Stroke> columnLine(MmBox cell, double bottom) {
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.15) * cell.width();
        double top = cell.top() + cell.height() * dice.between(0.1, 0.5);
        double end = bottom - cell.height() * dice.between(0.2, 0.5);
        double how = dice.between(0, 1);
        if (how < 0.3) {
            double tip = dice.between(1.2, 2.5);
            double mid = (top + end) / 2;
            return List.of(writer.write(
                    x - tip, top, x, top + tip, x, mid - tip, x + tip, mid, x, mid + tip, x, end - tip, x - tip, end));
        }
        List<Stroke> strokes = new ArrayList<>();
        if (how < 0.6) {
            strokes.addAll(marks.at(CellKind.X, x, (cell.top() + cell.bottom()) / 2, cell.height()));
        }
        double aside = how > 0.85 ? dice.between(-0.35, 0.35) * cell.width() : dice.gauss(0, 0.8);
        strokes.add(writer.write(x, top, x + aside / 2 + dice.gauss(0, 0.5), (top + end) / 2, x + aside, end));
        return strokes;
    }

    private double inside(double from, double to) {
        return from + (to - from) * dice.between(0.2, 0.8);
    }
}
