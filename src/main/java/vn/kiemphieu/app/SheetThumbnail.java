package vn.kiemphieu.app;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/** A small gray picture of a sheet for printed lists, upright where it was recognised. */
final class SheetThumbnail {
    private static final double LONG_SIDE_PX = 640;
    private static final long LARGEST_PIXELS = 64L << 20;

    private SheetThumbnail() {}

    /** As PNG; empty when no picture can be had from the scan. */
    static Optional<byte[]> png(ScannedPage scan, Supplier<BallotStyle> style, PageReading reading) {
        if (!(PageImage.decode(scan, LARGEST_PIXELS) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        try (PageImage page = decoded.image()) {
            return Optional.of(encoded(
                    reading instanceof PageReading.Read read
                            ? upright(page, style.get(), read.registration().toScan())
                            : page.reduced(LONG_SIDE_PX / Math.max(page.width(), page.height()))));
        }
    }

    private static GrayImage upright(PageImage page, BallotStyle style, double[] m) {
        double pxPerMm = LONG_SIDE_PX / Math.max(style.widthMm(), style.heightMm());
        Affine toMm = new Affine(1 / pxPerMm, 0, 0, 0, 1 / pxPerMm, 0);
        return page.sample(
                new Affine(m[0], m[1], m[2], m[3], m[4], m[5]).after(toMm), (int) (style.widthMm() * pxPerMm), (int)
                        (style.heightMm() * pxPerMm));
    }

    private static byte[] encoded(GrayImage gray) {
        BufferedImage picture = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(gray.pixels(), 0, pixels, 0, pixels.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory never fails to be written", e);
        }
        return bytes.toByteArray();
    }
}
