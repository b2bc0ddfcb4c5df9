package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.MarkKind;
import vn.kiemphieu.testdeck.pen.MarkKind.Meaning;
import vn.kiemphieu.testdeck.pen.Marks;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;

/**
 * One voter on a ballot on which names are struck out.
 *
 * <p>A stroke that does not fit its intended meaning by the definition is drawn again, a few times; what still does not
 * fit keeps the meaning the definition gives it. Nothing else is ever asked about a stroke.
 */
final class VotedRows implements Voted {
    private static final int TRIES = 25;
    private static final Set<MarkKind> WEAK = Set.of(MarkKind.FAINT_STRIKE, MarkKind.RUBBED_OUT, MarkKind.PALE_STRIKE);

    private final TestForm form;
    private final Definition definition;
    private final Pens pens;
    private final List<Marks> marks;
    private final Dice dice;
    private final boolean careful;
    private final List<StyleRow> rows;
    private final MarkKind[] kinds;
    private final List<List<InkLine>> ink = new ArrayList<>();
    private final List<Stroke> fluid = new ArrayList<>();

    /** @param careful whether the voter keeps away from every limit of what is clear */
    VotedRows(TestForm form, Definition definition, Pens pens, Dice dice, boolean careful) {
        this.careful = careful;
        this.form = form;
        this.definition = definition;
        this.pens = pens;
        this.marks = IntStream.range(0, pens.size())
                .mapToObj(k -> new Marks(pens.writer(k), form.printed().widthMm()))
                .toList();
        this.dice = dice;
        this.rows = form.printed().rows();
        this.kinds = new MarkKind[rows.size()];
        rows.forEach(row -> ink.add(List.of()));
    }

    /** How many are struck, which, and how. */
    @Override
    public void vote(SheetClass sheetClass, boolean asked, double doubtful, boolean bilevel) {
        java.util.Arrays.fill(kinds, MarkKind.NONE);
        List<MarkKind> habits = MarkKind.meaning(Meaning.STRUCK).stream()
                .filter(k -> k != MarkKind.SINGLE_SHORT
                        || !careful && form.election().regime() != Regime.STATE)
                .toList();
        MarkKind habit = dice.weighted(habits, MarkKind::weight);
        for (int i : struck(sheetClass)) {
            kinds[i] = dice.chance(0.75) ? habit : dice.weighted(habits, MarkKind::weight);
        }
        if (asked) {
            int few = dice.chance(0.25) ? 2 : 1;
            int n = Math.max(few, (int) (doubtful * rows.size()));
            for (int k = 0; k < n; k++) {
                int i = dice.whole(0, rows.size() - 1);
                if (k >= few && nearDoubt(i)) {
                    continue;
                }
                kinds[i] = dice.weighted(possible(i, bilevel), MarkKind::weight);
                switch (kinds[i]) {
                    case STRAY_FROM_ABOVE -> kinds[i - 1] = MarkKind.OVERFLOW_BELOW;
                    case STRAY_FROM_BELOW -> kinds[i + 1] = MarkKind.OVERFLOW_ABOVE;
                    case OVER_TWO_NAMES -> kinds[i + 1] = MarkKind.OVER_TWO_NAMES;
                    default -> {}
                }
            }
        }
        pens.turnAmong(IntStream.range(0, rows.size())
                .filter(i -> kinds[i] != MarkKind.NONE)
                .boxed()
                .toList());
        for (int i = 0; i < rows.size(); i++) {
            draw(i);
        }
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
        double foreign = Definition.distance(others, row);
        boolean reached = !ink.get(i).isEmpty() || foreign < Definition.FREE_MM;
        // A mark meant to come from a neighbour that did not come this far.
        MarkKind kind = reached ? kinds[i] : MarkKind.NONE;
        List<String> distractors = new ArrayList<>();
        Optional<MarkStatus> mark = Optional.empty();
        if (kind.meaning() == Meaning.STRUCK && definition.struck(definition.measure(ink.get(i), row))) {
            mark = Optional.of(MarkStatus.STRUCK);
        } else if (kind == MarkKind.NONE) {
            if (between(i)) {
                kind = MarkKind.BETWEEN_ROWS;
            } else if (foreign < Definition.FREE_MM) {
                kind = i > 0 && Definition.distance(ink.get(i - 1), row) < Definition.FREE_MM
                        ? MarkKind.STRAY_FROM_ABOVE
                        : MarkKind.STRAY_FROM_BELOW;
            } else {
                mark = Optional.of(MarkStatus.KEPT);
            }
        }
        if (mark.isPresent() && touches(others, row)) {
            distractors.add("neighbour-in");
        }
        boolean nearly =
                kind.meaning() == Meaning.STRUCK && definition.nearlyStruck(definition.measure(ink.get(i), row));
        return new RowTruth(row.no(), row.name(), mark, kind.code(), distractors, nearly);
    }

