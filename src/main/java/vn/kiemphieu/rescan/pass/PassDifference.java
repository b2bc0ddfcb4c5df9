package vn.kiemphieu.rescan.pass;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;

/**
 * One difference between two passes of the same stack.
 *
 * @param first the sheet of the first pass, if there is one
 * @param second the sheet of the second
 * @param rows where both are there and were read
 * @param alike of how many ballots, marked alike, it may be any; 1 where it is this one
 */
public record PassDifference(
        Kind kind, Optional<SheetId> first, Optional<SheetId> second, List<RowChange> rows, int alike) {
    public PassDifference {
        rows = List.copyOf(rows);
    }

    /** What differs. */
    public enum Kind {
        /** The same paper by its ink, with other marks. */
        CHANGED,
        /** In the first pass only. */
        MISSING,
        /** In the second pass only. */
        NEW,
        /** Read as a ballot in one pass and not in the other. */
        NOT_READ;

        /** The word in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What each pass read on one row. */
    public record RowChange(int no, MarkStatus first, MarkStatus second) {}
}
