package vn.kiemphieu.rescan.pass;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.rescan.TraceMatch;
import vn.kiemphieu.rescan.pass.PassPairs.Edge;

/** Knows a paper again although it was marked further between two passes: by the rows whose ink is as it was. */
final class ChangedInk {
    // Measured on drawn ballots of five names: the likeness of one row's ink is below 0.75 on 1 of 400 rows of one
    // paper,
    // above it on 1 of 150 rows that two papers have struck alike, and above 0.85 on 1 of 1,000 of these.
    private static final double SAME_ROW = 0.75;
    private static final double SAME_ROW_ALONE = 0.85;

    private ChangedInk() {}

    /** At least two rows are as they were, and no fewer than differ; best first. */
    static List<Edge> strong(List<PassSheet> first, List<PassSheet> second) {
        return edges(first, second, 2, SAME_ROW);
    }

    /** One row is, among sheets that nothing else explains. */
    static List<Edge> weak(List<PassSheet> first, List<PassSheet> second) {
        return edges(first, second, 1, SAME_ROW_ALONE);
    }

    private static List<Edge> edges(List<PassSheet> first, List<PassSheet> second, int least, double sameRow) {
        List<Edge> all = new ArrayList<>();
        for (PassSheet b : second) {
            if (b.ink().isEmpty()) {
                continue;
            }
            RowInk is = b.ink().get();
            TraceMatch[] rows = new TraceMatch[is.rows()];
            for (PassSheet a : first) {
                if (a.ink().filter(ink -> ink.fits(is)).isPresent()) {
                    double likeness = likeness(a.ink().get(), is, rows, least, sameRow);
                    if (likeness > 0) {
                        all.add(new Edge(a, b, likeness));
                    }
                }
            }
        }
        all.sort(Edge.BEST);
        return all;
    }

    /** @return sum of the likenesses of the rows that are as they were; 0 where they are too few */
    private static double likeness(RowInk was, RowInk is, TraceMatch[] rows, int least, double sameRow) {
        int same = 0;
        int other = 0;
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean before = was.marked(row);
            boolean after = is.marked(row);
            double likeness = before && after ? onRow(was, is, rows, row) : 0;
            if (likeness >= sameRow) {
                same++;
                sum += likeness;
            } else if (before || after) {
                other++;
            }
        }
        return same >= least && same >= other ? sum : 0;
    }

    private static double onRow(RowInk was, RowInk is, TraceMatch[] rows, int row) {
        if (rows[row] == null) {
            rows[row] = new TraceMatch(is.row(row).ink());
        }
        return rows[row].likeness(was.row(row).ink(), was.row(row).norm());
    }
}
