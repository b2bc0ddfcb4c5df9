package vn.kiemphieu.testdeck.scan;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.kiemphieu.nativelib.NativeMemory;

/** A scanner's lamp and tone curve: darker at the sides, bent grays. */
final class Lamp {
    private final Mat sides;
    private final Mat curve;

    /** @param width of the picture, pixels */
    Lamp(ScanSetting setting, int width, int type) {
        sides = setting.vignette() > 0 ? sides(setting.vignette(), width, type) : new Mat();
        byte[] tones = new byte[256];
        for (int i = 0; i < 256; i++) {
            double v = StrictMath.pow(Math.min(1, i / 255.0 / setting.clip()), setting.gamma());
            tones[i] = (byte) Math.round(Math.max(
                    0, Math.min(255, setting.black() + (255 * setting.gain() - setting.black()) * v)));
        }
        curve = new Mat(1, 256, CvType.CV_8UC1);
        curve.put(0, 0, tones);
    }

    private static Mat sides(double vignette, int width, int type) {
        byte[] gain = new byte[width];
        for (int u = 0; u < width; u++) {
            double f = 2.0 * u / width - 1;
            gain[u] = (byte) Math.round(255 * (1 - vignette * f * f));
        }
        Mat row = new Mat(1, width, CvType.CV_8UC1);
        row.put(0, 0, gain);
        Mat band = new Mat();
        Core.repeat(row, Light.BAND, 1, band);
        NativeMemory.release(row);
        if (type == CvType.CV_8UC1) {
            return band;
        }
        Mat wide = new Mat();
        Core.merge(List.of(band, band, band), wide);
        NativeMemory.release(band);
        return wide;
    }

    /** Lights some rows of the picture, at most {@link Light#BAND}. */
    void shine(Mat rows) {
        if (!sides.empty()) {
            Mat own = sides.rowRange(0, rows.rows());
            Core.multiply(rows, own, rows, 1 / 255.0);
            NativeMemory.release(own);
        }
        Core.LUT(rows, curve, rows);
    }

    void free() {
        NativeMemory.release(sides);
        NativeMemory.release(curve);
    }
}
