package vn.kiemphieu.registration;

import java.util.List;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;

/** How much of a page's print something lies over. */
final class CoveredPrint {
    /** How far from its place print is seen, pixels: it reaches two across or down, not both. */
    static final int NEAR = 2;

    private static final int PRINT = 70; // of 255: ink of the blank that a scan must show
    private static final double SEEN_SHARE = 0.4; // of the page's own print darkness, so that light print is seen
    private static final double MIN_SEEN = 16; // of 255: darker than paper grain

    private final List<Cell> cells;

    /** @param wanted printed pixels from the box's corner on */
    private record Cell(Rect box, int[] wanted) {}

    CoveredPrint(List<PrintedPatch> cells) {
        this.cells = cells.stream()
                .map(cell -> new Cell(cell.box(), cell.darker(PRINT)))
                .toList();
    }

    /** Share of cells of which less than {@code least} of the print is dark on the scan, laid there by {@code fit}. */
    double share(LaidPage page, Affine fit, double least) {
        if (cells.isEmpty()) {
            return 1;
        }
        int[] corners = cells.stream()
                .map(cell -> page.place(fit, cell.box()))
                .mapToInt(place -> place.y * page.ink().width() + place.x)
                .toArray();
        double level = Math.floor(Math.max(MIN_SEEN, SEEN_SHARE * level(page.ink(), corners)));
        int covered = 0;
        for (int k = 0; k < corners.length; k++) {
            int found = 0;
            for (int pixel : cells.get(k).wanted()) {
                found += darkNear(page.ink(), corners[k] + pixel, level) ? 1 : 0;
            }
            covered += found < least * cells.get(k).wanted().length ? 1 : 0;
        }
        return covered / (double) cells.size();
    }

    /** Whether there is more ink than {@code level} on or near a pixel. */
    private static boolean darkNear(GrayImage ink, int pixel, double level) {
        if ((ink.pixels()[pixel] & 0xff) > level) {
            return true;
        }
        int x = pixel % ink.width();
        int y = pixel / ink.width();
        for (int dy = -NEAR; dy <= NEAR; dy++) {
            int aside = Math.abs(dy) == NEAR ? 0 : NEAR;
            if (y + dy < 0 || y + dy >= ink.height()) {
                continue;
            }
            for (int u = Math.max(0, x - aside); u <= Math.min(ink.width() - 1, x + aside); u++) {
                if (ink.at(u, y + dy) > level) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Mean ink of the page's print on this scan, 0–255. */
    private double level(GrayImage ink, int[] corners) {
        long sum = 0;
        long pixels = 0;
        for (int k = 0; k < corners.length; k++) {
            int[] wanted = cells.get(k).wanted();
            for (int pixel : wanted) {
                sum += ink.pixels()[corners[k] + pixel] & 0xff;
            }
            pixels += wanted.length;
        }
        return pixels == 0 ? 0 : sum / (double) pixels;
    }
}
