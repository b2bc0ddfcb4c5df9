package vn.kiemphieu.rescan.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;

/**
 * A sheet of one pass as far as two passes are compared by it.
 *
 * @param marks what the machine read on each row, by number; empty where the sheet was not read as a ballot
 * @param nameMm2 ink the reader measured on each row, in the style's order, mm²
 * @param picture name of the scanned bytes
 * @param ink the voter's ink; empty where there is none to compare
 */
public record PassSheet(
        SheetId id, Map<Integer, MarkStatus> marks, List<Double> nameMm2, String picture, Optional<RowInk> ink) {
    private static final String INK = "inkMm2"; // of every line of a name, of every cell

    public static PassSheet of(SheetId id, PageReading reading, String picture, Optional<RowInk> ink) {
        Map<Integer, MarkStatus> marks = new LinkedHashMap<>();
        List<Double> nameMm2 = new ArrayList<>();
        if (reading instanceof PageReading.Read read) {
            for (RowReading row : read.rows()) {
                marks.put(row.no(), row.status());
                nameMm2.add(measured(row));
            }
        }
        return new PassSheet(id, marks, nameMm2, picture, ink);
    }

    private static double measured(RowReading row) {
        return row.measurement().values().entrySet().stream()
                .filter(number -> number.getKey().endsWith(INK) && number.getValue() > 0)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Ink on a row by the fuller of the two measurements: the trace leaves out what may be the fringe of the print. */
    double mm2(int row) {
        double traced = ink.map(all -> all.whole().rowMm2()[row]).orElse(0.0);
        return Math.max(traced, nameMm2.get(row));
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
