package vn.kiemphieu.registration;

import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * A page laid over the picture of the printed cells.
 *
 * @param ink as large as that picture; released on closing
 * @param shown the map from the blank's to the page's pixels by which it was laid
 * @param toBlank pixels of this picture to pixels of the blank
 */
record LaidPage(Mat ink, Affine shown, Affine toBlank) implements AutoCloseable {

    static LaidPage of(PageImage page, Affine toPage, PrintedCells print) {
        Affine toBlank = print.toBlank();
        Mat ink = Mats.of(page.sampleInk(
                toPage.after(toBlank), print.ink().cols(), print.ink().rows()));
        return new LaidPage(ink, toPage, toBlank);
    }

    /** Where the blank's pixels, at this picture's resolution, lie in this picture if {@code fit} is right. */
    Affine moved(Affine fit) {
        return toBlank.inverse().after(shown.inverse()).after(fit).after(toBlank);
    }

    /** How far the picture's corner is moved that is moved farthest, pixels. */
    double farthest(Affine moved) {
        double farthest = 0;
        for (int x : new int[] {0, ink.cols()}) {
            for (int y : new int[] {0, ink.rows()}) {
                farthest = Math.max(farthest, Math.hypot(moved.x(x, y) - x, moved.y(x, y) - y));
            }
        }
        return farthest;
    }

    /** Where a cell is to be looked for. */
    static PatchMatcher.Guess guess(Affine moved, Rect cell) {
        double x = cell.x + cell.width / 2.0;
        double y = cell.y + cell.height / 2.0;
        return new PatchMatcher.Guess((int) Math.rint(moved.x(x, y) - x), (int) Math.rint(moved.y(x, y) - y));
    }

    /** The cell's own place in this picture, as far as the picture goes. */
    Rect place(Affine moved, Rect cell) {
        PatchMatcher.Guess guess = guess(moved, cell);
        int x = Math.max(0, Math.min(ink.cols() - cell.width, cell.x + guess.dx()));
        int y = Math.max(0, Math.min(ink.rows() - cell.height, cell.y + guess.dy()));
        return new Rect(x, y, cell.width, cell.height);
    }

    @Override
    public void close() {
        NativeMemory.release(ink);
    }
}
