package vn.kiemphieu.form.blank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;

/**
 * Takes out a seal that a gray or black-and-white scan shows without its colour: it is known by its ring.
 *
 * <p>Print under it stays where it is plainly darker than the seal's ink; otherwise it goes too, and a person is told.
 */
final class RoundSeal {
    private static final int LOOK_DPI = 50;
    private static final double SMALLEST_RADIUS_MM = 9;
    private static final double LARGEST_RADIUS_MM = 21;
    private static final double STEP_MM = 0.4;
    /** Mean ink along a ring that is worth a closer look. */
    private static final double WORTH_A_LOOK = 0.3;

    private static final int ANGLES = 180;
    /** Share of the ring's directions in which its ink is found; letters round a middle have far less. */
    private static final double CLOSED = 0.8;
    /** Share of directions in which ink may stand just outside the ring: print that runs through it. */
    private static final double FREE_OUTSIDE = 0.5;

    private static final double RING_MM = 0.8;
    private static final double OUTSIDE_MM = 1.6;
    private static final double MARGIN_MM = 1;
    private static final int INK = 190;
    /** Gray levels by which a seal must be paler than the print for the two to be told apart. */
    private static final int TELLING = 60;

    private RoundSeal() {}

    private record Ring(double x, double y, double radius) {}

    static BlankPicture removed(BlankPicture blank) {
        if (blank.seal().isPresent()) {
            return blank;
        }
        return find(blank).map(ring -> without(blank, ring)).orElse(blank);
    }

    private static Optional<Ring> find(BlankPicture blank) {
        GrayImage gray = blank.gray();
        Mat picture = new Mat(gray.height(), gray.width(), CvType.CV_8U);
        Mat ink = new Mat();
        Mat score = new Mat();
        try {
            picture.put(0, 0, gray.pixels());
            double k = (double) LOOK_DPI / blank.dpi();
            Imgproc.threshold(picture, picture, INK, 255, Imgproc.THRESH_BINARY_INV);
            Imgproc.resize(picture, ink, new Size(), k, k, Imgproc.INTER_AREA);
            ink.convertTo(ink, CvType.CV_32F, 1 / 255.0);
            Ring best = null;
            double most = 0;
            for (double mm = SMALLEST_RADIUS_MM; mm <= LARGEST_RADIUS_MM; mm += STEP_MM) {
                Mat kernel = ring(mm * LOOK_DPI / PaperSize.INCH_MM);
                Imgproc.filter2D(
                        ink, score, CvType.CV_32F, kernel, new org.opencv.core.Point(-1, -1), 0, Core.BORDER_CONSTANT);
                kernel.release();
                for (int tries = 0; tries < 4; tries++) {
                    Core.MinMaxLocResult top = Core.minMaxLoc(score);
                    if (top.maxVal < WORTH_A_LOOK) {
                        break;
                    }
                    Ring near = new Ring((top.maxLoc.x + 0.5) / k, (top.maxLoc.y + 0.5) / k, blank.px(mm));
                    Imgproc.circle(score, top.maxLoc, 6, Scalar.all(0), Imgproc.FILLED);
                    double closed = closed(gray, near, blank.px(RING_MM));
                    boolean free = closed(
                                    gray,
                                    new Ring(near.x(), near.y(), near.radius() + blank.px(OUTSIDE_MM)),
                                    blank.px(0.5))
                            <= FREE_OUTSIDE;
                    // Of several rings round one middle the outermost is the seal's edge.
                    if (closed >= CLOSED
                            && free
                            && (best == null || near.radius() > best.radius() || closed > most + 0.15)) {
                        most = closed;
                        best = near;
                    }
                }
            }
            return Optional.ofNullable(best);
        } finally {
            List.of(picture, ink, score).forEach(Mat::release);
        }
    }

    private static Mat ring(double radius) {
        int half = (int) Math.ceil(radius) + 2;
        Mat kernel = Mat.zeros(2 * half + 1, 2 * half + 1, CvType.CV_32F);
        Imgproc.circle(kernel, new org.opencv.core.Point(half, half), (int) Math.round(radius), Scalar.all(1), 1);
        Core.multiply(kernel, Scalar.all(1 / Core.sumElems(kernel).val[0]), kernel);
        return kernel;
    }

    private static double closed(GrayImage gray, Ring ring, int reach) {
        int found = 0;
        for (int a = 0; a < ANGLES; a++) {
            double cos = Math.cos(2 * Math.PI * a / ANGLES);
            double sin = Math.sin(2 * Math.PI * a / ANGLES);
            boolean ink = false;
            for (double r = ring.radius() - reach; r <= ring.radius() + reach && !ink; r++) {
                ink = at(gray, ring.x() + r * cos, ring.y() + r * sin) < INK;
            }
            found += ink ? 1 : 0;
        }
        return (double) found / ANGLES;
    }

    private static int at(GrayImage gray, double x, double y) {
        int px = (int) x;
        int py = (int) y;
        return px < 0 || py < 0 || px >= gray.width() || py >= gray.height() ? 255 : gray.at(px, py);
    }

    private static BlankPicture without(BlankPicture blank, Ring ring) {
        GrayImage gray = blank.gray();
        int seal = inkLevel(gray, ring, blank.px(RING_MM));
        boolean told = seal >= TELLING;
        int limit = seal / 2;
        double reach = ring.radius() + blank.px(MARGIN_MM);
        int left = (int) Math.max(0, ring.x() - reach);
        int top = (int) Math.max(0, ring.y() - reach);
        int right = (int) Math.min(gray.width(), ring.x() + reach + 1);
        int bottom = (int) Math.min(gray.height(), ring.y() + reach + 1);
        byte[] clean = gray.pixels().clone();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean inSeal = Math.hypot(x + 0.5 - ring.x(), y + 0.5 - ring.y()) <= reach;
                if (inSeal && !(told && besidePrint(gray, x, y, limit))) {
                    clean[y * gray.width() + x] = (byte) 255;
                }
            }
        }
        var without = new BlankPicture(
                new GrayImage(gray.width(), gray.height(), clean),
                blank.dpi(),
                Optional.of(new BlankSeal(new PxBox(left, top, right, bottom), !told)),
                blank.notes());
        return told ? without : without.noted(BlankNote.of(BlankNote.Kind.BLACK_SEAL));
    }

    private static boolean besidePrint(GrayImage gray, int x, int y, int limit) {
        for (int ny = Math.max(0, y - 1); ny <= Math.min(gray.height() - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(gray.width() - 1, x + 1); nx++) {
                if (gray.at(nx, ny) < limit) {
                    return true;
                }
            }
        }
        return false;
    }

    // The darkest pixel across the ring, in the usual direction.
    private static int inkLevel(GrayImage gray, Ring ring, int reach) {
        int[] darkest = new int[ANGLES];
        for (int a = 0; a < ANGLES; a++) {
            double cos = Math.cos(2 * Math.PI * a / ANGLES);
            double sin = Math.sin(2 * Math.PI * a / ANGLES);
            darkest[a] = 255;
            for (double r = ring.radius() - reach; r <= ring.radius() + reach; r++) {
                darkest[a] = Math.min(darkest[a], at(gray, ring.x() + r * cos, ring.y() + r * sin));
            }
        }
        Arrays.sort(darkest);
        return darkest[ANGLES / 2];
    }
}
