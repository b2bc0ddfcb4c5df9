package vn.kiemphieu.measurement;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells the ragged or displaced edge of print from what was written over print. Ragged print is ragged wherever the sheet
 * prints, and displaced print leaves its own place bare; a pen only adds, and only where it went.
 */
final class FrayedPrint {
    private static final int NEAR_PX = 3; // from print: as far as its edge may fray
    private static final int OFF_PX = 2; // from print: as near as blur alone inks paper
    private static final double ALONG_SHARE = 0.5; // of the ink: what lies mostly on bare paper is not print's
    private static final double DENSER = 4; // than between the sheet's other letters
    private static final double CLEAN = 0.05; // a share inked between letters that is none of ragged print's
    private static final double BARE = 0.05; // of the print's cores, more than on the rest of the sheet
    private static final int CORE = 128; // of 255: print that shows wherever the sheet was printed

    private final PrintedPage page;
    private final ScanInk scan;
    private final PieceMap pieces;
    private final List<Seal> seals;
    private final double seen;
    private final PixelBox rows;

    /** @param seals what they darken is no print's */
    FrayedPrint(PrintedPage page, ScanInk scan, InkLevels levels, PieceMap pieces, List<Seal> seals) {
        this.page = page;
        this.scan = scan;
        this.pieces = pieces;
        this.seals = seals;
        this.seen = levels.printSeen();
        this.rows = page.rowsArea();
    }

    /** @param pixels ink away from the rows, by index */
    boolean holds(int[] pixels) {
        long along =
                IntStream.of(pixels).filter(i -> page.fromPrint[i] <= NEAR_PX).count();
        if (along <= ALONG_SHARE * pixels.length) {
            return false;
        }
        PixelBox box = PixelBox.of(pixels, page.width);
        Look here = new Look();
        Look elsewhere = new Look();
        for (int i = 0; i < page.fromPrint.length; i++) {
            if (page.fromPrint[i] <= NEAR_PX && !page.onRule(i)) {
                count(i, box, here, elsewhere);
            }
        }
        boolean added = here.inked() > DENSER * elsewhere.inked() + CLEAN;
        boolean moved = here.bare() > elsewhere.bare() + BARE;
        return !added || moved;
    }

    private void count(int i, PixelBox box, Look here, Look elsewhere) {
        int x = i % page.width;
        int y = i / page.width;
        if ((y < rows.top() || y > rows.bottom()) && !Seal.cover(seals, x, y, 0)) {
            (box.holds(x, y) ? here : elsewhere).add(i);
        }
    }

    /** Some part of the sheet's print and of the paper between its letters. */
    private final class Look {
        private int cores;
        private int lacking;
        private int between;
        private int darkened;

        void add(int i) {
            if (page.fromPrint[i] >= OFF_PX) {
                between++;
                darkened += pieces.inkLabel(i) != 0 ? 1 : 0;
            } else if ((page.ink.pixels()[i] & 0xff) >= CORE) {
                cores++;
                lacking += scan.at(i) < seen ? 1 : 0;
            }
        }

        /** Share of the paper between letters that is inked. */
        double inked() {
            return darkened / (double) Math.max(1, between);
        }

        /** Share of the print's cores that show no print. */
        double bare() {
            return lacking / (double) Math.max(1, cores);
        }
    }
}
