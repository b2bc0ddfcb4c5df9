package vn.kiemphieu.rescan.pass;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rescan.InkTrace;
import vn.kiemphieu.rescan.InkTracer;
import vn.kiemphieu.rescan.TraceMatch;

/**
 * A sheet of one pass as far as two passes are compared by it.
 *
 * @param marks what the machine read on each row, by number; empty where the sheet was not read as a ballot
 * @param picture name of the scanned bytes
 * @param ink the voter's ink; empty where there is none to compare
 */
public record PassSheet(SheetId id, TreeMap<Integer, MarkStatus> marks, String picture, Optional<RowInk> ink) {
    public static PassSheet of(SheetId id, PageReading reading, String picture, Optional<RowInk> ink) {
        TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
        if (reading instanceof PageReading.Read read) {
            read.rows().forEach(row -> marks.put(row.no(), row.status()));
        }
        return new PassSheet(id, marks, picture, ink);
    }

    /**
     * @param whole all of the sheet's ink
     * @param byRow the same row by row, in the style's order
     * @param norm length of {@code whole}
     * @param rowNorms of {@code byRow}
     */
    public record RowInk(InkTrace whole, List<InkTrace> byRow, double norm, List<Double> rowNorms) {
        public RowInk {
            byRow = List.copyOf(byRow);
            rowNorms = List.copyOf(rowNorms);
        }

        /** @param tracer that took it */
        public static RowInk of(InkTrace whole, InkTracer tracer) {
            List<InkTrace> byRow = IntStream.range(0, whole.rowMm2().length)
                    .mapToObj(row -> tracer.onRow(whole, row))
                    .toList();
            return new RowInk(
                    whole,
                    byRow,
                    new TraceMatch(whole).norm(),
                    byRow.stream().map(row -> new TraceMatch(row).norm()).toList());
        }
    }

    /** Whether it was read as a ballot of the contest. */
    boolean isRead() {
        return !marks.isEmpty();
    }

    /** Whether the machine is sure of no row on both that it read differently. */
    boolean agreesWith(PassSheet other) {
        return marks.keySet().equals(other.marks.keySet())
                && marks.keySet().stream().noneMatch(no -> differs(marks.get(no), other.marks.get(no)));
    }

    static boolean differs(MarkStatus a, MarkStatus b) {
        return a != b && a != MarkStatus.UNCERTAIN && b != MarkStatus.UNCERTAIN;
    }
}
