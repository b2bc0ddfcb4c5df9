package vn.kiemphieu.image;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import vn.kiemphieu.ballot.UnreadableCause;

/** Size and density of a JPEG, from the segments before its first scan. */
final class JpegHeader {
    private static final int APP0 = 0xe0;
    private static final int JFIF = 0x4a464946;
    private static final int START_OF_SCAN = 0xda;
    private static final double CM_PER_INCH = 2.54;

    private JpegHeader() {}

    static ImageHeader read(ByteBuffer file) {
        OptionalDouble dpi = OptionalDouble.empty();
        int at = 2;
        while (true) {
            while ((file.get(at) & 0xff) != 0xff || (file.get(at + 1) & 0xff) == 0xff) {
                at++; // fill bytes
            }
            int marker = file.get(at + 1) & 0xff;
            int length = file.getShort(at + 2) & 0xffff;
            if (isFrame(marker)) {
                int height = file.getShort(at + 5) & 0xffff;
                int width = file.getShort(at + 7) & 0xffff;
                return ImageHeader.of(ImageHeader.Format.JPEG, width, height, 1, file.get(at + 9) >= 3, dpi);
            }
            if (marker == START_OF_SCAN || length < 2) {
                return new ImageHeader.NoPicture(UnreadableCause.CORRUPT);
            }
            if (marker == APP0 && dpi.isEmpty()) {
                dpi = density(file.slice(at + 4, length - 2));
            }
            at += 2 + length;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static OptionalDouble density(ByteBuffer segment) {
        if (segment.limit() < 12 || segment.getInt(0) != JFIF) {
            return OptionalDouble.empty();
        }
        double density = segment.getShort(8) & 0xffff;
        return switch (segment.get(7)) {
            case 1 -> OptionalDouble.of(density);
            case 2 -> OptionalDouble.of(density * CM_PER_INCH);
            default -> OptionalDouble.empty();
        };
    }
}
