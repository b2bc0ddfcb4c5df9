package vn.kiemphieu.source.scanner;

import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.image.ImageHeader.Format;
import vn.kiemphieu.image.ImageHeader.Picture;

/** Whether a picture that came over a wire came whole; what is missing of one would be shown as white or gray paper. */
public final class WholePicture {
    /** Scanners pad the end of a JPEG by up to this many bytes. */
    private static final int PADDING = 4096;

    private WholePicture() {}

    public static boolean is(byte[] bytes) {
        if (!(ImageHeader.parse(bytes) instanceof Picture picture)) {
            return false;
        }
        return switch (picture.format()) {
            case PNG -> WholePng.is(bytes);
            case JPEG -> endsAsJpeg(bytes);
            default -> picture.format() != Format.WEBP;
        };
    }

    private static boolean endsAsJpeg(byte[] bytes) {
        for (int i = bytes.length - 2; i >= Math.max(0, bytes.length - PADDING); i--) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == 0xd9) {
                return true;
            }
        }
        return false;
    }
}
