package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.image.RgbImage;

/** What the measurement saw, for people: every kind of ink in its own colour over the pale sheet. */
public final class InkPicture {
    /** Voter's ink on rows. */
    public static final int VOTER = 0xd81b1b;
    /** Voter's ink that must go on under the print. */
    public static final int HIDDEN = 0xff9800;
    /** Ink away from rows: notes, signatures. */
    public static final int STRAY = 0xb000b0;
    /** Specks and shadows away from rows: too little to be anything. */
    public static final int DUST = 0xd2b48c;
    /** Folds and streaks. */
    public static final int LINE = 0x00a040;
    /** Ink inside a seal. */
    public static final int SEAL = 0x2050e0;
    /** Outlines of the printed names. */
    public static final int NAME = 0x90b8e8;

    private static final double LINE_PX = 1.1;

    private InkPicture() {}

    static RgbImage draw(
            PrintedPage page,
            ScanInk scan,
            VoterInk ink,
            PieceMap pieces,
            List<LineFinder.Line> lines,
            List<Seal> seals) {
        RgbImage picture = RgbImage.white(page.width, page.height);
        for (int y = 0; y < page.height; y++) {
            for (int x = 0; x < page.width; x++) {
                int i = y * page.width + x;
                int pale = 255 - scan.at(i) / 2;
                int colour = pale << 16 | pale << 8 | pale;
                if (ink.mask()[i] != VoterInk.NONE && Seal.cover(seals, x, y, 0)) {
                    colour = SEAL;
                } else if (ink.mask()[i] == VoterInk.HIDDEN) {
                    colour = HIDDEN;
                } else if (ink.mask()[i] == VoterInk.INK) {
                    colour = kind(page, pieces, pieces.inkLabel(x, y), seals);
                } else if (onLine(lines, x, y)) {
                    colour = LINE;
                }
                picture.set(x, y, colour);
            }
        }
        page.rows()
                .forEach(row -> row.lines().forEach(line -> {
                    PixelBox box = page.pixels(line.ink());
                    picture.outline(box.left(), box.top(), box.right(), box.bottom(), NAME);
                }));
        seals.forEach(seal -> outline(picture, seal));
        return picture;
    }

    private static int kind(PrintedPage page, PieceMap pieces, int label, List<Seal> seals) {
        if (pieces.touchesAnyStrip(label)) {
            return VOTER;
        }
        return PageMeasurer.stray(page, pieces, pieces.piece(label), seals) ? STRAY : DUST;
    }

    private static boolean onLine(List<LineFinder.Line> lines, int x, int y) {
        return lines.stream().anyMatch(line -> line.distance(x, y) < LINE_PX);
    }

    private static void outline(RgbImage picture, Seal seal) {
        for (int a = 0; a < 720; a++) {
            double t = Math.toRadians(a / 2.0);
            int x = (int) (seal.x() + seal.radius() * Math.cos(t));
            picture.set(x, (int) (seal.y() + seal.radius() * Math.sin(t)), SEAL);
        }
    }
}
