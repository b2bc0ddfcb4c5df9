package vn.kiemphieu.ballot;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What is still open on a sheet.
 *
 * @param row the candidate's number; empty for the whole sheet
 * @param reasons why; empty when a person objected to what the machine was sure of
 * @param next who must act
 */
public record Doubt(OptionalInt row, Set<AdjudicationReason> reasons, Step next) {
    public Doubt {
        reasons = AdjudicationReason.ordered(reasons);
    }

    /** Who must act next. */
    public enum Step {
        /** Nobody has ruled yet. */
        A_MEMBER,
        /** Those who ruled agree, but more members must. */
        ANOTHER_MEMBER,
        /** Members disagree, or the doubt is not for members to settle. */
        THE_COMMITTEE
    }
}
