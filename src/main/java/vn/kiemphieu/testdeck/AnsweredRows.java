package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;

/**
 * One voter on an agree/disagree ballot: a mark that does not lie as it was meant to is drawn again, a few times; what
 * still does not is asked about.
 */
final class AnsweredRows implements Voted {
    private static final int TRIES = 25;
    private static final int LINE_ROWS = 3;
    private static final Set<CellKind> WEAK =
            Set.of(CellKind.FAINT, CellKind.PALE, CellKind.RUBBED_OUT, CellKind.WHITED_OUT);

    private static final List<CellKind> NEAR_A_LIMIT = List.of(CellKind.X_OVER, CellKind.X_SMALL, CellKind.TICK_OUT);

    private final Definition definition;
    private final Pens pens;
    private final List<CellMarks> marks = new ArrayList<>();
    private final List<CellSlips> slips = new ArrayList<>();
    private final Dice dice;
    private final boolean careful;
    private final double squareMm;
    private final List<StyleRow> rows;
    private final CellKind[] kinds;
    private final boolean[] agrees;
    private final List<List<InkLine>> ink = new ArrayList<>();
    private final List<Stroke> fluid = new ArrayList<>();

    /** @param careful whether the voter keeps away from every limit of what is clear */
    AnsweredRows(TestForm form, Definition definition, Pens pens, Dice dice, boolean careful) {
        this.careful = careful;
        this.definition = definition;
        this.pens = pens;
        for (int k = 0; k < pens.size(); k++) {
            marks.add(new CellMarks(pens.writer(k)));
            slips.add(new CellSlips(pens.writer(k), marks.get(k), form.printed().widthMm()));
        }
        this.dice = dice;
        this.squareMm = form.layout().answers().squareMm();
        this.rows = form.printed().rows();
        this.kinds = new CellKind[rows.size()];
        this.agrees = new boolean[rows.size()];
        rows.forEach(row -> ink.add(List.of()));
    }

    @Override
    public void vote(SheetClass sheetClass, boolean asked, double doubtful, boolean bilevel) {
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
            ask(doubtful, bilevel);
        }
        pens.turnAmong(IntStream.range(0, rows.size())
                .filter(i -> kinds[i] != CellKind.NONE)
                .boxed()
                .toList());
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

    private void ask(double doubtful, boolean bilevel) {
        int few = dice.chance(0.25) ? 2 : 1;
        int n = Math.max(few, (int) (doubtful * rows.size()));
        for (int k = 0; k < n; k++) {
            int i = dice.whole(0, rows.size() - 1);
            if (k >= few && nearDoubt(i)) {
                continue;
            }
            mean(i, dice.weighted(possible(i, bilevel), CellKind::weight));
        }
    }

    /** Whether this row or one beside it is ambiguous or no answer already. */
    private boolean nearDoubt(int i) {
        return IntStream.rangeClosed(Math.max(0, i - 1), Math.min(rows.size() - 1, i + 3))
                .anyMatch(j -> kinds[j].meaning() != Meaning.ANSWER);
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
            possible.removeAll(WEAK);
        }
        return possible;
    }

    @Override
    public List<Ink> ink() {
        return pens.inks(ink);
    }

    @Override
    public List<Stroke> fluid() {
        return List.copyOf(fluid);
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
        Pen pen = pens.writer(pens.at(i)).pen();
        for (int k = 0; k < TRIES; k++) {
            double fade = 1 - pen.fading() * i / rows.size();
            ink.set(
                    i,
                    strokes(i).stream()
                            .map(s -> new InkLine(s.faded(fade), pen.scanned()))
                            .toList());
            if (asMeant(i)) {
                if (kinds[i] == CellKind.WHITED_OUT) {
                    fluid.addAll(slips.get(pens.at(i))
                            .fluid(ink.get(i).stream().map(InkLine::stroke).toList(), own(i)));
                }
                return;
            }
        }
        if (WEAK.contains(kinds[i])) {
            // This scan shows no faint ink: there is plain ink on it, or none.
            ink.set(i, List.of());
            kinds[i] = CellKind.NONE;
        }
    }

    private MmBox own(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        return agrees[i] ? cells.agree() : cells.disagree();
    }

    /** Whether one mark of this kind is meant for several rows, of which it begins in the first. */
    private static boolean spreads(CellKind kind) {
        return kind == CellKind.BETWEEN_ROWS || kind == CellKind.COLUMN_LINE || kind == CellKind.HEADING;
    }

    private List<Stroke> strokes(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        CellMarks hand = marks.get(pens.at(i));
        return switch (kinds[i].meaning()) {
            case ANSWER -> hand.draw(kinds[i], aim(own(i)), agrees[i]);
            case SILENCE -> {
                List<Stroke> both = new ArrayList<>(hand.draw(CellKind.X, aim(cells.agree()), true));
                both.addAll(hand.draw(dice.chance(0.8) ? CellKind.X : CellKind.TICK, aim(cells.disagree()), false));
                yield both;
            }
            case ASKED -> {
                int last = i;
                while (last + 1 < rows.size() && kinds[last + 1] == kinds[i]) {
                    last++;
                }
                yield slips.get(pens.at(i)).draw(kinds[i], rows.get(i), own(i), rows.get(last));
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
        return new AnswerMeant(
                        kinds[i],
                        agrees[i],
                        rows.get(i).answers().orElseThrow(),
                        ink.get(i),
                        definition,
                        pens.writer(pens.at(i)).pen())
                .holds();
    }

    private java.util.stream.Stream<MmBox> cells(int i) {
        AnswerCells cells = rows.get(i).answers().orElseThrow();
        return java.util.stream.Stream.of(cells.agree(), cells.disagree());
    }

    private java.util.function.Predicate<MmBox> free(List<InkLine> others) {
        return cell -> CellInk.measure(others, cell, definition).touchesAtMost(CellInk.ARM_MM);
    }
}