    private List<Integer> struck(SheetClass sheetClass) {
        int n = rows.size();
        int surplus = n - form.contest().seats();
        int count = switch (sheetClass) {
            case ALL_STRUCK -> n;
            case NONE_STRUCK -> 0;
            default -> {
                double what = dice.between(0, 1);
                int more = what < 0.72 ? 0 : what < 0.93 ? dice.whole(1, Math.max(1, n / 4)) : -1;
                yield Math.max(1, Math.min(n - 1, surplus + more));
            }
        };
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(i);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            chosen.add(all.remove(dice.whole(0, all.size() - 1)));
        }
        return chosen;
    }

    private List<MarkKind> possible(int i, boolean bilevel) {
        List<MarkKind> kinds = new ArrayList<>(MarkKind.meaning(Meaning.ASKED));
        kinds.add(MarkKind.SINGLE_SHORT);
        if (rows.get(i).ordinal().isEmpty()) {
            kinds.remove(MarkKind.STT_ONLY);
        }
        if (rows.get(i).lines().size() < 2) {
            kinds.remove(MarkKind.ONE_LINE_OF_TWO);
        }
        if (bilevel) {
            kinds.remove(MarkKind.FAINT_STRIKE);
            kinds.remove(MarkKind.RUBBED_OUT);
            kinds.remove(MarkKind.PALE_STRIKE);
        }
        if (i == 0 || !stacked(i - 1)) {
            kinds.remove(MarkKind.STRAY_FROM_ABOVE);
        }
        if (!stacked(i)) {
            kinds.remove(MarkKind.STRAY_FROM_BELOW);
            kinds.remove(MarkKind.OVER_TWO_NAMES);
        }
        return kinds;
    }

    private void draw(int i) {
        StyleRow row = rows.get(i);
        Optional<StyleRow> below = stacked(i) ? Optional.of(rows.get(i + 1)) : Optional.empty();
        OptionalInt strays = strays(i);
        boolean second = kinds[i] == MarkKind.OVER_TWO_NAMES && i > 0 && kinds[i - 1] == MarkKind.OVER_TWO_NAMES;
        if (kinds[i] == MarkKind.NONE
                || kinds[i] == MarkKind.STRAY_FROM_ABOVE
                || kinds[i] == MarkKind.STRAY_FROM_BELOW
                || second) {
            return;
        }
        Marks own = marks.get(pens.at(i));
        Pen pen = pens.writer(pens.at(i)).pen();
        for (int k = 0; k < TRIES; k++) {
            List<Stroke> strokes = strays.isPresent()
                    ? own.straying(row, rows.get(strays.getAsInt()))
                    : own.draw(kinds[i], row, below);
            double fade = 1 - pen.fading() * i / rows.size();
            List<InkLine> drawn = strokes.stream()
                    .map(s -> new InkLine(s.faded(fade), pen.scanned()))
                    .toList();
            ink.set(i, drawn);
            if (fits(i, drawn, strays, pen)) {
                if (kinds[i] == MarkKind.WHITED_OUT) {
                    fluid.addAll(own.fluid(strokes));
                }
                return;
            }
        }
        if (WEAK.contains(kinds[i])) {
            // This scan shows no faint ink: there is plain ink on it, or none.
            ink.set(i, List.of());
        }
    }

    /** Whether the strokes mean, by the definition, what they were meant to. */
    private boolean fits(int i, List<InkLine> drawn, OptionalInt strays, Pen pen) {
        MarkKind kind = kinds[i];
        Definition.Found found = definition.measure(drawn, rows.get(i));
        double near = Definition.distance(drawn, rows.get(i));
        boolean own = switch (kind) {
            case CORRECTED, BETWEEN_ROWS, WHITED_OUT -> true;
            case OVER_TWO_NAMES -> near < 0;
            case STT_ONLY, TICK_BESIDE, DOT_BESIDE -> near >= Definition.KEPT_DISTANCE_MM;
            case FAINT_STRIKE, RUBBED_OUT, PALE_STRIKE -> definition.hardlyShows(drawn.subList(0, 1), pen);
            case UNDERLINE, OVERLINE, CIRCLE_ROUND, DOT_ON_NAME, PARTIAL, ONE_LINE_OF_TWO ->
                near < Definition.KEPT_DISTANCE_MM && !definition.struck(found);
            case SINGLE_SHORT ->
                form.election().regime() == Regime.STATE ? !definition.struck(found) : definition.struck(found);
            default -> definition.struck(found);
        };
        if (!own || kind == MarkKind.BETWEEN_ROWS) {
            return own;
        }
        for (int j = Math.max(0, i - 3); j < Math.min(rows.size(), i + 4); j++) {
            boolean meant = j == i
                    || strays.isPresent() && j == strays.getAsInt()
                    || kind == MarkKind.OVER_TWO_NAMES && j == i + 1;
            if (!meant && Definition.distance(drawn, rows.get(j)) < Definition.FREE_MM) {
                return false;
            }
        }
        if (kind == MarkKind.OVER_TWO_NAMES && Definition.distance(drawn, rows.get(i + 1)) >= 0) {
            return false;
        }
        return strays.isEmpty() || Definition.distance(drawn, rows.get(strays.getAsInt())) < 0;
    }

    /** Whether this row or one beside it is ambiguous already. */
    private boolean nearDoubt(int i) {
        return IntStream.rangeClosed(Math.max(0, i - 2), Math.min(rows.size() - 1, i + 2))
                .anyMatch(j -> kinds[j].meaning() == Meaning.ASKED);
    }

    /** The row into which the strike on row {@code i} runs on. */
    private OptionalInt strays(int i) {
        if (i + 1 < rows.size() && kinds[i + 1] == MarkKind.STRAY_FROM_ABOVE) {
            return OptionalInt.of(i + 1);
        }
        return i > 0 && kinds[i - 1] == MarkKind.STRAY_FROM_BELOW ? OptionalInt.of(i - 1) : OptionalInt.empty();
    }

    /** Whether the stroke between two rows lies above or below row {@code i}. */
    private boolean between(int i) {
        return i > 0 && kinds[i - 1] == MarkKind.BETWEEN_ROWS && stacked(i - 1);
    }

    /** Whether the next row is printed under this one. */
    private boolean stacked(int i) {
        return i + 1 < rows.size()
                && rows.get(i + 1).strip().top() >= rows.get(i).strip().bottom() - 0.5;
    }

    private static boolean touches(List<InkLine> others, StyleRow row) {
        for (InkLine line : others) {
            Stroke s = line.stroke();
            for (int k = 0; k < s.length(); k++) {
                if (s.x()[k] > row.strip().left()
                        && s.x()[k] < row.strip().right()
                        && s.y()[k] > row.strip().top()
                        && s.y()[k] < row.strip().bottom()) {
                    return true;
                }
            }
        }
        return false;
    }
}
