package vn.kiemphieu.source.scanner;

/**
 * How a scanner is to scan; all of it is always told to the scanner, nothing left to what it was set to last.
 *
 * @param dpi dots per inch
 * @param widthMm of the area to scan, from the feeder's edge
 * @param heightMm of the area to scan; longer than a ballot, so that two that overlap are seen to be too long
 */
public record ScanRequest(int dpi, Colours colours, Feed feed, double widthMm, double heightMm) {
    /** The reader wants 150 to 600; 200 tells the thinnest strikes and keeps a feeder at its speed. */
    public static final int USUAL_DPI = 200;

    private static final int LEAST_DPI = 100;
    private static final int MOST_DPI = 600;
    /** Crooked sheets reach beyond their width; longer ones must be seen, millimetres. */
    private static final double MORE_WIDTH = 6;

    private static final double MORE_HEIGHT = 12;
    private static final double LARGEST = 1000;

    /** What a sensor sees: in gray, two inks are one. */
    public enum Colours {
        GRAY,
        COLOUR
    }

    /** Where the paper lies, and which sides are seen. */
    public enum Feed {
        ONE_SIDE,
        BOTH_SIDES,
        GLASS
    }

    public ScanRequest {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException("dpi: " + dpi);
        }
        if (!(widthMm > 0 && widthMm < LARGEST && heightMm > 0 && heightMm < LARGEST)) {
            throw new IllegalArgumentException("mm: " + widthMm + " × " + heightMm);
        }
    }

    /** For a ballot of this size, with room around it. */
    public static ScanRequest around(int dpi, Colours colours, Feed feed, double paperWidthMm, double paperHeightMm) {
        return new ScanRequest(dpi, colours, feed, paperWidthMm + MORE_WIDTH, paperHeightMm + MORE_HEIGHT);
    }

    public double longestMm() {
        return Math.max(widthMm, heightMm);
    }

    public boolean duplex() {
        return feed == Feed.BOTH_SIDES;
    }
}
