package vn.kiemphieu.testdeck.scan;

import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Stroke;

/** What time, hands and machines leave on a sheet of paper; places in millimetres on the form. */
public sealed interface Blemish {
    /** Diameter up to which dirt is fine, mm. */
    double FINE_MM = 0.5;
    /** Diameter of the largest flakes, mm. */
    double LARGEST_MM = 1.5;
    /** How much faster than fine dirt's their sizes grow. */
    double FLAKES = 6;

    /** The words of {@code truth.csv}. */
    String code();

    /** Whether it lies on this box. */
    boolean touches(MmBox box);

    /** Dirt: dots of {@code size} mm. */
    record Specks(List<Speck> specks) implements Blemish {
        @Override
        public String code() {
            return "specks";
        }

        @Override
        public boolean touches(MmBox box) {
            return false;
        }
    }

    record Speck(double x, double y, double size, double dark) {}

    /**
     * A fold from edge to edge.
     *
     * @param at where it crosses the page's middle
     * @param tilt change of place along the page, mm per mm
     * @param dark share of light lost in the line, negative where it shines
     */
    record Fold(boolean vertical, double at, double tilt, double width, double dark, double shade) implements Blemish {
        @Override
        public String code() {
            return vertical ? "fold-v" : "fold-h";
        }

        @Override
        public boolean touches(MmBox box) {
            return vertical ? at + 1 > box.left() && at - 1 < box.right() : at + 1 > box.top() && at - 1 < box.bottom();
        }
    }

    /** A crumpled line that ends inside the page. */
    record Crease(double[] points, double width, double dark) implements Blemish {
        @Override
        public String code() {
            return "crease";
        }

        @Override
        public boolean touches(MmBox box) {
            for (int i = 0; i + 3 < points.length; i += 2) {
                for (double f = 0; f <= 1; f += 0.05) {
                    double x = points[i] + f * (points[i + 2] - points[i]);
                    double y = points[i + 1] + f * (points[i + 3] - points[i + 1]);
                    if (x > box.left() && x < box.right() && y > box.top() && y < box.bottom()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** A smudge of a finger (ridges) or of coffee (a ring), as an ellipse. */
    record Stain(boolean coffee, double x, double y, double rx, double ry, double angle, double dark, long seed)
            implements Blemish {
        @Override
        public String code() {
            return coffee ? "smudge-coffee" : "smudge-finger";
        }

        @Override
        public boolean touches(MmBox box) {
            return x + rx > box.left() && x - rx < box.right() && y + ry > box.top() && y - ry < box.bottom();
        }
    }

    record Staple(double x, double y, double angle) implements Blemish {
        @Override
        public String code() {
            return "staple";
        }

        @Override
        public boolean touches(MmBox box) {
            return x + 6 > box.left() && x - 6 < box.right() && y + 6 > box.top() && y - 6 < box.bottom();
        }
    }

    /** Holes of a filing punch, through which whatever lies behind the sheet is seen. */
    record Holes(List<Hole> holes) implements Blemish {
        public Holes {
            holes = List.copyOf(holes);
        }

        @Override
        public String code() {
            return "punched";
        }

        @Override
        public boolean touches(MmBox box) {
            return holes.stream().anyMatch(hole -> hole.touches(box));
        }
    }

    record Hole(double x, double y, double radius) {
        boolean touches(MmBox box) {
            return x + radius > box.left()
                    && x - radius < box.right()
                    && y + radius > box.top()
                    && y - radius < box.bottom();
        }
    }

    /**
     * Strokes of another sheet, or of another part of this one, already where they are seen.
     *
     * @param code how they came there: {@code bleed} through paper, {@code offset} by contact, {@code smudge-ink} by a hand
     *     that wiped over wet ink
     * @param blurMm how soft that made them
     * @param strength share of the light they take, 0–1
     */
    record Bleed(List<Stroke> strokes, String code, double blurMm, double strength) implements Blemish {

        @Override
        public boolean touches(MmBox box) {
            return passes(strokes, box);
        }
    }

    /**
     * Correction fluid laid over the print with a brush.
     *
     * @param hides share of what is under it that it hides, 0–1
     */
    record Fluid(List<Stroke> strokes, double hides) implements Blemish {
        @Override
        public String code() {
            return "fluid";
        }

        @Override
        public boolean touches(MmBox box) {
            return passes(strokes, box);
        }
    }

    /** Whether some of the strokes' points lie in the box. */
    private static boolean passes(List<Stroke> strokes, MmBox box) {
        for (Stroke s : strokes) {
            for (int i = 0; i < s.length(); i += 5) {
                if (s.x()[i] > box.left()
                        && s.x()[i] < box.right()
                        && s.y()[i] > box.top()
                        && s.y()[i] < box.bottom()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a copier adds of its own: much fine dust. */
    static Specks pepper(Dice dice, double width, double height) {
        List<Speck> specks = new java.util.ArrayList<>();
        for (int n = (int) Math.min(150, dice.skewed(30, 0.8)), k = 0; k < n; k++) {
            specks.add(new Speck(
                    dice.between(0, width), dice.between(0, height), dice.between(0.06, 0.22), dice.between(0.3, 0.9)));
        }
        return new Specks(specks);
    }

    /** Specks over a page. */
    static Specks specks(Dice dice, double width, double height, double many) {
        int n = (int) Math.round(dice.skewed(many, 0.6));
        List<Speck> specks = new java.util.ArrayList<>();
        for (int i = 0; i < Math.min(n, 160); i++) {
            specks.add(new Speck(
                    dice.between(0, width),
                    dice.between(0, height),
                    flake(dice.skewed(0.2, 0.5)),
                    dice.between(0.15, 0.85)));
        }
        return new Specks(specks);
    }

    /** Most dirt is fine; one flake in thirty is larger than that, up to the size of a dot made with a pen. */
    private static double flake(double size) {
        return Math.min(LARGEST_MM, size <= FINE_MM ? size : FINE_MM + FLAKES * (size - FINE_MM));
    }
}
