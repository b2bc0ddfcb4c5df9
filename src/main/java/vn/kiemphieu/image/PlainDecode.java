package vn.kiemphieu.image;

import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** The floor that reading is measured against: OpenCV decoding a file in full, in the colours it has, and nothing else. */
public final class PlainDecode {
    static {
        NativeLibraries.loadOpenCv();
    }

    private PlainDecode() {}

    /** What a picture's pixels are. */
    public enum Colour {
        BILEVEL,
        GRAY,
        COLOUR
    }

    /** A decoded picture's size in pixels and its colours. */
    public record Pixels(int width, int height, Colour colour) {}

    /** @return whether there was a picture */
    public static boolean decode(ScannedPage page) {
        Mat pixels = Decoder.pixels(page, Imgcodecs.IMREAD_ANYCOLOR);
        boolean decoded = !pixels.empty();
        NativeMemory.release(pixels);
        return decoded;
    }

    /** Decodes and looks; empty when there is no picture. */
    public static Optional<Pixels> look(ScannedPage page) {
        Mat pixels = Decoder.pixels(page, Imgcodecs.IMREAD_ANYCOLOR);
        try {
            return pixels.empty()
                    ? Optional.empty()
                    : Optional.of(new Pixels(pixels.cols(), pixels.rows(), colour(pixels)));
        } finally {
            NativeMemory.release(pixels);
        }
    }

    private static Colour colour(Mat pixels) {
        if (pixels.channels() > 1) {
            return Colour.COLOUR;
        }
        Mat between = new Mat();
        Core.inRange(pixels, new Scalar(1), new Scalar(254), between);
        boolean gray = Core.countNonZero(between) > 0;
        NativeMemory.release(between);
        return gray ? Colour.GRAY : Colour.BILEVEL;
    }
}
