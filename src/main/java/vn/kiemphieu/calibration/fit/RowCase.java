package vn.kiemphieu.calibration.fit;

import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.calibration.AccuracyTally;
import vn.kiemphieu.testdeck.RowTruth;

/**
 * One row, what is true of it and what it was read as.
 *
 * @param accepted whether its sheet was counted without asking
 */
public record RowCase(
        LabelledPage page, RowTruth truth, RowReading reading, Registration registration, boolean accepted) {

    /** As {@link AccuracyTally#isRight}. */
    public boolean right() {
        return AccuracyTally.isRight(truth, reading);
    }

    public boolean asked() {
        return reading.status() == MarkStatus.UNCERTAIN;
    }

    /** A mark counted as another. */
    public boolean silent() {
        return accepted && !right() && truth.mark().isPresent();
    }

    /** Counted although only a person can say. */
    public boolean ambiguousCounted() {
        return accepted && !right() && truth.mark().isEmpty();
    }

    /** The truth in one word, {@code ambiguous} where there is none. */
    public String truthCode() {
        return truth.mark().map(MarkStatus::code).orElse("ambiguous");
    }
}
