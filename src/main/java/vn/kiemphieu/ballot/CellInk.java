package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The voter's ink in one answer cell of an agree/disagree ballot.
 *
 * @param inkMm2 ink of the marks that belong to this cell, wherever their arms end, mm²
 * @param longMm longer side of the box round them
 * @param shortMm shorter side
 * @param slimness thickness over length of the solid bar with the same spread of ink: a single stroke little, an X 1
 * @param fill share of that box that is inked: an X little, a blackened cell all
 * @param darkness median ink of those marks, 0–1
 * @param looseMm2 ink in the cell that belongs to no cell plainly, mm²
 * @param faintMm2 largest connected patch of the cell, mm², that is only a little darker than paper and no line or mark
 * @param sealOver share of the cell under a seal, 0–1
 * @param edgeFound share of the printed rules round the cell that is there, 0–1; 1 where none are printed
 */
public record CellInk(
        double inkMm2,
        double longMm,
        double shortMm,
        double slimness,
        double fill,
        double darkness,
        double looseMm2,
        double faintMm2,
        double sealOver,
        double edgeFound) {

    /** Ink a millimetre of the mark's size, mm: grows with the pen's width and with every further stroke. */
    public double heaviness() {
        return longMm == 0 ? 0 : inkMm2 / longMm;
    }

    /** Adds the numbers to {@code values} under their names after {@code prefix}. */
    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "inkMm2", inkMm2);
        values.put(prefix + "longMm", longMm);
        values.put(prefix + "shortMm", shortMm);
        values.put(prefix + "slimness", slimness);
        values.put(prefix + "fill", fill);
        values.put(prefix + "darkness", darkness);
        values.put(prefix + "looseMm2", looseMm2);
        values.put(prefix + "faintMm2", faintMm2);
        values.put(prefix + "sealOver", sealOver);
        values.put(prefix + "edgeFound", edgeFound);
    }
}
