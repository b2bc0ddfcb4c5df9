package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** The paper as if nothing were printed on it. */
class PaperToneTest {
    private static final int W = 1200;
    private static final int H = 1700;

    static {
        NativeLibraries.loadOpenCv();
    }

    /** Paper whose gray falls evenly from left to right, with lines of print. */
    private static Mat shadedPage() {
        Mat page = new Mat(H, W, CvType.CV_8UC1);
        for (int x = 0; x < W; x++) {
            Mat column = page.col(x);
            column.setTo(new Scalar(paper(x)));
            NativeMemory.release(column);
        }
        for (int y = 100; y < H - 100; y += 40) {
            Imgproc.rectangle(page, new Rect(100, y, W - 200, 4), new Scalar(30), -1);
        }
        return page;
    }

    private static double paper(double x) {
        return 240 - 60.0 * x / W;
    }

    private static double[] tone(Affine toPage, int width, int height) {
        try (Pyramid pyramid = new Pyramid(shadedPage());
                PaperTone tone = new PaperTone(pyramid)) {
            Mat patch = tone.of(toPage, width, height);
            assertThat(patch.cols()).isEqualTo(width);
            assertThat(patch.rows()).isEqualTo(height);
            double[] values = new double[width * height];
            for (int i = 0; i < values.length; i++) {
                values[i] = patch.get(i / width, i % width)[0];
            }
            NativeMemory.release(patch);
            return values;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2.5, 0", "0.5, 0", "1, 7", "3, 90", "1, 181"})
    void followsTheShadeAndNotThePrint(double scale, double degrees) {
        double a = scale * Math.cos(Math.toRadians(degrees));
        double d = scale * Math.sin(Math.toRadians(degrees));
        Affine toPage = Affine.translation(W / 2.0, H / 2.0)
                .after(new Affine(a, -d, 0, d, a, 0))
                .after(Affine.translation(-50, -40));
        double[] tone = tone(toPage, 101, 81);
        for (int i = 0; i < tone.length; i++) {
            double x = toPage.x(i % 101, i / 101.0);
            assertThat(tone[i]).as("pixel %s", i).isCloseTo(paper(x), within(4.0));
        }
    }

    @Test
    void isTheSameForAPartAsForTheWhole() {
        double[] whole = tone(Affine.translation(300, 400), 200, 150);
        double[] part = tone(Affine.translation(300 + 37, 400 + 51), 60, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                assertThat(part[y * 60 + x]).isCloseTo(whole[(y + 51) * 200 + x + 37], within(2.0));
            }
        }
    }

    @Test
    void goesOnBeyondTheEdge() {
        double[] outside = tone(Affine.translation(-30, 300), 31, 20);
        assertThat(Arrays.stream(outside).boxed())
                .allSatisfy(value -> assertThat(value).isCloseTo(paper(0), within(4.0)));
    }

    @Test
    void isNeverSoDarkThatInkOnItWouldBeNoise() {
        Mat black = new Mat(400, 300, CvType.CV_8UC1, new Scalar(3));
        try (Pyramid pyramid = new Pyramid(black);
                PaperTone tone = new PaperTone(pyramid)) {
            Mat patch = tone.of(Affine.IDENTITY, 300, 400);
            assertThat(patch.get(200, 150)[0]).isEqualTo(24);
            NativeMemory.release(patch);
        }
    }
}
