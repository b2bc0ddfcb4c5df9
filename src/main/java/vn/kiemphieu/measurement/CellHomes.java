package vn.kiemphieu.measurement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.measurement.pen.Bend;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;
import vn.kiemphieu.measurement.pen.Vee;

/**
 * Which answer cell a mark lies in, and whether it may be another's.
 *
 * @param cells of all rows, agree and disagree in turn
 * @param area of the page in which the strokes lie
 * @param marks those about which it is asked, and those beside them
 */
record CellHomes(List<PixelBox> cells, PixelBox area, PenStrokes strokes, List<CellMark> marks, double pxPerMm) {
    private static final double CENTRAL = 0.2; // of both strokes: nearer to an end, two marks' arms only meet
    private static final double HOME_SHARE = 0.6;
    private static final double HOME_INSIDE_MM = 1.0; // the middle of a mark on a rule says nothing
    private static final double BOX_INSIDE_MM = 0.8; // nor does a mark that a faint half makes lean to one side
    private static final double LEFT_INSIDE_MM = 0.5;
    private static final double CROSS_INSIDE_MM = 1.2;
    private static final double FOOT_INSIDE_MM = 1.3; // a bend nearer to the rule may be half of a cross on it
    private static final double FOOT_BELOW_MM = 0.65; // on the rule; farther down a tick on the rule has its foot
    private static final double LEAST_BEND = 45; // degrees, of a tick
    private static final double LEAST_PART_MM = 0.6; // of it, before and after the bend
    private static final double ACROSS_RULE_MM = 2.2;
    private static final double BESIDE_MM = 2.2; // less of another mark in the cell is a bit
    private static final double PIECE_MM = 1.2; // of a stroke cut at rules: what is less is no arm
    private static final double PIECE_INSIDE = 0.9; // of it, in one cell

    /** Whether two strokes of a mark cross well inside a cell. */
    boolean crossesIn(CellMark mark, PixelBox cell) {
        return strokes.crossings().stream()
                .filter(c -> mark.members.contains(c.a()) && mark.members.contains(c.b()))
                .filter(c -> central(c.a(), c.atA()) && central(c.b(), c.atB()))
                .anyMatch(c -> {
                    PenStroke s = strokes.all().get(c.a());
                    double depth = cell.depth(area.left() + s.x(c.atA()), area.top() + s.y(c.atA()));
                    return depth >= CROSS_INSIDE_MM * pxPerMm;
                });
    }

    /** Whether a mark turns as a tick does. */
    boolean bends(CellMark mark) {
        return bends(bend(mark));
    }

    private boolean bends(Bend bend) {
        return bend.degrees() >= LEAST_BEND && bend.shorter() >= LEAST_PART_MM * pxPerMm;
    }

    private Bend bend(CellMark mark) {
        return Bend.of(mark.members.stream().map(strokes.all()::get).toList(), pxPerMm);
    }

    /** Whether a place is not near an end of its stroke. */
    boolean central(int stroke, int place) {
        PenStroke s = strokes.all().get(stroke);
        double end = Math.min(s.along(place), s.length() - s.along(place));
        return end >= CENTRAL * s.length();
    }

    /** The cell in which the heart of a mark lies, or −1. */
    int home(CellMark mark) {
        for (int c = 0; c < cells.size(); c++) {
            PixelBox cell = cells.get(c);
            double middle =
                    cell.depth((mark.box.left() + mark.box.right()) / 2.0, (mark.box.top() + mark.box.bottom()) / 2.0);
            if (cell.depth(mark.x, mark.y) >= HOME_INSIDE_MM * pxPerMm
                    && middle >= BOX_INSIDE_MM * pxPerMm
                    && mark.inside(cell) >= HOME_SHARE * mark.length) {
                return c;
            }
        }
        return -1;
    }

    /** Whether a mark that is mostly in this cell can be no other's, since those have whole marks of their own. */
    boolean leftFor(CellMark mark, int index) {
        PixelBox cell = cells.get(index);
        boolean mostly = cell.depth(mark.x, mark.y) >= LEFT_INSIDE_MM * pxPerMm
                && mark.inside(cell) >= HOME_SHARE * mark.length
                && (crossesIn(mark, cell) || bends(mark));
        if (!mostly) {
            return false;
        }
        int[] entered = IntStream.range(0, cells.size())
                .filter(c -> c != index && mark.inside(cells.get(c)) > 0)
                .toArray();
        return entered.length > 0 // what runs into a heading or beside the table may be meant for that
                && marks.stream()
                        .noneMatch(other -> other != mark
                                && (other.home == index || other.home < 0 && other.inside(cell) > BESIDE_MM * pxPerMm))
                && IntStream.of(entered)
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
        return bends(bend) && far > ACROSS_RULE_MM * pxPerMm || crossesIn(mark, cells.get(mark.home));
    }

