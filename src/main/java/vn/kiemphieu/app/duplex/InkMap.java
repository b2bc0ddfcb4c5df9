package vn.kiemphieu.app.duplex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/**
 * A whole side seen at a fixed scale: 0 is paper, 255 is black.
 *
 * @param ink row by row
 * @param gray the same as it was seen, 0 black, 255 white
 */
record InkMap(int width, int height, int[] ink, int[] gray) {
    /** A pen's line is one to two of these wide. */
    static final double MM_PER_PIXEL = 0.3;

    /** @param longestMm the longer side of what was scanned */
    static InkMap of(PageImage page, double longestMm) {
        double shrink = Math.max(page.width(), page.height()) / (longestMm / MM_PER_PIXEL);
        Affine toPage = new Affine(shrink, 0, 0, 0, shrink, 0);
        int width = (int) (page.width() / shrink);
        int height = (int) (page.height() / shrink);
        return new InkMap(
                width,
                height,
                values(page.sampleInk(toPage, width, height)),
                values(page.sample(toPage, width, height)));
    }

    private static int[] values(GrayImage image) {
        int[] values = new int[image.pixels().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.pixels()[i] & 0xff;
        }
        return values;
    }

    /** The paper's own gray. */
    int paper() {
        int[] sorted = gray.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static int pixels(double mm) {
        return (int) Math.round(mm / MM_PER_PIXEL);
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x];
    }

    /** As this side shows through to the other one: turned over about the upright or the lying middle line. */
    InkMap throughPaper(boolean upright) {
        int[] turned = new int[ink.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = upright ? y * width + width - 1 - x : (height - 1 - y) * width + x;
                turned[y * width + x] = ink[from];
            }
        }
        return new InkMap(width, height, turned, gray);
    }

    /**
     * What hangs together at a level of ink.
     *
     * @param pixels their places in {@link #ink}
     */
    record Spot(List<Integer> pixels, int left, int top, int right, int bottom) {
        int extent() {
            return Math.max(right - left, bottom - top) + 1;
        }
    }

    /** Spots of at least this extent, of pixels with at least this much ink. */
    List<Spot> spots(int level, double leastMm) {
        boolean[] seen = new boolean[ink.length];
        List<Spot> found = new ArrayList<>();
        for (int i = 0; i < ink.length; i++) {
            if (!seen[i] && ink[i] >= level) {
                Spot spot = grow(i, level, seen);
                if (spot.extent() >= pixels(leastMm)) {
                    found.add(spot);
                }
            }
        }
        return found;
    }

    private Spot grow(int start, int level, boolean[] seen) {
        List<Integer> pixels = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        while (!open.isEmpty()) {
            int at = open.pop();
            pixels.add(at);
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (!seen[next] && ink[next] >= level) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        return new Spot(pixels, left, top, right, bottom);
    }
}
