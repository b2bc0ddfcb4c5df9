package vn.kiemphieu.testdeck.pen;

/**
 * A hand with a pen: turns points to pass into pen movements by the sigma-lognormal model.
 *
 * <p>Each movement from point to point is an arc whose speed is a lognormal pulse; pulses overlap in time and their
 * displacements add up, which rounds corners as hands do. Width and darkness follow pressure, pressure follows speed.
 */
public final class Writer {
    private static final double TIME_STEP = 0.003;
    private static final double SPACING_MM = 0.07;

    private final Hand hand;
    private final Pen pen;
    private final Dice dice;

    public Writer(Hand hand, Pen pen, Dice dice) {
        this.hand = hand;
        this.pen = pen;
        this.dice = dice;
    }

    public Dice dice() {
        return dice;
    }

    public Hand hand() {
        return hand;
    }

    public Pen pen() {
        return pen;
    }

    /** The same hand with another pen or pressure. */
    public Writer with(Pen other) {
        return new Writer(hand, other, dice);
    }

    /** One pen-down movement near the points (x, y in turn), ending exactly in the last. */
    public Stroke write(double... points) {
        int n = points.length / 2 - 1;
        Pulse[] pulses = new Pulse[n];
        double start = 0;
        double end = 0;
        for (int k = 0; k < n; k++) {
            Pulse pulse = pulse(points, k, start);
            pulses[k] = pulse;
            end = Math.max(end, pulse.end());
            start += pulse.duration() * hand.overlap();
        }
        return inked(path(points[0], points[1], pulses, end));
    }

    /** A dot pressed on the paper. */
    public Stroke dot(double x, double y, double diameter) {
        double r = diameter / 2;
        double turn = dice.between(0, 6.28);
        Stroke thin = write(x, y, x + r * StrictMath.cos(turn), y + r * StrictMath.sin(turn), x, y);
        double[] width = thin.width().clone();
        for (int i = 0; i < width.length; i++) {
            width[i] = Math.max(width[i], diameter * 0.7);
        }
        return new Stroke(thin.x(), thin.y(), width, thin.ink());
    }

    private Pulse pulse(double[] p, int k, double start) {
        double dx = p[2 * k + 2] - p[2 * k];
        double dy = p[2 * k + 3] - p[2 * k + 1];
        double chord = Math.max(1e-6, StrictMath.hypot(dx, dy));
        // Long straight lines bow less: people correct them on the way.
        double bow = Math.max(-0.5, Math.min(0.5, dice.gauss(0, hand.bow() / (1 + chord / 25))));
        double direction = StrictMath.atan2(dy, dx);
        double length = Math.abs(bow) < 1e-6 ? chord : chord * bow / StrictMath.sin(bow);
        double duration = hand.tempo() * StrictMath.pow(chord / 10, 0.4) * dice.between(0.85, 1.2);
        return new Pulse(start, duration, dice.between(0.2, 0.4), length, direction - bow, direction + bow);
    }

    private double[][] path(double x0, double y0, Pulse[] pulses, double end) {
        int steps = (int) (end / TIME_STEP) + 2;
        double[] x = new double[steps];
        double[] y = new double[steps];
        double[] phase = {dice.between(0, 6.28), dice.between(0, 6.28), dice.between(0, 6.28)};
        double[] hertz = {dice.between(5, 8), dice.between(8, 12), dice.between(1.5, 3)};
        for (int i = 0; i < steps; i++) {
            double t = i * TIME_STEP;
            double px = x0;
            double py = y0;
            for (Pulse pulse : pulses) {
                if (t > pulse.start()) {
                    double done = pulse.done(t);
                    px += pulse.dx(done);
                    py += pulse.dy(done);
                }
            }
            x[i] = px + hand.tremorMm() * 0.6 * wave(hertz[1], phase[1], t);
            y[i] = py
                    + hand.tremorMm() * (wave(hertz[0], phase[0], t) + 0.5 * wave(hertz[1], phase[2], t))
                    + 0.05 * wave(hertz[2], phase[2], t);
        }
        return new double[][] {x, y};
    }

    private static double wave(double hertz, double phase, double t) {
        return StrictMath.sin(2 * StrictMath.PI * hertz * t + phase);
    }

    private Stroke inked(double[][] path) {
        double[] x = path[0];
        double[] y = path[1];
        double total = 0;
        double peak = 0;
        double[] along = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double step = StrictMath.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            total += step;
            peak = Math.max(peak, step);
            along[i] = total;
        }
        int n = Math.max(2, (int) (total / SPACING_MM) + 1);
        double[] sx = new double[n];
        double[] sy = new double[n];
        double[] width = new double[n];
        double[] ink = new double[n];
        double taperIn = dice.between(0.1, 0.8);
        double taperOut = dice.between(0.2, 2.0);
        double wobble = 0;
        double skipLeft = 0;
        int from = 0;
        for (int i = 0; i < n; i++) {
            double s = total * i / (n - 1);
            while (from < x.length - 2 && along[from + 1] < s) {
                from++;
            }
            double gap = along[from + 1] - along[from];
            double f = gap > 0 ? Math.min(1, (s - along[from]) / gap) : 0;
            sx[i] = x[from] + f * (x[from + 1] - x[from]);
            sy[i] = y[from] + f * (y[from + 1] - y[from]);
            double speed = peak > 0 ? gap / peak : 0;
            wobble = 0.97 * wobble + dice.gauss(0, 0.035);
            double ends = Math.min(1, Math.min(0.55 + 0.45 * s / taperIn, 0.45 + 0.55 * (total - s) / taperOut));
            double pressure = hand.pressure() * Math.max(0.35, (1.12 - 0.27 * speed + wobble)) * ends;
            if (skipLeft <= 0 && dice.chance(pen.skipsPerMm() * SPACING_MM)) {
                skipLeft = dice.skewed(0.35, 0.5);
            }
            skipLeft -= SPACING_MM;
            double skipped = skipLeft > 0 ? 0.15 : 1;
            width[i] = pen.widthMm() * Math.max(0.5, Math.min(1.35, 0.62 + 0.4 * pressure));
            ink[i] = Math.min(0.995, pen.darkness() * Math.max(0.3, Math.min(1.15, 0.55 + 0.47 * pressure)) * skipped);
        }
        return new Stroke(sx, sy, width, ink);
    }

    /** One lognormal pulse of speed along an arc. */
    private record Pulse(double start, double duration, double sigma, double length, double from, double to) {
        double end() {
            return start + duration * StrictMath.exp(3 * sigma);
        }

        /** Share of the arc passed at time t. */
        double done(double t) {
            double z = (StrictMath.log((t - start) / duration)) / sigma;
            // Stretch so that the visible end of the pulse is its real end.
            return z > 2.9 ? 1 : normalShare(z);
        }

        double dx(double done) {
            double turn = to - from;
            return Math.abs(turn) < 1e-6
                    ? length * done * StrictMath.cos(from)
                    : length * (StrictMath.sin(from + turn * done) - StrictMath.sin(from)) / turn;
        }

        double dy(double done) {
            double turn = to - from;
            return Math.abs(turn) < 1e-6
                    ? length * done * StrictMath.sin(from)
                    : -length * (StrictMath.cos(from + turn * done) - StrictMath.cos(from)) / turn;
        }

        /** Normal distribution function, Abramowitz and Stegun 26.2.17. */
        private static double normalShare(double z) {
            double t = 1 / (1 + 0.2316419 * Math.abs(z));
            double tail = 0.3989422804
                    * StrictMath.exp(-z * z / 2)
                    * t
                    * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
            return z > 0 ? 1 - tail : tail;
        }
    }
}
