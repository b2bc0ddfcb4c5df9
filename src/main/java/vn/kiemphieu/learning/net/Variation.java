package vn.kiemphieu.learning.net;

import java.util.Random;

/**
 * Makes a lesson's pictures a little different every time: shifted, mirrored, lighter or darker, softer, noisier. What a
 * row says does not change by any of it.
 */
final class Variation {
    private static final int MAX_SHIFT = 2;
    private static final double MAX_STRETCH = 0.06; // forms differ in the size of letters and cells
    private static final double MIN_GAIN = 0.75;
    private static final double GAIN_RANGE = 0.45;
    private static final double MAX_NOISE = 0.06;
    private static final double SOFTENED = 0.25; // share of the lessons

    private static final int GRAINS = 1 << 16; // a power of two
    private static final int CHANNELS = 2;

    private final Random random;
    /** Noise between -1 and 1, read from a random place on each time: a number a pixel would cost more than the learning. */
    private final float[] grain = new float[GRAINS];

    Variation(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < GRAINS; i++) {
            grain[i] = random.nextFloat() + random.nextFloat() - 1;
        }
    }

    /**
     * Puts varied pictures of one lesson among those of others, as sample {@code at}; both are mirrored together.
     *
     * @return whether they were mirrored
     */
    boolean fill(Lesson lesson, Network.Shape shape, float[] closeUp, float[] around, int at) {
        boolean mirrored = random.nextBoolean();
        float gain = (float) (MIN_GAIN + GAIN_RANGE * random.nextDouble());
        float noise = (float) (MAX_NOISE * random.nextDouble());
        float soft = random.nextDouble() < SOFTENED ? 0.25f * random.nextFloat() : 0;
        vary(lesson.closeScan(), lesson.closeBlank(), shape.closeWidth(), closeUp, mirrored, gain, noise, soft, at);
        vary(lesson.wideScan(), lesson.wideBlank(), shape.wideWidth(), around, mirrored, gain, noise, soft, at);
        return mirrored;
    }

    private void vary(
            byte[] scan,
            byte[] blank,
            int width,
            float[] out,
            boolean mirrored,
            float gain,
            float noise,
            float soft,
            int at) {
        int height = scan.length / width;
        int dx = random.nextInt(2 * MAX_SHIFT + 1) - MAX_SHIFT;
        int dy = random.nextInt(2 * MAX_SHIFT + 1) - MAX_SHIFT;
        int[] columns = places(width, dx, mirrored);
        int[] rows = places(height, dy, false);
        int from = random.nextInt(GRAINS);
        int to = at * CHANNELS * scan.length;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += CHANNELS, from++) {
                int sx = columns[x];
                float s = 0;
                float b = 0;
                if (sx >= 0 && sx < width && rows[y] >= 0 && rows[y] < height) {
                    int i = rows[y] * width + sx;
                    s = scan[i] & 0xff;
                    if (soft > 0 && sx > 0 && sx < width - 1) {
                        s = (1 - 2 * soft) * s + soft * ((scan[i - 1] & 0xff) + (scan[i + 1] & 0xff));
                    }
                    b = blank[i] & 0xff;
                }
                float value = gain * s / 255 + noise * grain[from & (GRAINS - 1)];
                out[to] = Math.max(0, Math.min(1, value));
                out[to + 1] = b / 255;
            }
        }
    }

    /** Where the pixels of a line come from, perhaps outside of it: shifted, stretched a little about its middle, turned. */
    private int[] places(int length, int shift, boolean mirrored) {
        double stretch = 1 + MAX_STRETCH * (2 * random.nextDouble() - 1);
        int[] places = new int[length];
        for (int i = 0; i < length; i++) {
            int along = mirrored ? length - 1 - i : i;
            places[i] = shift + length / 2 + (int) Math.round(stretch * (along - length / 2));
        }
        return places;
    }
}
