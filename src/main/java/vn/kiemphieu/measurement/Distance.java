package vn.kiemphieu.measurement;

/** Distance transform with chamfer weights 3–4 (Borgefors 1986), good to a tenth of the distance. */
final class Distance {
    private Distance() {}

    /** Distance of each pixel from the nearest set one, rounded down, at most {@code far}; set pixels have 0. */
    static byte[] from(boolean[] set, int width, int height, int far) {
        int[] d = new int[set.length];
        int cap = 3 * far + 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int best = set[i] ? 0 : cap;
                if (x > 0) best = Math.min(best, d[i - 1] + 3);
                if (y > 0) {
                    best = Math.min(best, d[i - width] + 3);
                    if (x > 0) best = Math.min(best, d[i - width - 1] + 4);
                    if (x + 1 < width) best = Math.min(best, d[i - width + 1] + 4);
                }
                d[i] = best;
            }
        }
        byte[] result = new byte[set.length];
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                int i = y * width + x;
                int best = d[i];
                if (x + 1 < width) best = Math.min(best, d[i + 1] + 3);
                if (y + 1 < height) {
                    best = Math.min(best, d[i + width] + 3);
                    if (x + 1 < width) best = Math.min(best, d[i + width + 1] + 4);
                    if (x > 0) best = Math.min(best, d[i + width - 1] + 4);
                }
                d[i] = best;
                result[i] = (byte) Math.min(far, best / 3);
            }
        }
        return result;
    }
}
