package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.NameLine;

/**
 * Looks under a seal for a stroke along a name: its letters and its star are short, its rings are known, a stroke is long
 * and straight.
 */
final class UnderSeal {
    private static final double MAX_SLOPE = 0.16;
    private static final double SLOPE_STEP = 0.02;
    private static final double RING_HALF_MM = 0.3;
    private static final int BREAK_PX = 2; // of paper that ends a run

    private UnderSeal() {}

    /** Ink of the longest straight run along the letters where a seal lies over them, rings and print left out, mm. */
    static double longestMm(PrintedPage page, VoterInk ink, NameLine line, InkColumns columns, List<Seal> seals) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        int top = (int) Math.round(xTop - 0.45 * (base - xTop));
        int height = base - top + 1;
        byte[] state = new byte[name.width() * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < name.width(); x++) {
                state[y * name.width() + x] =
                        columns.sealed()[x + columns.beyond()] ? state(page, ink, seals, name.left() + x, top + y) : -2;
            }
        }
        int longest = 0;
        for (double slope = -MAX_SLOPE; slope <= MAX_SLOPE; slope += SLOPE_STEP) {
            int rise = (int) Math.abs(slope * name.width());
            for (int y = -rise; y < height + rise; y++) {
                longest = Math.max(longest, run(state, name.width(), height, y, slope));
            }
        }
        return longest / page.pxPerMm;
    }

    /** Ink on the letters under seals beyond what the seals have elsewhere at the same radii, share of what can be seen. */
    static double excess(PrintedPage page, VoterInk ink, NameLine line, InkColumns columns, List<Seal> seals) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        int top = (int) Math.round(xTop - 0.45 * (base - xTop));
        double expected = 0;
        int inked = 0;
        int seen = 0;
        for (int x = 0; x < name.width(); x++) {
            for (int y = top; columns.sealed()[x + columns.beyond()] && y <= base; y++) {
                int i = y * page.width + name.left() + x;
                boolean dark = ink.mask()[i] == VoterInk.INK;
                if (dark || !ink.unseen().at(i)) {
                    seen++;
                    inked += dark ? 1 : 0;
                    expected += Seal.density(seals, name.left() + x, y);
                }
            }
        }
        return seen == 0 ? 0 : (inked - expected) / seen;
    }

    private static byte state(PrintedPage page, VoterInk ink, List<Seal> seals, int x, int y) {
        int i = y * page.width + x;
        if (ink.mask()[i] == VoterInk.INK) {
            return (byte) (Seal.onRing(seals, x, y, RING_HALF_MM * page.pxPerMm) ? 0 : 1);
        }
        return (byte) (ink.mask()[i] == VoterInk.HIDDEN || ink.unseen().at(i) ? 0 : -1);
    }

    private static int run(byte[] state, int width, int height, int middle, double slope) {
        int longest = 0;
        int inked = 0;
        int paper = 0;
        for (int x = 0; x < width; x++) {
            int y = (int) Math.round(middle + slope * (x - width / 2.0));
            byte here = y < 0 || y >= height ? -2 : state[y * width + x];
            if (here > 0) {
                inked++;
                paper = 0;
            } else if (here < 0) {
                paper += here < -1 ? BREAK_PX + 1 : 1;
            }
            if (paper > BREAK_PX) {
                longest = Math.max(longest, inked);
                inked = 0;
            }
        }
        return Math.max(longest, inked);
    }
}
