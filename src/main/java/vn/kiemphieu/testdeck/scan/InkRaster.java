package vn.kiemphieu.testdeck.scan;

import java.util.SplittableRandom;
import vn.kiemphieu.testdeck.pen.Stroke;

/** Strokes as pixels: one byte a pixel, how much of the light the ink takes. */
final class InkRaster {
    private static final int GRAIN = 256;
    private static final byte[] PAPER_GRAIN = grain();

    final int left;
    final int top;
    final int width;
    final int height;
    final byte[] density;

    private InkRaster(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.density = new byte[width * height];
    }

    /**
     * One stroke, clipped to a canvas.
     *
     * @param perMm pixels per millimetre
     * @param margin millimetres of canvas left of and above the form
     * @param grain how much the paper's grain shows, 0–1
     */
    static InkRaster of(Stroke stroke, double perMm, double margin, double grain, int canvasWidth, int canvasHeight) {
        double x0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < stroke.length(); i++) {
            double r = stroke.width()[i] / 2;
            x0 = Math.min(x0, stroke.x()[i] - r);
            x1 = Math.max(x1, stroke.x()[i] + r);
            y0 = Math.min(y0, stroke.y()[i] - r);
            y1 = Math.max(y1, stroke.y()[i] + r);
        }
        int left = clamp((int) ((x0 + margin) * perMm) - 2, canvasWidth);
        int right = clamp((int) ((x1 + margin) * perMm) + 3, canvasWidth);
        int top = clamp((int) ((y0 + margin) * perMm) - 2, canvasHeight);
        int bottom = clamp((int) ((y1 + margin) * perMm) + 3, canvasHeight);
        InkRaster raster = new InkRaster(left, top, right - left, bottom - top);
        for (int i = 0; i < stroke.length(); i++) {
            raster.dab(
                    (stroke.x()[i] + margin) * perMm,
                    (stroke.y()[i] + margin) * perMm,
                    stroke.width()[i] / 2 * perMm,
                    stroke.ink()[i],
                    grain,
                    1 / (perMm * 0.12));
        }
        return raster;
    }

    private void dab(double cx, double cy, double r, double ink, double grain, double grainStep) {
        int x0 = Math.max(left, (int) (cx - r - 1));
        int x1 = Math.min(left + width - 1, (int) (cx + r + 1));
        int y0 = Math.max(top, (int) (cy - r - 1));
        int y1 = Math.min(top + height - 1, (int) (cy + r + 1));
        for (int y = y0; y <= y1; y++) {
            double dy = y + 0.5 - cy;
            for (int x = x0; x <= x1; x++) {
                double dx = x + 0.5 - cx;
                double cover = r + 0.5 - Math.sqrt(dx * dx + dy * dy);
                if (cover <= 0) {
                    continue;
                }
                int g = PAPER_GRAIN[((int) (y * grainStep) % GRAIN) * GRAIN + (int) (x * grainStep) % GRAIN] & 0xff;
                double value = ink * Math.min(1, cover) * (1 - grain * g / 255.0);
                int at = (y - top) * width + x - left;
                int level = (int) (value * 255);
                if (level > (density[at] & 0xff)) {
                    density[at] = (byte) level;
                }
            }
        }
    }

    private static int clamp(int value, int limit) {
        return Math.max(0, Math.min(limit, value));
    }

    /** The paper's tooth, 0.12 mm to a cell: what a pencil misses. */
    private static byte[] grain() {
        SplittableRandom random = new SplittableRandom(4711);
        byte[] grain = new byte[GRAIN * GRAIN];
        for (int i = 0; i < grain.length; i++) {
            double a = random.nextDouble();
            grain[i] = (byte) (255 * a * a);
        }
        return grain;
    }
}
