package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The voter's ink in one answer cell of an agree/disagree ballot.
 *
 * @param inkMm2 ink of the marks that belong to this cell, wherever their arms end, mm²
 * @param longMm longer side of the box round them
 * @param shortMm shorter side
 * @param strokes length of all strokes over the diagonal of the box: a straight line 1, a tick 1.3, an X 2, a scribble many
 * @param fill share of that box that is inked: an X little, a blackened cell all
 * @param darkness median ink of those marks, 0–1
 * @param form what those marks look like
 * @param looseMm2 ink in the cell that belongs to no cell plainly, mm²
 * @param spillMm2 ink in the cell that belongs to another cell's mark, mm²
 * @param reachMm how far such ink reaches into the cell, mm from the nearest rule
 * @param speckMm2 dust in the cell, mm²
 * @param faintMm2 largest connected patch of the cell, mm², that is only a little darker than paper and no line or mark
 * @param sealOver share of the cell under a seal, 0–1
 * @param sealDark darkness, 0–1, up to which ink in the cell may be a seal's; 0 without one, 1 where it would hide any pen
 * @param edgeFound share of the printed rules round the cell, or of the square in it, that is there, 0–1; 1 where none are printed
 * @param edgeMm2 ink in the cell that is joined with the sheet's edge, mm²: a streak's or a fold's
 */
public record CellInk(
        double inkMm2,
        double longMm,
        double shortMm,
        double strokes,
        double fill,
        double darkness,
        MarkForm form,
        double looseMm2,
        double spillMm2,
        double reachMm,
        double speckMm2,
        double faintMm2,
        double sealOver,
        double sealDark,
        double edgeFound,
        double edgeMm2) {

    /** Width of its strokes, mm; strokes laid side by side count as one wide one. */
    public double strokeMm() {
        return strokes == 0 ? 0 : inkMm2 / (strokes * Math.hypot(longMm, shortMm));
    }

    /** Adds the numbers to {@code values} under their names after {@code prefix}. */
    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "inkMm2", inkMm2);
        values.put(prefix + "longMm", longMm);
        values.put(prefix + "shortMm", shortMm);
        values.put(prefix + "strokes", strokes);
        values.put(prefix + "fill", fill);
        values.put(prefix + "darkness", darkness);
        form.putInto(values, prefix);
        values.put(prefix + "looseMm2", looseMm2);
        values.put(prefix + "spillMm2", spillMm2);
        values.put(prefix + "reachMm", reachMm);
        values.put(prefix + "speckMm2", speckMm2);
        values.put(prefix + "faintMm2", faintMm2);
        values.put(prefix + "sealOver", sealOver);
        values.put(prefix + "sealDark", sealDark);
        values.put(prefix + "edgeFound", edgeFound);
        values.put(prefix + "edgeMm2", edgeMm2);
    }
}
