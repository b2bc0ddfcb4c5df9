package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import vn.kiemphieu.nativelib.NativeLibraries;

class PyramidTest {
    static {
        NativeLibraries.loadOpenCv();
    }

    private static Pyramid of(int width, int height) {
        return new Pyramid(new Mat(height, width, CvType.CV_8UC1, new Scalar(255)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0.6, 0", "0.5, 1", "0.49, 1", "0.26, 1", "0.25, 2", "0.125, 3", "0.01, 3", "4, 0"})
    void givesTheSmallestPictureThatIsStillFineEnough(double factor, int level) {
        try (Pyramid pyramid = of(800, 600)) {
            assertThat(pyramid.levelFor(factor)).isEqualTo(level);
        }
    }

    @Test
    void keepsATinyPictureAsItIs() {
        try (Pyramid pyramid = of(40, 17)) {
            assertThat(pyramid.levelFor(0.01)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 48", "65, 49", "101, 67"})
    void keepsEveryPlaceWhereItWas(int width, int height) {
        Mat picture = new Mat(height, width, CvType.CV_8UC1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.put(y, x, (double) (x + 2 * y));
            }
        }
        try (Pyramid pyramid = new Pyramid(picture)) {
            Mat half = pyramid.level(1);
            Affine back = Pyramid.toLevel(1).inverse();
            for (int y = 1; y < half.rows() - 1; y++) {
                for (int x = 1; x < half.cols() - 1; x++) {
                    double asked = back.x(x, y) + 2 * back.y(x, y);
                    assertThat(half.get(y, x)[0]).isCloseTo(asked, within(2.5));
                }
            }
        }
    }
}
