package vn.kiemphieu.testdeck.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;

/**
 * One sheet of paper before it is scanned; places in millimetres on the form.
 *
 * @param print the form as printed, 255 = no toner
 * @param printDpi resolution of that picture
 * @param side front, or the back through which the front shines
 */
public record PageDrawing(
        Supplier<GrayImage> print,
        int printDpi,
        double widthMm,
        double heightMm,
        Paper paper,
        Toner toner,
        List<Ink> ink,
        Optional<SealPress> seal,
        List<Blemish> blemishes,
        Optional<LostCorner> lostCorner,
        Side side) {
    public PageDrawing {
        ink = List.copyOf(ink);
        blemishes = List.copyOf(blemishes);
    }

    /** The same sheet before the voter had it. */
    public PageDrawing withoutInk() {
        return new PageDrawing(
                print, printDpi, widthMm, heightMm, paper, toner, List.of(), seal, blemishes, lostCorner, side);
    }

    /** The same sheet with one pen's strokes more. */
    public PageDrawing with(Ink more) {
        List<Ink> all = new ArrayList<>(ink);
        all.add(more);
        return new PageDrawing(
                print, printDpi, widthMm, heightMm, paper, toner, all, seal, blemishes, lostCorner, side);
    }

    /** Which face of the sheet is up. */
    public enum Side {
        FRONT,
        BACK,
        /** A sheet without any print. */
        EMPTY
    }

    /**
     * The sheet and how the form lies on it.
     *
     * @param red reflectance in red, green, blue light, 0–1
     * @param mottle slow unevenness of the paper, share of its brightness
     * @param scale size of the print against its PDF
     * @param shiftX how far the print is moved on the sheet, millimetres
     * @param turn how far the print is turned on the sheet, degrees
     */
    public record Paper(
            double red,
            double green,
            double blue,
            double mottle,
            double scale,
            double shiftX,
            double shiftY,
            double turn,
            long seed) {}

    /**
     * What the printer and copier did.
     *
     * @param dark share of the light that full toner takes, 0–1
     * @param gainMm growth of black parts, negative where they shrink
     * @param blurMm softness of the print
     * @param blotches unevenness of the toner, 0–1
     */
    public record Toner(double dark, double gainMm, double blurMm, double blotches, long seed) {}

    /** One pen's strokes. */
    public record Ink(Pen pen, List<Stroke> strokes) {
        public Ink {
            strokes = List.copyOf(strokes);
        }
    }

    /** What the seal's picture is made of. */
    public enum SealInk {
        RED(0.16, 0.86, 0.78),
        BLUE(0.85, 0.6, 0.35),
        /** Black toner. */
        COPY(1, 1, 1);

        /** Share of each light that it takes, 0–1. */
        final double red;

        final double green;
        final double blue;

        SealInk(double red, double green, double blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }

    /**
     * The seal as a hand pressed it.
     *
     * @param picture the seal's print, 255 = no ink, 40 mm square
     * @param turn degrees
     * @param dark share of the light its ink takes, 0–1
     * @param uneven how much of it stays pale, 0–1
     * @param againMm how far off it was pressed once more, 0 when it was not
     */
    public record SealPress(
            GrayImage picture,
            int dpi,
            double x,
            double y,
            double turn,
            double dark,
            double uneven,
            SealInk colour,
            double againMm,
            long seed) {
        /** What the paper's grain leaves of it. */
        static final double FINE = 235 / 255.0;

        private static final double UNEVEN = 0.55;

        /** Contrast of its usual ink against the paper in a gray scan, 0–1. */
        public double contrast() {
            double gray = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
            return gray * dark * usual() * FINE;
        }

        /** How much of its ink usually reaches the paper, 0–1. */
        double usual() {
            return 1 - UNEVEN * uneven;
        }

        /** The same seal as a copier prints it with the form: black, dry and the same all over. */
        public SealPress copied() {
            return new SealPress(picture, dpi, x, y, turn, Math.max(0.75, dark), 0.25 * uneven, SealInk.COPY, 0, seed);
        }

        /** Whether its disc lies on the box. */
        public boolean touches(MmBox box) {
            double dx = Math.max(0, Math.max(box.left() - x, x - box.right()));
            double dy = Math.max(0, Math.max(box.top() - y, y - box.bottom()));
            return StrictMath.hypot(dx, dy) < 17;
        }
    }

    /**
     * A corner torn off or folded over, as the triangle between a corner and points on its two edges.
     *
     * @param corner 0 top left, 1 top right, 2 bottom right, 3 bottom left
     */
    public record LostCorner(int corner, double alongX, double alongY, boolean folded) {
        /** Whether a box on a page of this size is touched. */
        public boolean touches(MmBox box, double width, double height) {
            double reach = folded ? 2.0 : 1.0;
            double dx = corner == 0 || corner == 3 ? box.left() : width - box.right();
            double dy = corner == 0 || corner == 1 ? box.top() : height - box.bottom();
            return Math.max(0, dx) / alongX + Math.max(0, dy) / alongY < reach;
        }
    }
}
