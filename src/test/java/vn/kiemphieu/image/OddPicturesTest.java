package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;

/** Every way in which scanners and their programs store a page gives the same page. */
class OddPicturesTest {
    private static final int W = 128;
    private static final int H = 96;
    private static final int[] GRAYS = {255, 0, 170, 85};

    @ParameterizedTest
    @CsvSource({
        "LZW, 10",
        "JPEG, 10",
        "ZLib, 10",
        "PackBits, 10",
        "Deflate, 10",
        "LZW, 5",
        "JPEG, 5",
        "LZW, 11",
        "CCITT T.6, 12",
        "CCITT T.4, 12",
        "CCITT RLE, 12"
    })
    void tiffsOfEveryPacking(String packing, int type) throws IOException {
        assertUpright(tiff(packing, type, false), type == BufferedImage.TYPE_BYTE_BINARY);
        assertUpright(tiff(packing, type, true), type == BufferedImage.TYPE_BYTE_BINARY);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "8, 1, 1", "16, 1, 1", "8, 0, 1", "16, 0, 1", "8, 2, 1", "8, 2, 2"})
    void tiffsOfEveryDepthAndOrderOfTheirNumbers(int bits, int photometric, int planes) {
        assertUpright(new PlainTiff(bits, photometric, planes, 1).bytes(), bits == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tiffsAreTurnedAsTheySay(int orientation) {
        assertTurned(new PlainTiff(8, 1, 1, orientation).bytes(), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photographsAreTurnedAsTheySay(int orientation) throws IOException {
        byte[] jpeg = encoded("jpeg", BufferedImage.TYPE_BYTE_GRAY);
        ByteBuffer exif = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1})
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(jpeg, 0, 2);
        tagged.writeBytes(exif.array());
        tagged.write(jpeg, 2, jpeg.length - 2);
        assertTurned(tagged.toByteArray(), orientation);
    }

    @Test
    void progressiveJpegsAndInterlacedPngs() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            assertUpright(written(writer, picture(BufferedImage.TYPE_BYTE_GRAY), how), false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void pngsOfEveryDepth(int type) throws IOException {
        assertUpright(encoded("png", type), type == BufferedImage.TYPE_BYTE_BINARY);
    }

    @Test
    void aDamagedFrameIsThatFramesOwnMisfortune() {
        byte[] whole = new PlainTiff(8, 1, 1, 1).bytes();
        byte[] damaged = whole.clone();
        ByteBuffer.wrap(damaged).putInt(8 + 2 + 12 * 5 + 8, whole.length - 50); // where its pixels begin
        assertThat(PageImage.decode(new ScannedPage("a", damaged, 0), 1 << 20))
                .isEqualTo(new PageImage.Decoded.Broken(UnreadableCause.CORRUPT));
        assertUpright(whole, false);
    }

    private static void assertUpright(byte[] file, boolean blackAndWhite) {
        GrayImage seen = decoded(file);
        assertThat(new int[] {seen.width(), seen.height()}).containsExactly(W, H);
        assertBlocks(seen, 1, blackAndWhite);
    }

    private static void assertTurned(byte[] file, int orientation) {
        GrayImage seen = decoded(file);
        boolean lying = orientation > 4;
        assertThat(new int[] {seen.width(), seen.height()}).containsExactly(lying ? H : W, lying ? W : H);
        assertBlocks(seen, orientation, false);
    }

    /** Looks at the middle of each block of the picture where the orientation (TIFF 6.0, page 36) puts it. */
    private static void assertBlocks(GrayImage seen, int orientation, boolean blackAndWhite) {
        for (int y = H / 8; y < H; y += H / 4) {
            for (int x = W / 8; x < W; x += W / 4) {
                int right = W - 1 - x;
                int below = H - 1 - y;
                int gray = switch (orientation) {
                    case 1 -> seen.at(x, y);
                    case 2 -> seen.at(right, y);
                    case 3 -> seen.at(right, below);
                    case 4 -> seen.at(x, below);
                    case 5 -> seen.at(y, x);
                    case 6 -> seen.at(below, x);
                    case 7 -> seen.at(below, right);
                    default -> seen.at(y, right);
                };
                int wanted = blackAndWhite ? (gray(x, y) > 127 ? 255 : 0) : gray(x, y);
                assertThat(gray).as("at %d, %d", x, y).isBetween(wanted - 12, wanted + 12);
            }
        }
    }

    private static int gray(int x, int y) {
        int column = x * 4 / W;
        int row = y * 4 / H;
        return GRAYS[(column + row * row + (column > row ? 1 : 0)) % GRAYS.length];
    }

    private static GrayImage decoded(byte[] file) {
        var decoded = PageImage.decode(new ScannedPage("page", file, 0), 1 << 20);
        assertThat(decoded).isInstanceOf(PageImage.Decoded.Page.class);
        try (PageImage image = ((PageImage.Decoded.Page) decoded).image()) {
            return image.reduced(1);
        }
    }

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(W, H, type);
        for (int i = 0; i < W * H; i++) {
            int gray = gray(i % W, i / W);
            switch (type) { // set as numbers, for Java would bend the tones
                case BufferedImage.TYPE_USHORT_GRAY -> picture.getRaster().setSample(i % W, i / W, 0, gray * 257);
                case BufferedImage.TYPE_BYTE_GRAY -> picture.getRaster().setSample(i % W, i / W, 0, gray);
                case BufferedImage.TYPE_BYTE_BINARY -> picture.getRaster().setSample(i % W, i / W, 0, gray >> 7);
                default -> picture.setRGB(i % W, i / W, 0xff000000 | gray * 0x010101);
            }
        }
        return picture;
    }

    private static byte[] encoded(String format, int type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        return written(writer, picture(type), writer.getDefaultWriteParam());
    }

    private static byte[] tiff(String packing, int type, boolean tiled) throws IOException {
        for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("TIFF"); all.hasNext(); ) {
            ImageWriter writer = all.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) { // other libraries bring theirs
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(packing);
                if (tiled) {
                    how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    how.setTiling(64, 64, 0, 0);
                }
                return written(writer, picture(type), how);
            }
        }
        throw new IllegalStateException("this Java has no TIFF writer");
    }

    private static byte[] written(ImageWriter writer, BufferedImage picture, ImageWriteParam how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * An unpacked TIFF.
     *
     * @param photometric 0: white is zero, 1: black is zero, 2: red, green, blue
     * @param planes 1: colours side by side, 2: one after the other
     */
    private record PlainTiff(int bits, int photometric, int planes, int orientation) {
        byte[] bytes() {
            int samples = photometric == 2 ? 3 : 1;
            int stride = W * bits / 8 * (planes == 1 ? samples : 1);
            int plane = stride * H;
            int strips = planes == 1 ? 1 : samples;
            int[][] entries = {
                {256, W},
                {257, H},
                {258, samples == 1 ? bits : -1},
                {259, 1},
                {262, photometric},
                {273, strips == 1 ? 0 : -2},
                {274, orientation},
                {277, samples},
                {278, H},
                {279, strips == 1 ? plane : -3},
                {284, planes}
            };
            int extra = 8 + 2 + 12 * entries.length + 4;
            int data = extra + 8 + 12 + 12;
            ByteBuffer file = ByteBuffer.allocate(data + plane * strips);
            file.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) entries.length);
            for (int[] entry : entries) {
                file.putShort((short) entry[0]);
                switch (entry[1]) {
                    case -1 -> file.putShort((short) 3).putInt(3).putInt(extra);
                    case -2 -> file.putShort((short) 4).putInt(3).putInt(extra + 8);
                    case -3 -> file.putShort((short) 4).putInt(3).putInt(extra + 20);
                    default -> file.putShort((short) 4).putInt(1).putInt(entry[0] == 273 ? data : entry[1]);
                }
            }
            file.position(extra);
            file.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
            for (int i = 0; i < 3; i++) {
                file.putInt(extra + 8 + 4 * i, data + plane * i).putInt(extra + 20 + 4 * i, plane);
            }
            file.position(data);
            for (int s = 0; s < strips; s++) {
                for (int y = 0; y < H; y++) {
                    byte[] row = new byte[stride];
                    for (int x = 0; x < W; x++) {
                        for (int k = 0; k < stride * 8 / bits / W; k++) {
                            set(row, x * (stride * 8 / bits / W) + k, photometric == 0 ? 255 - gray(x, y) : gray(x, y));
                        }
                    }
                    file.put(row);
                }
            }
            return Arrays.copyOf(file.array(), file.capacity());
        }

        private void set(byte[] row, int at, int gray) {
            if (bits == 16) {
                row[2 * at] = (byte) gray;
                row[2 * at + 1] = (byte) gray;
            } else {
                int bit = at * bits;
                row[bit / 8] |= (byte) (gray >> 8 - bits << 8 - bits - bit % 8);
            }
        }
    }
}
