package vn.kiemphieu.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * A PDF page as an encoded picture: the scanner's own JPEG, or pixel for pixel whatever else the page's only picture is
 * packed as; a page that is more than one picture is drawn at 300 dpi.
 */
final class PdfPagePicture {
    private static final int DPI = 300;
    private static final double POINTS_PER_INCH = 72;
    /** The reader's own limit for a page. */
    private static final long MOST_PIXELS = 64_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPagePicture(PDDocument document) {
        this.document = document;
        this.renderer = new StrictRenderer(document);
    }

    /** @param index of the page in the document */
    byte[] of(PDPage page, int index) throws IOException {
        Optional<SolePicture> sole = SolePicture.of(page);
        if (sole.isEmpty()) {
            return drawn(page, index);
        }
        Optional<byte[]> jpeg = sole.get().jpeg();
        return jpeg.isPresent() ? jpeg.get() : unpacked(sole.get());
    }

    private static byte[] unpacked(SolePicture sole) throws IOException {
        PDImageXObject image = sole.image();
        refuseMoreThan(MOST_PIXELS, (double) image.getWidth() * image.getHeight());
        return PngBytes.of(image.getImage(), sole.dpi());
    }

    private byte[] drawn(PDPage page, int index) throws IOException {
        if (document.getPage(index).getCOSObject() != page.getCOSObject()) {
            throw new IOException("the page tree contradicts itself");
        }
        PDRectangle box = page.getCropBox();
        double scale = DPI / POINTS_PER_INCH;
        refuseMoreThan(MOST_PIXELS, box.getWidth() * scale * (box.getHeight() * scale));
        return PngBytes.of(renderer.renderImageWithDPI(index, DPI, ImageType.GRAY), DPI);
    }

    private static void refuseMoreThan(long most, double pixels) throws TooLargeException {
        if (!(pixels <= most)) {
            throw new TooLargeException();
        }
    }

    /** The page, or a picture in it, has more pixels than a ballot can have. */
    static final class TooLargeException extends IOException {}

    /** PDFBox leaves out what it cannot draw and goes on; a ballot without its marks would look untouched. */
    private static final class StrictRenderer extends PDFRenderer {
        StrictRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new StrictDrawer(parameters);
        }
    }

    private static final class StrictDrawer extends PageDrawer {
        StrictDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            refuseMoreThan(MOST_PIXELS, (double) image.getWidth() * image.getHeight());
            super.drawImage(image);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            throw e;
        }
    }
}
