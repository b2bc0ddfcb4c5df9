package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Unreadable;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.UnreadableCause;

/** A bad file is that file's result, never an exception; an odd one is read. */
class BadImagesTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final BallotReader READER = FORM.newReader();

    private static PageReading read(byte[] file) {
        return READER.read(new ScannedPage("sheet", file, 0));
    }

    private static byte[] ballot(String format) {
        return FORM.ballot().encoded(format);
    }

    @TestFactory
    Stream<DynamicTest> saysWhyThereIsNoPicture() {
        byte[] jpeg = ballot("jpeg");
        byte[] png = ballot("png");
        return Stream.of(
                broken("an empty file", UnreadableCause.EMPTY, new byte[0]),
                broken("one byte", UnreadableCause.NOT_AN_IMAGE, new byte[] {1}),
                broken(
                        "a text called .jpg",
                        UnreadableCause.NOT_AN_IMAGE,
                        "Phiếu bầu số một".getBytes(StandardCharsets.UTF_8)),
                broken("zeros", UnreadableCause.NOT_AN_IMAGE, new byte[100_000]),
                broken("a GIF", UnreadableCause.NOT_AN_IMAGE, FORM.ballot().encoded("gif")),
                broken(
                        "a PDF",
                        UnreadableCause.NOT_AN_IMAGE,
                        FORM.form().printed().pdf()),
                broken("the first bytes of a JPEG", UnreadableCause.CORRUPT, Arrays.copyOf(jpeg, 20)),
                broken("the first bytes of a PNG", UnreadableCause.CORRUPT, Arrays.copyOf(png, 30)),
                broken("a PNG whose pixels claim four gigabytes", UnreadableCause.CORRUPT, claimingMuch(png)),
                broken("a PNG without pixels", UnreadableCause.CORRUPT, Arrays.copyOf(png, 60)),
                broken("a picture of one pixel", UnreadableCause.CORRUPT, tiny(1, 1)),
                broken("a picture of one row", UnreadableCause.CORRUPT, tiny(3000, 1)),
                broken("a picture of 70 million pixels", UnreadableCause.TOO_LARGE, bomb(10_000, 7_001)),
                broken("a picture of 4 billion pixels", UnreadableCause.TOO_LARGE, bomb(65_000, 65_000)),
                broken("a picture wider than any", UnreadableCause.TOO_LARGE, bomb(Integer.MAX_VALUE, 1)),
                broken("a picture of negative size", UnreadableCause.CORRUPT, bomb(-5, 100)));
    }

    private static DynamicTest broken(String what, UnreadableCause cause, byte[] file) {
        return DynamicTest.dynamicTest(what, () -> {
            PageReading reading = read(file);
            assertThat(reading).isEqualTo(new Unreadable(cause));
            assertThat(reading.status()).isEqualTo(SheetStatus.REJECTED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "bmp"})
    void neverAcceptsAFileThatEndsTooEarly(String format) {
        byte[] whole = ballot(format);
        assertThat(read(whole).status()).isEqualTo(SheetStatus.ACCEPTED);
        for (double share : new double[] {0.1, 0.5, 0.8}) {
            byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));
            assertThat(read(part).status()).as("%s cut at %s", format, share).isNotEqualTo(SheetStatus.ACCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 1", "png, 2", "tiff, 3", "bmp, 4"})
    void survivesFlippedBytes(String format, long seed) {
        byte[] whole = ballot(format);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i * 3; k++) {
                // Half of the damage falls on the header, where it hurts.
                int at = random.nextInt(k % 2 == 0 ? 200 : damaged.length);
                damaged[at] = (byte) random.nextInt(256);
            }
            PageReading reading = read(damaged);
            SheetCase.notWrong(reading, java.util.Set.of());
        }
    }

    @Test
    void readsPicturesOfEveryDepth() {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_INT_RGB
        }) {
            assertThat(read(converted(type)).status()).as("type " + type).isEqualTo(SheetStatus.ACCEPTED);
        }
    }

    @Test
    void readsSixteenBitsAsBrightAsEight() {
        PageReading reading = read(converted(BufferedImage.TYPE_USHORT_GRAY));
        assertThat(reading.reasons()).isEqualTo(read(ballot("png")).reasons());
    }

    @Test
    void readsFourInks() throws IOException {
        BufferedImage ballot = decoded();
        WritableRaster inks =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, ballot.getWidth(), ballot.getHeight(), 4, null);
        for (int y = 0; y < ballot.getHeight(); y++) {
            for (int x = 0; x < ballot.getWidth(); x++) {
                inks.setPixel(x, y, new int[] {0, 0, 0, 255 - ballot.getRaster().getSample(x, y, 0)});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        PageReading reading = read(bytes.toByteArray());
        assertThat(reading).isNotInstanceOf(Unreadable.class);
        SheetCase.notWrong(reading, java.util.Set.of());
    }

    @Test
    void neverTakesTransparentPaperForInk() {
        BufferedImage ballot = decoded();
        BufferedImage clear = new BufferedImage(ballot.getWidth(), ballot.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < ballot.getHeight(); y++) {
            for (int x = 0; x < ballot.getWidth(); x++) {
                clear.setRGB(x, y, 255 - (ballot.getRGB(x, y) & 0xff) << 24);
            }
        }
        SheetCase.notWrong(read(png(clear)), java.util.Set.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 72, 100, 300, 1200, 9999, 65535})
    void doesNotBelieveTheResolutionTag(int dpi) {
        byte[] jpeg = ballot("jpeg").clone();
        assertThat(new String(jpeg, 6, 4, StandardCharsets.US_ASCII)).isEqualTo("JFIF");
        jpeg[13] = 1; // dots per inch
        ByteBuffer.wrap(jpeg).putShort(14, (short) dpi).putShort(16, (short) dpi);
        assertThat(read(jpeg).status()).isEqualTo(SheetStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 7, Integer.MAX_VALUE})
    void saysThatAFrameIsNotThere(int frame) {
        PageReading reading = READER.read(new ScannedPage("sheet.tif#9", ballot("tiff"), frame));
        assertThat(reading.status()).isEqualTo(SheetStatus.REJECTED);
    }

    private static BufferedImage decoded() {
        try {
            return ImageIO.read(new java.io.ByteArrayInputStream(ballot("png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] converted(int type) {
        BufferedImage ballot = decoded();
        BufferedImage copy = new BufferedImage(ballot.getWidth(), ballot.getHeight(), type);
        if (copy.getRaster().getDataBuffer() instanceof DataBufferUShort sixteen) {
            for (int i = 0; i < sixteen.getSize(); i++) {
                int gray = ballot.getRaster().getSample(i % copy.getWidth(), i / copy.getWidth(), 0);
                sixteen.setElem(i, gray * 257);
            }
        } else {
            copy.createGraphics().drawImage(ballot, 0, 0, null);
        }
        return png(copy);
    }

    private static byte[] tiny(int width, int height) {
        return png(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small PNG file whose header promises this many pixels and whose data begin to inflate to them. */
    private static byte[] bomb(int width, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[1_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", data.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Its first chunk of pixels says that it holds 4 GiB. */
    private static byte[] claimingMuch(byte[] png) {
        byte[] file = png.clone();
        int pixels = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT");
        Arrays.fill(file, pixels - 4, pixels, (byte) 0xff);
        return file;
    }
}
