package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The longest connected part of the ink beside a name: a dot or a tick stands near the name and at its height, dirt anywhere.
 *
 * @param longMm longer side of the box round it
 * @param thickMm its area over that side: a hairline little, a dot nearly all of it
 * @param awayMm paper between it and the name or its ordinal, along the row; 0 above or below them
 * @param offMm how far its middle lies above or below the middle of the nearest line's small letters
 * @param dark its mean ink, 0–1
 */
public record BesideMark(double longMm, double thickMm, double awayMm, double offMm, double dark) {
    /** Nothing beside the name. */
    public static final BesideMark NONE = new BesideMark(0, 0, 0, 0, 0);

    void putInto(Map<String, Double> values) {
        values.put("sideMm", longMm);
        values.put("sideThickMm", thickMm);
        values.put("sideAwayMm", awayMm);
        values.put("sideOffMm", offMm);
        values.put("sideDark", dark);
    }
}
