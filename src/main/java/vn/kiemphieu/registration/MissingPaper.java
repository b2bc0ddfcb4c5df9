package vn.kiemphieu.registration;

import java.util.Arrays;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/** How much of a ballot's place on the scan shows the scanner's dark back instead of paper. */
final class MissingPaper {
    private static final double STEP_MM = 2;
    private static final double MARGIN_MM = 6; // shadows, frames, paper cut a little short
    private static final double DARK = 0.55; // of the paper's brightness

    private MissingPaper() {}

    /**
     * Share of the ballot's area without paper, 0–1, its margins left out.
     *
     * @param toPage maps the blank's pixels to the scan's
     */
    static double share(PageImage page, Affine toPage, double widthMm, double heightMm, double pxPerMm) {
        int columns = (int) ((widthMm - 2 * MARGIN_MM) / STEP_MM);
        int rows = (int) ((heightMm - 2 * MARGIN_MM) / STEP_MM);
        Affine grid = toPage.after(Affine.translation(MARGIN_MM * pxPerMm, MARGIN_MM * pxPerMm))
                .after(Affine.scale(STEP_MM * pxPerMm));
        GrayImage points = page.sample(grid, columns, rows);
        int[] sorted = new int[columns * rows];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = points.pixels()[i] & 0xff;
        }
        Arrays.sort(sorted);
        double limit = DARK * sorted[sorted.length / 2];
        int missing = 0;
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                // four points in a square: no letter or rule covers them all
                boolean dark = points.at(c, r) < limit
                        && points.at(c + 1, r) < limit
                        && points.at(c, r + 1) < limit
                        && points.at(c + 1, r + 1) < limit;
                missing += dark ? 1 : 0;
            }
        }
        return missing / (double) ((columns - 1) * (rows - 1));
    }
}
