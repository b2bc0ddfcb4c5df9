package vn.kiemphieu.registration;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.kiemphieu.image.GrayImage;

/** Ordinary pictures into OpenCV's. */
final class Mats {
    private Mats() {}

    /** A copy; the caller releases it. */
    static Mat of(GrayImage image) {
        Mat mat = new Mat(image.height(), image.width(), CvType.CV_8UC1);
        mat.put(0, 0, image.pixels());
        return mat;
    }
}
