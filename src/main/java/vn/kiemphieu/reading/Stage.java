package vn.kiemphieu.reading;

import java.util.Locale;

/** What a page goes through, in this order; refused pages stop early. */
public enum Stage {
    /** File bytes to pixels. */
    DECODE,
    /** The page onto its style. */
    REGISTER,
    /** The voter's ink as numbers. */
    MEASURE,
    /** The rows' pixels as the learned reading sees them. */
    LEARNED,
    /** Numbers to statuses and reasons. */
    DECIDE;

    /** The word used in figures. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
