package vn.kiemphieu.ballot;

import java.util.OptionalInt;

/**
 * One ruling: a person's opinion on a row or on the whole sheet. Rulings are only ever added; of one person's rulings on
 * the same thing the last stands.
 *
 * @param row the candidate's number; empty for the whole sheet
 * @param by the member who rules, or who put down the committee's ruling
 * @param wholeCommittee whether this is the ruling of the whole committee
 */
public record Adjudication(OptionalInt row, Verdict verdict, String by, boolean wholeCommittee) {
    public Adjudication {
        boolean aboutRow = verdict instanceof Verdict.Mark;
        boolean either = verdict instanceof Verdict.Withdrawn;
        if (!either && aboutRow != row.isPresent()) {
            throw new IllegalArgumentException(verdict + " does not fit " + row);
        }
    }
}
