package vn.kiemphieu.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyTally;
import vn.kiemphieu.calibration.BinomialBound;
import vn.kiemphieu.calibration.ConfidenceFit;
import vn.kiemphieu.calibration.Workers;
import vn.kiemphieu.calibration.fit.CalibrationFigures.CurvePoint;
import vn.kiemphieu.calibration.fit.CalibrationFigures.Move;
import vn.kiemphieu.reading.ReaderConfig;

/**
 * Fits limits and confidences to pages with known answers: every other page is fitted to, the rest is held out and shows
 * what the fit is worth. Pages are measured once; other limits decide the same numbers again.
 */
public final class Calibration {
    private static final double[] LEANS = {-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1};
    /** Rows by which a confidence leans to the shipped one: a committee's deck has few rows of any kind. */
    private static final double LEAN = 30;

    private final ReaderConfig shipped;
    private final double maxError;
    private final int threads;

    /** @param maxError the share of silent errors to be ruled out, 0 &lt; maxError &lt; 1 */
    public Calibration(ReaderConfig shipped, double maxError, int threads) {
        this.shipped = shipped;
        this.maxError = maxError;
        this.threads = threads;
    }

    /**
     * Nothing here depends on the number of threads.
     *
     * @param read told the number of pages read so far, from any thread
     * @param trying told each limit looked at
     */
    public CalibrationFigures fit(List<LabelledPage> pages, IntConsumer read, Consumer<String> trying) {
        List<ScoredPage> scored = PageScores.of(pages, shipped, threads, read);
        try (Workers workers = new Workers(threads)) {
            return workers.begin(() -> fit(scored, trying)).join();
        }
    }

    private CalibrationFigures fit(List<ScoredPage> pages, Consumer<String> trying) {
        List<ScoredPage> toFit = half(pages, 0);
        List<ScoredPage> heldOut = half(pages, 1);
        AccuracyFigures before = HalfCounts.figures(toFit, shipped);
        boolean enough = before.positions() >= BinomialBound.trialsFor(maxError);
        ReaderConfig limits = new LimitSearch(toFit, shipped, enough, trying).best();
        ReaderConfig fitted = confident(toFit, limits);
        List<RowCase> rows = pages.stream().flatMap(page -> rows(page, fitted)).toList();
        return new CalibrationFigures(
                shipped,
                fitted,
                moves(limits),
                HalfCounts.figures(pages, shipped),
                HalfCounts.figures(toFit, fitted),
                HalfCounts.figures(heldOut, fitted),
                HalfCounts.figures(pages, fitted),
                curve(pages, fitted),
                rows,
                pages.stream().mapToLong(Calibration::unlabelled).sum(),
                maxError);
    }

    private static List<ScoredPage> half(List<ScoredPage> pages, int which) {
        return IntStream.range(0, pages.size())
                .filter(i -> i % 2 == which)
                .mapToObj(pages::get)
                .toList();
    }

    private ReaderConfig confident(List<ScoredPage> pages, ReaderConfig limits) {
        ConfidenceFit fit = new ConfidenceFit(shipped.confidence(), LEAN);
        pages.forEach(page -> fit.add(page.truth(), page.decide(limits)));
        return new ReaderConfig(
                limits.maxPixels(), limits.registration(), limits.decision(), limits.learned(), fit.fitted());
    }

    private List<Move> moves(ReaderConfig limits) {
        List<Move> moves = new ArrayList<>();
        for (AdjustableLimit limit : AdjustableLimit.ALL) {
            limit.of(shipped).ifPresent(from -> {
                double to = limit.of(limits).orElseThrow();
                if (to != from) {
                    moves.add(new Move(limit, from, to, limit.strictEnd(shipped), limit.looseEnd(shipped)));
                }
            });
        }
        return moves;
    }

    private List<CurvePoint> curve(List<ScoredPage> pages, ReaderConfig fitted) {
        List<CurvePoint> curve = new ArrayList<>();
        for (double lean : LEANS) {
            AccuracyFigures f = HalfCounts.figures(pages, leaning(fitted, lean));
            curve.add(new CurvePoint(
                    lean,
                    f.reviewShare(),
                    f.silent(),
                    f.silentBound(),
                    f.ambiguousTotal().bound()));
        }
        return curve;
    }

    private ReaderConfig leaning(ReaderConfig fitted, double lean) {
        ReaderConfig leaning = fitted;
        for (AdjustableLimit limit : AdjustableLimit.ALL) {
            if (lean != 0 && limit.of(fitted).isPresent()) {
                leaning = limit.in(leaning, limit.at(shipped, limit.of(fitted).get(), lean));
            }
        }
        return leaning;
    }

    private static Stream<RowCase> rows(ScoredPage page, ReaderConfig config) {
        List<RowCase> rows = new ArrayList<>();
        if (page.decide(config) instanceof PageReading.Read read) {
            boolean accepted = read.status() == SheetStatus.ACCEPTED;
            AccuracyTally.eachRow(
                    page.truth(),
                    read,
                    (truth, row) -> rows.add(new RowCase(page.page(), truth, row, read.registration(), accepted)));
        }
        return rows.stream();
    }

    /** Rows of a sheet that was read, about which its labels say nothing. */
    private static long unlabelled(ScoredPage page) {
        return Math.max(
                0, page.page().style().rows().size() - page.truth().rows().size());
    }
}
