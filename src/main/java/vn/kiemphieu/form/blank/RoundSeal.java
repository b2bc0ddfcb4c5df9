package vn.kiemphieu.form.blank;

import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

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
    /** Share of the ring's directions in which its ink is found. */
    private static final double CLOSED = 0.82;
    /** What a ring moved aside may find of that, for print that runs through the seal. */
    private static final double BESIDE = 0.72;

    private static final double BESIDE_MM = 2.2;
    private static final double RING_MM = 0.35;
    private static final double NUDGE_MM = 0.25;
    private static final int NUDGES = 4;
    private static final double INCH_MM = PaperSize.INCH_MM;
    private static final double WORD_MM = 4;
    private static final double MARGIN_MM = 1;
    private static final int INK = 190;
    /** Gray levels by which a seal must be paler than the print, which is 0, for the two to be told apart. */
    private static final int TELLING = 35;
    /** Print under a seal is darker than this share of the seal's level. */
    private static final double PRINT_BELOW = 0.65;

    private static final int BLACK = 22;
    private static final int FLAT = 14;
    private static final double DARKEST_SHARE = 0.1;
    private static final int LEAST_FLAT = 150;
    private static final int LEAST_PRINT_PX = 9;

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
                NativeMemory.release(kernel);
                for (int tries = 0; tries < 4; tries++) {
                    Core.MinMaxLocResult top = Core.minMaxLoc(score);
                    if (top.maxVal < WORTH_A_LOOK) {
                        break;
                    }
                    Imgproc.circle(score, top.maxLoc, 6, Scalar.all(0), Imgproc.FILLED);
                    Ring ring = best(
                            blank,
                            new Ring((top.maxLoc.x + 0.5) / k, (top.maxLoc.y + 0.5) / k, mm * blank.dpi() / INCH_MM));
                    double closed = closed(blank, ring);
                    // Of several rings round one middle the outermost is the seal's edge.
                    boolean better = best == null || ring.radius() > best.radius() || closed > most + 0.1;
                    if (closed >= CLOSED && beside(blank, ring) <= BESIDE * closed && better) {
                        most = closed;
                        best = ring;
                    }
                }
            }
            return Optional.ofNullable(best);
        } finally {
            NativeMemory.release(picture, ink, score);
        }
    }

    private static Mat ring(double radius) {
        int half = (int) Math.ceil(radius) + 2;
        Mat kernel = Mat.zeros(2 * half + 1, 2 * half + 1, CvType.CV_32F);
        Imgproc.circle(kernel, new org.opencv.core.Point(half, half), (int) Math.round(radius), Scalar.all(1), 1);
        Core.multiply(kernel, Scalar.all(1 / Core.sumElems(kernel).val[0]), kernel);
        return kernel;
    }

    private static Ring best(BlankPicture blank, Ring start) {
        Ring best = start;
        double most = closed(blank, start);
        double step = NUDGE_MM * blank.dpi() / INCH_MM;
        for (int i = -NUDGES; i <= NUDGES; i++) {
            for (int j = -NUDGES; j <= NUDGES; j++) {
                for (int r = -1; r <= 1; r++) {
                    Ring near = new Ring(start.x() + i * step, start.y() + j * step, start.radius() + r * step);
                    double closed = closed(blank, near);
                    if (closed > most) {
                        most = closed;
                        best = near;
                    }
                }
            }
        }
        return best;
    }

    // A ring is closed in one place alone; text is as dense one letter farther.
    private static double beside(BlankPicture blank, Ring ring) {
        double away = BESIDE_MM * blank.dpi() / INCH_MM;
        double sum = 0;
        for (int a = 0; a < 8; a++) {
            double x = ring.x() + away * Math.cos(Math.PI * a / 4);
            double y = ring.y() + away * Math.sin(Math.PI * a / 4);
            sum += closed(blank, new Ring(x, y, ring.radius()));
        }
        return sum / 8;
    }

    private static double closed(BlankPicture blank, Ring ring) {
        double reach = RING_MM * blank.dpi() / INCH_MM;
        int found = 0;
        for (int a = 0; a < ANGLES; a++) {
            double cos = Math.cos(2 * Math.PI * a / ANGLES);
            double sin = Math.sin(2 * Math.PI * a / ANGLES);
            boolean ink = false;
            for (double r = ring.radius() - reach; r <= ring.radius() + reach && !ink; r++) {
                ink = at(blank.gray(), ring.x() + r * cos, ring.y() + r * sin) < INK;
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
        int seal = inkLevel(gray, ring);
        boolean told = seal >= TELLING;
        int limit = (int) (PRINT_BELOW * seal);
        double reach = ring.radius() + blank.px(MARGIN_MM);
        int left = (int) Math.max(0, ring.x() - reach);
        int top = (int) Math.max(0, ring.y() - reach);
        int right = (int) Math.min(gray.width(), ring.x() + reach + 1);
        int bottom = (int) Math.min(gray.height(), ring.y() + reach + 1);
        byte[] clean = gray.pixels().clone();
        boolean[] print = told ? print(gray, new PxBox(left, top, right, bottom), limit) : new boolean[0];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean inSeal =
                        Math.hypot(x + 0.5 - ring.x(), y + 0.5 - ring.y()) <= reach && !runsInto(blank, ring, reach, y);
                if (inSeal && !(told && besidePrint(print, new PxBox(left, top, right, bottom), x, y))) {
                    clean[y * gray.width() + x] = (byte) 255;
                }
            }
        }
        var without = new BlankPicture(
                new GrayImage(gray.width(), gray.height(), clean),
                blank.dpi(),
                Optional.of(new BlankSeal(
                        new PxBox(left, top, right, bottom), told ? BlankSeal.Ink.GRAY : BlankSeal.Ink.BLACK)),
                blank.notes());
        return told ? without : without.noted(BlankNote.of(BlankNote.Kind.BLACK_SEAL));
    }

    // A line of print that goes on beside the seal begins or ends under it. Some of the seal stays with it: were the
    // line lost, its ink on a ballot without a stamp would pass for one.
    private static boolean runsInto(BlankPicture blank, Ring ring, double reach, int y) {
        double dy = y + 0.5 - ring.y();
        double half = Math.sqrt(Math.max(0, reach * reach - dy * dy)) + 1;
        int word = blank.px(WORD_MM);
        for (int away = 0; away < word; away++) {
            if (at(blank.gray(), ring.x() + half + away, y) < INK
                    || at(blank.gray(), ring.x() - half - away, y) < INK) {
                return true;
            }
        }
        return false;
    }

    // Where two strokes of the seal cross it can be as dark as print, but only in crumbs.
    private static boolean[] print(GrayImage gray, PxBox box, int limit) {
        Mat dark = new Mat(box.height(), box.width(), CvType.CV_8U);
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            byte[] mask = new byte[box.width() * box.height()];
            for (int i = 0; i < mask.length; i++) {
                boolean print = gray.at(box.left() + i % box.width(), box.top() + i / box.width()) < limit;
                mask[i] = (byte) (print ? 255 : 0);
            }
            dark.put(0, 0, mask);
            Imgproc.connectedComponentsWithStats(dark, labels, stats, centroids, 8, CvType.CV_32S);
            int[] label = new int[mask.length];
            labels.get(0, 0, label);
            boolean[] print = new boolean[mask.length];
            for (int i = 0; i < mask.length; i++) {
                print[i] = label[i] != 0 && Pieces.piece(stats, label[i]).area() >= LEAST_PRINT_PX;
            }
            return print;
        } finally {
            NativeMemory.release(dark, labels, stats, centroids);
        }
    }

    private static boolean besidePrint(boolean[] print, PxBox box, int x, int y) {
        for (int ny = Math.max(box.top(), y - 1); ny <= Math.min(box.bottom() - 1, y + 1); ny++) {
            for (int nx = Math.max(box.left(), x - 1); nx <= Math.min(box.right() - 1, x + 1); nx++) {
                if (print[(ny - box.top()) * box.width() + nx - box.left()]) {
                    return true;
                }
            }
        }
        return false;
    }

    // Of the flat middles of the seal's strokes nearly the darkest; what is black there is print.
    private static int inkLevel(GrayImage gray, Ring ring) {
        int[] histogram = new int[256];
        int count = 0;
        for (int y = (int) (ring.y() - ring.radius()); y < ring.y() + ring.radius(); y++) {
            for (int x = (int) (ring.x() - ring.radius()); x < ring.x() + ring.radius(); x++) {
                int value = at(gray, x, y);
                boolean inRing = Math.hypot(x + 0.5 - ring.x(), y + 0.5 - ring.y()) <= ring.radius();
                if (inRing && value >= BLACK && value < INK && isFlat(gray, x, y, value)) {
                    histogram[value]++;
                    count++;
                }
            }
        }
        int level = 0;
        for (int seen = histogram[0]; seen <= DARKEST_SHARE * count && level < 255; seen += histogram[level]) {
            level++;
        }
        return count < LEAST_FLAT ? 0 : level;
    }

    private static boolean isFlat(GrayImage gray, int x, int y, int value) {
        for (int ny = y - 1; ny <= y + 1; ny++) {
            for (int nx = x - 1; nx <= x + 1; nx++) {
                if (Math.abs(at(gray, nx, ny) - value) > FLAT) {
                    return false;
                }
            }
        }
        return true;
    }
}
