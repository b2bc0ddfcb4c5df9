package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.image.GrayImage;

/**
 * How the blank's print looks on a scan: spread by toner (dot gain), blurred by optics, lighter or darker as a whole.
 *
 * <p>A few such looks are prepared once; each page is given the one that explains it best.
 */
final class PrintModel {
    private static final double[] BLUR_PX = {0.6, 1.0, 1.5};
    private static final int[] SPREAD_PX = {0, 1};
    private static final int STRONG = 90;
    private static final int PRINT = 4;
    private static final int CLIP = 60;

    private final PixelBox area;
    private final int[] places; // pixels that vote for the look that explains them
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param ink the look's ink at the places that vote */
    private record Candidate(PrintLook look, byte[] ink) {}

    /**
     * The print as it should be on one page.
     *
     * @param ink expected ink at full print darkness, 0–255
     * @param slope change of the expected ink a pixel, 0–255
     * @param gain print darkness of the page against full black, 0–1
     */
    record Expected(byte[] ink, byte[] slope, double gain) {
        /** Expected ink of a pixel, 0–255, where print is as dark as {@code full}, 0–255. */
        double ink(int i, int full) {
            return fullInk(full) * (ink[i] & 0xff);
        }

        /** What the expected ink of a pixel is to be multiplied with. */
        double fullInk(int full) {
            return Math.max(gain, full / 255.0);
        }
    }

    /** @param area the candidates' part of the page */
    PrintModel(GrayImage blank, PixelBox area) {
        this.area = area;
        List<byte[]> inks = new ArrayList<>();
        List<PrintLook> looks = new ArrayList<>();
        for (int spread : SPREAD_PX) {
            for (double blur : BLUR_PX) {
                PrintLook look = new PrintLook(blank, spread, blur);
                looks.add(look);
                inks.add(look.ink());
            }
        }
        this.places = places(inks, blank.width());
        for (int i = 0; i < looks.size(); i++) {
            candidates.add(new Candidate(looks.get(i), voting(inks.get(i))));
        }
    }

    /** The look that explains the page's print best, over the candidates' part of the page. */
    Expected fit(ScanInk scan) {
        long all = 0;
        for (int y = area.top(); y <= area.bottom(); y += 2) {
            for (int i = y * scan.width() + area.left(); i <= y * scan.width() + area.right(); i++) {
                all += Math.min(CLIP, scan.at(i));
            }
        }
        byte[] seen = new byte[places.length];
        for (int k = 0; k < seen.length; k++) {
            seen[k] = scan.ink()[places[k]];
        }
        PrintLook best = null;
        double gainOfBest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates) {
            int[] pairs = pairs(candidate, seen);
            double gain = gain(pairs);
            double error = error(pairs, gain, all);
            if (error < least) {
                least = error;
                best = candidate.look;
                gainOfBest = gain;
            }
        }
        PrintLook.Pixels pixels = best.pixels();
        return new Expected(pixels.ink(), pixels.slope(), gainOfBest);
    }

    /** How often each ink of the look (upper byte) is seen as which ink of the page (lower byte). */
    private static int[] pairs(Candidate look, byte[] seen) {
        int[] pairs = new int[1 << 16];
        for (int k = 0; k < seen.length; k++) {
            pairs[(look.ink[k] & 0xff) << 8 | seen[k] & 0xff]++;
        }
        return pairs;
    }

    /** @param all clipped ink of all the pixels that vote */
    private static double error(int[] pairs, double gain, long all) {
        double error = 0;
        long offPrint = all;
        for (int pair = (PRINT + 1) << 8; pair < pairs.length; pair++) {
            if (pairs[pair] != 0) {
                int seen = pair & 0xff;
                error += pairs[pair] * Math.min(CLIP, Math.abs(seen - gain * (pair >> 8)));
                offPrint -= (long) pairs[pair] * Math.min(CLIP, seen);
            }
        }
        // pixels just off the print vote too, else the boldest look would always explain most
        return error + offPrint;
    }

    private static double gain(int[] pairs) {
        long found = 0;
        long full = 0;
        for (int pair = STRONG << 8; pair < pairs.length; pair++) {
            found += (long) pairs[pair] * (pair & 0xff);
            full += (long) pairs[pair] * (pair >> 8);
        }
        return full == 0 ? 1 : Math.min(1.3, found / (double) full);
    }

    /** Pixels of every other line of the candidates' part that are print in any look. */
    private int[] places(List<byte[]> inks, int width) {
        return IntStream.rangeClosed(0, (area.bottom() - area.top()) / 2)
                .map(line -> (area.top() + 2 * line) * width)
                .flatMap(line -> IntStream.rangeClosed(line + area.left(), line + area.right()))
                .filter(i -> inks.stream().anyMatch(ink -> (ink[i] & 0xff) > PRINT))
                .toArray();
    }

    private byte[] voting(byte[] ink) {
        byte[] voting = new byte[places.length];
        for (int k = 0; k < voting.length; k++) {
            voting[k] = ink[places[k]];
        }
        return voting;
    }
}
