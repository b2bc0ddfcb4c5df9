package vn.kiemphieu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage;

/** When the scanner's own picture is taken out of a page as it is, and when the page is drawn. */
class SolePictureTest {
    private static final String WHOLE = "q 298 0 0 420 0 0 cm /Scan Do Q";

    @TempDir
    Path folder;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(new PDRectangle(298, 420));

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aTurnedPageGivesTheOwnJpegForTheReaderKnowsUpFromDown(int degrees) throws IOException {
        page.setRotation(degrees);
        assertOwnJpeg(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q 298 0 0 420 0 0 cm /Scan Do Q",
                "q -298 0 0 -420 298 420 cm /Scan Do Q",
                "q 0 420 -298 0 298 0 cm /Scan Do Q",
                "q 0 -420 298 0 0 420 cm q 1 0 0 1 0 0 cm /Scan Do Q Q",
                "q q 9 0 0 9 0 0 cm Q 2 0 0 2 0 0 cm 149 0 0 210 0 0 cm /Scan Do Q",
                "/P <</MCID 0>> BDC 0 g 297.5 0 0 419 0.2 0.6 cm /Scan Do EMC"
            })
    void aPictureOverTheWholePageGivesTheOwnJpeg(String content) throws IOException {
        assertOwnJpeg(content);
    }

    @Test
    void wordsThatAScannersRecognitionHidesUnderThePictureCostNothing() throws IOException {
        assertOwnJpeg("BT 3 Tr /F1 12 Tf 1 0 0 1 40 300 Tm (phieu bau) Tj ET " + WHOLE);
        assertOwnJpeg(WHOLE + " q BT /F1 12 Tf 3 Tr 40 300 Td [(phieu) 20 (bau)] TJ T* (x) ' ET Q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the words are shown, at last
                "q BT 3 Tr ET Q " + WHOLE + " BT /F1 40 Tf 40 300 Td (phieu) Tj ET",
                // mirrored, askew, too small, beside the page
                "q -298 0 0 420 298 0 cm /Scan Do Q",
                "q 298 9 -9 420 0 0 cm /Scan Do Q",
                "q 250 0 0 420 0 0 cm /Scan Do Q",
                "q 298 0 0 420 40 0 cm /Scan Do Q",
                // ink over it, a clip, a layer that may be switched off
                WHOLE + " 0 0 m 200 300 l S",
                "q 0 0 100 420 re W n 298 0 0 420 0 0 cm /Scan Do Q",
                "/OC /Layer BDC " + WHOLE + " EMC",
                // in two strips
                "q 298 0 0 210 0 210 cm /Scan Do Q q 298 0 0 210 0 0 cm /Scan Do Q"
            })
    void aPageWithAnythingElseToSeeIsDrawn(String content) throws IOException {
        assertDrawn(content);
    }

    @Test
    void aPageCroppedInsideItsPictureIsDrawn() throws IOException {
        page.setCropBox(new PDRectangle(20, 20, 200, 300));
        assertDrawn(WHOLE);
    }

    @Test
    void aPageStampedAfterwardsIsDrawn() throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(10, 10, 100, 50));
        page.setAnnotations(java.util.List.of(stamp));
        assertDrawn(WHOLE);
    }

    @Test
    void aFaxIsUnpackedPixelForPixel() throws IOException {
        assertPicture(fed(CCITTFactory.createFromImage(document, fax()), WHOLE));
    }

    @Test
    void aJbig2ScanIsUnpackedPixelForPixel() throws IOException {
        PDImageXObject packed = CCITTFactory.createFromImage(document, fax());
        byte[] group4 = new PDStream(packed.getCOSObject())
                .getCOSObject()
                .createRawInputStream()
                .readAllBytes();
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(jbig2(group4, 60, 84)),
                COSName.JBIG2_DECODE,
                60,
                84,
                1,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
        assertPicture(fed(image, WHOLE));
    }

    @Test
    void aJpegOfFourInksIsUnpacked() throws IOException {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 60, 84, 4, null);
        BufferedImage gray = SampleFiles.picture(3);
        for (int i = 0; i < 60 * 84; i++) {
            int black = 255 - gray.getRaster().getSample(i % 60, i / 60, 0);
            inks.setPixel(i % 60, i / 60, new int[] {0, 0, 0, black});
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(bytes.toByteArray()),
                COSName.DCT_DECODE,
                60,
                84,
                8,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK.INSTANCE);
        assertPicture(fed(image, WHOLE));
    }

    private void assertOwnJpeg(String content) throws IOException {
        byte[] jpeg = SampleFiles.encoded("jpg", 3);
        byte[] fed = fed(JPEGFactory.createFromByteArray(document, jpeg), content);
        assertThat(fed).isEqualTo(jpeg);
    }

    private void assertDrawn(String content) throws IOException {
        byte[] fed = fed(JPEGFactory.createFromByteArray(document, SampleFiles.encoded("jpg", 3)), content);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(fed));
        assertThat(drawn.getWidth()).isEqualTo((int) (page.getCropBox().getWidth() * 300 / 72));
    }

    /** The sample with its bar at three, in its own pixels. */
    private static void assertPicture(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getHeight()).isEqualTo(84);
        for (int y = 0; y < 84; y++) {
            int gray = picture.getRGB(30, y) & 0xff;
            if (y >= 30 && y < 34) {
                assertThat(gray).as("row %d", y).isLessThan(70);
            } else if (y < 26 || y > 38) {
                assertThat(gray).as("row %d", y).isGreaterThan(200);
            }
        }
    }

    private byte[] fed(PDImageXObject scan, String content) throws IOException {
        document.addPage(page);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Scan"), scan);
        resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        Path pdf = folder.resolve("a.pdf");
        document.save(pdf.toFile());
        document.removePage(page);
        try (FilesSource source = BallotSources.of(java.util.List.of(pdf))) {
            FedPage fed = source.next().orElseThrow();
            assertThat(fed).isInstanceOf(FedPage.ScannedPage.class);
            return fed.bytes();
        }
    }

    private static BufferedImage fax() {
        BufferedImage fax = new BufferedImage(60, 84, BufferedImage.TYPE_BYTE_BINARY);
        fax.createGraphics().drawImage(SampleFiles.picture(3), 0, 0, null);
        return fax;
    }

    /** A page of one region that is packed like a fax (ITU-T T.88, 7.2, 7.4.1, 7.4.6, 7.4.8). */
    private static byte[] jbig2(byte[] group4, int width, int height) {
        int region = 18 + group4.length;
        return Arrays.copyOf(
                ByteBuffer.allocate(256 + group4.length)
                        .putInt(0) // page information
                        .put(new byte[] {48, 0, 1})
                        .putInt(19)
                        .putInt(width)
                        .putInt(height)
                        .putInt(0)
                        .putInt(0)
                        .put((byte) 0)
                        .putShort((short) 0)
                        .putInt(1) // immediate generic region
                        .put(new byte[] {38, 0, 1})
                        .putInt(region)
                        .putInt(width)
                        .putInt(height)
                        .putInt(0)
                        .putInt(0)
                        .put((byte) 0)
                        .put((byte) 1) // packed as fax
                        .put(group4)
                        .array(),
                11 + 19 + 11 + region);
    }
}
