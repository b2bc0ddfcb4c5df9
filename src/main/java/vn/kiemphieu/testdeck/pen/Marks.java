package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** Draws each kind of mark where a voter would put it on a row. */
public final class Marks {
    private final Writer writer;
    private final Dice dice;
    private final double pageWidth;

    public Marks(Writer writer, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.pageWidth = pageWidth;
    }

    /**
     * The strokes of one mark.
     *
     * @param below the row under this one in the same column, where there is one
     */
    public List<Stroke> draw(MarkKind kind, StyleRow row, Optional<StyleRow> below) {
        List<Stroke> strokes = new ArrayList<>();
        switch (kind) {
            case NONE, STRAY_FROM_ABOVE, STRAY_FROM_BELOW -> {}
            case UNDERLINE, OVERLINE -> strokes.add(beside(kind, row));
            case BETWEEN_ROWS -> strokes.add(between(row, below));
            case CIRCLE_ROUND -> strokes.add(circle(row));
            case TICK_BESIDE -> strokes.add(tick(row));
            case DOT_BESIDE -> strokes.add(dot(row));
            case STT_ONLY -> strokes.add(ordinal(row));
            case CORRECTED -> corrected(row, strokes);
            case ONE_LINE_OF_TWO -> strokes.addAll(line(MarkKind.SINGLE, row, dice.pick(row.lines())));
            case FAINT_STRIKE -> {
                Pen pen = dice.chance(0.5) ? writer.pen() : Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
                Marks faint = new Marks(writer.with(pen.light(dice.between(0.1, 0.24))), pageWidth);
                row.lines().forEach(l -> strokes.addAll(faint.line(MarkKind.SINGLE, row, l)));
            }
            case PARTIAL -> {
                NameLine line = dice.pick(row.lines());
                strokes.addAll(line(MarkKind.PARTIAL, row, line));
            }
            default -> row.lines().forEach(l -> strokes.addAll(line(kind, row, l)));
        }
        return strokes;
    }

    /** A strike on this row that sags into the name under it. */
    public List<Stroke> sagging(StyleRow row, StyleRow below) {
        NameLine own = row.lines().get(row.lines().size() - 1);
        NameLine next = below.lines().get(0);
        List<Stroke> strokes = new ArrayList<>();
        for (NameLine line : row.lines().subList(0, row.lines().size() - 1)) {
            strokes.addAll(line(MarkKind.SINGLE, row, line));
        }
        double end = own.ink().right() + over();
        double x = Math.min(
                end, next.ink().right() - dice.between(0, 0.3) * next.ink().width());
        double y = next.xHeightTop() + dice.between(0.1, 1.0) * (next.baseline() - next.xHeightTop());
        strokes.add(writer.write(
                own.ink().left() - over(),
                at(own, 0.5),
                own.ink().left() + own.ink().width() * 0.55,
                at(own, 0.6),
                own.ink().right(),
                at(own, dice.between(0.4, 0.8)),
                end,
                at(own, 0.9),
                x,
                y));
        return strokes;
    }

