package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;

/** Makes a coarse fit exact: printed patches all over the page each find their place, an affine goes through them. */
final class PatchRegistration implements AutoCloseable {
    private static final double DPI = 100;
    private static final double PATCH_WIDTH_MM = 18;
    private static final double PATCH_HEIGHT_MM = 9;
    private static final double MIN_PATCH_INK = 0.025;
    private static final double MIN_BALANCE = 0.3;
    private static final double MIN_SCORE = 0.5;
    private static final double GOOD_SCORE = 0.7;
    private static final int MIN_PATCHES = 5;
    private static final double PRINT = 70; // of 255: ink of the blank that a scan must show
    private static final double SEEN_SHARE = 0.4; // of the page's own print darkness, so that light print is seen
    private static final double MIN_SEEN = 16; // of 255: darker than paper grain

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final Mat reference;
    private final List<Rect> cells = new ArrayList<>();

    PatchRegistration(BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        Affine toBlank = toBlank();
        int width = (int) (blank.page().width() / toBlank.a());
        int height = (int) (blank.page().height() / toBlank.a());
        this.reference = Mats.of(blank.page().sampleInk(toBlank, width, height));
        int w = (int) (PATCH_WIDTH_MM * DPI / 25.4);
        int h = (int) (PATCH_HEIGHT_MM * DPI / 25.4);
        for (int y = 0; y + h <= height; y += h) {
            for (int x = 0; x + w <= width; x += w) {
                Rect cell = new Rect(x, y, w, h);
                Mat patch = reference.submat(cell);
                if (Core.mean(patch).val[0] / 255 > MIN_PATCH_INK && holdsBothWays(patch)) {
                    cells.add(cell);
                }
                patch.release();
            }
        }
    }

    /** Whether the patch fixes its place across as well as down: a lone rule slides along itself. */
    private static boolean holdsBothWays(Mat patch) {
        Mat dx = new Mat();
        Mat dy = new Mat();
        Imgproc.Sobel(patch, dx, CvType.CV_32F, 1, 0);
        Imgproc.Sobel(patch, dy, CvType.CV_32F, 0, 1);
        double x = Core.norm(dx, Core.NORM_L1);
        double y = Core.norm(dy, Core.NORM_L1);
        dx.release();
        dy.release();
        return Math.min(x, y) > MIN_BALANCE * Math.max(x, y);
    }

    /**
     * @param toPage pixels of the blank to pixels of the scan
     * @param feed what the map leaves over by height
     * @param residualMm 95th percentile of the patches' distance from it
     * @param coveredCells share of the page's printed cells whose print is not there
     */
    record Fit(Affine toPage, FeedProfile feed, double residualMm, double coveredCells) {}

    Optional<Fit> refine(PageImage page, Affine coarse) {
        Affine fit = coarse;
        double residual = 0;
        double[] reach = {config.searchMm(), config.searchMm() / 2};
        for (double mm : reach) {
            Mat scene = scene(page, fit);
            List<AffineFit.Pair> pairs = pairs(scene, fit, (int) Math.ceil(mm * DPI / 25.4));
            scene.release();
            if (pairs.size() < MIN_PATCHES || pairs.size() < 0.3 * cells.size()) {
                return Optional.empty();
            }
            double tolerance = config.toleranceMm() * blank.pxPerMm() * coarse.scale();
            AffineFit.Fitted fitted = AffineFit.robust(pairs, tolerance);
            if (fitted.used().size() < MIN_PATCHES
                    || !Double.isFinite(fitted.fit().scale())) {
                return Optional.empty();
            }
            fit = fitted.fit();
            residual = fitted.residual(0.95) / (fit.scale() * blank.pxPerMm());
        }
        Mat scene = scene(page, fit);
        double covered = coveredCells(scene);
        FeedProfile feed = feed(scene);
        scene.release();
        return Optional.of(new Fit(fit, feed, residual, covered));
    }

