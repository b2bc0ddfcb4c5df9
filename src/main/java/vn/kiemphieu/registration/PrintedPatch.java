package vn.kiemphieu.registration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Rect;
import vn.kiemphieu.image.GrayImage;

/** A small patch of the blank with print in it, made ready to be compared with scans: only where there is ink. */
final class PrintedPatch {
    /** A gray value in the lower half and its square in the upper, so that one sum makes both. */
    private static final long[] WITH_SQUARE =
            IntStream.range(0, 256).mapToLong(v -> v + ((long) v * v << 32)).toArray();

    private final Rect box;
    private final int stride;
    private final int[] places; // of the picture, from the box's corner, where the blank has ink
    private final int[] inks;
    private final long sum;
    private final double spread;

    /** @param reference the blank's ink; scans compared with it are as large */
    PrintedPatch(GrayImage reference, Rect box) {
        this.box = box;
        this.stride = reference.width();
        int corner = box.y * stride + box.x;
        byte[] pixels = reference.pixels();
        this.places = IntStream.range(0, box.width * box.height)
                .map(i -> i / box.width * stride + i % box.width)
                .filter(place -> pixels[corner + place] != 0)
                .toArray();
        this.inks = Arrays.stream(places)
                .map(place -> pixels[corner + place] & 0xff)
                .toArray();
        this.sum = Arrays.stream(inks).asLongStream().sum();
        long squares = Arrays.stream(inks).mapToLong(ink -> (long) ink * ink).sum();
        this.spread = squares - (double) sum * sum / box.area();
    }

    Rect box() {
        return box;
    }

    /**
     * Compares it with a scan.
     *
     * @param scene as large as the reference
     * @param guess where it is looked for
     * @param reach how far from there it may be, pixels
     */
    Likeness in(GrayImage scene, PatchMatcher.Guess guess, int reach) {
        return new Likeness() {
            @Override
            public boolean reaches(int dx, int dy) {
                return Math.abs(dx - guess.dx()) < reach
                        && Math.abs(dy - guess.dy()) < reach
                        && box.x + dx > 0
                        && box.y + dy > 0
                        && box.x + dx + box.width < scene.width()
                        && box.y + dy + box.height < scene.height();
            }

            @Override
            public void around(int dx, int dy, double[] nine) {
                int corner = (box.y + dy) * stride + box.x + dx;
                long[] seen = sums(scene.pixels(), corner);
                int[] alike = products(scene.pixels(), corner);
                for (int k = 0; k < nine.length; k++) {
                    nine[k] = score(seen[k], alike[k]);
                }
            }
        };
    }

    /** As {@code TM_CCOEFF_NORMED}. */
    private double score(long seenWithSquares, long product) {
        double n = box.area();
        double seen = seenWithSquares & 0xffffffffL;
        double both = spread * ((seenWithSquares >>> 32) - seen * seen / n);
        return both <= 0 ? 0 : (product - sum * seen / n) / Math.sqrt(both);
    }

    /** Sums of the scan's ink, with those of its squares, in the box at the corner and its eight neighbours. */
    private long[] sums(byte[] scene, int corner) {
        long[] nine = new long[9];
        for (int y = -1; y <= box.height; y++) {
            int first = corner + y * stride - 1;
            int last = first + box.width;
            long line = 0;
            for (int i = first; i < last; i++) {
                line += WITH_SQUARE[scene[i] & 0xff];
            }
            for (int dx = 0; dx < 3; dx++) {
                for (int dy = 0; dy < 3; dy++) {
                    boolean inside = y >= dy - 1 && y < dy - 1 + box.height;
                    nine[3 * dy + dx] += inside ? line : 0;
                }
                if (dx < 2) {
                    line += WITH_SQUARE[scene[last + dx] & 0xff] - WITH_SQUARE[scene[first + dx] & 0xff];
                }
            }
        }
        return nine;
    }

    /** Sums of the products of the blank's and the scan's ink at the corner and its eight neighbours. */
    private int[] products(byte[] scene, int corner) {
        int[] nine = new int[9];
        for (int dy = 0; dy < 3; dy++) {
            int from = corner + (dy - 1) * stride;
            int left = 0;
            int middle = 0;
            int right = 0;
            for (int k = 0; k < places.length; k++) {
                int i = from + places[k];
                int ink = inks[k];
                left += ink * (scene[i - 1] & 0xff);
                middle += ink * (scene[i] & 0xff);
                right += ink * (scene[i + 1] & 0xff);
            }
            nine[3 * dy] = left;
            nine[3 * dy + 1] = middle;
            nine[3 * dy + 2] = right;
        }
        return nine;
    }

    /**
     * Places, from the box's corner, of the pixels with more ink than {@code least}.
     */
    int[] darker(int least) {
        return IntStream.range(0, places.length)
                .filter(k -> inks[k] > least)
                .map(k -> places[k])
                .toArray();
    }
}
