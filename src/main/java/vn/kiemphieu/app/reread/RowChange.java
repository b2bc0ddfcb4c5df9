package vn.kiemphieu.app.reread;

import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;

/**
 * A row that reads otherwise now.
 *
 * @param ruled whether people ruled on the row or its sheet; what they said stands
 */
public record RowChange(SheetId sheet, RowReading before, RowReading after, boolean ruled) {
    public int no() {
        return before.no();
    }

    /** Whether the mark itself differs, and not only what one of the two readings said of it. */
    public boolean changesMark() {
        return before.status() != after.status();
    }

    /** Whether it was sure of one mark and is sure of another. */
    public boolean turns() {
        return changesMark() && isSure(before) && isSure(after);
    }

    /** Whether two members may take the new mark over: it is sure of one, and nobody ruled. */
    public boolean mayBeAdopted() {
        return !ruled && changesMark() && isSure(after);
    }

    /** Whether a person should look: what was sure is doubted now. */
    public boolean raisesDoubt() {
        return !ruled && isSure(before) && !isSure(after);
    }

    static boolean differ(RowReading one, RowReading other) {
        return one.status() != other.status()
                || one.opinions().rule().status() != other.opinions().rule().status()
                || !learned(one).equals(learned(other))
                || !one.reasons().equals(other.reasons());
    }

    static Optional<MarkStatus> learned(RowReading row) {
        return row.opinions().learned().map(Opinion::status);
    }

    private static boolean isSure(RowReading row) {
        return row.status() != MarkStatus.UNCERTAIN;
    }
}
