package vn.kiemphieu.app.doublefeed;

/**
 * Paper that goes on beyond the ballot's own top or bottom: another sheet that came with it looks out. It is known by where it
 * ends, further out or at its sides: there the picture shows the scanner's ground, which is of one tone. Where the ground is
 * as bright as the paper, or is not on the picture, nothing can be told.
 */
final class PaperBeyond {
    private static final double NEAR_MM =
            4.5; // beyond the ballot's own end, as the print lies on the paper, and its shadow
    private static final double BAND_MM = 0.5;
    private static final int BANDS = 3; // a streak across is thinner
    private static final double SIDE_MM = 8;
    private static final double ALIKE = 0.14; // of the paper's brightness: papers differ
    private static final double OTHER = 0.07;
    private static final double OTHER_BESIDE = 0.035; // so near each other the lamp shines alike

    private static final double OUTERMOST_MM = 1.2; // a streak along is thinner
    private static final double RIM_MM = 0.3;
    private static final double BESIDE_MM = 12; // of the ballot: there the lamp shines as on it
    private static final double OWN_SIDE_MM = 3; // the sides of the paper, as the print lies on it
    private static final double[] INNER_MM = {6, 14}; // from the ballot's side, as two sheets lie on each other

    private final Surroundings around;

    PaperBeyond(Surroundings around) {
        this.around = around;
    }

    boolean isThere() {
        return beyond(0, -1) || beyond(around.heightMm(), 1);
    }

    /** @param outwards −1 up, 1 down */
    private boolean beyond(double endMm, int outwards) {
        double own = band(endMm - outwards * NEAR_MM, -outwards);
        double near = band(endMm + outwards * NEAR_MM, outwards);
        if (Double.isNaN(own) || Double.isNaN(near) || Math.abs(near - own) > ALIKE * own) {
            return false;
        }
        int ended = 0;
        int[] beside = new int[2];
        for (double mm = NEAR_MM; mm + BAND_MM <= Surroundings.AROUND_MM; mm += BAND_MM) {
            double from = endMm + outwards * mm;
            double here = band(from, outwards);
            if (Double.isNaN(here)) {
                return false;
            }
            boolean still = Math.abs(here - near) <= OTHER * own;
            ended = still ? 0 : ended + 1;
            for (int side = 0; side < 2; side++) {
                beside[side] = still && endsBeside(from, outwards, side == 0, own) ? beside[side] + 1 : 0;
                if (beside[side] >= BANDS) {
                    return true;
                }
            }
            if (ended >= BANDS) {
                return true;
            }
        }
        return false;
    }

    private double band(double fromMm, int outwards) {
        double toMm = fromMm + outwards * BAND_MM;
        return around.brightness(SIDE_MM, Math.min(fromMm, toMm), around.widthMm() - SIDE_MM, Math.max(fromMm, toMm));
    }

    /** Whether the outermost that the picture shows beside this band is of another tone than what lies further in. */
    private boolean endsBeside(double fromMm, int outwards, boolean left, double own) {
        double top = Math.min(fromMm, fromMm + outwards * BAND_MM);
        double bottom = top + BAND_MM;
        double outermost = outermost((top + bottom) / 2, left);
        if (Double.isNaN(outermost) || outermost + OUTERMOST_MM > OWN_SIDE_MM) {
            return false;
        }
        double ground = across(outermost, outermost + OUTERMOST_MM, top, bottom, left);
        double inner = across(INNER_MM[0], INNER_MM[1], top, bottom, left);
        return !Double.isNaN(ground) && !Double.isNaN(inner) && Math.abs(ground - inner) > OTHER_BESIDE * own;
    }

    /** From the ballot's left or right side, outwards negative. */
    private double across(double fromMm, double toMm, double top, double bottom, boolean left) {
        return left
                ? around.brightness(fromMm, top, toMm, bottom)
                : around.brightness(around.widthMm() - toMm, top, around.widthMm() - fromMm, bottom);
    }

    /** How far out the picture reaches, millimetres from the ballot's side, outwards negative. */
    private double outermost(double mmDown, boolean left) {
        int y = around.y(mmDown);
        for (double mm = -BESIDE_MM; mm < OWN_SIDE_MM; mm += 1 / Surroundings.PX_PER_MM) {
            if (around.has(around.x(left ? mm : around.widthMm() - mm), y)) {
                return mm + RIM_MM;
            }
        }
        return Double.NaN;
    }
}
