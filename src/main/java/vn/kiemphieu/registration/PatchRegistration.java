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
import vn.kiemphieu.nativelib.NativeMemory;

/** Makes a coarse fit exact: printed patches all over the page each find their place, an affine goes through them. */
final class PatchRegistration implements AutoCloseable {
    private static final double DPI = 75;
    private static final double PATCH_WIDTH_MM = 18;
    private static final double PATCH_HEIGHT_MM = 9;
    private static final double MIN_PATCH_INK = 0.025;
    private static final double MIN_BALANCE = 0.3;
    private static final double MIN_SCORE = 0.5;
    private static final double GOOD_SCORE = 0.7;
    private static final int MIN_PATCHES = 5;
    private static final int FEW = 36;
    private static final double MIN_FOUND = 0.3;
    /** A picture laid by a fit farther off is laid anew: shifts of parts of a pixel come out biased. */
    private static final double MAX_MOVED_MM = 0.2;

    private static final double PRINT = 70; // of 255: ink of the blank that a scan must show
    private static final double SEEN_SHARE = 0.4; // of the page's own print darkness, so that light print is seen
    private static final double MIN_SEEN = 16; // of 255: darker than paper grain

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final Mat reference;
    private final Mat print = new Mat();
    private final List<Rect> cells = new ArrayList<>();

