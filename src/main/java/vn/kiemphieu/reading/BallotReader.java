package vn.kiemphieu.reading;

import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.decision.PageDecision;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.measurement.PageMeasurer;
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
        return switch (PageImage.decode(page, config.maxPixels())) {
            case PageImage.Decoded.Broken broken -> new PageReading.Unreadable(broken.cause());
            case PageImage.Decoded.Page decoded -> {
                try (PageImage image = decoded.image()) {
                    yield read(image);
                }
            }
        };
    }

    private PageReading read(PageImage image) {
        return switch (registrar.register(image)) {
            case Refused refused -> refusal(refused);
            case Aligned aligned -> {
                PageInk ink = measurer.measure(image, aligned);
                PageDecision.Decided decided = decision.decide(ink);
                yield new PageReading.Read(registration(aligned), decided.sheetReasons(), decided.rows());
            }
        };
    }

    @Override
    public void close() {
        registrar.close();
        blank.close();
    }
}
