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
 * long name. A square whose print is too pale to count pixel by pixel is there where it looks like the blank's all the same:
 * toner is uneven, and nothing but print has print's shape.
 */
final class NamePrint {
    private static final double SQUARE_MM = 1.5; // about a small letter
    private static final double MIN_SQUARE_INK_MM2 = 0.16; // a square with less print says nothing
    private static final int PRINT = 110; // of 255
    private static final int AROUND = 1; // pixels of the blank that print may lie off its place
    private static final double LIKE_OFF = 0.05; // so much more alike than found must a square be
    private static final double LEAST_CONTRAST =
            0.22; // of the sheet's print: what thin correction fluid leaves is less
    private static final double MIN_CONTRAST = 4; // gray levels
    private static final double PEN = 1.6; // times as dark as the sheet's print is no print
    private static final int PEN_OVER = 25;
    private static final double LEAST_LEFT = 0.5; // of a square's print beside a pen's ink

    private final Rect box;
    private final int[] printed; // pixels of the box
    private final byte[] ink; // of the blank where a sample is taken, softened
    private final List<Square> squares = new ArrayList<>();

    /** @param wanted printed pixels in it */
    private record Square(Rect place, int wanted) {}

    /** @param box the name's place on the blank, pixels */
    NamePrint(BlankImage blank, Rect box) {
        this.box = box;
        byte[] sharp = new byte[sampleWidth() * (box.height + 2 * AROUND)];
        for (int i = 0; i < sharp.length; i++) {
            int x = Math.max(0, box.x - AROUND + i % sampleWidth());
            int y = Math.max(0, box.y - AROUND + i / sampleWidth());
            sharp[i] = (byte) blank.ink()
                    .at(
                            Math.min(x, blank.ink().width() - 1),
                            Math.min(y, blank.ink().height() - 1));
        }
        this.ink = soft(sharp, sampleWidth());
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
     * @param level usual ink of the sheet's print, 0–255
     */
    double found(GrayImage sample, int seen, double level) {
        PixelSums found = new PixelSums(box.width, box.height);
        int all = 0;
        for (int pixel : printed) {
            if (darkNear(sample.pixels(), place(pixel), seen)) {
                found.set(pixel);
                all++;
            }
        }
        found.sum();
        double least = 1;
        int pale = 0;
        byte[] soft = null;
        for (Square square : squares) {
            double share = found.in(square.place()) / (double) square.wanted();
            if (share < least) {
                soft = soft == null ? soft(sample.pixels(), sampleWidth()) : soft;
                double alike = alike(soft, square, level) - LIKE_OFF;
                pale += alike > share ? 1 : 0;
                least = Math.min(least, Math.max(share, alike));
            }
        }
        double dark = printed.length == 0 ? 0 : all / (double) printed.length;
        return pale == 0 ? Math.min(least, dark) : least;
    }

    /** How much a square looks like the blank's, −1…1, beside a pen's ink; 0 where it hardly stands out. */
    private double alike(byte[] sample, Square square, double level) {
        double best = 0;
        for (int dy = -AROUND; dy <= AROUND; dy++) {
            for (int dx = -AROUND; dx <= AROUND; dx++) {
                best = Math.max(best, alike(sample, square, level, dy * sampleWidth() + dx));
            }
        }
        return best;
    }

    private double alike(byte[] sample, Square square, double level, int shift) {
        double pen = PEN * level + PEN_OVER;
        Rect place = square.place();
        int n = 0;
        int print = 0;
        double onPrint = 0;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int i = y * box.width + place.x; i < y * box.width + place.x + place.width; i++) {
                int wanted = ink[place(i)] & 0xff;
                int there = sample[place(i) + shift] & 0xff;
                if (there <= pen) {
                    n++;
                    a += wanted;
                    b += there;
                    aa += wanted * wanted;
                    bb += there * there;
                    ab += wanted * there;
                    print += wanted >= PRINT ? 1 : 0;
                    onPrint += wanted >= PRINT ? there : 0;
                }
            }
        }
        if (print < LEAST_LEFT * square.wanted() || n == print) {
            return 0;
        }
        double contrast = onPrint / print - (b - onPrint) / (n - print);
        double spread = (aa - a * a / n) * (bb - b * b / n);
        boolean plain = contrast >= Math.max(MIN_CONTRAST, LEAST_CONTRAST * level);
        return plain && spread > 0 ? (ab - a * b / n) / Math.sqrt(spread) : 0;
    }

    /** As a scanner's optics make it: sharpness and grain then matter less. */
    private static byte[] soft(byte[] pixels, int width) {
        byte[] soft = pixels.clone();
        for (int i = width + 1; i < pixels.length - width - 1; i++) {
            int sum = 4 * (pixels[i] & 0xff);
            sum += 2 * ((pixels[i - 1] & 0xff) + (pixels[i + 1] & 0xff));
            sum += 2 * ((pixels[i - width] & 0xff) + (pixels[i + width] & 0xff));
            sum += (pixels[i - width - 1] & 0xff) + (pixels[i - width + 1] & 0xff);
            sum += (pixels[i + width - 1] & 0xff) + (pixels[i + width + 1] & 0xff);
            soft[i] = (byte) (sum / 16);
        }
        return soft;
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
