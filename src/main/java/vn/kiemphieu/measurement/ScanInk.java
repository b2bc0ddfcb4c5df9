package vn.kiemphieu.measurement;

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
 */
record ScanInk(int width, int height, byte[] ink) {

    private static final double BAND_MM = 8;

    static ScanInk of(PageImage page, Aligned aligned, PrintedPage print) {
        byte[] ink = new byte[print.width * print.height];
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
                copyBands(page, aligned, print, 0, start, ink);
            }
            copy(page, aligned.rows().get(i).toPage(), print.width, start, to, ink);
            from = to;
        }
        copyBands(page, aligned, print, from, print.height, ink);
        return new ScanInk(print.width, print.height, ink);
    }

    /** Away from the candidates: by the page's fit and its feed, in bands of some millimetres. */
    private static void copyBands(PageImage page, Aligned aligned, PrintedPage print, int top, int bottom, byte[] ink) {
        int step = (int) (BAND_MM * print.pxPerMm);
        for (int y = top; y < bottom; y += step) {
            int end = Math.min(bottom, y + step);
            copy(page, aligned.feed().at(aligned.toPage(), (y + end) / 2.0), print.width, y, end, ink);
        }
    }

    private static void copy(PageImage page, Affine toPage, int width, int top, int bottom, byte[] ink) {
        if (bottom <= top) {
            return;
        }
        Affine band = toPage.after(Affine.translation(0, top));
        GrayImage patch = page.sampleInk(band, width, bottom - top);
        System.arraycopy(patch.pixels(), 0, ink, top * width, patch.pixels().length);
    }

    int at(int i) {
        return ink[i] & 0xff;
    }
}
