package vn.kiemphieu.app.duplex;

import java.util.List;

/** What of the other side shows through the paper, and where it comes to lie on this one. */
final class ShowThrough {
    /** The two sensors of a scanner are this far out of step at most, millimetres. */
    private static final double MOST_SHIFT_MM = 4.5;

    private static final double STEP_MM = 0.6;
    /** Ink blurs on its way through the paper. */
    private static final double BLUR_MM = 1.2;
    /** The other side's ink from which some may come through. */
    private static final int SOURCE = 60;
    /** So much of a spot has to lie on the other side's ink to be nothing else. */
    private static final double LEAST_SHARE = 0.75;

    private final InkMap other;
    private final int dx;
    private final int dy;

    private ShowThrough(InkMap other, int dx, int dy) {
        this.other = other;
        this.dx = dx;
        this.dy = dy;
    }

    /** Where the other side lies behind this one, as the ink of both says. @param level of ink that counts on this side */
    static ShowThrough of(InkMap side, InkMap other, int level) {
        ShowThrough best = new ShowThrough(other, 0, 0);
        long most = -1;
        int reach = InkMap.pixels(MOST_SHIFT_MM);
        int step = InkMap.pixels(STEP_MM);
        int[] places = places(side, level);
        for (boolean upright : new boolean[] {true, false}) {
            InkMap turned = other.throughPaper(upright);
            for (int dy = -reach; dy <= reach; dy += step) {
                for (int dx = -reach; dx <= reach; dx += step) {
                    long common = 0;
                    for (int place : places) {
                        common += turned.at(place % side.width() + dx, place / side.width() + dy) >= SOURCE ? 1 : 0;
                    }
                    if (common > most) {
                        most = common;
                        best = new ShowThrough(turned, dx, dy);
                    }
                }
            }
        }
        return best;
    }

    /** Whether a spot of this side is only the other side's ink. */
    boolean explains(InkMap side, InkMap.Spot spot) {
        List<Integer> pixels = spot.pixels();
        long behind = pixels.stream()
                .filter(place -> inkBehind(place % side.width() + dx, place / side.width() + dy))
                .count();
        return behind >= LEAST_SHARE * pixels.size();
    }

    private boolean inkBehind(int x, int y) {
        int reach = InkMap.pixels(BLUR_MM);
        for (int ny = y - reach; ny <= y + reach; ny++) {
            for (int nx = x - reach; nx <= x + reach; nx++) {
                if (other.at(nx, ny) >= SOURCE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] places(InkMap side, int level) {
        int most = 20_000; // more would only cost time
        int[] all = java.util.stream.IntStream.range(0, side.ink().length)
                .filter(place -> side.ink()[place] >= level)
                .toArray();
        int each = Math.max(1, all.length / most);
        return java.util.stream.IntStream.range(0, all.length / each)
                .map(i -> all[i * each])
                .toArray();
    }
}
