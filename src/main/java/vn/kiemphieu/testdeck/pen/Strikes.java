package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** Movements along a printed line: the ways people strike a name out. */
final class Strikes {
    private static final double HURRIED = 0.2; // share of lines with hooks from which a hand swings along a whole row

    private final Writer writer;
    private final Dice dice;
    private final double pageWidth;

    Strikes(Writer writer, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.pageWidth = pageWidth;
    }

    /** A strike, or part of one, along one printed line of a name. */
    List<Stroke> line(MarkKind kind, StyleRow row, NameLine line) {
        double x0 = line.ink().left();
        double x1 = line.ink().right();
        double h = line.baseline() - line.xHeightTop();
        double left = x0 - over();
        double right = Math.min(pageWidth - 2, x1 + over());
        double y = at(line, dice.between(0.3, 0.75));
        double rise = writer.hand().slope() * (right - left);
        return switch (kind) {
            case SINGLE -> List.of(straight(left, y + rise / 2, right, y - rise / 2));
            case SINGLE_SLOPED -> {
                double tilt = h * dice.between(0.5, 1.1) * (dice.chance(0.7) ? 1 : -1);
                double middle = at(line, 0.5);
                yield List.of(straight(left, middle + tilt / 2, right, middle - tilt / 2));
            }
            case DOUBLE -> {
                double gap = h * dice.between(0.15, 0.4);
                if (dice.chance(0.4)) {
                    yield List.of(writer.write(
                            left,
                            y - gap / 2,
                            right,
                            y - gap / 2,
                            right - 0.5,
                            y + gap / 2,
                            left + dice.between(-1, 1),
                            y + gap / 2));
                }
                yield List.of(
                        straight(left, y - gap, right, y - gap - rise / 2),
                        straight(left + dice.gauss(0, 0.8), y + gap, right + dice.gauss(0, 1.2), y + gap - rise));
            }
            case WAVY -> List.of(swing(left, right, at(line, 0.45), h * dice.between(0.2, 0.5), dice.between(4, 9), 0));
            case ZIGZAG ->
                List.of(swing(left, right, at(line, 0.45), h * dice.between(0.5, 0.95), dice.between(2, 5), 0.4));
            case X_CROSS -> {
                double up = at(line, 0.5) - h * dice.between(0.45, 0.75);
                double down = at(line, 0.5) + h * dice.between(0.45, 0.75);
                yield List.of(straight(left, up, right, down), straight(left + dice.gauss(0, 0.5), down, right, up));
            }
            case TRIPLE -> {
                List<Stroke> lines = new ArrayList<>();
                for (int k = -1; k <= 1; k++) {
                    double up = h * (0.3 * k + dice.gauss(0, 0.08));
                    lines.add(straight(left + dice.gauss(0, 1), y + up, right + dice.gauss(0, 1), y + up - rise / 2));
                }
                yield lines;
            }
            case BLACKENED -> List.of(blackened(left, right, line, h));
            case HATCH -> hatch(left, right, line, h);
            case CURLS -> List.of(curls(left, right, at(line, 0.5), h));
            case SCRIBBLE -> List.of(scribble(left, right, line, h));
            case SLASH -> {
                double spread = h * dice.between(0.6, 0.9);
                yield List.of(straight(left, at(line, 0.5) + spread, right, at(line, 0.45) - spread));
            }
            case ROW_WIDE -> {
                double begin = row.ordinal().map(MmBox::left).orElse(x0) - over() - 0.5;
                double stop = Math.min(row.strip().right() - dice.between(-2, 4), x1 + dice.between(8, 70));
                yield List.of(
                        writer.hand().hooks() > HURRIED
                                ? swing(begin, Math.max(stop, right), at(line, 0.45), h * 0.4, dice.between(4, 9), 0)
                                : straight(begin, y + rise, Math.max(stop, right), y - rise));
            }
            case OVERFLOW_BELOW, OVERFLOW_ABOVE -> {
                double hook = h * dice.between(0.9, 1.5) * (kind == MarkKind.OVERFLOW_BELOW ? 1 : -1);
                yield List.of(writer.write(
                        left,
                        y,
                        x0 + (x1 - x0) * 0.6,
                        y,
                        x1 + 0.3,
                        y + hook * 0.1,
                        right + dice.between(0.5, 3),
                        y + hook));
            }
            case SINGLE_SHORT -> {
                double free = (x1 - x0) * dice.between(0.05, 0.38);
                double share = dice.chance(0.6) ? dice.between(0.8, 1) : dice.between(0, 1);
                yield List.of(straight(x0 + free * (1 - share), y, x1 - free * share, y - rise / 2));
            }
            case PARTIAL -> {
                double length = (x1 - x0) * dice.between(0.15, 0.7);
                double where = dice.between(0, 1);
                double begin = where < 0.35
                        ? x0 - dice.between(0, 2)
                        : where < 0.6 ? x1 + dice.between(0, 2) - length : x0 + dice.between(0, 1) * (x1 - x0 - length);
                yield dice.chance(0.75)
                        ? List.of(straight(begin, y, begin + length, y))
                        : List.of(swing(begin, begin + length, at(line, 0.45), h * 0.6, dice.between(2, 4), 0.3));
            }
            default -> throw new IllegalArgumentException(kind + " is not drawn along a name");
        };
    }

