package vn.kiemphieu.testdeck.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.nativelib.NativeMemory;

/** Writes a picture as a scanner's software does, with its resolution in the file's head. */
final class ImageFile {
    private static final int TIFF_LZW = 5;

    private ImageFile() {}

    static byte[] encode(Mat picture, ScanSetting setting) {
        return switch (setting.format()) {
            case JPEG -> {
                byte[] file = encode(picture, ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, setting.quality());
                yield setting.dpiTag() ? jpegDensity(file, setting.dpi()) : file;
            }
            case PNG -> {
                byte[] file = setting.mode().bilevel()
                        ? encode(picture, ".png", Imgcodecs.IMWRITE_PNG_BILEVEL, 1)
                        : encode(picture, ".png");
                yield setting.dpiTag() ? pngDensity(file, setting.dpi()) : file;
            }
            case TIFF ->
                setting.mode().bilevel()
                        ? faxTiff(picture, setting.dpi())
                        : encode(
                                picture,
                                ".tif",
                                Imgcodecs.IMWRITE_TIFF_COMPRESSION,
                                TIFF_LZW,
                                Imgcodecs.IMWRITE_TIFF_XDPI,
                                setting.dpi(),
                                Imgcodecs.IMWRITE_TIFF_YDPI,
                                setting.dpi(),
                                Imgcodecs.IMWRITE_TIFF_RESUNIT,
                                2);
        };
    }

    private static byte[] encode(Mat picture, String suffix, int... parameters) {
        MatOfByte file = new MatOfByte();
        MatOfInt options = new MatOfInt(parameters);
        if (!Imgcodecs.imencode(suffix, picture, file, options)) {
            throw new IllegalStateException("OpenCV cannot write " + suffix);
        }
        byte[] bytes = file.toArray();
        NativeMemory.release(file);
        NativeMemory.release(options);
        return bytes;
    }

    /** Sets units and densities in the JFIF head, which OpenCV leaves without. */
    private static byte[] jpegDensity(byte[] file, int dpi) {
        if (file[6] == 'J' && file[7] == 'F') {
            ByteBuffer.wrap(file).put(13, (byte) 1).putShort(14, (short) dpi).putShort(16, (short) dpi);
        }
        return file;
    }

    /** Inserts a pHYs chunk after the head. */
    private static byte[] pngDensity(byte[] file, int dpi) {
        int perMetre = (int) Math.round(dpi / 0.0254);
        byte[] chunk = ByteBuffer.allocate(21)
                .putInt(9)
                .put(new byte[] {'p', 'H', 'Y', 's'})
                .putInt(perMetre)
                .putInt(perMetre)
                .put((byte) 1)
                .array();
        CRC32 crc = new CRC32();
        crc.update(chunk, 4, 13);
        ByteBuffer.wrap(chunk).putInt(17, (int) crc.getValue());
        int head = 33;
        byte[] tagged = Arrays.copyOf(file, file.length + chunk.length);
        System.arraycopy(chunk, 0, tagged, head, chunk.length);
        System.arraycopy(file, head, tagged, head + chunk.length, file.length - head);
        return tagged;
    }

    /** One bit a pixel, compressed as fax machines do. */
    private static byte[] faxTiff(Mat picture, int dpi) {
        int width = picture.cols();
        int height = picture.rows();
        byte[] pixels = new byte[width * height];
        picture.get(0, 0, pixels);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int stride = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // A white pixel is 255: its sign bit says so without a branch.
                bits[y * stride + (x >> 3)] |= (byte) ((pixels[y * width + x] & 0x80) >> (x & 7));
            }
        }
        ImageWriter writer = javasTiffWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            IIOMetadata meta = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
            IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
            for (String side : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
                IIOMetadataNode size = new IIOMetadataNode(side);
                size.setAttribute("value", String.valueOf(25.4 / dpi));
                dimension.appendChild(size);
            }
            root.appendChild(dimension);
            meta.mergeTree("javax_imageio_1.0", root);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, meta), how);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a TIFF to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Java's own: other libraries bring TIFF writers too, and which comes first is chance. */
    private static ImageWriter javasTiffWriter() {
        for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("TIFF"); all.hasNext(); ) {
            ImageWriter writer = all.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("this Java has no TIFF writer");
    }
}
