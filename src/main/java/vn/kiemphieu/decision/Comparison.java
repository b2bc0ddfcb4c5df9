package vn.kiemphieu.decision;

import java.util.OptionalInt;

/**
 * One number that was held against one limit on the way to a decision.
 *
 * @param row the candidate's number; empty for the sheet as a whole
 * @param number the measurement's name, as it is kept with the reading
 * @param upper whether the number is to stay below the limit, else above it
 * @param within whether it does; outside, the number speaks for the question or for asking a person
 */
public record Comparison(
        OptionalInt row, Question question, String number, double value, boolean upper, double limit, boolean within) {

    /** What is asked of the numbers. */
    public enum Question {
        /** Is a name, or a cell, free of ink? */
        UNTOUCHED,
        /** Is what is there a plain mark? */
        PLAIN_MARK,
        /** Does anything else in the row speak against taking it at its word? */
        AROUND,
        /** Is the learned reading sure of this mark? */
        LEARNED,
        /** Is the sheet as a whole as it should be? */
        SHEET
    }
}