    Stroke straight(double xa, double ya, double xb, double yb) {
        boolean backwards = dice.chance(0.08);
        if (Math.abs(xb - xa) >= 25 && dice.chance(writer.hand().hooks())) {
            // Where a hurried pen comes down or leaves, the line bends.
            double bend = dice.between(0.4, 1.5) * (dice.chance(0.5) ? 1 : -1);
            double back = dice.between(0.2, 1.4);
            return dice.chance(0.5)
                    ? writer.write(xa + back, ya - bend, xa, ya, xb, yb)
                    : writer.write(xa, ya, xb, yb, xb - back, yb + bend);
        }
        if (Math.abs(xb - xa) < 25 || dice.chance(0.5)) {
            return backwards ? writer.write(xb, yb, xa, ya) : writer.write(xa, ya, xb, yb);
        }
        double f = dice.between(0.35, 0.7);
        double xm = xa + f * (xb - xa);
        double ym = ya + f * (yb - ya) + dice.gauss(0, 0.22);
        return backwards ? writer.write(xb, yb, xm, ym, xa, ya) : writer.write(xa, ya, xm, ym, xb, yb);
    }

    Stroke swing(double left, double right, double y, double amplitude, double period, double lean) {
        int n = Math.max(3, (int) Math.round(2 * (right - left) / period));
        double[] points = new double[2 * (n + 1)];
        for (int i = 0; i <= n; i++) {
            double side = i % 2 == 0 ? 1 : -1;
            points[2 * i] = left + (right - left) * i / n + dice.gauss(0, period * 0.06) - side * lean * period * 0.2;
            points[2 * i + 1] = y + side * amplitude * dice.between(0.75, 1.25);
        }
        return writer.write(points);
    }

    private List<Stroke> hatch(double left, double right, NameLine line, double h) {
        List<Stroke> strokes = new ArrayList<>();
        double step = dice.between(1.3, 2.4);
        double lean = dice.chance(0.2) ? dice.gauss(0, 0.15) : dice.between(0.5, 1.6) * (dice.chance(0.85) ? 1 : -1);
        for (double x = left + 0.3; x < right; x += step * dice.between(0.8, 1.2)) {
            double up = at(line, 0.4) - h * dice.between(0.6, 1.0);
            double down = at(line, 0.6) + h * dice.between(0.4, 0.8);
            strokes.add(writer.write(x - lean, down, x + lean, up));
        }
        return strokes;
    }

    private Stroke curls(double left, double right, double y, double h) {
        double r = h * dice.between(0.45, 0.7);
        double advance = dice.between(1.5, 2.6);
        int loops = Math.max(2, (int) ((right - left) / advance));
        double[] points = new double[2 * (4 * loops + 1)];
        for (int i = 0; i <= 4 * loops; i++) {
            double turn = i * StrictMath.PI / 2;
            points[2 * i] = left + advance * i / 4 + r * 1.1 * StrictMath.sin(turn);
            points[2 * i + 1] = y + r * StrictMath.cos(turn) * dice.between(0.85, 1.15);
        }
        return writer.write(points);
    }

    /** To and fro so closely that little white is left. */
    private Stroke blackened(double left, double right, NameLine line, double h) {
        double step = dice.between(0.35, 0.7);
        int turns = Math.max(6, (int) ((right - left) / step));
        double[] points = new double[2 * (turns + 1)];
        for (int i = 0; i <= turns; i++) {
            points[2 * i] = left + (right - left) * i / turns + dice.gauss(0, 0.15);
            points[2 * i + 1] = at(line, 0.42) + h * dice.between(0.45, 0.75) * (i % 2 == 0 ? 1 : -1);
        }
        return writer.write(points);
    }

    private Stroke scribble(double left, double right, NameLine line, double h) {
        int passes = dice.whole(3, 7);
        double[] points = new double[2 * (passes + 1)];
        for (int i = 0; i <= passes; i++) {
            points[2 * i] = (i % 2 == 0 ? left : right) + dice.gauss(0, 0.7);
            points[2 * i + 1] = at(line, 0.45) + h * dice.between(-0.45, 0.5);
        }
        return writer.write(points);
    }

    /** Height in the letters: 0 at the top of small letters, 1 on the baseline. */
    static double at(NameLine line, double share) {
        return line.xHeightTop() + share * (line.baseline() - line.xHeightTop());
    }

    /** How far people shoot over a name's end, millimetres. */
    double over() {
        return Math.max(0.2, Math.min(9, dice.skewed(1.5, 0.6)));
    }
}
