package vn.kiemphieu.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.decision.Comparisons;
import vn.kiemphieu.decision.PageDecision;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.learned.LearnedReading;
import vn.kiemphieu.measurement.PageMeasurer;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageAlignment.Refused;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.registration.PunchHoles;
import vn.kiemphieu.weighing.WeighedNumbers;

/**
 * Reads one page of one ballot style: decode, register, measure, weigh the numbers, read once more by what was
 * learned, decide. Thread-safe;
 * close it to release native memory.
 */
public final class BallotReader implements AutoCloseable {
    private static final double PREVIEW_SIDE = 1200;

    private final ReaderConfig config;
    private final DebugImages debug;
    private final BlankImage blank;
    private final PageRegistrar registrar;
    private final PunchHoles holes;
    private final PageMeasurer measurer;
    private final WeighedNumbers weighed;
    private final LearnedReading learned;
    private final PageDecision decision;

    /** A reader for a committee that settled nothing beforehand. */
    public BallotReader(BallotStyle style, ReaderConfig config, DebugImages debug) {
        this(style, config, CommitteeSettings.ASK_ALWAYS, debug);
    }

    /** @param settings what the committee settled on points the law leaves open */
    public BallotReader(BallotStyle style, ReaderConfig config, CommitteeSettings settings, DebugImages debug) {
        this.config = config;
        this.debug = debug;
        this.blank = BlankImage.of(style);
        this.registrar = new PageRegistrar(style, blank, config.registration());
        this.holes = new PunchHoles(style, blank);
        this.measurer = new PageMeasurer(style, blank);
        this.weighed = WeighedNumbers.of(style);
        this.learned = LearnedReading.of(style, blank);
        this.decision = new PageDecision(style, config.decision(), config.learned(), config.confidence(), settings);
    }

    /** What the page says, or why it says nothing; never an exception for anything a page may hold. */
    public PageReading read(ScannedPage page) {
        return read(page, StageClock.NONE);
    }

    /** The same, telling {@code clock} of every stage passed. */
    public PageReading read(ScannedPage page, StageClock clock) {
        PageScore score = score(page, clock);
        PageReading reading = decide(score, decision);
        if (score instanceof PageScore.Measured) {
            clock.passed(Stage.DECIDE);
        }
        return reading;
    }

    /** What {@link #read(ScannedPage)} decides on. */
    public PageScore score(ScannedPage page) {
        return score(page, StageClock.NONE);
    }

    /** What a page with these numbers says by other limits. */
    public static PageReading decide(PageScore score, PageDecision decision) {
        return decide(score, decision, Comparisons.unheard());
    }

    private static PageReading decide(PageScore score, PageDecision decision, Comparisons log) {
        if (score instanceof PageScore.Measured measured) {
            PageDecision.Decided decided = decision.decide(measured.ink(), measured.weighed(), measured.learned(), log);
            return new PageReading.Read(measured.registration(), decided.sheetReasons(), decided.rows());
        }
        return ((PageScore.Refused) score).why();
    }

    /** The same reading as {@link #read(ScannedPage)} with what it rests on, for people; slower. */
    public ExplainedReading explain(ScannedPage page) {
        Map<String, RgbImage> pictures = new HashMap<>();
        Comparisons log = Comparisons.kept();
        PageScore score = score(page, DebugImages.keptIn(pictures), StageClock.NONE);
        PageReading reading = decide(score, decision, log);
        return new ExplainedReading(reading, log.all(), Optional.ofNullable(pictures.get(PageMeasurer.INK_PICTURE)));
    }

    private PageScore score(ScannedPage page, StageClock clock) {
        return score(page, debug.page(page.name()), clock);
    }

    private PageScore score(ScannedPage page, DebugImages.Page pictures, StageClock clock) {
        PageImage.Decoded decoded = PageImage.decode(page, config.maxPixels());
        if (decoded instanceof PageImage.Decoded.Broken broken) {
            return new PageScore.Refused(new PageReading.Unreadable(broken.cause()));
        }
        clock.passed(Stage.DECODE);
        try (PageImage image = ((PageImage.Decoded.Page) decoded).image()) {
            return score(image, pictures, clock);
        }
    }

    private PageScore score(PageImage image, DebugImages.Page pictures, StageClock clock) {
        pictures.save(
                "01-page", () -> RgbImage.of(image.reduced(PREVIEW_SIDE / Math.max(image.width(), image.height()))));
        PageAlignment alignment = registrar.register(image);
        if (alignment instanceof Aligned found) {
            image.whiten(holes.find(image, found.toPage()));
        }
        clock.passed(Stage.REGISTER);
        if (alignment instanceof Refused refused) {
            return new PageScore.Refused(refusal(refused.reason()));
        }
        Aligned aligned = (Aligned) alignment;
        pictures.save(
                "02-aligned",
                () -> RgbImage.of(image.sample(
                        aligned.toPage(), blank.page().width(), blank.page().height())));
        PageInk ink = measurer.measure(image, aligned, pictures);
        clock.passed(Stage.MEASURE);
        List<Chances> chances = learned.read(image, aligned);
        clock.passed(Stage.LEARNED);
        return new PageScore.Measured(registration(aligned), ink, weighed.weigh(ink), chances);
    }

    private static PageReading refusal(AdjudicationReason reason) {
        boolean empty = reason == AdjudicationReason.BLANK_PAGE || reason == AdjudicationReason.BACK_SIDE;
        return empty ? new PageReading.Blank(reason) : new PageReading.Foreign(reason);
    }

    private Registration registration(Aligned aligned) {
        Affine toScan = aligned.toPage().after(Affine.scale(blank.pxPerMm()));
        return new Registration(toScan.toArray(), aligned.residualMm(), toScan.degrees());
    }

    @Override
    public void close() {
        registrar.close();
        blank.close();
    }
}
