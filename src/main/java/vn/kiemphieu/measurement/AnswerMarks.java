package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.measurement.pen.Bend;
import vn.kiemphieu.measurement.pen.InkField;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;
import vn.kiemphieu.measurement.pen.PenStrokes.Crossing;

/**
 * The strokes in and about the answer cells as marks, and the cells they answer. Strokes that cross in their middles are
 * one mark; it belongs to the cell in which its heart lies, whatever its arms reach into.
 */
final class AnswerMarks {
    private static final double AROUND_MM = 5; // about the cells: where marks that are made for them may end
    private static final double SLIVER_MM = 0.2; // thinner than any pen: a rule printed a little off its place
    private static final double CENTRAL = 0.2; // of both strokes: nearer to an end, two marks' arms only meet
    private static final double HOME_SHARE = 0.6;
    private static final double HOME_INSIDE_MM = 1.0; // the middle of a mark on a rule says nothing
    private static final double BOX_INSIDE_MM = 0.8; // nor does a mark that a faint half makes lean to one side
    private static final double LEFT_INSIDE_MM = 0.5;
    private static final double CROSS_INSIDE_MM = 1.2;
    private static final double FOOT_INSIDE_MM = 1.3; // a bend nearer to the rule may be half of a cross on it
    private static final double LEAST_BEND = 45; // degrees, of a tick
    private static final double LEAST_PART_MM = 0.6; // of it, before and after the bend
    private static final double ACROSS_RULE_MM = 2.2;
    private static final double BIT_SHARE = 0.35; // of a mark: what less there is beside it is part of it
    private static final double BIT_MM = 2.2;
    private static final double BIT_BESIDE_MM = 1.8; // a rule hides this much of a stroke that crosses it aslant
    private static final double BIT_INSIDE_MM = 2.2; // what lies farther inside its own cell is a mark of its own

    private final PrintedPage page;
    private final PieceMap pieces;
    private final List<PixelBox> cells = new ArrayList<>();
    private final boolean[] answering;
    private final List<CellMark> marks = new ArrayList<>();
    private PixelBox area;
    private PenStrokes strokes;
    private CellMark[] markOf;

    AnswerMarks(PrintedPage page, VoterInk ink, PieceMap pieces, SealTone seal) {
        this.page = page;
        this.pieces = pieces;
        this.answering = new boolean[pieces.all().size() + 1];
        page.rows().forEach(row -> row.answers().ifPresent(this::addCells));
        if (cells.isEmpty()) {
            return;
        }
        PixelBox around = cells.stream().reduce(PixelBox::union).orElseThrow().grown((int) (AROUND_MM * page.pxPerMm));
        this.area = around.part(new PixelBox(0, 0, page.width - 1, page.height - 1));
        InkField field = field(ink, seal);
        this.strokes = PenStrokes.trace(field);
        this.markOf = new CellMark[strokes.all().size()];
        join(0);
        marks.forEach(mark -> mark.home = home(mark));
        separate(field);
        dropHalves();
        takeInBits();
        for (int y = area.top(); y <= area.bottom(); y++) {
            for (int x = area.left(); x <= area.right(); x++) {
                answering[pieces.inkLabel(x, y)] |= home(x, y) >= 0;
            }
        }
    }

    private void addCells(AnswerCells answers) {
        cells.add(inside(page.pixels(answers.agree())));
        cells.add(inside(page.pixels(answers.disagree())));
    }

    // page.pixels() names the nearest pixels, which may lie on the rule
    private static PixelBox inside(PixelBox box) {
        return new PixelBox(box.left() + 1, box.top() + 1, box.right() - 1, box.bottom() - 1);
    }

    private InkField field(VoterInk ink, SealTone seal) {
        boolean[] inked = new boolean[area.width() * area.height()];
        boolean[] hidden = new boolean[inked.length];
        for (int y = area.top(); y <= area.bottom(); y++) {
            for (int x = area.left(); x <= area.right(); x++) {
                int i = (y - area.top()) * area.width() + x - area.left();
                int label = pieces.inkLabel(x, y);
                boolean rim = x == area.left() || x == area.right() || y == area.top() || y == area.bottom();
                boolean plain =
                        label != 0 && !pieces.dirt(label) && pieces.piece(label).minor() >= SLIVER_MM * page.pxPerMm;
                boolean within = ink.mask()[y * page.width + x] == VoterInk.HIDDEN && inAnyCell(x, y); // a square in it
                inked[i] = !rim && (plain && !seal.alone(x, y) || within);
                hidden[i] = ink.unseen().at(y * page.width + x);
            }
        }
        return new InkField(area.width(), area.height(), page.pxPerMm, inked, hidden);
    }

    /** @param first number of the first stroke that is not yet part of a mark */
    private void join(int first) {
        for (int s = first; s < strokes.all().size(); s++) {
            markOf[s] = new CellMark();
            markOf[s].members.add(s);
        }
        for (Crossing c : strokes.crossings()) {
            CellMark a = markOf[c.a()];
            CellMark b = markOf[c.b()];
            if (c.a() >= first && a != b && central(c.a(), c.atA()) && central(c.b(), c.atB())) {
                a.members.addAll(b.members);
                b.members.forEach(s -> markOf[s] = a);
            }
        }
        List<CellMark> joined = Arrays.stream(markOf).skip(first).distinct().toList();
        joined.forEach(mark -> mark.weigh(strokes, area));
        marks.addAll(joined);
    }

