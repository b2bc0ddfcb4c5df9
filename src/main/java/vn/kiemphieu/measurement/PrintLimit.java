package vn.kiemphieu.measurement;

/** The ink up to which paper and print explain a pixel: what is darker is a mark. */
final class PrintLimit {
    private static final double UNEVEN_TONER = 0.25;

    private final byte[] ink;
    private final byte[] slope;
    private final double[] ofInk = new double[256];
    private final double[] ofSlope = new double[256];

    /** @param misfit how far, in pixels, the sheet's print may differ from the blank's */
    PrintLimit(PrintModel.Expected expected, InkLevels levels, double misfit) {
        this.ink = expected.ink();
        this.slope = expected.slope();
        double full = expected.fullInk(levels.printHigh());
        for (int v = 0; v < ofInk.length; v++) {
            ofInk[v] = levels.cut() + full * v * (1 + UNEVEN_TONER);
            ofSlope[v] = full * v * misfit;
        }
    }

    /** For every ink of the look the least slope with which the limit at a pixel is over {@code level}; 256 for none. */
    int[] slopesOver(double level) {
        int[] least = new int[ofInk.length];
        for (int v = 0; v < least.length; v++) {
            while (least[v] < ofSlope.length && ofInk[v] + ofSlope[least[v]] <= level) {
                least[v]++;
            }
        }
        return least;
    }

    /** Ink, 0–255 and more, at pixel {@code i}. */
    double at(int i) {
        return ofInk[ink[i] & 0xff] + ofSlope[slope[i] & 0xff];
    }
}