    /** Median left-over shift of each band of printed patches. */
    private FeedProfile feed(Mat scene) {
        TreeMap<Integer, List<PatchMatcher.Shift>> bands = new TreeMap<>();
        int reach = (int) Math.ceil(config.searchMm() / 2 * DPI / 25.4);
        for (Rect cell : cells) {
            PatchMatcher.Shift shift = PatchMatcher.find(reference, scene, cell, reach);
            if (shift.score() >= GOOD_SCORE) {
                bands.computeIfAbsent(cell.y + cell.height / 2, y -> new ArrayList<>())
                        .add(shift);
            }
        }
        bands.values().removeIf(shifts -> shifts.size() < 2);
        Affine toBlank = toBlank();
        double[] ys = bands.keySet().stream().mapToDouble(y -> toBlank.y(0, y)).toArray();
        double[] dx = bands.values().stream()
                .mapToDouble(shifts -> toBlank.a() * median(shifts, PatchMatcher.Shift::dx))
                .toArray();
        double[] dy = bands.values().stream()
                .mapToDouble(shifts -> toBlank.a() * median(shifts, PatchMatcher.Shift::dy))
                .toArray();
        return ys.length == 0 ? FeedProfile.EVEN : new FeedProfile(ys, dx, dy);
    }

    private static double median(List<PatchMatcher.Shift> shifts, ToDoubleFunction<PatchMatcher.Shift> of) {
        double[] sorted = shifts.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private List<AffineFit.Pair> pairs(Mat scene, Affine fit, int reach) {
        Affine toBlank = toBlank();
        List<AffineFit.Pair> pairs = new ArrayList<>();
        for (Rect cell : cells) {
            PatchMatcher.Shift shift = PatchMatcher.find(reference, scene, cell, reach);
            if (shift.score() >= MIN_SCORE) {
                double x = cell.x + cell.width / 2.0;
                double y = cell.y + cell.height / 2.0;
                double bx = toBlank.x(x, y);
                double by = toBlank.y(x, y);
                double sx = toBlank.x(x + shift.dx(), y + shift.dy());
                double sy = toBlank.y(x + shift.dx(), y + shift.dy());
                pairs.add(new AffineFit.Pair(bx, by, fit.x(sx, sy), fit.y(sx, sy)));
            }
        }
        return pairs;
    }

    /** Share of cells of which less than the configured share of print is dark on the scan. */
    private double coveredCells(Mat scene) {
        Mat print = new Mat();
        Core.compare(reference, new Scalar(PRINT), print, Core.CMP_GT);
        double level = Core.mean(scene, print).val[0];
        Mat seen = new Mat();
        Imgproc.threshold(scene, seen, Math.max(MIN_SEEN, SEEN_SHARE * level), 255, Imgproc.THRESH_BINARY);
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5));
        Imgproc.dilate(seen, seen, kernel);
        Mat both = new Mat();
        Core.bitwise_and(seen, print, both);
        int covered = 0;
        for (Rect cell : cells) {
            Mat wanted = print.submat(cell);
            Mat found = both.submat(cell);
            if (Core.countNonZero(found) < config.minCellPrint() * Core.countNonZero(wanted)) {
                covered++;
            }
            wanted.release();
            found.release();
        }
        for (Mat mat : List.of(seen, kernel, print, both)) {
            mat.release();
        }
        return cells.isEmpty() ? 1 : covered / (double) cells.size();
    }

    private Mat scene(PageImage page, Affine toPage) {
        return Mats.of(page.sampleInk(toPage.after(toBlank()), reference.cols(), reference.rows()));
    }

    /** Pixels of the {@link #DPI} picture to pixels of the blank. */
    private Affine toBlank() {
        double s = blank.dpi() / DPI;
        return new Affine(s, 0, s / 2 - 0.5, 0, s, s / 2 - 0.5);
    }

    @Override
    public void close() {
        reference.release();
    }
}
