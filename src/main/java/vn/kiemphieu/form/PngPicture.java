package vn.kiemphieu.form;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** Gray pictures as PNG, the same bytes every time. */
final class PngPicture {
    private PngPicture() {}

    static byte[] encode(GrayImage gray) {
        Mat mat = new Mat(gray.height(), gray.width(), CvType.CV_8U);
        mat.put(0, 0, gray.pixels());
        byte[] png = encode(mat);
        NativeMemory.release(mat);
        return png;
    }

    static byte[] encode(Mat mat) {
        MatOfByte out = new MatOfByte();
        MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_PNG_COMPRESSION, 9);
        try {
            Imgcodecs.imencode(".png", mat, out, settings);
            return out.toArray();
        } finally {
            NativeMemory.release(out);
            NativeMemory.release(settings);
        }
    }
}
