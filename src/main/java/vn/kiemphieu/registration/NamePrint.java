package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    private final int[] printed; // pixels of the box
    private final List<Square> squares = new ArrayList<>();

    /** @param wanted printed pixels in it */
    private record Square(Rect place, int wanted) {}

    /** @param box the name's place on the blank, pixels */
    NamePrint(BlankImage blank, Rect box) {
        this.box = box;
        this.printed = IntStream.range(0, box.width * box.height)
                .filter(i -> blank.ink().at(box.x + i % box.width, box.y + i / box.width) >= PRINT)
                .toArray();
        PixelSums wanted = new PixelSums(box.width, box.height);
        Arrays.stream(printed).forEach(wanted::set);
        wanted.sum();
        double minInk = MIN_SQUARE_INK_MM2 * blank.pxPerMm() * blank.pxPerMm();
        int side = (int) (SQUARE_MM * blank.pxPerMm());
        for (int y = 0; y + 1 < box.height; y += side / 2) {
            for (int x = 0; x + 1 < box.width; x += side / 2) {
                Rect place = new Rect(x, y, Math.min(side, box.width - x), Math.min(side, box.height - y));
                int ink = wanted.in(place);
                if (ink >= minInk) {
                    squares.add(new Square(place, ink));
                }
            }
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
        for (int pixel : printed) {
            sum += sample.pixels()[place(pixel)] & 0xff;
        }
        return sum / (double) Math.max(1, printed.length);
    }

    /**
     * Share of printed pixels with ink on the scan within a pixel of their place, in the square where it is least.
     *
     * @param seen ink from which a pixel counts
     */
    double found(GrayImage sample, int seen) {
        PixelSums found = new PixelSums(box.width, box.height);
        int all = 0;
        for (int pixel : printed) {
            if (darkNear(sample.pixels(), place(pixel), seen)) {
                found.set(pixel);
                all++;
            }
        }
        found.sum();
        double least = printed.length == 0 ? 0 : all / (double) printed.length;
        for (Square square : squares) {
            least = Math.min(least, found.in(square.place()) / (double) square.wanted());
        }
        return least;
    }

    /** Where a pixel of the box lies in the sample. */
    private int place(int pixel) {
        return (pixel / box.width + AROUND) * sampleWidth() + pixel % box.width + AROUND;
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
