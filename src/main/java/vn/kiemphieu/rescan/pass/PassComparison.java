package vn.kiemphieu.rescan.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rescan.pass.PassDifference.Kind;
import vn.kiemphieu.rescan.pass.PassDifference.RowChange;

/**
 * What differs between two passes of one stack, in whatever order it was fed.
 *
 * @param first how many sheets the first pass had
 * @param byInk how many pairs are the same paper by picture or ink
 * @param byReading how many more have the same marks
 * @param slips sheets of the first pass whose marker slip was fed in their stead: their place is filled, they are not missing
 * @param differences those of the first pass in its order, then those of the second alone
 */
public record PassComparison(
        int first, int second, int byInk, int byReading, List<SheetId> slips, List<PassDifference> differences) {
    private static final double STROKE_MM2 = 3; // a strike has more, dirt and faint traces less
    private static final double PLAIN_STROKE_MM2 = 6; // a stroke, however strong the others are
    private static final double STROKE_SHARE =
            0.3; // of the other strokes' ink, and of the same stroke's in the other pass
    private static final double SAME_ROW = 0.5;

    public PassComparison {
        slips = List.copyOf(slips);
        differences = List.copyOf(differences);
    }

    public static PassComparison of(List<PassSheet> first, List<PassSheet> second) {
        return of(first, second, Set.of());
    }

    /** @param slips what the marker slips among the second pass stand for */
    public static PassComparison of(List<PassSheet> first, List<PassSheet> second, Set<SheetId> slips) {
        List<PassSheet> inStack =
                first.stream().filter(sheet -> !slips.contains(sheet.id())).toList();
        List<SheetId> filled =
                first.stream().map(PassSheet::id).filter(slips::contains).toList();
        PassPairs pairs = new PassPairs(inStack, second);
        List<PassDifference> found = new ArrayList<>();
        int byInk = 0;
        int byReading = 0;
        for (PassPair pair : pairs.pairs()) {
            byInk += pair.basis() == PassPair.Basis.INK ? 1 : 0;
            byReading += pair.basis() == PassPair.Basis.READING ? 1 : 0;
            difference(pair).ifPresent(found::add);
        }
        for (PassSheet sheet : pairs.firstLeft()) {
            found.add(new PassDifference(
                    Kind.MISSING, Optional.of(sheet.id()), Optional.empty(), List.of(), alike(sheet, first)));
        }
        for (PassSheet sheet : pairs.secondLeft()) {
            found.add(new PassDifference(
                    Kind.NEW, Optional.empty(), Optional.of(sheet.id()), List.of(), alike(sheet, second)));
        }
        found.sort(Comparator.comparing((PassDifference d) -> d.first().isEmpty())
                .thenComparing(d -> d.first().or(d::second).orElseThrow().batch())
                .thenComparing(d -> d.first().or(d::second).orElseThrow().number()));
        return new PassComparison(first.size(), second.size(), byInk, byReading, filled, found);
    }

    private static Optional<PassDifference> difference(PassPair pair) {
        Kind kind = pair.basis() == PassPair.Basis.NONE ? Kind.NOT_READ : Kind.CHANGED;
        List<RowChange> rows = kind == Kind.NOT_READ ? List.of() : changes(pair);
        return kind == Kind.CHANGED && rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new PassDifference(
                        kind,
                        Optional.of(pair.first().id()),
                        Optional.of(pair.second().id()),
                        rows,
                        1));
    }

    private static List<RowChange> changes(PassPair pair) {
        List<RowChange> changes = new ArrayList<>();
        int row = 0;
        for (int no : pair.first().marks().keySet()) {
            MarkStatus was = pair.first().marks().get(no);
            MarkStatus is = pair.second().marks().get(no);
            if (PassSheet.differs(was, is) || was != is && inkChanged(pair, row)) {
                changes.add(new RowChange(no, was, is));
            }
            row++;
        }
        return changes;
    }

    /** Where one pass was not sure, the ink says whether anything was done to the paper between them. */
    private static boolean inkChanged(PassPair pair, int row) {
        if (pair.basis() != PassPair.Basis.INK
                || pair.first().ink().isEmpty()
                || pair.second().ink().isEmpty()) {
            return false;
        }
        double before = pair.first().mm2(row) * darker(pair, row);
        double after = pair.second().mm2(row);
        double more = Math.max(before, after);
        if (more < leastStroke(before > after ? pair.first() : pair.second(), row)) {
            return false;
        }
        RowInk was = pair.first().ink().get();
        RowInk is = pair.second().ink().get();
        boolean appeared = Math.min(before, after) < STROKE_SHARE * more;
        return appeared || was.fits(is) && was.marked(row) && is.marked(row) && is.likeness(was, row) < SAME_ROW;
    }

    /** How much darker the second scan shows the strokes on the other rows. */
    private static double darker(PassPair pair, int row) {
        double was = 0;
        double is = 0;
        for (int other = 0; other < pair.first().nameMm2().size(); other++) {
            double before = pair.first().mm2(other);
            double after = pair.second().mm2(other);
            if (other != row && before >= STROKE_MM2 && after >= STROKE_MM2) {
                was += before;
                is += after;
            }
        }
        return was > 0 ? is / was : 1;
    }

    /** Where all strokes are strong, what has little ink is none. */
    private static double leastStroke(PassSheet sheet, int row) {
        double faintest = IntStream.range(0, sheet.nameMm2().size())
                .filter(other -> other != row)
                .mapToDouble(sheet::mm2)
                .filter(mm2 -> mm2 >= STROKE_MM2)
                .min()
                .orElse(0);
        return Math.max(STROKE_MM2, Math.min(PLAIN_STROKE_MM2, STROKE_SHARE * faintest));
    }

    /** Among how many of its pass nobody can say which it is: by its ink a paper with two marked rows is known. */
    private static int alike(PassSheet sheet, List<PassSheet> pass) {
        if (sheet.ink().filter(ink -> ink.whole().tells()).isPresent() || !sheet.isRead()) {
            return 1;
        }
        return (int) pass.stream()
                .filter(other -> other.marks().equals(sheet.marks()))
                .count();
    }
}
