package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * The scan's ink laid over the blank, pixel for pixel; each candidate's strip by its own fit.
 *
 * @param ink 0 = the paper around, 255 = black
 * @param maps for every line of the blank, the map from there to the scan
 */
record ScanInk(int width, int height, byte[] ink, Affine[] maps) {

    private static final double BAND_MM = 8;

    static ScanInk of(PageImage page, Aligned aligned, PrintedPage print) {
        ScanInk scan =
                new ScanInk(print.width, print.height, new byte[print.width * print.height], new Affine[print.height]);
        List<StyleRow> rows = print.rows();
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            int to = i + 1 < rows.size()
                    ? print.y((rows.get(i).strip().bottom()
                                    + rows.get(i + 1).strip().top())
                            / 2)
                    : print.y(rows.get(i).strip().bottom());
            int start = i == 0 ? print.y(rows.get(0).strip().top()) : from;
            if (i == 0) {
                scan.copyBands(page, aligned, 0, start, print.pxPerMm);
            }
            scan.copy(page, aligned.rows().get(i).toPage(), start, to);
            from = to;
        }
        scan.copyBands(page, aligned, from, print.height, print.pxPerMm);
        return scan;
    }

    /** Away from the candidates: by the page's fit and its feed, in bands of some millimetres. */
    private void copyBands(PageImage page, Aligned aligned, int top, int bottom, double pxPerMm) {
        int step = (int) (BAND_MM * pxPerMm);
        for (int y = top; y < bottom; y += step) {
            int end = Math.min(bottom, y + step);
            copy(page, aligned.feed().at(aligned.toPage(), (y + end) / 2.0), y, end);
        }
    }

    private void copy(PageImage page, Affine toPage, int top, int bottom) {
        if (bottom <= top) {
            return;
        }
        Affine band = toPage.after(Affine.translation(0, top));
        GrayImage patch = page.sampleInk(band, width, bottom - top);
        System.arraycopy(patch.pixels(), 0, ink, top * width, patch.pixels().length);
        Arrays.fill(maps, top, bottom, toPage);
    }

    /** Whether any ink of at least {@code least} lies within {@code reach} px of a place of the blank, beside or aslant. */
    boolean darkNear(int x, int y, int reach, double least) {
        if (at(y * width + x) >= least) { // print is most often where it is looked for
            return true;
        }
        for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
            for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
                if (at(v * width + u) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    int at(int i) {
        return ink[i] & 0xff;
    }
}
