package vn.kiemphieu.ballot;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why a ballot needs a person. Names are the contract of product.md; the basis in law is in rules.md E5. */
public enum AdjudicationReason {
    FAINT_STRIKE,
    PARTIAL_STRIKE,
    TWO_LINE_NAME_ONE_STRUCK,
    UNDERLINE,
    OVERLINE,
    BETWEEN_ROWS,
    STROKE_OVER_TWO_NAMES,
    CIRCLE,
    TICK_OR_DOT,
    ORDINAL_ONLY,
    CORRECTION,
    EXTRA_WRITING,
    SIGNATURE,
    ADDED_NAME,
    MULTI_INK,
    STAMP_MISSING,
    STAMP_UNCLEAR,
    FOLD_OVER_NAME,
    STREAK_OVER_NAME,
    BLEED_THROUGH,
    SMUDGE,
    OVERVOTE,
    ALL_STRUCK,
    UNTOUCHED,
    BOTH_BOXES,
    NO_BOX,
    BETWEEN_BOXES,
    READINGS_DIFFER,
    DAMAGED,
    CROPPED,
    DOUBLE_FEED,
    WRONG_FORM,
    BLANK_PAGE,
    BACK_SIDE,
    TOO_SKEWED,
    TOO_COARSE,
    POOR_REGISTRATION,
    DUPLICATE_IMAGE,
    /** The same paper again by its ink, in another picture. */
    FED_TWICE,
    /** A picture that was used to make the counting place ready; no ballot of the count. */
    TEST_BALLOT,
    INTERNAL;

    /**
     * Whether the code states a finding about otherwise certain marks: such a sheet stays accepted and waits in the
     * invalid list, which named people confirm as a whole before closing.
     */
    public boolean concernsValidityOnly() {
        return this == OVERVOTE || this == ALL_STRUCK || this == UNTOUCHED;
    }

    /** An unchangeable set of the same reasons in the order they are declared in, in every run of the program. */
    static Set<AdjudicationReason> ordered(Set<AdjudicationReason> reasons) {
        if (reasons.isEmpty()) { // as on nearly every row
            return Set.of();
        }
        EnumSet<AdjudicationReason> ordered = EnumSet.noneOf(AdjudicationReason.class);
        ordered.addAll(reasons);
        return Collections.unmodifiableSet(ordered);
    }
}