    /** A mark that leaves its cell so far that it might be the next one's is not where that one has a whole mark of its own. */
    private void leftOver() {
        Set<CellMark> crossed = new HashSet<>();
        for (Crossing c : strokes.crossings()) {
            if (markOf[c.a()] != markOf[c.b()]) {
                crossed.addAll(central(c.a(), c.atA()) ? Set.of(markOf[c.a()]) : Set.of());
                crossed.addAll(central(c.b(), c.atB()) ? Set.of(markOf[c.b()]) : Set.of());
            }
        }
        for (CellMark mark : marks) {
            for (int c = 0; c < cells.size() && mark.home < 0 && !crossed.contains(mark); c++) {
                mark.home = leftFor(mark, c) ? c : -1;
            }
        }
    }

    private boolean leftFor(CellMark mark, int index) {
        PixelBox cell = cells.get(index);
        boolean mostly = cell.depth(mark.x, mark.y) >= LEFT_INSIDE_MM * page.pxPerMm
                && mark.inside(cell) >= HOME_SHARE * mark.length
                && (crossesIn(mark, cell) || bends(mark));
        return mostly
                && marks.stream()
                        .noneMatch(other -> other != mark
                                && (other.home == index
                                        || other.home < 0 && other.inside(cell) > BIT_MM * page.pxPerMm))
                && IntStream.range(0, cells.size())
                        .filter(c -> c != index && mark.inside(cells.get(c)) > 0)
                        .allMatch(c -> c % 2 == index % 2
                                && marks.stream().anyMatch(other -> other.home == c && whole(other, mark::awayFrom)));
    }

    /**
     * Whether a mark is a cross or a tick that answers its cell: then it is no half of a cross on a rule, whose bend would
     * be on that rule.
     *
     * @param away how far a bend is from that place, pixels
     */
    private boolean whole(CellMark mark, ToDoubleBiFunction<Double, Double> away) {
        if (mark.home < 0) {
            return false;
        }
        Bend bend = bend(mark);
        double far = away.applyAsDouble(area.left() + bend.footX(), area.top() + bend.footY());
        return bends(bend) && far > ACROSS_RULE_MM * page.pxPerMm || crossesIn(mark, cells.get(mark.home));
    }

    /**
     * Marks of several rows whose arms meet on a rule are no one's together, nor are those that such a stroke crosses. Cut
     * at the rules, each that is a cross or a tick by itself is that cell's; two halves of one cross on a rule are none.
     */
    private void separate(InkField field) {
        leftOver();
        Set<CellMark> tangled = tangled();
        if (tangled.isEmpty()) {
            return;
        }
        boolean[] again = new boolean[field.ink().length];
        for (int i = 0; i < again.length; i++) {
            int owner = strokes.owner()[i];
            again[i] = owner != 0 && tangled.contains(markOf[owner - 1]);
        }
        int first = strokes.all().size();
        strokes = strokes.with(PenStrokes.traceCut(
                new InkField(field.width(), field.height(), field.pxPerMm(), again, field.hidden())));
        markOf = Arrays.copyOf(markOf, strokes.all().size());
        marks.removeAll(tangled);
        tangled.forEach(mark -> mark.home = -1);
        join(first);
        for (CellMark mark : marks) {
            if (mark.home < 0) {
                int home = home(mark);
                boolean own = home >= 0 && (crossesIn(mark, cells.get(home)) || bends(mark));
                mark.home = own ? home : -1;
            }
        }
    }

    /** Marks that are no one's, and those that one of their strokes crosses in the middle. */
    private Set<CellMark> tangled() {
        Set<CellMark> tangled =
                new HashSet<>(marks.stream().filter(mark -> mark.home < 0).toList());
        for (Crossing c : strokes.crossings()) {
            CellMark a = markOf[c.a()];
            CellMark b = markOf[c.b()];
            if (a.home < 0 && b.home >= 0 && central(c.b(), c.atB())) {
                tangled.add(b);
            }
            if (b.home < 0 && a.home >= 0 && central(c.a(), c.atA())) {
                tangled.add(a);
            }
        }
        return tangled;
    }

    private boolean crossesIn(CellMark mark, PixelBox cell) {
        return strokes.crossings().stream()
                .filter(c -> mark.members.contains(c.a()) && mark.members.contains(c.b()))
                .filter(c -> central(c.a(), c.atA()) && central(c.b(), c.atB()))
                .anyMatch(c -> {
                    PenStroke s = strokes.all().get(c.a());
                    double depth = cell.depth(area.left() + s.x(c.atA()), area.top() + s.y(c.atA()));
                    return depth >= CROSS_INSIDE_MM * page.pxPerMm;
                });
    }

