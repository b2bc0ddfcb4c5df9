package vn.kiemphieu.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import vn.kiemphieu.ballot.AdjudicationReason;

/**
 * Shares of rows that were read right on drawn decks, 0–1; origin: {@code calibration/}. By what the rule made of the row
 * alone, and, for what both readings came to, by how sure the learned one was.
 *
 * @param kept of the rows read as kept
 * @param struck of the rows read as struck
 * @param agree of the rows read as agreed to
 * @param disagree of the rows read as disagreed to
 * @param none of the rows read as without an answer
 * @param both of the rows read as answered twice
 * @param uncertain of all rows asked about: asking is right when only a person can say
 * @param reasons of the rows asked about for this reason; exactly {@link #ROW_REASONS}
 * @param agreed of the rows both readings agree on, by the chance the learned one gave their status
 * @param asked of the rows asked about in the end, by the chance it gave to nothing being certain
 */
public record ConfidenceConfig(
        double kept,
        double struck,
        double agree,
        double disagree,
        double none,
        double both,
        double uncertain,
        Map<AdjudicationReason, Double> reasons,
        ConfidenceCurve agreed,
        ConfidenceCurve asked) {
    /** Every reason a row can be asked about for. */
    public static final Set<AdjudicationReason> ROW_REASONS = Collections.unmodifiableSet(EnumSet.of(
            AdjudicationReason.FAINT_STRIKE,
            AdjudicationReason.PARTIAL_STRIKE,
            AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK,
            AdjudicationReason.UNDERLINE,
            AdjudicationReason.OVERLINE,
            AdjudicationReason.BETWEEN_ROWS,
            AdjudicationReason.CIRCLE,
            AdjudicationReason.TICK_OR_DOT,
            AdjudicationReason.ORDINAL_ONLY,
            AdjudicationReason.CORRECTION,
            AdjudicationReason.EXTRA_WRITING,
            AdjudicationReason.STAMP_UNCLEAR,
            AdjudicationReason.STROKE_OVER_TWO_NAMES,
            AdjudicationReason.FOLD_OVER_NAME,
            AdjudicationReason.STREAK_OVER_NAME,
            AdjudicationReason.BLEED_THROUGH,
            AdjudicationReason.SMUDGE,
            AdjudicationReason.BOTH_BOXES,
            AdjudicationReason.NO_BOX,
            AdjudicationReason.BETWEEN_BOXES,
            AdjudicationReason.READINGS_DIFFER,
            AdjudicationReason.DAMAGED));

    public ConfidenceConfig {
        if (!reasons.keySet().equals(ROW_REASONS)) {
            throw new IllegalArgumentException("confidence for other reasons than a row's: " + reasons.keySet());
        }
        reasons = Collections.unmodifiableMap(new EnumMap<>(reasons));
        boolean shares = DoubleStream.of(kept, struck, agree, disagree, none, both, uncertain)
                .allMatch(ConfidenceConfig::share);
        if (!shares || !reasons.values().stream().allMatch(ConfidenceConfig::share)) {
            throw new IllegalArgumentException("a confidence is outside 0–1");
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }
}
