package vn.kiemphieu.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Takes the JPEG out of a page that is one JPEG and nothing else, as scanners write it: no loss, no drawing time.
 *
 * <p>In doubt (turned page, second picture, mask, text, a colour space of its own) it takes nothing and the page is
 * drawn.
 */
final class ScannedJpeg {
    /** A picture may stop this far short of the page's edge, points: scanners round. */
    private static final double SLACK = 3;

    private static final List<COSName> PLAIN_COLOURS =
            List.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.getPDFName("CalGray"), COSName.getPDFName("CalRGB"));

    private ScannedJpeg() {}

    static Optional<byte[]> of(PDPage page) throws IOException {
        if (page.getRotation() != 0 || !page.getAnnotations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Placed> placed = onlyPicture(page);
        if (placed.isEmpty()
                || !covers(placed.get().matrix(), page.getCropBox())
                || page.getResources() == null
                || !(page.getResources().getXObject(placed.get().name()) instanceof PDImageXObject image)
                || !isPlainJpeg(image.getCOSObject())) {
            return Optional.empty();
        }
        try (InputStream jpeg = image.getCOSObject().createRawInputStream()) {
            return Optional.of(jpeg.readAllBytes());
        }
    }

    private record Placed(COSName name, Matrix matrix) {}

    /** The page's one picture and where it is put; empty when the page does anything else. */
    private static Optional<Placed> onlyPicture(PDPage page) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        List<COSBase> operands = new ArrayList<>();
        Matrix matrix = new Matrix();
        Optional<Placed> placed = Optional.empty();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            switch (operator.getName()) {
                case "q" -> {}
                case "Q" -> {
                    if (placed.isEmpty()) {
                        return Optional.empty();
                    }
                }
                case "cm" -> {
                    if (placed.isPresent() || operands.size() != 6) {
                        return Optional.empty();
                    }
                    matrix.concatenate(matrix(operands));
                }
                case "Do" -> {
                    if (placed.isPresent() || operands.size() != 1 || !(operands.get(0) instanceof COSName name)) {
                        return Optional.empty();
                    }
                    placed = Optional.of(new Placed(name, matrix));
                }
                default -> {
                    return Optional.empty();
                }
            }
            operands.clear();
        }
        return placed;
    }

    private static Matrix matrix(List<COSBase> operands) {
        float[] v = new float[6];
        for (int i = 0; i < v.length; i++) {
            v[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : Float.NaN;
        }
        return new Matrix(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    private static boolean covers(Matrix m, PDRectangle page) {
        boolean upright = m.getShearX() == 0 && m.getShearY() == 0 && m.getScaleX() > 0 && m.getScaleY() > 0;
        return upright
                && Math.abs(m.getTranslateX() - page.getLowerLeftX()) <= SLACK
                && Math.abs(m.getTranslateY() - page.getLowerLeftY()) <= SLACK
                && Math.abs(m.getTranslateX() + m.getScaleX() - page.getUpperRightX()) <= SLACK
                && Math.abs(m.getTranslateY() + m.getScaleY() - page.getUpperRightY()) <= SLACK;
    }

    private static boolean isPlainJpeg(COSStream image) {
        return COSName.DCT_DECODE.equals(onlyFilter(image))
                && isPlainColour(image.getDictionaryObject(COSName.COLORSPACE, COSName.CS))
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && !image.containsKey(COSName.DECODE)
                && !image.containsKey(COSName.DECODE_PARMS)
                && !image.getBoolean(COSName.IMAGE_MASK, false);
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
