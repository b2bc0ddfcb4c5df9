package vn.kiemphieu.rescan.pass;

import vn.kiemphieu.rescan.InkTrace;
import vn.kiemphieu.rescan.InkTracer;
import vn.kiemphieu.rescan.TraceMatch;

/** A sheet's ink, as a whole and row by row; for one thread. */
public final class RowInk {
    private final InkTrace whole;
    private final InkTracer tracer;
    private final double norm;
    private final Row[] rows;

    /**
     * What lies on one row.
     *
     * @param norm its length as a vector
     */
    record Row(InkTrace ink, double norm) {}

    /** @param tracer that took the trace */
    public RowInk(InkTrace whole, InkTracer tracer) {
        this.whole = whole;
        this.tracer = tracer;
        this.norm = new TraceMatch(whole).norm();
        this.rows = new Row[whole.rowMm2().length];
    }

    InkTrace whole() {
        return whole;
    }

    /** Length of the whole as a vector. */
    double norm() {
        return norm;
    }

    int rows() {
        return rows.length;
    }

    boolean marked(int row) {
        return whole.marked(row);
    }

    /** @param row by its place in the style; few sheets are ever asked, so it is taken apart when they are */
    Row row(int row) {
        if (rows[row] == null) {
            InkTrace ink = tracer.onRow(whole, row);
            rows[row] = new Row(ink, new TraceMatch(ink).norm());
        }
        return rows[row];
    }

    /** Whether the other was taken from the same form. */
    boolean fits(RowInk other) {
        return whole.fits(other.whole);
    }

    /** How alike the ink on one row is, 0–1. */
    double likeness(RowInk other, int row) {
        return new TraceMatch(row(row).ink())
                .likeness(other.row(row).ink(), other.row(row).norm());
    }
}
