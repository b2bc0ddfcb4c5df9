package vn.kiemphieu.rescan;

/** One trace, ready to be compared with others of the same form; for one thread at a time or many. */
final class TraceMatch {
    /** Pixels by which the registrations of two scans of one paper may differ; measured: no more than one. */
    private static final int REACH = 1;
    /** Papers less alike than this where they lie are not moved to see whether they fit better. */
    private static final double WORTH_MOVING = 0.5;

    private final InkTrace trace;
    private final float[] field;
    private final double norm;

    TraceMatch(InkTrace trace) {
        this.trace = trace;
        this.field = softened(trace);
        this.norm = Math.sqrt(dot(trace, 0, 0));
    }

    /**
     * How much of the ink lies at the same places on both, whatever its darkness: cosine of the two softened pictures,
     * 0 (none) to 1 (all), in the best of the places that registration leaves open.
     *
     * @param otherNorm {@link #norm} of the other
     */
    double likeness(InkTrace other, double otherNorm) {
        if (norm == 0 || otherNorm == 0) {
            return 0;
        }
        double best = dot(other, 0, 0) / (norm * otherNorm);
        if (best < WORTH_MOVING) {
            return best;
        }
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                best = Math.max(best, dot(other, dx, dy) / (norm * otherNorm));
            }
        }
        return best;
    }

    /** Length of the softened picture as a vector. */
    double norm() {
        return norm;
    }

    private double dot(InkTrace other, int dx, int dy) {
        int w = trace.width();
        int h = trace.height();
        double sum = 0;
        for (int k = 0; k < other.at().length; k++) {
            int x = other.at()[k] % w + dx;
            int y = other.at()[k] / w + dy;
            if (x >= 0 && x < w && y >= 0 && y < h) {
                sum += other.level()[k] * field[y * w + x];
            }
        }
        return sum;
    }

    /** Binomial 1-2-1 both ways, so that the same line drawn thick by one scan and thin by another still meets itself. */
    private static float[] softened(InkTrace trace) {
        int w = trace.width();
        int h = trace.height();
        float[] across = new float[w * h];
        float[] both = new float[w * h];
        for (int k = 0; k < trace.at().length; k++) {
            int i = trace.at()[k];
            int x = i % w;
            float v = trace.level()[k] / 4f;
            across[i] += 2 * v;
            if (x > 0) {
                across[i - 1] += v;
            }
            if (x < w - 1) {
                across[i + 1] += v;
            }
        }
        for (int i = 0; i < w * h; i++) {
            both[i] = (2 * across[i] + (i >= w ? across[i - w] : 0) + (i < w * h - w ? across[i + w] : 0)) / 4;
        }
        return both;
    }
}
