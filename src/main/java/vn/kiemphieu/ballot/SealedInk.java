package vn.kiemphieu.ballot;

import java.util.Map;

/**
 * The part of a printed line that lies under a seal.
 *
 * @param over its share of the line's length, 0–1
 * @param passed share of it that one even stroke passes
 * @param lineMm ink of the longest straight run along the letters in it that is none of the seal's rings, mm
 * @param excess ink in it beyond the seal's own, share of what can be seen
 * @param beside whether strokes are seen on both sides of it
 */
public record SealedInk(double over, double passed, double lineMm, double excess, boolean beside) {
    /** No seal on the line. */
    public static final SealedInk NONE = new SealedInk(0, 0, 0, 0, false);

    void putInto(Map<String, Double> values, String prefix) {
        values.put(prefix + "sealOver", over);
        values.put(prefix + "sealPassed", passed);
        values.put(prefix + "sealLineMm", lineMm);
        values.put(prefix + "sealExcess", excess);
        values.put(prefix + "sealBeside", beside ? 1.0 : 0.0);
    }
}
