package vn.kiemphieu.store;

import java.util.Map;
import java.util.OptionalInt;
import vn.kiemphieu.ballot.SheetStatus;

/**
 * How far a batch is: {@code fed = accepted + review + rejected + unread}, always.
 *
 * @param cause why it is paused: a {@code Trouble} or {@link #INTERRUPTED}; else empty
 * @param fed sheets that came out of the scanner
 * @param unread of these, sheets whose picture is kept and that are still to be read
 * @param expected sheets counted by hand
 */
public record BatchStand(
        BatchState state, String cause, int fed, Map<SheetStatus, Integer> byStatus, int unread, OptionalInt expected) {
    /** The program ended while it was feeding. */
    public static final String INTERRUPTED = "INTERRUPTED";

    public BatchStand {
        byStatus = Map.copyOf(byStatus);
        if (fed != byStatus.values().stream().mapToInt(Integer::intValue).sum() + unread) {
            throw new IllegalArgumentException(fed + " fed are not " + byStatus + " and " + unread + " unread");
        }
    }

    public int of(SheetStatus status) {
        return byStatus.getOrDefault(status, 0);
    }
}
