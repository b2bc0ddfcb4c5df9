package vn.kiemphieu.measurement;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.ColourPatch;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * A seal by its colour, on scans that have colours: red ink takes green and blue light and lets red through, as no print, no
 * dirt and few pens do. So it is found where gray shows too little of it, over names, and where it runs off the paper. Blue
 * ink takes red light and lets blue through. Pens do so too, but draw no circle with something in it.
 */
final class ColouredSeal {
    private static final int STEP = LightSeal.CELL / 2; // pixels of the blank between samples: a ring is wider
    private static final int APART = 15; // of 255: more of the other light taken than of the ink's own
    private static final int DARK = 110; // of 255: what takes so much of the ink's own light hides a seal
    private static final double INKED_BLUE = 0.015; // of a blue seal's disc that must be plain ink: a set-off has none
    private static final double RIM_MM = 0.8; // from a ring's middle to where a seal certainly ends

    /** Light that an ink takes, 0–255, at a place of a patch. */
    private interface Taken {
        int at(ColourPatch colours, int i);
    }

    private ColouredSeal() {}

    /** The seals found otherwise, or where these have no ring the one whose circle is red, or else blue. */
    static List<Seal> orFound(
            List<Seal> seals, PageImage picture, Aligned aligned, VoterInk ink, ScanInk scan, PrintedPage page) {
        if (!page.style.stampRequired() || seals.stream().anyMatch(Seal::ringed)) {
            return seals;
        }
        Affine toPage = aligned.toPage().after(new Affine(STEP, 0, (STEP - 1) / 2.0, 0, STEP, (STEP - 1) / 2.0));
        return picture.sampleColours(toPage, page.width / STEP, page.height / STEP)
                .flatMap(colours ->
                        LightSeal.partlySeen(ink, scan, page, red(colours)).or(() -> blue(ink, scan, page, colours)))
                .map(List::of)
                .orElse(seals);
    }

    private static Optional<Seal> blue(VoterInk ink, ScanInk scan, PrintedPage page, ColourPatch colours) {
        byte[] cells = cells(colours, ColouredSeal::blueLight, ColouredSeal::redLight);
        return LightSeal.partlySeen(ink, scan, page, cells).filter(seal -> plain(seal, ink, page) >= INKED_BLUE);
    }

    private static double plain(Seal seal, VoterInk ink, PrintedPage page) {
        return Seal.share(ink, seal.x(), seal.y(), seal.radius() + RIM_MM * page.pxPerMm);
    }

    private static byte[] red(ColourPatch colours) {
        return cells(colours, ColouredSeal::redLight, (c, i) -> Math.min(c.green()[i] & 0xff, c.blue()[i] & 0xff));
    }

    private static int redLight(ColourPatch colours, int i) {
        return colours.red()[i] & 0xff;
    }

    private static int blueLight(ColourPatch colours, int i) {
        return colours.blue()[i] & 0xff;
    }

    /**
     * @param own light that the ink lets through
     * @param other light that it takes
     */
    private static byte[] cells(ColourPatch colours, Taken own, Taken other) {
        int width = colours.width() / 2;
        byte[] cells = new byte[width * (colours.height() / 2)];
        for (int c = 0; c < cells.length; c++) {
            int first = c / width * 2 * colours.width() + c % width * 2;
            int dark = 0;
            boolean tinted = false;
            for (int i : new int[] {first, first + 1, first + colours.width(), first + colours.width() + 1}) {
                int taken = own.at(colours, i);
                tinted |= other.at(colours, i) - taken > APART;
                dark += taken > DARK ? 1 : 0;
            }
            cells[c] = tinted ? LightSeal.INKED : dark > 1 ? LightSeal.UNSEEN : LightSeal.PAPER;
        }
        return cells;
    }
}
