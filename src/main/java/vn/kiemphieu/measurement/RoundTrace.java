package vn.kiemphieu.measurement;

import java.util.BitSet;

/** What tools leave that is rounder than any hand draws: a punched hole's rim or shadow, a seal pressed once more beside. */
final class RoundTrace {
    private static final double HOLE_MIN_MM = 4.2; // across
    private static final double HOLE_MAX_MM = 8;
    private static final double HOLE_FROM_EDGE_MM = 22; // its middle
    private static final double OUT_OF_ROUND = 0.1; // width against height
    private static final double RIM_MM = 0.7; // thickness of a rim, with the paper's bent edge
    private static final double ON_RIM = 0.95; // of the ink
    private static final double FULL = 0.9; // of the disc
    private static final double PRESSED_WITHIN_MM = 10; // of the first time
    private static final double RING_MM = 0.5; // either side of a ring's radius
    private static final double ON_RING = 0.5; // of the ink
    private static final int SECTORS = 60; // of 6°
    private static final int LEAST_SECTORS = 12; // of a ring: along less of it a straight stroke lies as well

    private RoundTrace() {}

    /** Whether the ink is that of a hole punched near the sheet's edge. */
    static boolean punched(PrintedPage page, int[] pixels) {
        PixelBox box = PixelBox.of(pixels, page.width);
        double across = (box.width() + box.height()) / 2.0;
        double x = (box.left() + box.right()) / 2.0;
        double y = (box.top() + box.bottom()) / 2.0;
        double fromEdge = Math.min(Math.min(x, page.width - x), Math.min(y, page.height - y));
        if (across < HOLE_MIN_MM * page.pxPerMm
                || across > HOLE_MAX_MM * page.pxPerMm
                || fromEdge > HOLE_FROM_EDGE_MM * page.pxPerMm
                || Math.abs(box.width() - box.height()) > OUT_OF_ROUND * across) {
            return false;
        }
        int onRim = onRing(page, pixels, x, y, across / 2 - RIM_MM / 2 * page.pxPerMm, RIM_MM / 2 * page.pxPerMm + 1);
        int inside = onRing(page, pixels, x, y, 0, across / 2 + 1);
        return onRim > ON_RIM * pixels.length
                || inside > ON_RIM * pixels.length && pixels.length > FULL * Math.PI * across * across / 4;
    }

    /** Whether the ink is mostly the outer ring of this seal, pressed once more a little beside. */
    static boolean pressedAgain(PrintedPage page, int[] pixels, Seal seal) {
        PixelBox box = PixelBox.of(pixels, page.width);
        int reach = (int) (PRESSED_WITHIN_MM * page.pxPerMm);
        if (seal.radius() == 0
                || !box.meets(new PixelBox((int) seal.x(), (int) seal.y(), (int) seal.x(), (int) seal.y())
                        .grown((int) seal.radius() + reach))) {
            return false;
        }
        double step = RING_MM * page.pxPerMm;
        for (double dy = -reach; dy <= reach; dy += step) {
            for (double dx = -reach; dx <= reach; dx += step) {
                if (dx * dx + dy * dy <= (double) reach * reach
                        && alongRing(page, pixels, seal.x() + dx, seal.y() + dy, seal.radius(), step)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether most of the ink lies on a ring, and along more of it than a stroke that only crosses it. */
    private static boolean alongRing(PrintedPage page, int[] pixels, double x, double y, double radius, double half) {
        if (onRing(page, pixels, x, y, radius, half) <= ON_RING * pixels.length) {
            return false;
        }
        BitSet sectors = new BitSet(SECTORS);
        for (int i : pixels) {
            double dx = i % page.width - x;
            double dy = i / page.width - y;
            if (Math.abs(Math.hypot(dx, dy) - radius) <= half) {
                sectors.set((int) ((Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * SECTORS) % SECTORS);
            }
        }
        return sectors.cardinality() >= LEAST_SECTORS;
    }

    private static int onRing(PrintedPage page, int[] pixels, double x, double y, double radius, double half) {
        double inner = Math.max(0, radius - half);
        double outer = radius + half;
        int on = 0;
        for (int i : pixels) {
            double dx = i % page.width - x;
            double dy = i / page.width - y;
            double square = dx * dx + dy * dy;
            on += square >= inner * inner && square <= outer * outer ? 1 : 0;
        }
        return on;
    }
}
