package vn.kiemphieu.reading;

import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.decision.PageDecision;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.measurement.PageMeasurer;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageAlignment.Refused;
import vn.kiemphieu.registration.PageRegistrar;

/**
 * Reads one page of one ballot style: decode, register, measure, decide. Thread-safe; close it to release native memory.
 */
public final class BallotReader implements AutoCloseable {
    private final ReaderConfig config;
    private final BlankImage blank;
    private final PageRegistrar registrar;
    private final PageMeasurer measurer;
    private final PageDecision decision;

    public BallotReader(BallotStyle style, ReaderConfig config) {
        this.config = config;
        this.blank = BlankImage.of(style);
        this.registrar = new PageRegistrar(style, blank, config.registration());
        this.measurer = new PageMeasurer(style, blank);
        this.decision = new PageDecision(style, config.decision());
    }

    /** What the page says, or why it says nothing; never an exception for anything a page may hold. */
    public PageReading read(ScannedPage page) {
        PageImage.Decoded decoded = PageImage.decode(page, config.maxPixels());
        if (decoded instanceof PageImage.Decoded.Broken broken) {
            return new PageReading.Unreadable(broken.cause());
        }
        try (PageImage image = ((PageImage.Decoded.Page) decoded).image()) {
            return read(image);
        }
    }

    private PageReading read(PageImage image) {
        PageAlignment alignment = registrar.register(image);
        if (alignment instanceof Refused refused) {
            return refusal(refused.reason());
        }
        Aligned aligned = (Aligned) alignment;
        PageInk ink = measurer.measure(image, aligned);
        PageDecision.Decided decided = decision.decide(ink);
        return new PageReading.Read(registration(aligned), decided.sheetReasons(), decided.rows());
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
