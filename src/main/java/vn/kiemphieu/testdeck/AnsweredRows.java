package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.CellInk;
import vn.kiemphieu.testdeck.pen.CellKind;
import vn.kiemphieu.testdeck.pen.CellKind.Meaning;
import vn.kiemphieu.testdeck.pen.CellMarks;
import vn.kiemphieu.testdeck.pen.CellSlips;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;

/**
 * One voter on an agree/disagree ballot: a mark that does not lie as it was meant to is drawn again, a few times; what
 * still does not is asked about.
 */
final class AnsweredRows implements Voted {
    private static final int TRIES = 25;
    private static final double ON_RULE_MM = 0.8;
    private static final int LINE_ROWS = 3;

    private static final List<CellKind> NEAR_A_LIMIT = List.of(CellKind.X_OVER, CellKind.X_SMALL, CellKind.TICK_OUT);

    private final Definition definition;
    private final CellMarks marks;
    private final CellSlips slips;
    private final Pen pen;
    private final Dice dice;
    private final boolean careful;
    private final double squareMm;
    private final List<StyleRow> rows;
    private final CellKind[] kinds;
    private final boolean[] agrees;
    private final List<List<InkLine>> ink = new ArrayList<>();

    /** @param careful whether the voter keeps away from every limit of what is clear */
    AnsweredRows(TestForm form, Definition definition, Writer writer, Pen pen, Dice dice, boolean careful) {
        this.careful = careful;
        this.definition = definition;
        this.marks = new CellMarks(writer);
        this.slips = new CellSlips(writer, marks, form.printed().widthMm());
        this.pen = pen;
        this.dice = dice;
        this.squareMm = form.layout().answers().squareMm();
        this.rows = form.printed().rows();
        this.kinds = new CellKind[rows.size()];
        this.agrees = new boolean[rows.size()];
        rows.forEach(row -> ink.add(List.of()));
    }

    @Override
    public void vote(SheetClass sheetClass, boolean asked, boolean bilevel) {
        List<CellKind> answers = CellKind.meaning(Meaning.ANSWER).stream()
                .filter(kind -> !careful || !NEAR_A_LIMIT.contains(kind))
                .toList();
        CellKind habit = dice.weighted(answers, CellKind::weight);
        double no = refusals(sheetClass);
        for (int i = 0; i < rows.size(); i++) {
            agrees[i] = !dice.chance(no);
            kinds[i] = dice.chance(0.8) ? habit : dice.weighted(answers, CellKind::weight);
        }
        if (sheetClass == SheetClass.NONE_STRUCK) {
            Arrays.fill(kinds, CellKind.NONE);
        }
        if (asked) {
            ask(bilevel);
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(i);
        }
    }

    /** Share of the rows this voter refuses. */
    private double refusals(SheetClass sheetClass) {
        if (sheetClass == SheetClass.ALL_STRUCK) {
            return 1;
        }
        double what = dice.between(0, 1);
        if (rows.size() == 1) {
            return 0.3;
        }
        return what < 0.35 ? 0 : what < 0.85 ? dice.between(0.05, 0.3) : dice.between(0.3, 0.9);
    }

    private void ask(boolean bilevel) {
        int n = dice.chance(0.25) ? 2 : 1;
        for (int k = 0; k < n; k++) {
            int i = dice.whole(0, rows.size() - 1);
            mean(i, dice.weighted(possible(i, bilevel), CellKind::weight));
        }
    }

    /** One mark on a ballot that is left alone otherwise. */
    void only(int i, CellKind kind, boolean agree) {
        Arrays.fill(kinds, CellKind.NONE);
        agrees[i] = agree;
        mean(i, kind);
        draw(kind == CellKind.HEADING ? 0 : i);
    }

    /** Gives row {@code i} a kind, and the rows that such a mark takes in with it. */
    private void mean(int i, CellKind kind) {
        int first = kind == CellKind.HEADING ? 0 : i;
        int last = switch (kind) {
            case BETWEEN_ROWS -> i + 1;
            case COLUMN_LINE -> dice.whole(i + LINE_ROWS - 1, rows.size() - 1);
            case NONE -> Math.min(rows.size() - 1, i + (dice.chance(0.3) ? dice.whole(1, 3) : 0));
            case HEADING -> rows.size() - 1;
            default -> i;
        };
        Arrays.fill(kinds, first, last + 1, kind);
        Arrays.fill(agrees, first, last + 1, agrees[i]);
    }

    private List<CellKind> possible(int i, boolean bilevel) {
        List<CellKind> possible = new ArrayList<>(CellKind.meaning(Meaning.ASKED));
        possible.addAll(CellKind.meaning(Meaning.SILENCE));
        if (i + LINE_ROWS > rows.size()) {
            possible.remove(CellKind.COLUMN_LINE);
        }
        if (i + 1 >= rows.size() || kinds[i + 1].meaning() != Meaning.ANSWER) {
            possible.remove(CellKind.BETWEEN_ROWS);
        }
        if (bilevel) {
            possible.remove(CellKind.FAINT);
        }
        return possible;
    }

    @Override
    public List<Stroke> strokes() {
        return ink.stream().flatMap(List::stream).map(InkLine::stroke).toList();
    }

