package vn.kiemphieu.form.blank;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Where a sheet ends on a levelled scan at {@link PrintMask#DPI}: pixels from the picture's top left corner, empty where
 * an edge cannot be seen.
 *
 * @param sharpAcross whether the left and the right edge are plain enough to measure the scanner's scale by
 * @param sharpAlong the same of top and bottom
 *
 * <p>An edge is a straight line beside the print at which the light changes, or the thin shadow a sheet casts on a white bed.
 */
record PaperEdges(
        OptionalDouble left,
        OptionalDouble top,
        OptionalDouble right,
        OptionalDouble bottom,
        boolean sharpAcross,
        boolean sharpAlong) {
    private static final double PX_PER_MM = PrintMask.DPI / 25.4;
    /** Edges are this far from the print at least. */
    private static final double CLEAR_MM = 1;
    /** A sheet's edge and its print may differ in direction by this, as tangent. */
    private static final double TILT = 0.018;

    private static final int TILTS = 9;
    /** A tilted line must be so much plainer than the best so far. */
    private static final double PLAINLY = 1.1;

    private static final double SHARP_LEVELS = 40;
    private static final double LEAST_LEVELS = 4;
    private static final double OVER_NOISE = 8;
    /** A sheet reaches about so far beyond its print. */
    private static final double BEYOND_MM = 40;
    /** Share of that length along which an edge must lie inside the picture. */
    private static final double SEEN = 0.15;

    /**
     * The edges round the print.
     *
     * @param gray levelled page
     * @param inside 255 where the scanner saw anything
     * @param print the box round all print
     */
    static PaperEdges around(Mat gray, Mat inside, PxBox print) {
        Mat turned = new Mat();
        Mat turnedInside = new Mat();
        Core.transpose(gray, turned);
        Core.transpose(inside, turnedInside);
        PxBox turnedPrint = new PxBox(print.top(), print.left(), print.bottom(), print.right());
        var across = new PaperEdges.Beside(gray, inside, print);
        var along = new PaperEdges.Beside(turned, turnedInside, turnedPrint);
        NativeMemory.release(turned);
        NativeMemory.release(turnedInside);
        int clear = (int) Math.round(CLEAR_MM * PX_PER_MM);
        Edge left = across.edge(0, print.left() - clear);
        Edge top = along.edge(0, print.top() - clear);
        Edge right = across.edge(print.right() + clear, gray.cols());
        Edge bottom = along.edge(print.bottom() + clear, gray.rows());
        return new PaperEdges(
                left.at(),
                top.at(),
                right.at(),
                bottom.at(),
                Math.min(left.levels(), right.levels()) >= SHARP_LEVELS,
                Math.min(top.levels(), bottom.levels()) >= SHARP_LEVELS);
    }

    /** @param levels by which the light changes there */
    private record Edge(OptionalDouble at, double levels) {}

    /** Looks for an upright edge beside the print. */
    private static final class Beside {
        private final int width;
        private final byte[] gray;
        private final byte[] inside;
        private final int from;
        private final int to;

        Beside(Mat gray, Mat inside, PxBox print) {
            this.width = gray.cols();
            this.gray = new byte[gray.rows() * width];
            this.inside = new byte[this.gray.length];
            gray.get(0, 0, this.gray);
            inside.get(0, 0, this.inside);
            int beyond = (int) (BEYOND_MM * PX_PER_MM);
            this.from = Math.max(0, print.top() - beyond);
            this.to = Math.min(gray.rows(), print.bottom() + beyond);
        }

        Edge edge(int first, int last) {
            double best = 0;
            double place = 0;
            double noise = Double.MAX_VALUE;
            for (int turn = 0; turn <= 2 * TILTS; turn++) {
                // The least tilted first: where little of an edge is seen, a tilt moves it a long way.
                double tilt = TILT / TILTS * (turn % 2 == 0 ? -turn / 2 : (turn + 1) / 2);
                double enough = turn == 0 ? 0 : best * PLAINLY;
                double[] profile = profile(first, last, tilt);
                double[] strength = new double[profile.length];
                for (int i = 6; i + 6 < profile.length; i++) {
                    strength[i] = strength(profile, i);
                    if (strength[i] > Math.max(best, enough)) {
                        best = strength[i];
                        place = first + i + 0.5;
                    }
                }
                double[] seen =
                        Arrays.stream(strength).filter(s -> s > 0).sorted().toArray();
                noise = seen.length == 0 ? noise : Math.min(noise, seen[seen.length / 2]);
            }
            boolean plain = best >= LEAST_LEVELS && best >= OVER_NOISE * noise;
            return plain ? new Edge(OptionalDouble.of(place), best) : new Edge(OptionalDouble.empty(), 0);
        }

        // A change of the light, or a dip in it; not a number where too little of the line is inside the picture.
        private static double strength(double[] p, int i) {
            double before = (p[i - 6] + p[i - 5] + p[i - 4] + p[i - 3]) / 4;
            double behind = (p[i + 3] + p[i + 4] + p[i + 5] + p[i + 6]) / 4;
            double step = Math.abs((p[i + 1] + p[i + 2] + p[i + 3]) - (p[i - 1] + p[i - 2] + p[i - 3])) / 3;
            double dip = Math.min(before, behind) - p[i];
            double most = Math.max(step, dip);
            return Double.isNaN(before + behind + step) ? 0 : most;
        }

        private double[] profile(int first, int last, double tilt) {
            double[] profile = new double[Math.max(0, last - first)];
            double middle = (from + to) / 2.0;
            for (int i = 0; i < profile.length; i++) {
                long sum = 0;
                int count = 0;
                for (int y = from; y < to; y++) {
                    int x = (int) Math.round(first + i + (y - middle) * tilt);
                    if (x >= 0 && x < width && inside[y * width + x] != 0) {
                        sum += gray[y * width + x] & 0xff;
                        count++;
                    }
                }
                profile[i] = count >= SEEN * (to - from) ? (double) sum / count : Double.NaN;
            }
            return profile;
        }
    }
}
