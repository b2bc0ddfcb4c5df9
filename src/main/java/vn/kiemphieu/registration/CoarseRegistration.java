package vn.kiemphieu.registration;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.DMatch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDMatch;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.features2d.DescriptorMatcher;
import org.opencv.features2d.ORB;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Finds the printed page anywhere on a scan by point features: any shift, any turn, no edges, no marks.
 *
 * <p>Oriented FAST and rotated BRIEF (Rublee et al. 2011) with a consensus fit (Fischler and Bolles 1981). Thread-safe
 * after construction.
 */
final class CoarseRegistration implements AutoCloseable {
    /** Resolution at which features are taken, dots per inch; print strokes are then about two pixels wide. */
    static final double DPI = 150;

    private static final int FEATURES = 1500;
    private static final int LEVELS = 4;
    private static final double RATIO = 0.85;
    private static final double TOLERANCE_MM = 1.0;
    private static final int MIN_INLIERS = 18;
    /** First only every third feature of the page is matched, which takes a third of the time, … */
    private static final int STRIDE = 3;
    /** … and believed where so many agree; a clean page has some two hundred. */
    private static final int SURE_INLIERS = 80;

    private final List<Point> blankPoints = new ArrayList<>();
    private final Mat blankDescriptors = new Mat();

    /** @param blank the blank page at {@link #DPI} */
    CoarseRegistration(GrayImage blank) {
        detect(blank, blankPoints, blankDescriptors);
    }

    /**
     * @param page the scan reduced to about {@link #DPI}
     * @return the map from blank pixels to page pixels, both at {@link #DPI}; empty when the print was not found
     */
    Optional<Affine> locate(GrayImage page) {
        List<Point> points = new ArrayList<>();
        Mat descriptors = new Mat();
        detect(page, points, descriptors);
        try {
            if (points.size() < MIN_INLIERS || blankPoints.size() < MIN_INLIERS) {
                return Optional.empty();
            }
            Optional<Affine> quick = locate(descriptors, points, STRIDE, SURE_INLIERS);
            return quick.isPresent() ? quick : locate(descriptors, points, 1, MIN_INLIERS);
        } finally {
            NativeMemory.release(descriptors);
        }
    }

    private Optional<Affine> locate(Mat descriptors, List<Point> points, int stride, int minInliers) {
        List<Point> some = new ArrayList<>();
        Mat rows = new Mat();
        for (int i = 0; i < points.size(); i += stride) {
            some.add(points.get(i));
            Mat row = descriptors.row(i);
            rows.push_back(row);
            NativeMemory.release(row);
        }
        List<Point> from = new ArrayList<>();
        List<Point> to = new ArrayList<>();
        match(rows, some, from, to);
        NativeMemory.release(rows);
        return from.size() < minInliers ? Optional.empty() : consensus(from, to, minInliers);
    }

    private void match(Mat descriptors, List<Point> points, List<Point> from, List<Point> to) {
        DescriptorMatcher matcher = DescriptorMatcher.create(DescriptorMatcher.BRUTEFORCE_HAMMING);
        List<MatOfDMatch> pairs = new ArrayList<>();
        matcher.knnMatch(descriptors, blankDescriptors, pairs, 2);
        Reference.reachabilityFence(matcher);
        for (MatOfDMatch pair : pairs) {
            DMatch[] best = pair.toArray();
            NativeMemory.release(pair);
            if (best.length == 2 && best[0].distance < RATIO * best[1].distance) {
                from.add(blankPoints.get(best[0].trainIdx));
                to.add(points.get(best[0].queryIdx));
            }
        }
    }

    private static Optional<Affine> consensus(List<Point> from, List<Point> to, int minInliers) {
        double tolerance = TOLERANCE_MM * DPI / 25.4;
        MatOfPoint2f a = new MatOfPoint2f(from.toArray(Point[]::new));
        MatOfPoint2f b = new MatOfPoint2f(to.toArray(Point[]::new));
        Mat inliers = new Mat();
        Core.setRNGSeed(1); // the same page must give the same fit
        Mat similarity = Calib3d.estimateAffinePartial2D(a, b, inliers, Calib3d.RANSAC, tolerance, 4000, 0.999, 10);
        try {
            if (similarity.empty() || Core.countNonZero(inliers) < minInliers) {
                return Optional.empty();
            }
            double[] m = new double[6];
            similarity.get(0, 0, m);
            Affine map = new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
            return map.scale() > 0.4 && map.scale() < 2.5 ? Optional.of(map) : Optional.empty();
        } finally {
            NativeMemory.release(a);
            NativeMemory.release(b);
            NativeMemory.release(inliers);
            NativeMemory.release(similarity);
        }
    }

    private static void detect(GrayImage image, List<Point> points, Mat descriptors) {
        Mat mat = Mats.of(image);
        ORB orb = ORB.create(FEATURES, 1.2f, LEVELS, 15, 0, 2, ORB.HARRIS_SCORE, 31, 12);
        MatOfKeyPoint keys = new MatOfKeyPoint();
        Mat mask = new Mat();
        orb.detectAndCompute(mat, mask, keys, descriptors);
        Reference.reachabilityFence(orb); // its native part must not be freed while it works
        for (KeyPoint key : keys.toArray()) {
            points.add(key.pt);
        }
        NativeMemory.release(mask);
        NativeMemory.release(keys);
        NativeMemory.release(mat);
    }

    @Override
    public void close() {
        NativeMemory.release(blankDescriptors);
    }
}
