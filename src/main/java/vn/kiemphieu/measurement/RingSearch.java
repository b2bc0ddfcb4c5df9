package vn.kiemphieu.measurement;

import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Looks for rings in the voter's ink on a small picture of the page, by normalised correlation (OpenCV's
 * {@code TM_CCOEFF_NORMED}) in whole numbers. Only what is inked is summed up, so that a page with little ink costs little.
 */
final class RingSearch {
    /** Pixels of the page across one of the picture's. */
    static final int SHRINK = 6;

    private static final int FULL = 255;
    private static final int APART = 8; // inked stretches nearer to one another are taken as one
    private static final double NEARLY = 0.999; // far coarser than rounding
    private static final double FLAT = 0.5; // squared gray levels of a window in which nothing can be found

    static {
        NativeLibraries.loadOpenCv();
    }

    private final int width;
    private final int height;
    private final int[] ink; // inked share of each pixel, 0–255
    private final long[] sums;
    private final long[] squares;

    /**
     * Where a ring fits best.
     *
     * @param x its centre, pixels of the page
     * @param y its centre
     * @param score correlation, −1…1
     */
    record Peak(double x, double y, double score) {}

    RingSearch(VoterInk page) {
        this.width = (page.width() + SHRINK / 2) / SHRINK;
        this.height = (page.height() + SHRINK / 2) / SHRINK;
        this.ink = shrunk(page);
        this.sums = new long[(width + 1) * (height + 1)];
        this.squares = new long[(width + 1) * (height + 1)];
        sumUp();
    }

    private int[] shrunk(VoterInk page) {
        int[] inked = new int[width * height];
        for (int y = 0; y < Math.min(page.height(), height * SHRINK); y++) {
            for (int run = page.dark().first(y); run < page.dark().first(y + 1); run++) {
                for (int i = page.dark().begin(run); i < page.dark().end(run); i++) {
                    int x = (i - y * page.width()) / SHRINK;
                    if (page.mask()[i] == VoterInk.INK && x < width) {
                        inked[y / SHRINK * width + x]++;
                    }
                }
            }
        }
        for (int i = 0; i < inked.length; i++) {
            int across = Math.min(SHRINK, page.width() - i % width * SHRINK);
            int down = Math.min(SHRINK, page.height() - i / width * SHRINK);
            inked[i] = Math.round(FULL * inked[i] / (float) (across * down));
        }
        return inked;
    }

    private void sumUp() {
        int stride = width + 1;
        for (int y = 0; y < height; y++) {
            long line = 0;
            long squared = 0;
            for (int x = 0; x < width; x++) {
                int value = ink[y * width + x];
                line += value;
                squared += value * value;
                int at = (y + 1) * stride + x + 1;
                sums[at] = sums[at - stride] + line;
                squares[at] = squares[at - stride] + squared;
            }
        }
    }

    /** Takes the ink of a disc out, so that another ring can be found; pixels of the page. */
    void forget(double x, double y, double radius) {
        Mat picture = new Mat(height, width, CvType.CV_32SC1);
        picture.put(0, 0, ink);
        Imgproc.circle(
                picture, new Point(x / SHRINK, y / SHRINK), (int) (radius / SHRINK) + 2, new Scalar(0), Imgproc.FILLED);
        picture.get(0, 0, ink);
        NativeMemory.release(picture);
        sumUp();
    }

    /**
     * Where a ring fits best, with a score of 0 where it does nowhere.
     *
     * @param radius of its outer edge, pixels of the page
     * @param atLeast scores up to this are of no interest
     */
    Peak best(double radius, double thickness, double atLeast) {
        int r = (int) Math.round(radius / SHRINK);
        int side = 2 * r + 5;
        if (side >= width || side >= height) {
            return new Peak(0, 0, 0);
        }
        int[] ring = ring(r, side, Math.max(1, (int) Math.round(thickness / SHRINK)));
        int count = ring.length / 2;
        int across = width - side + 1;
        int[] onRing = onRing(ring, across, height - side + 1);
        double area = side * side;
        double share = count / area;
        double ringSpread = count * (1 - share);
        double best = atLeast;
        int place = -1;
        for (int y = 0; y < height - side + 1; y++) {
            for (int x = 0; x < across; x++) {
                int under = onRing[y * across + x];
                double sum = under == 0 ? 0 : in(sums, x, y, side);
                double above = under - sum * share;
                if (above <= 0) {
                    continue;
                }
                double spread = in(squares, x, y, side) - sum * sum / area;
                if (spread <= FLAT || above * above < best * best * spread * ringSpread * NEARLY) {
                    continue;
                }
                float score = (float) Math.min(1, above / Math.sqrt(spread * ringSpread));
                if (score > best) {
                    best = score;
                    place = y * across + x;
                }
            }
        }
        double half = side / 2.0;
        return place < 0
                ? new Peak(0, 0, 0)
                : new Peak((place % across + half) * SHRINK, (place / across + half) * SHRINK, best);
    }

    /** For every place of the ring's box, by its upper left corner, the ink under the ring. */
    private int[] onRing(int[] ring, int across, int down) {
        int[] under = new int[across * down];
        for (int y = 0; y < height; y++) {
            for (int from = nextInked(y, 0); from < width; ) {
                int to = endOfStretch(y, from);
                for (int k = 0; k < ring.length; k += 2) {
                    int top = y - ring[k + 1];
                    int shift = ring[k];
                    if (top >= 0 && top < down) {
                        add(
                                y * width,
                                Math.max(from, shift),
                                Math.min(to, shift + across),
                                under,
                                top * across - shift);
                    }
                }
                from = nextInked(y, to);
            }
        }
        return under;
    }

    private void add(int line, int from, int to, int[] under, int offset) {
        for (int x = from; x < to; x++) {
            under[offset + x] += ink[line + x];
        }
    }

    private int nextInked(int y, int from) {
        int x = from;
        while (x < width && ink[y * width + x] == 0) {
            x++;
        }
        return x;
    }

    private int endOfStretch(int y, int from) {
        int end = from + 1;
        for (int x = end; x < width && x < end + APART; x++) {
            end = ink[y * width + x] != 0 ? x + 1 : end;
        }
        return end;
    }

    private long in(long[] table, int x, int y, int side) {
        int top = y * (width + 1) + x;
        int bottom = top + side * (width + 1);
        return table[bottom + side] - table[bottom] - table[top + side] + table[top];
    }

    /** The ring's pixels, x and y in turn, in a box of this side, as OpenCV draws it. */
    private static int[] ring(int radius, int side, int thickness) {
        Mat drawn = new Mat(side, side, CvType.CV_8UC1, new Scalar(0));
        Imgproc.circle(drawn, new Point(side / 2, side / 2), radius - thickness / 2, new Scalar(FULL), thickness);
        byte[] pixels = new byte[side * side];
        drawn.get(0, 0, pixels);
        NativeMemory.release(drawn);
        return IntStream.range(0, pixels.length)
                .filter(i -> pixels[i] != 0)
                .flatMap(i -> IntStream.of(i % side, i / side))
                .toArray();
    }
}
