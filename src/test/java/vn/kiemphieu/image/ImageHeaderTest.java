package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader.Format;
import vn.kiemphieu.image.ImageHeader.NoPicture;
import vn.kiemphieu.image.ImageHeader.Picture;

class ImageHeaderTest {
    @ParameterizedTest
    @CsvSource({"jpeg,JPEG", "png,PNG", "bmp,BMP", "tiff,TIFF"})
    void tellsFormatAndSizeOfWhatImageIoWrites(String writer, Format format) throws IOException {
        Picture picture = picture(written(writer, 321, 123));
        assertThat(picture.format()).isEqualTo(format);
        assertThat(picture.width()).isEqualTo(321);
        assertThat(picture.height()).isEqualTo(123);
        assertThat(picture.frames()).isEqualTo(1);
        assertThat(picture.pixels()).isEqualTo(321 * 123);
    }

    @ParameterizedTest
    @CsvSource({"jpeg", "png", "tiff"})
    void tellsWhetherThereMayBeColours(String writer) throws IOException {
        assertThat(picture(written(writer, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)))
                        .colour())
                .isTrue();
        assertThat(picture(written(writer, new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY)))
                        .colour())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"jpeg", "png", "tiff"})
    void tellsTheDensityTheFileClaims(String writer) throws IOException {
        assertThat(picture(writtenAt300Dpi(writer)).dpi().orElse(0)).isCloseTo(300, within(0.6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    P5\\n# scanner\\n640 480\\n255\\n | 640 | 480
                    P4 17 9\\n                       | 17  | 9
                    P6\\n#a\\n#b\\n3\\n2 255\\n       | 3   | 2
                    """)
    void readsPortableMaps(String text, int width, int height) {
        Picture picture = picture(text.translateEscapes().getBytes(StandardCharsets.US_ASCII));
        assertThat(picture.format()).isEqualTo(Format.PNM);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({
        "VP8 ,524946460000000057454250565038200000000000000 09d012a8002e001 0000,640,480",
        "VP8L,52494646000000005745425056503 84c000000002f7fc2 7700,640,480",
        "VP8X,5249464600000000574542505650385 80a00000000000000 7f0200 df0100,640,480"
    })
    void readsEveryKindOfWebp(String kind, String hex, int width, int height) {
        byte[] header = HexFormat.of().parseHex(hex.replace(" ", ""));
        Picture picture = picture(Arrays.copyOf(header, 40));
        assertThat(picture.format()).as(kind).isEqualTo(Format.WEBP);
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
    }

    @Test
    void refusesAnEmptyFileAndAFileThatIsNoPicture() {
        assertThat(ImageHeader.parse(new byte[0])).isEqualTo(new NoPicture(UnreadableCause.EMPTY));
        assertThat(ImageHeader.parse("đây là văn bản".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NoPicture(UnreadableCause.NOT_AN_IMAGE));
    }

    @ParameterizedTest
    @CsvSource({"0,100,CORRUPT", "100,0,CORRUPT", "-5,100,CORRUPT", "70000,10,TOO_LARGE", "10,2147483647,TOO_LARGE"})
    void refusesSizesNoScannerMakes(int width, int height, UnreadableCause cause) throws IOException {
        byte[] png = written("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        assertThat(ImageHeader.parse(png)).isEqualTo(new NoPicture(cause));
    }

    @Test
    void tellsAnEnormousPictureItsSizeSoThatItIsNeverDecoded() throws IOException {
        byte[] png = written("png", 10, 10);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(picture(png).pixels()).isEqualTo(3_600_000_000L);
    }

    @Test
    void refusesTiffDirectoriesThatRunInACircle() {
        ByteBuffer tiff = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 0).putInt(8);
        assertThat(ImageHeader.parse(tiff.array())).isEqualTo(new NoPicture(UnreadableCause.CORRUPT));
    }

    @Test
    void refusesAFrameThatIsNotThere() throws IOException {
        assertThat(ImageHeader.parse(written("tiff", 10, 10), 1)).isEqualTo(new NoPicture(UnreadableCause.CORRUPT));
    }

    @ParameterizedTest
    @CsvSource({"jpeg", "png", "bmp", "tiff"})
    void refusesAHeaderCutOff(String writer) throws IOException {
        byte[] cut = Arrays.copyOf(written(writer, 50, 50), 15);
        assertThat(ImageHeader.parse(cut)).isEqualTo(new NoPicture(UnreadableCause.CORRUPT));
    }

    @Property(tries = 500)
    void alwaysAnswersWhateverFollowsTheMagicBytes(@ForAll("magics") byte[] magic, @ForAll byte[] rest) {
        byte[] bytes = Arrays.copyOf(magic, magic.length + rest.length);
        System.arraycopy(rest, 0, bytes, magic.length, rest.length);
        assertThat(ImageHeader.parse(bytes)).isNotNull();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<byte[]> magics() {
        HexFormat hex = HexFormat.of();
        return net.jqwik.api.Arbitraries.of(
                hex.parseHex("ffd8ffe0"),
                hex.parseHex("89504e470d0a1a0a0000000d49484452"),
                hex.parseHex("49492a0008000000"),
                hex.parseHex("4d4d002a00000008"),
                hex.parseHex("424d"),
                hex.parseHex("50350a"),
                hex.parseHex("524946460000000057454250"));
    }

    private static Picture picture(byte[] bytes) {
        assertThat(ImageHeader.parse(bytes)).isInstanceOf(Picture.class);
        return (Picture) ImageHeader.parse(bytes);
    }

    private static byte[] written(String writer, int width, int height) throws IOException {
        return written(writer, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] written(String writer, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, writer, bytes);
        return bytes.toByteArray();
    }

    private static byte[] writtenAt300Dpi(String format) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        if (format.equals("jpeg")) { // ImageIO's JPEG writer takes no standard density: put it into JFIF by hand
            byte[] jpeg = written("jpeg", 20, 20);
            ByteBuffer.wrap(jpeg).put(13, (byte) 1).putShort(14, (short) 300);
            return jpeg;
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        // Tess4J brings a second TIFF writer, which insists on parameters.
        IIOMetadata metadata = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        IIOMetadataNode density = format.equals("png") ? perMetre() : millimetresAPixel();
        metadata.mergeTree(density.getNodeName(), density);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode perMetre() {
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", "11811");
        physical.setAttribute("pixelsPerUnitYAxis", "11811");
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        return root;
    }

    private static IIOMetadataNode millimetresAPixel() {
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        for (String side : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
            IIOMetadataNode size = new IIOMetadataNode(side);
            size.setAttribute("value", String.valueOf(25.4 / 300));
            dimension.appendChild(size);
        }
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        root.appendChild(dimension);
        return root;
    }
}
