package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageAlignment.Refused;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;

/**
 * Fits scans to one ballot style without fiducial marks: a glance or else features find the page, printed patches
 * make the fit affine, each row then finds its own place. Thread-safe after construction.
 */
public final class PageRegistrar implements AutoCloseable {
    private static final int STRONG_INK = 90;
    private static final int WEAK_INK = 25;
    /** 150 dpi is asked for; print a tenth smaller than on the blank and a scanner that rounds are allowed for. */
    private static final double MIN_DPI = 125;
    /** A picture whose long side shows less of the form than this share at {@link #MIN_DPI} can be no ballot. */
    private static final double MIN_SIDE = 0.7;

    private final BallotStyle style;
    private final BlankImage blank;
    private final RegistrationConfig config;
    private final FirstGlance glance;
    private final CoarseRegistration coarse;
    private final PatchRegistration patches;
    private final RowRegistration rows;

    public PageRegistrar(BallotStyle style, BlankImage blank, RegistrationConfig config) {
        this.style = style;
        this.blank = blank;
        this.config = config;
        this.glance = new FirstGlance(blank);
        this.coarse = new CoarseRegistration(blank.page().reduced(CoarseRegistration.DPI / blank.dpi()));
        this.patches = new PatchRegistration(blank, config);
        this.rows = new RowRegistration(style, blank, config);
    }

    /** The first glance may only say yes: what it does not find, or what would be refused, is looked at thoroughly. */
    public PageAlignment register(PageImage page) {
        Optional<PageAlignment> quick = glance.guesses(page)
                .map(guess -> register(page, guess))
                .filter(Aligned.class::isInstance)
                .findFirst();
        return quick.orElseGet(() -> locate(page, page.dpi())
                .map(found -> register(page, found))
                .orElseGet(() -> new Refused(withoutPrint(page))));
    }

    private PageAlignment register(PageImage page, Affine found) {
        if (found.scale() * blank.dpi() < MIN_DPI) {
            return new Refused(AdjudicationReason.TOO_COARSE);
        }
        Optional<PatchRegistration.Fit> fit = patches.refine(page, found);
        if (fit.isEmpty()) {
            return new Refused(AdjudicationReason.WRONG_FORM);
        }
        Affine toPage = fit.get().toPage();
        if (cropped(page, toPage) || missingPaper(page, toPage) > config.maxMissingPaper()) {
            return new Refused(AdjudicationReason.CROPPED);
        }
        List<RowAlignment> aligned = rows.align(page, fit.get());
        double[] scores =
                aligned.stream().mapToDouble(RowAlignment::score).sorted().toArray();
        if (scores[scores.length / 2] < config.minRowScore()) {
            return new Refused(AdjudicationReason.WRONG_FORM);
        }
        if (fit.get().coveredCells() > config.maxCoveredCells() || printBeside(page, toPage)) {
            return new Refused(AdjudicationReason.DOUBLE_FEED);
        }
        if (fit.get().residualMm() > config.maxResidualMm()) {
            return new Refused(AdjudicationReason.POOR_REGISTRATION);
        }
        if (Math.abs(toPage.skewDegrees()) > config.maxSkewDegrees()) {
            return new Refused(AdjudicationReason.TOO_SKEWED);
        }
        return new Aligned(toPage, fit.get().feed(), aligned, fit.get().residualMm());
    }

    /** A sheet that is no ballot of this style: empty, the back of one, or another form. */
    private AdjudicationReason withoutPrint(PageImage page) {
        double printed = page.inkShare(STRONG_INK);
        if (printed > config.maxEmptyInk()) {
            double least = MIN_SIDE * Math.max(style.widthMm(), style.heightMm()) / 25.4 * MIN_DPI;
            boolean coarse = Math.max(page.width(), page.height()) < least;
            return coarse ? AdjudicationReason.TOO_COARSE : AdjudicationReason.WRONG_FORM;
        }
        return page.inkShare(WEAK_INK) > 2 * config.maxEmptyInk()
                ? AdjudicationReason.BACK_SIDE
                : AdjudicationReason.BLANK_PAGE;
    }

    private Optional<Affine> locate(PageImage page, OptionalDouble dpi) {
        for (double factor : factors(page, dpi)) {
            Optional<Affine> found = coarse.locate(page.reduced(factor));
            if (found.isPresent()) {
                return found.map(map -> Affine.resampling(1 / factor)
                        .after(map)
                        .after(Affine.resampling(CoarseRegistration.DPI / blank.dpi())));
            }
        }
        return Optional.empty();
    }

    /** Shrink factors that bring the print near the features' resolution, the likeliest first. */
    private List<Double> factors(PageImage page, OptionalDouble dpi) {
        List<Double> factors = new ArrayList<>();
        if (dpi.isPresent() && dpi.getAsDouble() >= 72 && dpi.getAsDouble() <= 1200) {
            factors.add(Math.min(1, CoarseRegistration.DPI / dpi.getAsDouble()));
        }
        double blankSide = Math.max(style.widthMm(), style.heightMm()) / 25.4 * CoarseRegistration.DPI;
        double filled = blankSide / Math.max(page.width(), page.height());
        for (double guess : new double[] {filled, filled * Math.sqrt(2), filled / Math.sqrt(2), filled * 2}) {
            double factor = Math.min(1, guess);
            if (factors.stream().noneMatch(f -> Math.abs(f / factor - 1) < 0.1)) {
                factors.add(factor);
            }
        }
        return factors;
    }

    private boolean cropped(PageImage page, Affine toPage) {
        double pxPerMm = toPage.scale() * blank.pxPerMm();
        double w = blank.page().width() - 1.0;
        double h = blank.page().height() - 1.0;
        for (double[] corner : new double[][] {{0, 0}, {w, 0}, {0, h}, {w, h}}) {
            if (outside(page, toPage, corner[0], corner[1]) > config.maxCutMm() * pxPerMm) {
                return true;
            }
        }
        double k = blank.pxPerMm();
        return style.rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> line.ink().grown(config.nameMarginMm()))
                .anyMatch(box -> outside(page, toPage, box.left() * k, box.top() * k) > 0
                        || outside(page, toPage, box.right() * k, box.top() * k) > 0
                        || outside(page, toPage, box.left() * k, box.bottom() * k) > 0
                        || outside(page, toPage, box.right() * k, box.bottom() * k) > 0);
    }

    private boolean printBeside(PageImage page, Affine toPage) {
        return PrintBeside.moreLetters(
                config.maxPrintBeside(), page, toPage, style.widthMm(), style.heightMm(), blank.pxPerMm());
    }

    private double missingPaper(PageImage page, Affine toPage) {
        return MissingPaper.share(page, toPage, style.widthMm(), style.heightMm(), blank.pxPerMm());
    }

    /** How far, in scan pixels, a point of the blank lies outside the picture. */
    private static double outside(PageImage page, Affine toPage, double x, double y) {
        double px = toPage.x(x, y);
        double py = toPage.y(x, y);
        return Math.max(Math.max(-px, px - page.width() + 1), Math.max(-py, py - page.height() + 1));
    }

    @Override
    public void close() {
        glance.close();
        coarse.close();
        patches.close();
        rows.close();
    }
}
