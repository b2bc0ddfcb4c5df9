package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The voter's ink on one printed line of a name. Shares are of the line's length, 0–1; what lies under a seal counts
 * neither as inked nor as bare.
 *
 * @param coverage share of the length with ink somewhere between cap height and baseline, or passed by a stroke that
 *     print hides
 * @param leftBare share without ink at the left end
 * @param rightBare share without ink at the right end
 * @param gaps share in gaps between inked parts longer than a skipping pen leaves
 * @param through share of the inked length whose ink passes through the small letters
 * @param height median height of the ink over the baseline in x-heights: 0 = baseline, 1 = top of small letters
 * @param crest height that a quarter of the inked length reaches, x-heights: of a level line its own, of one that slopes or
 *     waves its upper part; half an x-height without ink
 * @param trough height that a quarter of it stays below
 * @param over share of the length with ink above the letters, to 1 mm over the name
 * @param under share of the length with ink below the baseline, to 1 mm under the name
 * @param darkness ink of the strokes' cores, 0–1
 * @param fill share of the small letters' free space, along the inked length, that is inked: a line little, a smudge all
 * @param added share along which something else is drawn over a plain line: a strike taken back
 * @param inkMm2 area of ink on the line or within 1 mm of it, dirt left out
 * @param extentMm longest side of the box round that ink
 * @param faintLine contrast of the strongest line along the name that is too light for ink, 0–1
 * @param faintSoft that contrast a third of a millimetre to the side, against it: a pen's line little, show-through much
 * @param apart share of the ink that lies apart from the letters' edges: strokes cross paper, print that does not lie
 *     where the blank has it never leaves its edges
 * @param seal what lies under a seal
 * @param fold a fold or streak along the line
 */
public record NameInk(
        double coverage,
        double leftBare,
        double rightBare,
        double gaps,
        double through,
        double height,
        double crest,
        double trough,
        double over,
        double under,
        double darkness,
        double fill,
        double added,
        double inkMm2,
        double extentMm,
        double faintLine,
        double faintSoft,
        double apart,
        SealedInk seal,
        FoldedInk fold) {

    /** Share of the length that no stroke passes. */
    public double bare() {
        return leftBare + rightBare + gaps;
    }

    /** Adds the numbers to {@code values} under their names after {@code prefix}. */
    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "coverage", coverage);
        values.put(prefix + "leftBare", leftBare);
        values.put(prefix + "rightBare", rightBare);
        values.put(prefix + "gaps", gaps);
        values.put(prefix + "through", through);
        values.put(prefix + "height", height);
        values.put(prefix + "crest", crest);
        values.put(prefix + "trough", trough);
        values.put(prefix + "over", over);
        values.put(prefix + "under", under);
        values.put(prefix + "darkness", darkness);
        values.put(prefix + "fill", fill);
        values.put(prefix + "added", added);
        values.put(prefix + "inkMm2", inkMm2);
        values.put(prefix + "extentMm", extentMm);
        values.put(prefix + "faintLine", faintLine);
        values.put(prefix + "faintSoft", faintSoft);
        values.put(prefix + "apart", apart);
        seal.putInto(values, prefix);
        fold.putInto(values, prefix);
    }
}
