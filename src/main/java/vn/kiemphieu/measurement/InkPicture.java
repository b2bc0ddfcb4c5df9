package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.image.RgbImage;

/** What the measurement saw, for people: print gray, voter's ink red, hidden parts orange, lines green, seal blue. */
final class InkPicture {
    private static final int INK = 0xd00000;
    private static final int HIDDEN = 0xffa000;
    private static final int LINE = 0x00a000;
    private static final int SEAL = 0x2040ff;
    private static final int NAME = 0x40a0ff;
    private static final int STRAY = 0xc000c0;

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
                int v = 255 - scan.at(i) / 2;
                int colour = v << 16 | v << 8 | v;
                if (ink.mask()[i] == VoterInk.HIDDEN) {
                    colour = HIDDEN;
                } else if (ink.mask()[i] == VoterInk.INK) {
                    int label = pieces.inkLabel(x, y);
                    colour = PageMeasurer.stray(page, pieces, pieces.piece(label), seals) ? STRAY : INK;
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

    private static void outline(RgbImage picture, Seal seal) {
        for (int a = 0; a < 720; a++) {
            double t = Math.toRadians(a / 2.0);
            int x = (int) (seal.x() + seal.radius() * Math.cos(t));
            picture.set(x, (int) (seal.y() + seal.radius() * Math.sin(t)), SEAL);
        }
    }

    private static boolean onLine(List<LineFinder.Line> lines, int x, int y) {
        return lines.stream().anyMatch(line -> line.distance(x, y) < 0.6);
    }
}
