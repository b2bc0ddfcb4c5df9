package vn.kiemphieu.rescan;

import vn.kiemphieu.image.GrayImage;

/** A table's rules on the blank: around them nothing is taken for a voter's ink. */
final class RuledLines {
    private static final int PRINT = 38; // of 255: the edge of antialiased print

    private RuledLines() {}

    /**
     * @param print gets full ink around every rule
     * @param length least length of a rule, pixels
     * @param reach how far around it, pixels
     */
    static void cover(GrayImage ink, byte[] print, int length, int reach) {
        cover(ink, print, length, reach, ink.width(), ink.height(), 1, ink.width());
        cover(ink, print, length, reach, ink.height(), ink.width(), ink.width(), 1);
    }

    private static void cover(
            GrayImage ink, byte[] print, int length, int reach, int along, int across, int step, int aside) {
        for (int c = 0; c < across; c++) {
            int run = 0;
            for (int t = 0; t <= along; t++) {
                boolean dark = t < along && (ink.pixels()[c * aside + t * step] & 0xff) > PRINT;
                if (dark) {
                    run++;
                } else {
                    if (run >= length) {
                        fill(print, t - run, t, c, reach, across, step, aside);
                    }
                    run = 0;
                }
            }
        }
    }

    private static void fill(byte[] print, int from, int to, int c, int reach, int across, int step, int aside) {
        for (int d = Math.max(0, c - reach); d <= Math.min(across - 1, c + reach); d++) {
            for (int t = from; t < to; t++) {
                print[d * aside + t * step] = (byte) 255;
            }
        }
    }
}