    /** Whether a tick in a cell may be half of a cross on its rule, of which the other half lies across that rule. */
    boolean bendFacesOthers(int index, Set<Integer> own) {
        boolean crossed = strokes.crossings().stream().anyMatch(c -> own.contains(c.a()) && own.contains(c.b()));
        if (own.isEmpty() || crossed) {
            return false;
        }
        Bend bend = Bend.of(own.stream().map(strokes.all()::get).toList(), pxPerMm);
        double x = area.left() + bend.footX();
        double y = area.top() + bend.footY();
        PixelBox cell = cells.get(index);
        double reach = ACROSS_RULE_MM * pxPerMm;
        if (cell.depth(x, y) > FOOT_INSIDE_MM * pxPerMm) {
            return false;
        }
        PixelBox near = new PixelBox((int) x, (int) y, (int) x, (int) y).grown((int) reach + 1);
        List<CellMark> others = marks.stream()
                .filter(mark ->
                        mark.home != index && !whole(mark, (u, v) -> Math.hypot(u - x, v - y)) && mark.box.meets(near))
                .toList();
        boolean faced = others.stream().anyMatch(mark -> mark.faces(x, y, reach, cell))
                || others.stream().filter(mark -> mark.near(x, y, reach, cell)).count() > 1;
        return faced && !endsInFoot(index, own);
    }

    /**
     * Whether the strokes are a tick, both of whose arms lie in a cell and do not both go on beyond the foot as a cross on
     * its rule does, whatever else lies there.
     */
    private boolean endsInFoot(int index, Set<Integer> own) {
        PixelBox cell = cells.get(index);
        List<PenStroke> inside = own.stream()
                .map(strokes.all()::get)
                .flatMap(stroke -> inside(stroke, cell))
                .toList();
        return Vee.of(inside, pxPerMm)
                .filter(vee -> cell.depth(area.left() + vee.x(), area.top() + vee.y()) >= -FOOT_BELOW_MM * pxPerMm)
                .filter(vee -> !(goesOn(vee, vee.one(), cell, own) && goesOn(vee, vee.other(), cell, own)))
                .isPresent();
    }

    /** A stroke without what of its ends lies outside a cell. */
    private Stream<PenStroke> inside(PenStroke stroke, PixelBox cell) {
        int[] within = IntStream.range(0, stroke.places())
                .filter(i -> cell.depth(area.left() + stroke.x(i), area.top() + stroke.y(i)) >= 0)
                .toArray();
        return within.length == 0 ? Stream.empty() : Stream.of(stroke.part(within[0], within[within.length - 1]));
    }

    private boolean goesOn(Vee vee, Vee.Way arm, PixelBox cell, Set<Integer> own) {
        return marks.stream()
                .anyMatch(mark -> mark.any(
                        own.containsAll(mark.members) ? cell : null,
                        (u, v) -> vee.beyond(arm, u - area.left(), v - area.top())));
    }

    /** Two pieces that a rule cut off other strokes, which are a tick in this cell and the cell's only ink; or none. */
    Set<CellMark> cutTick(int index) {
        PixelBox cell = cells.get(index);
        Set<CellMark> pieces = marks.stream()
                .filter(mark -> mark.home < 0
                        && mark.length >= PIECE_MM * pxPerMm
                        && mark.inside(cell) >= PIECE_INSIDE * mark.length)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean others = marks.stream()
                .anyMatch(mark -> mark.home == index
                        || mark.home < 0 && !pieces.contains(mark) && mark.inside(cell) > BESIDE_MM * pxPerMm);
        CellMark both = new CellMark();
        pieces.forEach(piece -> both.members.addAll(piece.members));
        boolean cross = strokes.crossings().stream()
                .anyMatch(c -> both.members.contains(c.a()) && both.members.contains(c.b()));
        if (pieces.size() != 2 || others || cross) {
            return Set.of();
        }
        both.weigh(strokes, area);
        return home(both) == index && endsInFoot(index, both.members) ? pieces : Set.of();
    }
}
