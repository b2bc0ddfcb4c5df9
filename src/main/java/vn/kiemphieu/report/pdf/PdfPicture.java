package vn.kiemphieu.report.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures in a PDF with the very tones of their files. */
final class PdfPicture {
    private static final int BITS = 8;

    private PdfPicture() {}

    /**
     * The library takes gray for linear and makes it paler, so that a faint stroke is fainter yet; gray goes in as it is.
     *
     * @param png of eight bits a sample
     */
    static PDImageXObject of(PDDocument document, byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            return PDImageXObject.createFromByteArray(document, png, "");
        }
        Raster raster = image.getRaster();
        byte[] samples = (byte[]) raster.getDataElements(0, 0, raster.getWidth(), raster.getHeight(), null);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(samples);
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                raster.getWidth(),
                raster.getHeight(),
                BITS,
                PDDeviceGray.INSTANCE);
    }
}
