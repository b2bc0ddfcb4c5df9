package vn.kiemphieu.image;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.nativelib.NativeLibraries;

/** The floor that reading is measured against: OpenCV decoding a file in full to gray, and nothing else. */
public final class PlainDecode {
    static {
        NativeLibraries.loadOpenCv();
    }

    private PlainDecode() {}

    /** @return whether there was a picture */
    public static boolean decode(ScannedPage page) {
        MatOfByte bytes = new MatOfByte(page.bytes());
        Mat pixels = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_GRAYSCALE);
        boolean decoded = !pixels.empty();
        pixels.release();
        bytes.release();
        return decoded;
    }
}
