package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.ColourPatch;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * A seal by its colour, on scans that have colours: red ink takes green and blue light and lets red through, as no print, no
 * dirt and few pens do. So it is found where gray shows too little of it, over names, and where it runs off the paper.
 */
final class RedSeal {
    private static final int STEP = LightSeal.CELL / 2; // pixels of the blank between samples: a ring is wider
    private static final int RED = 15; // of 255: more of green and blue light taken than of red
    private static final int DARK = 110; // of 255: what takes so much red light hides a seal

    private RedSeal() {}

    /** The seals found otherwise, or where these have no ring the one whose circle is red. */
    static List<Seal> orFound(
            List<Seal> seals, PageImage picture, Aligned aligned, VoterInk ink, ScanInk scan, PrintedPage page) {
        if (!page.style.stampRequired() || seals.stream().anyMatch(Seal::ringed)) {
            return seals;
        }
        Affine toPage = aligned.toPage().after(new Affine(STEP, 0, (STEP - 1) / 2.0, 0, STEP, (STEP - 1) / 2.0));
        return picture.sampleColours(toPage, page.width / STEP, page.height / STEP)
                .flatMap(colours -> LightSeal.partlySeen(ink, scan, page, cells(colours)))
                .map(List::of)
                .orElse(seals);
    }

    private static byte[] cells(ColourPatch colours) {
        int width = colours.width() / 2;
        byte[] cells = new byte[width * (colours.height() / 2)];
        for (int c = 0; c < cells.length; c++) {
            int first = c / width * 2 * colours.width() + c % width * 2;
            int dark = 0;
            boolean red = false;
            for (int i : new int[] {first, first + 1, first + colours.width(), first + colours.width() + 1}) {
                int taken = colours.red()[i] & 0xff;
                red |= Math.min(colours.green()[i] & 0xff, colours.blue()[i] & 0xff) - taken > RED;
                dark += taken > DARK ? 1 : 0;
            }
            cells[c] = red ? LightSeal.INKED : dark > 1 ? LightSeal.UNSEEN : LightSeal.PAPER;
        }
        return cells;
    }
}
