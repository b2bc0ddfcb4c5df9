package vn.kiemphieu.image;

import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;

/**
 * A style's blank page, decoded once: its pixels and its ink in ordinary memory.
 *
 * @param dpi resolution, dots per inch
 * @param ink 0 = paper, 255 = black, the whole page at {@code dpi}
 */
public record BlankImage(int dpi, PageImage page, GrayImage ink) implements AutoCloseable {

    /** @throws IllegalArgumentException when the style's blank is no picture (StyleFolder checks it on reading) */
    public static BlankImage of(BallotStyle style) {
        var decoded =
                PageImage.decode(new ScannedPage("blank.png", style.blank().png(), 0), Integer.MAX_VALUE);
        if (!(decoded instanceof PageImage.Decoded.Page p)) {
            throw new IllegalArgumentException("the blank page cannot be decoded");
        }
        PageImage page = p.image();
        return new BlankImage(style.blank().dpi(), page, page.sampleInk(Affine.IDENTITY, page.width(), page.height()));
    }

    public double pxPerMm() {
        return dpi / 25.4;
    }

    @Override
    public void close() {
        page.close();
    }
}
