package vn.kiemphieu.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.kiemphieu.election.Meeting;

/**
 * Of whom more than half must be for a candidate in a Party election: all who were summoned with the right to vote, less the
 * deductions named by the rules, each counted (190-QĐ/TW art. 30). It is neither those present nor the valid ballots.
 *
 * @param summoned official members or delegates summoned
 * @param deductions how many fall under each; what is left out is none
 */
public record PartyBase(Meeting meeting, int summoned, Map<Deduction, Integer> deductions) {
    public PartyBase {
        EnumMap<Deduction, Integer> copy = new EnumMap<>(Deduction.class);
        copy.putAll(deductions);
        copy.forEach((deduction, count) -> {
            if (deduction.meeting() != meeting || count < 0) {
                throw new IllegalArgumentException(deduction + " " + count + " at a meeting of kind " + meeting);
            }
        });
        deductions = Collections.unmodifiableMap(copy);
        if (summoned < 0 || deducted(deductions) > summoned) {
            throw new IllegalArgumentException(deductions + " of " + summoned + " summoned");
        }
    }

    private static long deducted(Map<Deduction, Integer> deductions) {
        return deductions.values().stream().mapToLong(Integer::longValue).sum();
    }

    public int deducted() {
        return (int) deducted(deductions);
    }

    /** Those summoned less all deductions. */
    public Majority majority() {
        return new Majority(summoned - deducted());
    }

    /** Whether the rules' own words for this kind of meeting were found; else people confirm the base. */
    public boolean inTheRules() {
        return meeting != Meeting.COMMITTEE;
    }
}
