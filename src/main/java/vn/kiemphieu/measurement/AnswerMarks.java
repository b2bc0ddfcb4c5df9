package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.measurement.pen.InkField;
import vn.kiemphieu.measurement.pen.PenStrokes;
import vn.kiemphieu.measurement.pen.PenStrokes.Crossing;

/**
 * The strokes in and about the answer cells as marks, and the cells they answer. Strokes that cross in their middles are
 * one mark; it belongs to the cell in which its heart lies, whatever its arms reach into.
 */
final class AnswerMarks {
    private static final double AROUND_MM = 5; // about the cells: where marks that are made for them may end
    private static final double SLIVER_MM = 0.2; // thinner than any pen: a rule printed a little off its place
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
        CellHomes homes = homes();
        marks.forEach(mark -> mark.home = homes.home(mark));
        separate(field);
        dropHalves();
        takeInBits();
        pieces.forEachInk(area, i -> answering[pieces.inkLabel(i)] |= home(x(i), y(i)) >= 0);
    }

    private CellHomes homes() {
        return new CellHomes(cells, area, strokes, marks, page.pxPerMm);
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
        PixelBox within = area.grown(-1); // no stroke may touch the field's edge
        pieces.forEachInk(within, i -> inked[inArea(i)] = plain(pieces.inkLabel(i)) && !seal.alone(x(i), y(i)));
        ink.forEach(VoterInk.HIDDEN, within, i -> inked[inArea(i)] = inAnyCell(x(i), y(i))); // a square in it
        return new InkField(
                area.width(),
                area.height(),
                page.pxPerMm,
                inked,
                (x, y) -> ink.unseen().at((area.top() + y) * page.width + area.left() + x));
    }

    private boolean plain(int label) {
        return !pieces.dirt(label) && pieces.piece(label).minor() >= SLIVER_MM * page.pxPerMm;
    }

    private int x(int i) {
        return i % page.width;
    }

    private int y(int i) {
        return i / page.width;
    }

    /** Index in the area of a pixel of the page. */
    private int inArea(int i) {
        return (y(i) - area.top()) * area.width() + x(i) - area.left();
    }

    /** @param first number of the first stroke that is not yet part of a mark */
    private void join(int first) {
        CellHomes homes = homes();
        for (int s = first; s < strokes.all().size(); s++) {
            markOf[s] = new CellMark();
            markOf[s].members.add(s);
        }
        for (Crossing c : strokes.crossings()) {
            CellMark a = markOf[c.a()];
            CellMark b = markOf[c.b()];
            if (c.a() >= first && a != b && homes.central(c.a(), c.atA()) && homes.central(c.b(), c.atB())) {
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
        CellHomes homes = homes();
        Set<CellMark> crossed = new LinkedHashSet<>();
        for (Crossing c : strokes.crossings()) {
            if (markOf[c.a()] != markOf[c.b()]) {
                crossed.addAll(homes.central(c.a(), c.atA()) ? Set.of(markOf[c.a()]) : Set.of());
                crossed.addAll(homes.central(c.b(), c.atB()) ? Set.of(markOf[c.b()]) : Set.of());
            }
        }
        for (CellMark mark : marks) {
            for (int c = 0; c < cells.size() && mark.home < 0 && !crossed.contains(mark); c++) {
                mark.home = homes.leftFor(mark, c) ? c : -1;
            }
        }
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
        CellHomes homes = homes();
        for (CellMark mark : marks) {
            if (mark.home < 0) {
                int home = homes.home(mark);
                boolean own = home >= 0 && (homes.crossesIn(mark, cells.get(home)) || homes.bends(mark));
                mark.home = own ? home : -1;
            }
        }
        for (int c = 0; c < cells.size(); c++) {
            int cell = c;
            homes.cutTick(c).forEach(piece -> piece.home = cell);
        }
    }

    /** Marks that are no one's, and those that one of their strokes crosses in the middle. */
    private Set<CellMark> tangled() {
        CellHomes homes = homes();
        Set<CellMark> tangled =
                new LinkedHashSet<>(marks.stream().filter(mark -> mark.home < 0).toList());
        for (Crossing c : strokes.crossings()) {
            CellMark a = markOf[c.a()];
            CellMark b = markOf[c.b()];
            if (a.home < 0 && b.home >= 0 && homes.central(c.b(), c.atB())) {
                tangled.add(b);
            }
            if (b.home < 0 && a.home >= 0 && homes.central(c.a(), c.atA())) {
                tangled.add(a);
            }
        }
        return tangled;
    }

    /** A bend on a rule with other ink across that rule may be half of a cross on it. */
    private void dropHalves() {
        CellHomes homes = homes();
        List<Integer> halves = IntStream.range(0, cells.size())
                .filter(cell -> homes.bendFacesOthers(cell, members(cell, false)))
                .boxed()
                .toList();
        marks.stream().filter(mark -> halves.contains(mark.home)).forEach(mark -> mark.home = -1);
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
        int owner = strokes.owner()[inArea(y * page.width + x)];
        return owner == 0 ? -1 : markOf[owner - 1].home;
    }

    /** Whether the piece is part of a mark that plainly answers some row. */
    boolean answers(int label) {
        return label != 0 && answering[label];
    }

    boolean inAnyCell(int x, int y) {
        for (PixelBox cell : cells) { // asked for every pixel of the rows
            if (cell.holds(x, y)) {
                return true;
            }
        }
        return false;
    }
}
