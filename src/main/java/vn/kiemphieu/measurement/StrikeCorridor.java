package vn.kiemphieu.measurement;

import vn.kiemphieu.ballot.NameLine;

/**
 * Where a strike through a name goes on beyond the name's ends: along its own line, no wider than it is on the name.
 * What lies there is the strike's, not something written beside it.
 *
 * @param slope of the line through the strike, y a pixel of x
 * @param offset y of that line at x = 0
 * @param half half the corridor's height beside the name, pixels; 0 without a strike
 * @param wide whether the strike is a scribble: then bits of any shape past the name's ends are its own
 * @param reach how far past the ends, pixels
 * @param left first column of the name
 * @param right last column
 */
record StrikeCorridor(double slope, double offset, double half, boolean wide, double reach, int left, int right) {
    private static final double MIN_HALF_MM = 1.1;
    private static final double WIDE_MM = 1.3;
    private static final double SCRIBBLE_MM = 5;
    private static final double WIDENING = 0.06; // a hand drifts off its line

    /** @param strokeLike whether the piece at this pixel could be a stretch of a long stroke */
    boolean takes(int x, int y, boolean strokeLike) {
        double beyond = Math.max(0, Math.max(left - x, x - right));
        boolean inside = half > 0 && Math.abs(y - offset - slope * x) <= half + WIDENING * beyond;
        return inside && (strokeLike || wide && beyond <= reach);
    }

    static StrikeCorridor of(NameLine line, PrintedPage page, PieceMap pieces) {
        PixelBox name = page.pixels(line.ink());
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        int columns = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            boolean inked = false;
            for (int y = name.top(); y <= name.bottom(); y++) {
                if (pieces.inkLabel(x, y) != 0) {
                    inked = true;
                    n++;
                    sx += x;
                    sy += y;
                    sxx += (double) x * x;
                    sxy += (double) x * y;
                    syy += (double) y * y;
                }
            }
            columns += inked ? 1 : 0;
        }
        double spread = n * sxx - sx * sx;
        if (columns < 0.4 * name.width() || spread <= 0) {
            return new StrikeCorridor(0, 0, 0, false, 0, name.left(), name.right());
        }
        double slope = (n * sxy - sx * sy) / spread;
        double offset = (sy - slope * sx) / n;
        double variance = Math.max(0, (syy - offset * sy - slope * sxy) / n);
        double spreadPx = 2.2 * Math.sqrt(variance);
        boolean wide = spreadPx > WIDE_MM * page.pxPerMm;
        double half = Math.max(MIN_HALF_MM * page.pxPerMm, spreadPx);
        return new StrikeCorridor(slope, offset, half, wide, SCRIBBLE_MM * page.pxPerMm, name.left(), name.right());
    }
}
