package vn.kiemphieu.result;

/**
 * More than half of a base, in whole numbers: no percentage is ever compared.
 *
 * @param base of whom more than half must be for a candidate, 0 or more
 */
public record Majority(int base) {
    public Majority {
        if (base < 0) {
            throw new IllegalArgumentException("a base of " + base);
        }
    }

    /** Whether so many votes are more than half. */
    public boolean reachedBy(int votes) {
        return 2L * votes > base;
    }

    /** The fewest votes that are more than half. */
    public int needed() {
        return base / 2 + 1;
    }
}