    PatchRegistration(BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        Affine toBlank = toBlank();
        int width = (int) (blank.page().width() / toBlank.a());
        int height = (int) (blank.page().height() / toBlank.a());
        this.reference = Mats.of(blank.page().sampleInk(toBlank, width, height));
        Core.compare(reference, new Scalar(PRINT), print, Core.CMP_GT);
        int w = (int) (PATCH_WIDTH_MM * DPI / 25.4);
        int h = (int) (PATCH_HEIGHT_MM * DPI / 25.4);
        for (int y = 0; y + h <= height; y += h) {
            for (int x = 0; x + w <= width; x += w) {
                Rect cell = new Rect(x, y, w, h);
                Mat patch = reference.submat(cell);
                if (Core.mean(patch).val[0] / 255 > MIN_PATCH_INK && holdsBothWays(patch)) {
                    cells.add(cell);
                }
                NativeMemory.release(patch);
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
        NativeMemory.release(dx);
        NativeMemory.release(dy);
        return Math.min(x, y) > MIN_BALANCE * Math.max(x, y);
    }

    /**
     * @param toPage pixels of the blank to pixels of the scan
     * @param feed what the map leaves over by height
     * @param residualMm 95th percentile of the patches' distance from it
     * @param coveredCells share of the page's printed cells whose print is not there
     */
    record Fit(Affine toPage, FeedProfile feed, double residualMm, double coveredCells) {}

    /** A few patches make the coarse fit good, then all of them, searched closer by, make it exact. */
    Optional<Fit> refine(PageImage page, Affine coarse) {
        List<Rect> few = new ArrayList<>();
        int step = Math.max(1, cells.size() / FEW);
        for (int i = 0; i < cells.size(); i += step) {
            few.add(cells.get(i));
        }
        try (Scene first = scene(page, coarse)) {
            Optional<Affine> good = fit(found(first, coarse, few, config.searchMm()), few.size(), coarse)
                    .map(AffineFit.Fitted::fit);
            if (good.isEmpty()) {
                return Optional.empty();
            }
            if (farthest(first.moved(good.get())) <= MAX_MOVED_MM * DPI / 25.4) {
                return exact(first, good.get());
            }
            try (Scene second = scene(page, good.get())) {
                return exact(second, good.get());
            }
        }
    }

    private Optional<Fit> exact(Scene scene, Affine good) {
        List<Found> found = found(scene, good, cells, config.searchMm() / 2);
        return fit(found, cells.size(), good).map(fitted -> {
            Affine fit = fitted.fit();
            double residual = fitted.residual(0.95) / (fit.scale() * blank.pxPerMm());
            return new Fit(fit, feed(found, fit), residual, coveredCells(scene, fit));
        });
    }

    private double farthest(Affine moved) {
        double farthest = 0;
        for (int x : new int[] {0, reference.cols()}) {
            for (int y : new int[] {0, reference.rows()}) {
                farthest = Math.max(farthest, Math.hypot(moved.x(x, y) - x, moved.y(x, y) - y));
            }
        }
        return farthest;
    }

    private Optional<AffineFit.Fitted> fit(List<Found> found, int searched, Affine before) {
        if (found.size() < MIN_PATCHES || found.size() < MIN_FOUND * searched) {
            return Optional.empty();
        }
        double tolerance = config.toleranceMm() * blank.pxPerMm() * before.scale();
        AffineFit.Fitted fitted =
                AffineFit.robust(found.stream().map(Found::pair).toList(), tolerance);
        boolean usable = fitted.used().size() >= MIN_PATCHES
                && Double.isFinite(fitted.fit().scale());
        return usable ? Optional.of(fitted) : Optional.empty();
    }

    /** A patch and its place: from the blank's pixels to the scan's. */
    private record Found(AffineFit.Pair pair, double score) {}

    /** Looks for patches where {@code fit} has them. */
    private List<Found> found(Scene scene, Affine fit, List<Rect> patches, double reachMm) {
        int reach = (int) Math.ceil(reachMm * DPI / 25.4);
        Affine toBlank = toBlank();
        Affine moved = scene.moved(fit);
        List<Found> found = new ArrayList<>();
        for (Rect cell : patches) {
            PatchMatcher.Shift shift = PatchMatcher.find(reference, scene.ink, cell, guess(moved, cell), reach);
            if (shift.score() >= MIN_SCORE) {
                double x = cell.x + cell.width / 2.0;
                double y = cell.y + cell.height / 2.0;
                double sx = toBlank.x(x + shift.dx(), y + shift.dy());
                double sy = toBlank.y(x + shift.dx(), y + shift.dy());
                AffineFit.Pair pair = new AffineFit.Pair(
                        toBlank.x(x, y), toBlank.y(x, y), scene.shown.x(sx, sy), scene.shown.y(sx, sy));
                found.add(new Found(pair, shift.score()));
            }
        }
        return found;
    }

    private static PatchMatcher.Guess guess(Affine moved, Rect cell) {
        double x = cell.x + cell.width / 2.0;
        double y = cell.y + cell.height / 2.0;
        return new PatchMatcher.Guess((int) Math.rint(moved.x(x, y) - x), (int) Math.rint(moved.y(x, y) - y));
    }

    /** Median of what the fit leaves over, band by band of patches. */
    private static FeedProfile feed(List<Found> found, Affine fit) {
        Affine back = fit.inverse();
        TreeMap<Double, List<AffineFit.Pair>> bands = new TreeMap<>();
        found.stream()
                .filter(f -> f.score() >= GOOD_SCORE)
                .forEach(f -> bands.computeIfAbsent(f.pair().fromY(), y -> new ArrayList<>())
                        .add(f.pair()));
        bands.values().removeIf(pairs -> pairs.size() < 2);
        if (bands.isEmpty()) {
            return FeedProfile.EVEN;
        }
        double[] ys = bands.keySet().stream().mapToDouble(y -> y).toArray();
        double[] dx = bands.values().stream()
                .mapToDouble(pairs -> median(pairs, p -> back.x(p.toX(), p.toY()) - p.fromX()))
                .toArray();
        double[] dy = bands.values().stream()
                .mapToDouble(pairs -> median(pairs, p -> back.y(p.toX(), p.toY()) - p.fromY()))
                .toArray();
        return new FeedProfile(ys, dx, dy);
    }

    private static double median(List<AffineFit.Pair> pairs, ToDoubleFunction<AffineFit.Pair> of) {
        double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Share of cells of which less than the configured share of print is dark on the scan. */
    private double coveredCells(Scene scene, Affine fit) {
        Affine moved = scene.moved(fit);
        Mat seen = new Mat();
        Imgproc.threshold(
                scene.ink, seen, Math.max(MIN_SEEN, SEEN_SHARE * level(scene, moved)), 255, Imgproc.THRESH_BINARY);
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
        Imgproc.dilate(seen, seen, kernel);
        int covered = 0;
        Mat both = new Mat();
        for (Rect cell : cells) {
            Mat wanted = print.submat(cell);
            Mat found = seen.submat(inside(guess(moved, cell), cell));
            Core.bitwise_and(wanted, found, both);
            if (Core.countNonZero(both) < config.minCellPrint() * Core.countNonZero(wanted)) {
                covered++;
            }
            NativeMemory.release(wanted, found);
        }
        NativeMemory.release(seen, kernel, both);
        return cells.isEmpty() ? 1 : covered / (double) cells.size();
    }

    /** Mean ink of the page's print on this scan, 0–255. */
    private double level(Scene scene, Affine moved) {
        double sum = 0;
        double pixels = 0;
        for (Rect cell : cells) {
            Mat wanted = print.submat(cell);
            Mat shown = scene.ink.submat(inside(guess(moved, cell), cell));
            int count = Core.countNonZero(wanted);
            sum += count * Core.mean(shown, wanted).val[0];
            pixels += count;
            NativeMemory.release(wanted, shown);
        }
        return pixels == 0 ? 0 : sum / pixels;
    }

    /** The cell moved as guessed, as far as the picture goes. */
    private Rect inside(PatchMatcher.Guess guess, Rect cell) {
        int x = Math.max(0, Math.min(reference.cols() - cell.width, cell.x + guess.dx()));
        int y = Math.max(0, Math.min(reference.rows() - cell.height, cell.y + guess.dy()));
        return new Rect(x, y, cell.width, cell.height);
    }

    /**
     * The page laid over the reference.
     *
     * @param shown the map from the blank's to the page's pixels by which it was laid
     */
    private record Scene(Mat ink, Affine shown, Affine toBlank) implements AutoCloseable {
        /** Where the reference's pixels lie in this picture if {@code fit} is right. */
        Affine moved(Affine fit) {
            return toBlank.inverse().after(shown.inverse()).after(fit).after(toBlank);
        }

        @Override
        public void close() {
            NativeMemory.release(ink);
        }
    }

    private Scene scene(PageImage page, Affine toPage) {
        Mat ink = Mats.of(page.sampleInk(toPage.after(toBlank()), reference.cols(), reference.rows()));
        return new Scene(ink, toPage, toBlank());
    }

    /** Pixels of the {@link #DPI} picture to pixels of the blank. */
    private Affine toBlank() {
        double s = blank.dpi() / DPI;
        return new Affine(s, 0, s / 2 - 0.5, 0, s, s / 2 - 0.5);
    }

    @Override
    public void close() {
        NativeMemory.release(reference, print);
    }
}
