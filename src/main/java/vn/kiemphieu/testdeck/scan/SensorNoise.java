package vn.kiemphieu.testdeck.scan;

import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** A sensor's noise: every few rows begin elsewhere in one long row of chance, which spares drawing it anew. */
final class SensorNoise {
    private static final int ROWS = 32;
    private static final int LENGTH = 1 << 22;
    /** Steps of the stored noise in one deviation. */
    private static final double SCALE = 256;

    private static final Mat CHANCE;

    static {
        NativeLibraries.loadOpenCv();
        SplittableRandom random = new SplittableRandom(20_260_315);
        short[] chance = new short[LENGTH];
        for (int i = 0; i < LENGTH; i += 2) {
            double r = SCALE * StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            double a = 2 * StrictMath.PI * random.nextDouble();
            chance[i] = (short) Math.round(r * StrictMath.cos(a));
            chance[i + 1] = (short) Math.round(r * StrictMath.sin(a));
        }
        CHANCE = new Mat(1, LENGTH, CvType.CV_16SC1);
        CHANCE.put(0, 0, chance);
    }

    private final double deviation;
    private final SplittableRandom random;

    /** @param deviation of a pixel, gray levels */
    SensorNoise(double deviation, long seed) {
        this.deviation = deviation;
        this.random = new SplittableRandom(seed);
    }

    void add(Mat picture) {
        if (deviation <= 0) {
            return;
        }
        Mat plain = picture.reshape(1);
        Mat everywhere = new Mat();
        Mat noise = new Mat();
        for (int top = 0; top < plain.rows(); top += ROWS) {
            Mat rows = plain.rowRange(top, Math.min(plain.rows(), top + ROWS));
            int from = random.nextInt(LENGTH - rows.rows() * rows.cols());
            Mat piece = CHANCE.colRange(from, from + rows.rows() * rows.cols());
            Mat shaped = piece.reshape(1, rows.rows());
            shaped.convertTo(noise, CvType.CV_16S, deviation / SCALE);
            Core.add(rows, noise, rows, everywhere, CvType.CV_8U);
            NativeMemory.release(shaped);
            NativeMemory.release(piece);
            NativeMemory.release(rows);
        }
        NativeMemory.release(noise);
        NativeMemory.release(everywhere);
        NativeMemory.release(plain);
    }
}
