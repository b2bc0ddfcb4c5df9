package vn.kiemphieu.app.doublefeed;

import java.util.Optional;

/**
 * The shadow along the edge of a sheet that lies on another: a thin dark line from one side of the paper to the other,
 * straight, also over the margins where nothing is printed, where folds are rare.
 *
 * <p>Across the feed such a line is enough by itself, unless it is as level as the scanner's own faults are or lies at the
 * ballot's own end. There, and along the feed, where streaks and folds are common, something more must tell: another tone of
 * paper on its other side, a gap through which the ground looks, print that ends there, print that is not this ballot's, or a
 * picture that shows more than the ballot at one end and less at the other.
 */
final class EdgeLine {
    private static final double MOST_SLOPE = 0.03; // of a sheet drawn in with another
    private static final double SLOPE_STEP = 0.003;
    private static final double OWN_EDGE_MM =
            6; // the ballot's own top and bottom are there, as the print lies on the paper
    // Between the ends folds and streaks are likelier, and an edge there covers print, which the reader misses.
    private static final double TOP_END = 0.1; // of the height
    private static final double BOTTOM_END = 0.86;

    private static final int MOST = 140; // of 255: a shadow is gray; darker is a gap through which the ground looks
    private static final int BLACK = 200; // dirt on the glass leaves some light
    private static final double LEVEL_PX = 2.5; // over the whole width, on the scan
    private static final double[] STEP_MM = {2, 6}; // from the line, where its paper is compared
    private static final double STEP = 0.02; // of the paper's brightness
    private static final double ALIKE = 0.14; // papers differ by less
    private static final double OFF_MM = 5; // of a ballot's end that is not on the picture
    private static final int LETTERS = 4; // fewer are dirt

    private final Surroundings around;
    private final AcrossLine lines;
    private final LetterShapes letters;
    private final HiddenPrint hidden;
    private final double paper;

    /** @param paper brightness of the ballot's own paper */
    EdgeLine(Surroundings around, PrintMask print, double paper) {
        this.around = around;
        this.lines = new AcrossLine(around);
        this.letters = new LetterShapes(around, print, paper);
        this.hidden = new HiddenPrint(around, print);
        this.paper = paper;
    }

    /** What tells of another sheet, if there is one. */
    Optional<Sign> find() {
        double h = around.heightMm();
        for (int y = 0; y < around.rows(); y++) {
            double mm = around.mmDown(y);
            if (mm > TOP_END * h && mm < BOTTOM_END * h) {
                continue;
            }
            boolean ownEnd = Math.abs(mm) < OWN_EDGE_MM || Math.abs(mm - h) < OWN_EDGE_MM;
            for (double slope = -MOST_SLOPE; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
                if (lines.runs(y, slope)) {
                    Optional<Sign> sign = ownEnd ? atOwnEnd(y, slope) : within(y, slope);
                    if (sign.isPresent()) {
                        return sign;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sign> within(int y, double slope) {
        boolean onPaper = onPaper(y);
        boolean level = lines.offLevel(y, slope) < LEVEL_PX;
        double darkness = lines.darkness(y, slope);
        if (!level && darkness <= MOST && around.isUpright()) {
            return Optional.of(Sign.EDGE);
        }
        if (onPaper && (!level || darkness >= BLACK) && darkness > MOST) {
            return Optional.of(Sign.GAP);
        }
        if (onPaper && steps(y)) {
            return Optional.of(Sign.TONE);
        }
        if (around.isUpright() && hidden.beyond(y, slope, outwards(y))) {
            return Optional.of(Sign.HIDDEN_PRINT);
        }
        return othersPrint(y, slope);
    }

    private Optional<Sign> atOwnEnd(int y, double slope) {
        return cutOff(y) ? Optional.of(Sign.CUT_OFF) : othersPrint(y, slope);
    }

    private Optional<Sign> othersPrint(int y, double slope) {
        return letters.beyond(y, slope, outwards(y)) >= LETTERS ? Optional.of(Sign.OTHERS_PRINT) : Optional.empty();
    }

    /** −1 up, 1 down: where the nearer end of the ballot is. */
    private int outwards(int y) {
        return around.mmDown(y) < around.heightMm() / 2 ? -1 : 1;
    }

    /**
     * Whether the picture shows paper beyond this end of the ballot, and not as much of its other end: the scanner began with
     * another sheet. A ballot alone that lies so far off is cut off, which also is to be asked.
     */
    private boolean cutOff(int y) {
        double mm = around.mmDown(y);
        int outwards = outwards(y);
        int x = around.columns() / 2;
        return around.has(x, around.y(mm + outwards * OFF_MM))
                && !around.has(x, around.y(mm - outwards * (around.heightMm() - OFF_MM)));
    }

    /** Whether there is paper above and below the line, at both sides. */
    private boolean onPaper(int y) {
        for (boolean left : new boolean[] {true, false}) {
            for (int side : new int[] {-1, 1}) {
                double tone = tone(y, side, left);
                if (Double.isNaN(tone) || Math.abs(tone - paper) > ALIKE * paper) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the paper is of another tone above than below, alike at both sides. */
    private boolean steps(int y) {
        double left = tone(y, 1, true) - tone(y, -1, true);
        double right = tone(y, 1, false) - tone(y, -1, false);
        return left * right > 0 && Math.min(Math.abs(left), Math.abs(right)) >= STEP * paper;
    }

    private double tone(int y, int side, boolean left) {
        double mm = around.mmDown(y);
        double top = Math.min(mm + side * STEP_MM[0], mm + side * STEP_MM[1]);
        double bottom = Math.max(mm + side * STEP_MM[0], mm + side * STEP_MM[1]);
        double w = around.widthMm();
        return left
                ? around.brightness(AcrossLine.SIDE_MM, top, AcrossLine.MARGIN_MM, bottom)
                : around.brightness(w - AcrossLine.MARGIN_MM, top, w - AcrossLine.SIDE_MM, bottom);
    }
}
