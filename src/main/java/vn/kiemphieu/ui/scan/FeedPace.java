package vn.kiemphieu.ui.scan;

import java.util.function.LongSupplier;

/** How fast a batch is fed; pauses do not count. */
final class FeedPace {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final LongSupplier clock;
    private long begun;
    private long heldSince;
    private long held;
    private boolean holding;
    private int fed;

    /** @param clock in nanoseconds */
    FeedPace(LongSupplier clock) {
        this.clock = clock;
    }

    void begin() {
        begun = clock.getAsLong();
        held = 0;
        holding = false;
        fed = 0;
    }

    void hold(boolean now) {
        if (now && !holding) {
            heldSince = clock.getAsLong();
        } else if (!now && holding) {
            held += clock.getAsLong() - heldSince;
        }
        holding = now;
    }

    /** @param sheets stored since it began */
    void fed(int sheets) {
        fed = sheets;
    }

    /** Sheets a minute since it began. */
    double perMinute() {
        long now = holding ? heldSince : clock.getAsLong();
        return fed * NANOS_PER_MINUTE / Math.max(1e6, now - begun - held);
    }
}
