package vn.kiemphieu.store;

import java.util.Locale;
import java.util.Set;

/** What a batch is doing; a fault pauses it and never closes it. */
public enum BatchState {
    /** Nothing is being fed; more may come. */
    OPEN,
    FEEDING,
    /** Stopped by a fault or a person, with sheets perhaps still in the scanner. */
    PAUSED,
    /** People said that all of it was fed. */
    CLOSED;

    boolean mayBecome(BatchState next) {
        return switch (this) {
            case OPEN -> Set.of(FEEDING, CLOSED).contains(next);
            case FEEDING -> Set.of(OPEN, PAUSED).contains(next);
            case PAUSED -> Set.of(OPEN, FEEDING, CLOSED).contains(next);
            case CLOSED -> next == OPEN;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
