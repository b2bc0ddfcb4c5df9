package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PatchMatcher.Guess;

/** Makes a coarse fit exact: printed patches all over the page each find their place, an affine goes through them. */
final class PatchRegistration implements AutoCloseable {
    private static final double MIN_SCORE = 0.5;
    private static final double GOOD_SCORE = 0.7;
    private static final int MIN_PATCHES = 5;
    private static final int FEW = 36;
    private static final double MIN_FOUND = 0.3;
    /** Resolution at which a few patches are looked for, dots per inch; their fit is then good to a quarter of a pixel. */
    private static final double FEW_DPI = 50;

    private static final double ALL_DPI = 100;
    /** From two pixels off, a climb may end where only rules fit: on drawn pages never with as high a score as this. */
    static final double CLIMBED_SCORE = 0.85;

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final Stage few;
    private final Stage all;
    private final CoveredPrint covered;

    PatchRegistration(BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        PrintedCells coarse = new PrintedCells(blank, FEW_DPI);
        this.few = Stage.of(coarse, coarse.some(FEW), config.searchMm(), false);
        PrintedCells fine = new PrintedCells(blank, ALL_DPI);
        this.all = Stage.of(fine, fine.all(), config.searchMm() / 2, true);
        this.covered = new CoveredPrint(fine.all());
    }

    /**
     * Patches that are looked for together.
     *
     * @param reach how far each is looked for, pixels of their picture
     * @param near whether they are known to lie within a pixel or so of their own places
     * @param area where the page is to be sampled for it
     */
    private record Stage(PrintedCells print, List<PrintedPatch> patches, int reach, boolean near, List<Rect> area) {
        static Stage of(PrintedCells print, List<PrintedPatch> patches, double reachMm, boolean near) {
            int reach = print.pixels(reachMm);
            int room = reach + CoveredPrint.NEAR;
            return new Stage(
                    print, patches, reach, near, PatchArea.boxes(patches, room, print.width(), print.height()));
        }

        /** Where the patch lies, if that can be told from its own place on without looking everywhere. */
        Optional<PatchMatcher.Shift> climbs(Likeness likeness) {
            return near ? PatchClimb.find(likeness, Guess.SAME_PLACE, CLIMBED_SCORE) : Optional.empty();
        }

        LaidPage lay(PageImage page, Affine toPage) {
            return new LaidPage(page, toPage, print, area);
        }
    }

    /**
     * @param toPage pixels of the blank to pixels of the scan
     * @param feed what the map leaves over by height
     * @param residualMm 95th percentile of the patches' distance from it
     * @param coveredCells share of the page's printed cells whose print is not there
     */
    record Fit(Affine toPage, FeedProfile feed, double residualMm, double coveredCells) {}

    /**
     * A few patches make the coarse fit good, then all of them, searched closer by, make it exact. The page is laid anew
     * each time, the last time by a fit that hardly moves any more: where that is off, shifts of parts of a pixel come out
     * biased, and cells at the far end of the rows lie up to a tenth of a millimetre off.
     */
    Optional<Fit> refine(PageImage page, Affine coarse) {
        return fit(page, few, coarse)
                .flatMap(good -> fit(page, all, good.fit()))
                .flatMap(close -> exact(page, close.fit()));
    }

    private Optional<AffineFit.Fitted> fit(PageImage page, Stage stage, Affine before) {
        try (LaidPage laid = stage.lay(page, before)) {
            return fit(found(laid, stage), stage.patches().size(), before);
        }
    }

    private Optional<Fit> exact(PageImage page, Affine close) {
        try (LaidPage laid = all.lay(page, close)) {
            List<Found> found = found(laid, all);
            return fit(found, all.patches().size(), close).map(fitted -> {
                Affine fit = fitted.fit();
                double residual = fitted.residual(0.95) / (fit.scale() * blank.pxPerMm());
                List<AffineFit.Pair> surest = found.stream()
                        .filter(f -> f.score() >= GOOD_SCORE)
                        .map(Found::pair)
                        .toList();
                double coveredCells = covered.share(laid, fit, config.minCellPrint());
                return new Fit(fit, FeedProfile.of(surest, fit), residual, coveredCells);
            });
        }
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

    /** Looks for patches at their own places in the picture. */
    private static List<Found> found(LaidPage page, Stage stage) {
        Affine toBlank = stage.print().toBlank();
        List<Found> found = new ArrayList<>();
        for (PrintedPatch patch : stage.patches()) {
            PatchMatcher.Shift shift = shift(page, stage, patch);
            if (shift.score() >= MIN_SCORE) {
                double x = patch.box().x + patch.box().width / 2.0;
                double y = patch.box().y + patch.box().height / 2.0;
                double sx = toBlank.x(x + shift.dx(), y + shift.dy());
                double sy = toBlank.y(x + shift.dx(), y + shift.dy());
                AffineFit.Pair pair = new AffineFit.Pair(
                        toBlank.x(x, y),
                        toBlank.y(x, y),
                        page.shown().x(sx, sy),
                        page.shown().y(sx, sy));
                found.add(new Found(pair, shift.score()));
            }
        }
        return found;
    }

    private static PatchMatcher.Shift shift(LaidPage page, Stage stage, PrintedPatch patch) {
        Likeness likeness = patch.in(page.ink(), Guess.SAME_PLACE, stage.reach());
        return stage.climbs(likeness)
                .orElseGet(() -> PatchMatcher.find(
                        stage.print().ink(), page.mat(), patch.box(), Guess.SAME_PLACE, stage.reach()));
    }

    @Override
    public void close() {
        few.print().close();
        all.print().close();
    }
}
