package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;

/** Makes a coarse fit exact: printed patches all over the page each find their place, an affine goes through them. */
final class PatchRegistration implements AutoCloseable {
    private static final double MIN_SCORE = 0.5;
    private static final double GOOD_SCORE = 0.7;
    private static final int MIN_PATCHES = 5;
    private static final int FEW = 36;
    private static final double MIN_FOUND = 0.3;
    /** A picture laid by a fit farther off is laid anew: shifts of parts of a pixel come out biased. */
    private static final double MAX_MOVED_MM = 0.2;

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final PrintedCells print;

    PatchRegistration(BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        this.print = new PrintedCells(blank);
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
        List<Rect> few = print.some(FEW);
        try (LaidPage first = LaidPage.of(page, coarse, print)) {
            Optional<Affine> good = fit(found(first, coarse, few, config.searchMm()), few.size(), coarse)
                    .map(AffineFit.Fitted::fit);
            if (good.isEmpty()) {
                return Optional.empty();
            }
            if (first.farthest(first.moved(good.get())) <= MAX_MOVED_MM * PrintedCells.DPI / 25.4) {
                return exact(first, good.get());
            }
            try (LaidPage second = LaidPage.of(page, good.get(), print)) {
                return exact(second, good.get());
            }
        }
    }

    private Optional<Fit> exact(LaidPage page, Affine good) {
        List<Found> found = found(page, good, print.all(), config.searchMm() / 2);
        return fit(found, print.all().size(), good).map(fitted -> {
            Affine fit = fitted.fit();
            double residual = fitted.residual(0.95) / (fit.scale() * blank.pxPerMm());
            List<AffineFit.Pair> surest = found.stream()
                    .filter(f -> f.score() >= GOOD_SCORE)
                    .map(Found::pair)
                    .toList();
            double covered = new CoveredPrint(print, page, fit).share(config.minCellPrint());
            return new Fit(fit, FeedProfile.of(surest, fit), residual, covered);
        });
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
    private List<Found> found(LaidPage page, Affine fit, List<Rect> patches, double reachMm) {
        int reach = (int) Math.ceil(reachMm * PrintedCells.DPI / 25.4);
        Affine toBlank = print.toBlank();
        Affine moved = page.moved(fit);
        List<Found> found = new ArrayList<>();
        for (Rect cell : patches) {
            PatchMatcher.Guess guess = LaidPage.guess(moved, cell);
            PatchMatcher.Shift shift = PatchMatcher.find(print.ink(), page.ink(), cell, guess, reach);
            if (shift.score() >= MIN_SCORE) {
                double x = cell.x + cell.width / 2.0;
                double y = cell.y + cell.height / 2.0;
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

    @Override
    public void close() {
        print.close();
    }
}
