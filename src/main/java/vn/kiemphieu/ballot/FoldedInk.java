package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * A fold or streak that runs along a printed line.
 *
 * @param over share of the line's length that lies along it, 0–1
 * @param dark its strength on the whole sheet, 0–1
 * @param excess share of its places on the line where it is plainly darker than elsewhere: a stroke drawn along it
 * @param alone share of the line's length passed by nothing but strokes that are a scanner's or run out to the sheet's edge
 */
public record FoldedInk(double over, double dark, double excess, double alone) {
    /** Neither fold nor streak. */
    public static final FoldedInk NONE = new FoldedInk(0, 0, 0, 0);

    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "lineOver", over);
        values.put(prefix + "lineDark", dark);
        values.put(prefix + "lineExcess", excess);
        values.put(prefix + "lineAlone", alone);
    }
}
