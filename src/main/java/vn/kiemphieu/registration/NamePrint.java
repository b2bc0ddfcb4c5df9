package vn.kiemphieu.registration;

import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/**
 * A printed name, pixel by pixel: is it all there on the scan?
 *
 * <p>Counted in letter-sized squares that overlap by half: one wrong, missing or clipped letter must not drown in a
 * long name.
 */
final class NamePrint {
    private static final double SQUARE_MM = 1.5; // about a small letter
    private static final double MIN_SQUARE_INK_MM2 = 0.16; // a square with less print says nothing
    private static final int PRINT = 110; // of 255
    private static final int AROUND = 1; // pixels of the blank that print may lie off its place

    private final Rect box;
    private final int[] places; // of printed pixels in a sample that is AROUND larger than the box
    private final int[] quarters; // the half-sized square each of them lies in
    private final int across;
    private final int down;
    private final int[] wanted;
    private final double minInk;

    /** @param box the name's place on the blank, pixels */
    NamePrint(BlankImage blank, Rect box) {
        this.box = box;
        int half = (int) Math.round(SQUARE_MM * blank.pxPerMm() / 2);
        this.across = box.width / half + 1;
        this.down = box.height / half + 1;
        this.minInk = MIN_SQUARE_INK_MM2 * blank.pxPerMm() * blank.pxPerMm();
        int[] printed = java.util.stream.IntStream.range(0, box.width * box.height)
                .filter(i -> blank.ink().at(box.x + i % box.width, box.y + i / box.width) >= PRINT)
                .toArray();
        this.places = new int[printed.length];
        this.quarters = new int[printed.length];
        this.wanted = new int[across * down];
        for (int i = 0; i < printed.length; i++) {
            int x = printed[i] % box.width;
            int y = printed[i] / box.width;
            places[i] = (y + AROUND) * sampleWidth() + x + AROUND;
            quarters[i] = y / half * across + x / half;
            wanted[quarters[i]]++;
        }
    }

    private int sampleWidth() {
        return box.width + 2 * AROUND;
    }

    /** The scan's ink where the name should be. */
    GrayImage sample(PageImage page, Affine toPage) {
        return page.sampleInk(
                toPage.after(Affine.translation(box.x - AROUND, box.y - AROUND)),
                sampleWidth(),
                box.height + 2 * AROUND);
    }

    /** Mean ink of the print, 0–255. */
    double level(GrayImage sample) {
        long sum = 0;
        for (int place : places) {
            sum += sample.pixels()[place] & 0xff;
        }
        return sum / (double) Math.max(1, places.length);
    }

    /**
     * Share of printed pixels with ink on the scan within a pixel of their place, in the square where it is least.
     *
     * @param seen ink from which a pixel counts
     */
    double found(GrayImage sample, int seen) {
        int[] found = new int[wanted.length];
        int all = 0;
        for (int i = 0; i < places.length; i++) {
            if (darkNear(sample.pixels(), places[i], seen)) {
                found[quarters[i]]++;
                all++;
            }
        }
        double least = places.length == 0 ? 0 : all / (double) places.length;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int n = square(wanted, x, y);
                if (n >= minInk) {
                    least = Math.min(least, square(found, x, y) / (double) n);
                }
            }
        }
        return least;
    }

    private int square(int[] counts, int x, int y) {
        int sum = 0;
        for (int v = y; v < Math.min(down, y + 2); v++) {
            for (int u = x; u < Math.min(across, x + 2); u++) {
                sum += counts[v * across + u];
            }
        }
        return sum;
    }

    private boolean darkNear(byte[] pixels, int place, int seen) {
        for (int line = place - sampleWidth(); line <= place + sampleWidth(); line += sampleWidth()) {
            for (int i = line - 1; i <= line + 1; i++) {
                if ((pixels[i] & 0xff) >= seen) {
                    return true;
                }
            }
        }
        return false;
    }
}
