package vn.kiemphieu.seal;

import java.util.Locale;

/**
 * What the log of events came to: the root of the tree over the first events.
 *
 * @param size how many events, one at least
 * @param root 64 letters
 */
public record LogHead(long size, String root) {
    private static final int HALF = 4;

    /** Eight letters that a witness can copy: the first of the root. They betray a change, not one made on purpose with much reckoning; the whole root does. */
    public String mark() {
        String upper = root.toUpperCase(Locale.ROOT);
        return upper.substring(0, HALF) + "-" + upper.substring(HALF, 2 * HALF);
    }
}
