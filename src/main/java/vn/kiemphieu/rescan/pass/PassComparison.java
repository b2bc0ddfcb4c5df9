package vn.kiemphieu.rescan.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.rescan.pass.PassDifference.Kind;
import vn.kiemphieu.rescan.pass.PassDifference.RowChange;

/**
 * What differs between two passes of one stack, in whatever order it was fed.
 *
 * @param first how many sheets the first pass had
 * @param byInk how many pairs are the same paper by picture or ink
 * @param byReading how many more have the same marks
 * @param differences those of the first pass in its order, then those of the second alone
 */
public record PassComparison(int first, int second, int byInk, int byReading, List<PassDifference> differences) {
    private static final double STROKE_MM2 = 3; // a strike has more, dirt and faint traces less
    private static final double STROKE_SHARE = 0.3; // of what the other marked rows of the same scan have
    private static final double SAME_ROW = 0.5;

    public PassComparison {
        differences = List.copyOf(differences);
    }

    public static PassComparison of(List<PassSheet> first, List<PassSheet> second) {
        PassPairs pairs = new PassPairs(first, second);
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
        return new PassComparison(first.size(), second.size(), byInk, byReading, found);
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
        boolean before = isStroke(pair.first(), row);
        boolean after = isStroke(pair.second(), row);
        RowInk was = pair.first().ink().get();
        RowInk is = pair.second().ink().get();
        return before != after || before && was.fits(is) && is.likeness(was, row) < SAME_ROW;
    }

    /** Scans differ in how dark they are: a stroke has about as much ink as those on the other rows. */
    private static boolean isStroke(PassSheet sheet, int row) {
        double usual = IntStream.range(0, sheet.nameMm2().size())
                .filter(other -> other != row)
                .mapToDouble(sheet::mm2)
                .filter(mm2 -> mm2 >= STROKE_MM2)
                .average()
                .orElse(0);
        return sheet.mm2(row) >= Math.max(STROKE_MM2, STROKE_SHARE * usual);
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
