package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The form of what was written into an answer cell, as movements of the pen.
 *
 * @param crossMm shortest of the four arms where two strokes cross, mm; 0 where none do
 * @param crossRatio shorter of these two strokes over the longer, 0–1
 * @param crossShare diagonal of the box round these two over that round all of the cell's strokes, 0–1
 * @param crossRestMm length of the cell's other long straight strokes that are not one of these drawn again, mm
 * @param bend how far the longest stroke turns between its first and its last straight part, degrees: a line 0, a tick 100,
 *     a ring 300
 * @param bendMm shorter of these two parts, mm
 * @param bendRestMm length of the cell's other strokes, mm
 * @param twoWays share of all strokes' length that runs in one of the two directions most of it does, 0–1: a cross 1, drawn
 *     once or twice; a ring little more than half
 * @param otherWay share that runs in the less frequent of the two
 */
public record MarkForm(
        double crossMm,
        double crossRatio,
        double crossShare,
        double crossRestMm,
        double bend,
        double bendMm,
        double bendRestMm,
        double twoWays,
        double otherWay) {
    /** Nothing written. */
    public static final MarkForm NONE = new MarkForm(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Adds the numbers to {@code values} under their names after {@code prefix}. */
    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "crossMm", crossMm);
        values.put(prefix + "crossRatio", crossRatio);
        values.put(prefix + "crossShare", crossShare);
        values.put(prefix + "crossRestMm", crossRestMm);
        values.put(prefix + "bend", bend);
        values.put(prefix + "bendMm", bendMm);
        values.put(prefix + "bendRestMm", bendRestMm);
        values.put(prefix + "twoWays", twoWays);
        values.put(prefix + "otherWay", otherWay);
    }
}
