package vn.kiemphieu.rescan;

/** One trace, ready to be compared with others of the same form; for one thread at a time or many. */
public final class TraceMatch {
    /** Pixels by which the registrations of two scans of one paper may differ; measured: no more than one. */
    private static final int REACH = 1;
    /** Papers less alike than this where they lie are not moved to see whether they fit better. */
    private static final double WORTH_MOVING = 0.5;

    private final InkTrace trace;
    private final Frame frame;
    private final float[] field;
    private final double norm;

    /** The part of the form that has ink, with the rim that softening needs. */
    private record Frame(int left, int top, int width, int height) {
        static Frame around(InkTrace trace) {
            int left = Integer.MAX_VALUE;
            int right = 0;
            for (int at : trace.at()) {
                left = Math.min(left, at % trace.width());
                right = Math.max(right, at % trace.width());
            }
            int n = trace.at().length;
            int top = n == 0 ? 0 : trace.at()[0] / trace.width();
            int bottom = n == 0 ? 0 : trace.at()[n - 1] / trace.width();
            return n == 0 ? new Frame(0, 0, 1, 1) : new Frame(left - 1, top - 1, right - left + 3, bottom - top + 3);
        }
    }

    public TraceMatch(InkTrace trace) {
        this.trace = trace;
        this.frame = Frame.around(trace);
        this.field = softened(trace, frame);
        this.norm = Math.sqrt(dot(trace, 0, 0));
    }

    /**
     * How much of the ink lies at the same places on both, whatever its darkness: cosine of the two softened pictures,
     * 0 (none) to 1 (all), in the best of the places that registration leaves open.
     *
     * @param otherNorm {@link #norm} of the other
     */
    public double likeness(InkTrace other, double otherNorm) {
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
    public double norm() {
        return norm;
    }

    private double dot(InkTrace other, int dx, int dy) {
        double sum = 0;
        for (int k = 0; k < other.at().length; k++) {
            int x = other.at()[k] % trace.width() + dx - frame.left();
            int y = other.at()[k] / trace.width() + dy - frame.top();
            if (x >= 0 && x < frame.width() && y >= 0 && y < frame.height()) {
                sum += other.level()[k] * field[y * frame.width() + x];
            }
        }
        return sum;
    }

    /** Binomial 1-2-1 both ways, so that the same line drawn thick by one scan and thin by another still meets itself. */
    private static float[] softened(InkTrace trace, Frame frame) {
        int w = frame.width();
        int h = frame.height();
        float[] across = new float[w * h];
        float[] both = new float[w * h];
        for (int k = 0; k < trace.at().length; k++) {
            int x = trace.at()[k] % trace.width() - frame.left();
            int i = (trace.at()[k] / trace.width() - frame.top()) * w + x;
            float v = trace.level()[k] / 4f;
            across[i] += 2 * v;
            across[i - 1] += v;
            across[i + 1] += v;
        }
        for (int i = 0; i < w * h; i++) {
            both[i] = (2 * across[i] + (i >= w ? across[i - w] : 0) + (i < w * h - w ? across[i + w] : 0)) / 4;
        }
        return both;
    }
}
