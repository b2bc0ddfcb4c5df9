package vn.kiemphieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The picture of a page that is one picture over its whole area and nothing else, as scanners write it; the page may be
 * turned by right angles, for the reader knows up from down.
 *
 * @param dpi dots per inch at the size the page gives it
 */
record SolePicture(PDImageXObject image, int dpi) {
    /** A picture may stop this far short of the page's edge, points: scanners round. */
    private static final double SLACK = 3;

    private static final double POINTS_PER_INCH = 72;

    private static final List<COSName> PLAIN_COLOURS =
            List.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.getPDFName("CalGray"), COSName.getPDFName("CalRGB"));

    /** @return empty in any doubt; the page is then drawn */
    static Optional<SolePicture> of(PDPage page) throws IOException {
        if (!page.getAnnotations().isEmpty()) {
            return Optional.empty();
        }
        Optional<PageContent.Placed> placed = PageContent.onlyPicture(page);
        if (placed.isEmpty()
                || !covers(placed.get().matrix(), page.getCropBox())
                || page.getResources() == null
                || !(page.getResources().getXObject(placed.get().name()) instanceof PDImageXObject image)
                || isSeeThrough(image.getCOSObject())) {
            return Optional.empty();
        }
        double inches = placed.get().matrix().getScalingFactorX() / POINTS_PER_INCH;
        return Optional.of(new SolePicture(image, (int) Math.round(image.getWidth() / inches)));
    }

    /** The scanner's own JPEG, untouched: no loss, no drawing time; empty when the picture is packed otherwise. */
    Optional<byte[]> jpeg() throws IOException {
        if (!isPlainJpeg(image.getCOSObject())) {
            return Optional.empty();
        }
        try (InputStream jpeg = image.getCOSObject().createRawInputStream()) {
            return Optional.of(jpeg.readAllBytes());
        }
    }

    private static boolean covers(Matrix m, PDRectangle page) {
        float[] xs = {m.getTranslateX(), m.getTranslateX() + m.getScaleX() + m.getShearX()};
        float[] ys = {m.getTranslateY(), m.getTranslateY() + m.getScaleY() + m.getShearY()};
        boolean upright = m.getShearX() == 0 && m.getShearY() == 0;
        boolean lying = m.getScaleX() == 0 && m.getScaleY() == 0;
        boolean mirrored = m.getScaleX() * m.getScaleY() - m.getShearX() * m.getShearY() <= 0;
        return (upright || lying)
                && !mirrored
                && Math.abs(Math.min(xs[0], xs[1]) - page.getLowerLeftX()) <= SLACK
                && Math.abs(Math.min(ys[0], ys[1]) - page.getLowerLeftY()) <= SLACK
                && Math.abs(Math.max(xs[0], xs[1]) - page.getUpperRightX()) <= SLACK
                && Math.abs(Math.max(ys[0], ys[1]) - page.getUpperRightY()) <= SLACK;
    }

    private static boolean isSeeThrough(COSStream image) {
        return image.containsKey(COSName.SMASK)
                || image.containsKey(COSName.MASK)
                || image.containsKey(COSName.OC)
                || image.getBoolean(COSName.IMAGE_MASK, false);
    }

    private static boolean isPlainJpeg(COSStream image) {
        return COSName.DCT_DECODE.equals(onlyFilter(image))
                && isPlainColour(image.getDictionaryObject(COSName.COLORSPACE, COSName.CS))
                && !image.containsKey(COSName.DECODE)
                && !image.containsKey(COSName.DECODE_PARMS);
    }

    private static COSBase onlyFilter(COSStream image) {
        COSBase filter = image.getDictionaryObject(COSName.FILTER, COSName.F);
        return filter instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filter;
    }

    private static boolean isPlainColour(COSBase space) {
        if (space instanceof COSArray list && list.size() > 1) {
            boolean profile = COSName.ICCBASED.equals(list.getObject(0));
            return profile
                    ? list.getObject(1) instanceof COSStream icc && icc.getInt(COSName.N) != 4
                    : PLAIN_COLOURS.contains(list.getObject(0));
        }
        return PLAIN_COLOURS.contains(space);
    }
}