    private List<Stroke> line(MarkKind kind, StyleRow row, NameLine line) {
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
                yield List.of(straight(begin, y + rise, Math.max(stop, right), y - rise));
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
                double length = (x1 - x0) * dice.between(0.15, 0.6);
                double begin =
                        dice.chance(0.4) ? x0 - dice.between(0, 2) : x0 + dice.between(0, 1) * (x1 - x0 - length);
                yield dice.chance(0.75)
                        ? List.of(straight(begin, y, begin + length, y))
                        : List.of(swing(begin, begin + length, at(line, 0.45), h * 0.6, dice.between(2, 4), 0.3));
            }
            default -> throw new IllegalArgumentException(kind + " is not drawn along a name");
        };
    }

    private Stroke straight(double xa, double ya, double xb, double yb) {
        boolean backwards = dice.chance(0.08);
        if (Math.abs(xb - xa) < 25 || dice.chance(0.5)) {
            return backwards ? writer.write(xb, yb, xa, ya) : writer.write(xa, ya, xb, yb);
        }
        double f = dice.between(0.35, 0.7);
        double xm = xa + f * (xb - xa);
        double ym = ya + f * (yb - ya) + dice.gauss(0, 0.22);
        return backwards ? writer.write(xb, yb, xm, ym, xa, ya) : writer.write(xa, ya, xm, ym, xb, yb);
    }

    private Stroke swing(double left, double right, double y, double amplitude, double period, double lean) {
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
        double lean = dice.between(0.5, 1.6) * (dice.chance(0.85) ? 1 : -1);
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

    private Stroke scribble(double left, double right, NameLine line, double h) {
        int passes = dice.whole(3, 7);
        double[] points = new double[2 * (passes + 1)];
        for (int i = 0; i <= passes; i++) {
            points[2 * i] = (i % 2 == 0 ? left : right) + dice.gauss(0, 0.7);
            points[2 * i + 1] = at(line, 0.45) + h * dice.between(-0.45, 0.5);
        }
        return writer.write(points);
    }

    private Stroke beside(MarkKind kind, StyleRow row) {
        NameLine line = row.lines().get(kind == MarkKind.UNDERLINE ? row.lines().size() - 1 : 0);
        double h = line.baseline() - line.xHeightTop();
        double y = kind == MarkKind.UNDERLINE
                ? line.baseline() + h * dice.between(0.3, 0.7) + dice.between(0.1, 0.4)
                : line.ink().top() - dice.between(-0.1, 0.6);
        return straight(line.ink().left() - dice.between(-0.5, 2), y, line.ink().right() + dice.between(-0.5, 2), y);
    }

    private Stroke between(StyleRow row, Optional<StyleRow> below) {
        NameLine own = row.lines().get(row.lines().size() - 1);
        double y = below.map(b -> (own.ink().bottom() + b.lines().get(0).ink().top()) / 2)
                        .orElse(own.ink().bottom() + 0.9)
                + dice.gauss(0, 0.25);
        return straight(own.ink().left() - over(), y, own.ink().right() + over(), y);
    }

    private Stroke circle(StyleRow row) {
        MmBox all = extent(row);
        double cx = (all.left() + all.right()) / 2;
        double cy = (all.top() + all.bottom()) / 2;
        double rx = all.width() / 2 + dice.between(1, 4);
        double ry = all.height() / 2 + dice.between(0.2, 1.6);
        double begin = dice.between(3.4, 5.2);
        double turn = dice.chance(0.7) ? -1 : 1;
        int n = 11;
        double[] points = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double a = begin + turn * i * 6.5 / (n - 1);
            points[2 * i] = cx + rx * StrictMath.cos(a) * dice.between(0.97, 1.03);
            points[2 * i + 1] = cy + ry * StrictMath.sin(a) * dice.between(0.93, 1.07);
        }
        return writer.write(points);
    }

    private Stroke tick(StyleRow row) {
        MmBox all = extent(row);
        double size = dice.between(2, 4.5);
        double x = dice.chance(0.5)
                ? all.right() + dice.between(1, 8)
                : row.ordinal().map(MmBox::left).orElse(all.left()) - dice.between(1, 3) - size;
        double y = all.bottom() - 0.5;
        return writer.write(x, y - size * 0.45, x + size * 0.35, y, x + size, y - size * dice.between(0.8, 1.2));
    }

    private Stroke dot(StyleRow row) {
        MmBox all = extent(row);
        double x = dice.chance(0.5)
                ? all.right() + dice.between(1.2, 6)
                : row.ordinal().map(MmBox::left).orElse(all.left()) - dice.between(1.2, 3);
        return writer.dot(x, (all.top() + all.bottom()) / 2 + dice.gauss(0, 0.5), dice.between(0.8, 1.8));
    }

    private Stroke ordinal(StyleRow row) {
        MmBox box = row.ordinal().orElseThrow();
        double middle = (box.top() + box.bottom()) / 2 + dice.gauss(0, 0.2);
        double reach = Math.max(0.3, Math.min(2.5, extent(row).left() - box.right() - 1.6));
        double end = box.right() + dice.between(0.2, reach);
        if (dice.chance(0.3)) {
            double cx = (box.left() + box.right()) / 2;
            double r = box.height() / 2 + 0.9;
            double[] points = new double[18];
            for (int i = 0; i < 9; i++) {
                points[2 * i] = cx + r * StrictMath.cos(i * 0.82 + 4);
                points[2 * i + 1] = middle + r * StrictMath.sin(i * 0.82 + 4);
            }
            return writer.write(points);
        }
        return straight(box.left() - dice.between(0.3, 1.5), middle, end, middle + dice.gauss(0, 0.2));
    }

    private void corrected(StyleRow row, List<Stroke> strokes) {
        NameLine line = row.lines().get(row.lines().size() - 1);
        row.lines().forEach(l -> strokes.addAll(line(MarkKind.SINGLE, row, l)));
        double h = line.baseline() - line.xHeightTop();
        double x = Math.min(extent(row).right() + dice.between(3, 7), pageWidth - 22);
        if (dice.chance(0.35)) {
            double begin =
                    line.ink().left() + dice.between(0.1, 0.5) * line.ink().width();
            strokes.add(swing(begin, begin + line.ink().width() * 0.4, at(line, 0.4), h * 1.1, 1.6, 0.4));
        } else {
            strokes.addAll(new Scrawl(writer)
                    .word(
                            dice.pick(List.of("giữ", "bầu", "đồng ý", "để lại")),
                            x,
                            line.baseline() + 0.3,
                            dice.between(1.6, 2.4)));
        }
    }

    private static MmBox extent(StyleRow row) {
        MmBox all = row.lines().get(0).ink();
        for (NameLine line : row.lines()) {
            MmBox ink = line.ink();
            all = new MmBox(
                    Math.min(all.left(), ink.left()),
                    Math.min(all.top(), ink.top()),
                    Math.max(all.right(), ink.right()),
                    Math.max(all.bottom(), ink.bottom()));
        }
        return all;
    }

    /** Height in the letters: 0 at the top of small letters, 1 on the baseline. */
    private static double at(NameLine line, double share) {
        return line.xHeightTop() + share * (line.baseline() - line.xHeightTop());
    }

    /** How far people shoot over a name's end, millimetres. */
    private double over() {
        return Math.max(0.2, Math.min(9, dice.skewed(1.5, 0.6)));
    }
}
