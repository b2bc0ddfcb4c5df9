package vn.kiemphieu.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Small files as scanners make them, written for one test. */
final class SampleFiles {
    private SampleFiles() {}

    /** Gray page with a black bar at a height that tells pages apart. */
    static BufferedImage picture(int bar) {
        BufferedImage image = new BufferedImage(60, 84, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 60, 84);
        pen.setColor(Color.BLACK);
        pen.fillRect(5, 10 * bar, 50, 4);
        pen.dispose();
        return image;
    }

    static byte[] encoded(String format, int bar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(bar), format, bytes);
        return bytes.toByteArray();
    }

    static byte[] tiff(int frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 1; i <= frames; i++) {
                writer.writeToSequence(new IIOImage(picture(i), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PDF of whole-page JPEGs, as an office scanner writes it. */
    static void scannedPdf(Path file, byte[]... jpegs) throws IOException {
        try (PDDocument document = scanned(jpegs)) {
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
    }

    /** A page that is a JPEG with a line of ink drawn over it. */
    static void annotatedPdf(Path file, byte[] jpeg) throws IOException {
        try (PDDocument document = scanned(jpeg)) {
            try (PDPageContentStream over = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false, true)) {
                over.moveTo(0, 0);
                over.lineTo(100, 100);
                over.stroke();
            }
            document.save(file.toFile());
        }
    }

    /** A page whose picture is packed in a way that no decoder here knows. */
    static void unknownPackingPdf(Path file, byte[] jpeg) throws IOException {
        try (PDDocument document = scanned(jpeg)) {
            var resources = document.getPage(0).getResources();
            var image =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            document.save(file.toFile());
        }
    }

    static void encryptedPdf(Path file, String userPassword, byte[] jpeg) throws IOException {
        try (PDDocument document = scanned(jpeg)) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            document.save(file.toFile());
        }
    }

    static void emptyPdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.save(file.toFile());
        }
    }

    static void posterPdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(5000, 5000)));
            document.save(file.toFile());
        }
    }

    static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static PDDocument scanned(byte[]... jpegs) throws IOException {
        PDDocument document = new PDDocument();
        for (byte[] jpeg : jpegs) {
            addPage(document, JPEGFactory.createFromByteArray(document, jpeg));
        }
        return document;
    }

    private static void addPage(PDDocument document, PDImageXObject image) throws IOException {
        PDPage page = new PDPage(new PDRectangle(298, 420));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 298, 420);
        }
    }
}