    @Override
    public RowTruth truth(int i, List<InkLine> elsewhere) {
        StyleRow row = rows.get(i);
        List<InkLine> others = new ArrayList<>(elsewhere);
        for (int j = 0; j < rows.size(); j++) {
            if (j != i) {
                others.addAll(ink.get(j));
            }
        }
        boolean invaded = kinds[i].meaning() != Meaning.ASKED && !cells(i).allMatch(free(others));
        boolean clear = !invaded && kinds[i].meaning() != Meaning.ASKED && asMeant(i);
        boolean near =
                cells(i).anyMatch(c -> CellInk.measure(others, c, definition).touched());
        return new RowTruth(
                row.no(),
                row.name(),
                clear ? Optional.of(meant(i)) : Optional.empty(),
                invaded ? "neighbour-over" : kinds[i].code(),
                clear && near ? List.of("neighbour-in") : List.of());
    }

    private MarkStatus meant(int i) {
        return switch (kinds[i]) {
            case NONE -> MarkStatus.NONE;
            case BOTH -> MarkStatus.BOTH;
            default -> agrees[i] ? MarkStatus.AGREE : MarkStatus.DISAGREE;
        };
    }

    private void draw(int i) {
        boolean begun = i > 0 && kinds[i] == kinds[i - 1] && spreads(kinds[i]);
        if (kinds[i] == CellKind.NONE || begun) {
            return;
        }
        for (int k = 0; k < TRIES; k++) {
            double fade = 1 - pen.fading() * i / rows.size();
            ink.set(
                    i,
                    strokes(i).stream()
                            .map(s -> new InkLine(s.faded(fade), pen.scanned()))
                            .toList());
            if (asMeant(i)) {
                return;
            }
        }
    }

    /** Whether one mark of this kind is meant for several rows, of which it begins in the first. */
    private static boolean spreads(CellKind kind) {
        return kind == CellKind.BETWEEN_ROWS || kind == CellKind.COLUMN_LINE || kind == CellKind.HEADING;
    }

    private List<Stroke> strokes(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        MmBox own = agrees[i] ? cells.agree() : cells.disagree();
        return switch (kinds[i].meaning()) {
            case ANSWER -> marks.draw(kinds[i], aim(own), agrees[i]);
            case SILENCE -> {
                List<Stroke> both = new ArrayList<>(marks.draw(CellKind.X, aim(cells.agree()), true));
                both.addAll(marks.draw(dice.chance(0.8) ? CellKind.X : CellKind.TICK, aim(cells.disagree()), false));
                yield both;
            }
            case ASKED -> {
                int last = i;
                while (last + 1 < rows.size() && kinds[last + 1] == kinds[i]) {
                    last++;
                }
                yield slips.draw(kinds[i], rows.get(i), own, rows.get(last));
            }
        };
    }

    /** What the voter aims at: the cell, or the square printed in its middle. */
    private MmBox aim(MmBox cell) {
        if (squareMm <= 0) {
            return cell;
        }
        double x = (cell.left() + cell.right()) / 2;
        double y = (cell.top() + cell.bottom()) / 2;
        double half = Math.min(squareMm / 2 + 0.8, cell.height() / 2);
        return new MmBox(x - half, y - half, x + half, y + half);
    }

    /** Whether the row's own ink lies as it was meant to. */
    private boolean asMeant(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        CellInk agree = CellInk.measure(ink.get(i), cells.agree(), definition);
        CellInk disagree = CellInk.measure(ink.get(i), cells.disagree(), definition);
        CellInk own = agrees[i] ? agree : disagree;
        CellInk other = agrees[i] ? disagree : agree;
        return switch (kinds[i]) {
            case NONE -> ink.get(i).isEmpty();
            case BOTH -> bothMarked(i, cells);
            case BETWEEN_COLUMNS -> Math.abs(own.heartX() - CellSlips.between(cells)) < ON_RULE_MM;
            case BETWEEN_ROWS -> Math.abs(own.heartY() - cells.agree().bottom()) < ON_RULE_MM;
            case FAINT -> own.plain() < 0.3;
            case ON_NAME, BESIDE_TABLE -> !agree.touched() && !disagree.touched();
            case CORRECTED, DOT, NAME_STRUCK, COLUMN_LINE, HEADING -> true;
            default ->
                own.marks(agrees[i] ? cells.agree() : cells.disagree(), CellInk.ARM_MM)
                        && other.touchesAtMost(CellInk.ARM_MM);
        };
    }

    private boolean bothMarked(int i, AnswerCells cells) {
        double rule = CellSlips.between(cells);
        boolean agreeLeft = cells.agree().left() < cells.disagree().left();
        List<InkLine> left = half(i, rule, true);
        List<InkLine> right = half(i, rule, false);
        return CellInk.measure(agreeLeft ? left : right, cells.agree(), definition)
                        .marks(cells.agree(), CellInk.ARM_MM)
                && CellInk.measure(agreeLeft ? right : left, cells.disagree(), definition)
                        .marks(cells.disagree(), CellInk.ARM_MM);
    }

    /** The row's strokes whose middle is on this side of the rule. */
    private List<InkLine> half(int i, double rule, boolean left) {
        return ink.get(i).stream()
                .filter(line -> Arrays.stream(line.stroke().x()).average().orElse(0) < rule == left)
                .toList();
    }

    private java.util.stream.Stream<MmBox> cells(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        return java.util.stream.Stream.of(cells.agree(), cells.disagree());
    }

    private java.util.function.Predicate<MmBox> free(List<InkLine> others) {
        return cell -> CellInk.measure(others, cell, definition).touchesAtMost(CellInk.ARM_MM);
    }
}
