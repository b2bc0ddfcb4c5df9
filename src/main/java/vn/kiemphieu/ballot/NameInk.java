package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The voter's ink on one printed line of a name. Shares are of the line's length, 0–1.
 *
 * @param coverage share of the length with ink somewhere between cap height and baseline
 * @param leftBare share without ink at the left end
 * @param rightBare share without ink at the right end
 * @param longestGap longest share without ink between inked parts
 * @param through share of the inked length whose ink passes through the small letters
 * @param height median height of the ink over the baseline in x-heights: 0 = baseline, 1 = top of small letters
 * @param over share of the length with ink above the letters, to 1 mm over the name
 * @param under share of the length with ink below the baseline, to 1 mm under the name
 * @param darkness median ink of the stroke, 0–1
 * @param fill share of the small letters' free space, along the inked length, that is inked: a line little, a smudge all
 * @param inkMm2 area of ink on the line or within 1 mm of it, specks left out
 * @param extentMm longest side of the largest piece of ink on the line or within 1 mm of it, specks left out
 * @param faintLine contrast of the faintest line along the name that can be told from paper, 0–1
 */
public record NameInk(
        double coverage,
        double leftBare,
        double rightBare,
        double longestGap,
        double through,
        double height,
        double over,
        double under,
        double darkness,
        double fill,
        double inkMm2,
        double extentMm,
        double faintLine) {

    /** Adds the numbers to {@code values} under their names after {@code prefix}. */
    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "coverage", coverage);
        values.put(prefix + "leftBare", leftBare);
        values.put(prefix + "rightBare", rightBare);
        values.put(prefix + "longestGap", longestGap);
        values.put(prefix + "through", through);
        values.put(prefix + "height", height);
        values.put(prefix + "over", over);
        values.put(prefix + "under", under);
        values.put(prefix + "darkness", darkness);
        values.put(prefix + "fill", fill);
        values.put(prefix + "inkMm2", inkMm2);
        values.put(prefix + "extentMm", extentMm);
        values.put(prefix + "faintLine", faintLine);
    }
}