    private boolean bends(CellMark mark) {
        return bends(bend(mark));
    }

    private boolean bends(Bend bend) {
        return bend.degrees() >= LEAST_BEND && bend.shorter() >= LEAST_PART_MM * page.pxPerMm;
    }

    private Bend bend(CellMark mark) {
        return Bend.of(mark.members.stream().map(strokes.all()::get).toList(), page.pxPerMm);
    }

    private boolean central(int stroke, int place) {
        PenStroke s = strokes.all().get(stroke);
        double end = Math.min(s.along(place), s.length() - s.along(place));
        return end >= CENTRAL * s.length();
    }

    private int home(CellMark mark) {
        for (int c = 0; c < cells.size(); c++) {
            PixelBox cell = cells.get(c);
            double middle =
                    cell.depth((mark.box.left() + mark.box.right()) / 2.0, (mark.box.top() + mark.box.bottom()) / 2.0);
            if (cell.depth(mark.x, mark.y) >= HOME_INSIDE_MM * page.pxPerMm
                    && middle >= BOX_INSIDE_MM * page.pxPerMm
                    && mark.inside(cell) >= HOME_SHARE * mark.length) {
                return c;
            }
        }
        return -1;
    }

    /** A bend on a rule with other ink across that rule may be half of a cross on it. */
    private void dropHalves() {
        List<Integer> halves = IntStream.range(0, cells.size())
                .filter(cell -> bendFacesOthers(cell, members(cell, false)))
                .boxed()
                .toList();
        marks.stream().filter(mark -> halves.contains(mark.home)).forEach(mark -> mark.home = -1);
    }

    private boolean bendFacesOthers(int index, Set<Integer> own) {
        boolean crossed = strokes.crossings().stream().anyMatch(c -> own.contains(c.a()) && own.contains(c.b()));
        if (own.isEmpty() || crossed) {
            return false;
        }
        Bend bend = Bend.of(own.stream().map(strokes.all()::get).toList(), page.pxPerMm);
        double x = area.left() + bend.footX();
        double y = area.top() + bend.footY();
        PixelBox cell = cells.get(index);
        double reach = ACROSS_RULE_MM * page.pxPerMm;
        if (cell.depth(x, y) > FOOT_INSIDE_MM * page.pxPerMm) {
            return false;
        }
        PixelBox near = new PixelBox((int) x, (int) y, (int) x, (int) y).grown((int) reach + 1);
        List<CellMark> others = marks.stream()
                .filter(mark ->
                        mark.home != index && !whole(mark, (u, v) -> Math.hypot(u - x, v - y)) && mark.box.meets(near))
                .toList();
        return others.stream().anyMatch(mark -> mark.faces(x, y, reach, cell))
                || others.stream().filter(mark -> mark.near(x, y, reach, cell)).count() > 1;
    }

    /** What a skipping pen or a rule cuts off a mark, and what is too little to be one, belongs to the mark beside it. */
    private void takeInBits() {
        List<CellMark> whole = marks.stream().filter(mark -> mark.home >= 0).toList();
        for (CellMark bit : marks) {
            if (bit.home >= 0 && cells.get(bit.home).depth(bit.x, bit.y) > BIT_INSIDE_MM * page.pxPerMm) {
                continue;
            }
            CellMark nearest = null;
            double least = BIT_BESIDE_MM * page.pxPerMm;
            for (CellMark mark : whole) {
                double away = mark == bit || bit.length > Math.min(BIT_MM * page.pxPerMm, BIT_SHARE * mark.length)
                        ? Double.MAX_VALUE
                        : bit.away(mark, (int) least);
                if (away <= least) {
                    least = away;
                    nearest = mark;
                }
            }
            if (nearest != null) {
                bit.home = nearest.home;
                bit.bit = true;
            }
        }
    }

    /** @param index twice the row, and one more for disagree */
    PixelBox cell(int index) {
        return cells.get(index);
    }

    /** Numbers of the strokes that answer this cell. */
    Set<Integer> members(int cell, boolean withBits) {
        Set<Integer> members = new TreeSet<>();
        marks.stream()
                .filter(mark -> mark.home == cell && (withBits || !mark.bit))
                .forEach(mark -> members.addAll(mark.members));
        return members;
    }

    /** The boxes round the marks that answer this cell. */
    List<PixelBox> boxes(int cell) {
        return marks.stream()
                .filter(mark -> mark.home == cell)
                .map(mark -> mark.box)
                .toList();
    }

    PenStrokes strokes() {
        return strokes;
    }

    /** The cell that the ink at a place plainly answers, or −1. */
    int home(int x, int y) {
        if (!area.holds(x, y)) {
            return -1;
        }
        int owner = strokes.owner()[(y - area.top()) * area.width() + x - area.left()];
        return owner == 0 ? -1 : markOf[owner - 1].home;
    }

    /** Whether the piece is part of a mark that plainly answers some row. */
    boolean answers(int label) {
        return label != 0 && answering[label];
    }

    boolean inAnyCell(int x, int y) {
        return cells.stream().anyMatch(cell -> cell.holds(x, y));
    }
}
