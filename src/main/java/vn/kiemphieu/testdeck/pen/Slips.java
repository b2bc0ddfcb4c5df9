package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** Marks about a name that leave open what the voter wanted. */
public final class Slips {
    /** Share of what lies under it that correction fluid hides. */
    public static final double FLUID = 0.82;

    private static final List<String> TAKEN_BACK =
            List.of("giữ", "bầu", "đồng ý", "để lại", "không gạch", "giữ lại", "nhầm", "ok");

    private final Writer writer;
    private final Dice dice;
    private final double pageWidth;
    private final Strikes strikes;

    Slips(Writer writer, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.pageWidth = pageWidth;
        this.strikes = new Strikes(writer, pageWidth);
    }

    /** A tick, a cross or a ring before or after the name. */
    List<Stroke> tick(StyleRow row) {
        MmBox all = Marks.extent(row);
        double size = Math.min(dice.skewed(3.2, 0.35), all.height() + 3);
        double x = besides(row, size);
        double y = all.bottom() - dice.between(0, 0.4) * all.height();
        return sign(x, y, size);
    }

    private List<Stroke> sign(double x, double y, double size) {
        double what = dice.between(0, 1);
        if (what < 0.6) {
            return List.of(
                    writer.write(x, y - size * 0.45, x + size * 0.35, y, x + size, y - size * dice.between(0.8, 1.2)));
        }
        if (what < 0.88) {
            return List.of(
                    writer.write(x, y - size * dice.between(0.8, 1), x + size, y),
                    writer.write(x + size, y - size, x, y + size * dice.between(-0.1, 0.1)));
        }
        return List.of(ring(x + size / 2, y - size / 2, size / 2, size / 2));
    }

    Stroke dot(StyleRow row) {
        MmBox all = Marks.extent(row);
        double x = besides(row, 0);
        double y = (all.top() + all.bottom()) / 2 + dice.gauss(0, 0.2) * all.height();
        return writer.dot(x, y, dice.between(0.7, 2));
    }

    /** A dot among the letters, as a pen leaves that rests there before it decides. */
    Stroke dotOn(NameLine line) {
        double x = line.ink().left() + dice.between(0.02, 0.98) * line.ink().width();
        return writer.dot(x, Strikes.at(line, dice.between(-0.2, 1.2)), dice.between(0.6, 1.8));
    }

    /** A place after the name, before it, or before its ordinal, free of both. */
    private double besides(StyleRow row, double size) {
        MmBox all = Marks.extent(row);
        double begin = row.ordinal().map(MmBox::left).orElse(all.left());
        double where = dice.between(0, 1);
        double gap = row.ordinal().map(o -> all.left() - o.right()).orElse(0.0);
        if (where < 0.2 && gap > size + 4) {
            return all.left() - dice.between(1.4, 2) - size;
        }
        return where < 0.6
                ? Math.min(all.right() + dice.skewed(3, 0.6) + 1.3, pageWidth - size - 3)
                : Math.max(3, begin - dice.between(1.4, 4) - size);
    }

    /** The ordinal struck out or ringed, the name left alone. */
    Stroke ordinal(StyleRow row) {
        MmBox box = row.ordinal().orElseThrow();
        double middle = (box.top() + box.bottom()) / 2 + dice.gauss(0, 0.2);
        double room = Marks.extent(row).left() - box.right() - 1.6;
        if (dice.chance(0.35)) {
            double r = box.height() / 2 + dice.between(0.6, 1.4);
            return ring((box.left() + box.right()) / 2, middle, Math.min(r * 1.2, box.width() / 2 + room), r);
        }
        double end = box.right() + dice.between(0.2, Math.max(0.3, Math.min(2.5, room)));
        return strikes.straight(box.left() - dice.between(0.3, 1.5), middle, end, middle + dice.gauss(0, 0.3));
    }

    private Stroke ring(double cx, double cy, double rx, double ry) {
        int n = 10;
        double[] points = new double[2 * n];
        double begin = dice.between(3.4, 5.2);
        double turn = dice.chance(0.75) ? -1 : 1;
        for (int i = 0; i < n; i++) {
            double a = begin + turn * i * 6.6 / (n - 1);
            points[2 * i] = cx + rx * StrictMath.cos(a) * dice.between(0.95, 1.05);
            points[2 * i + 1] = cy + ry * StrictMath.sin(a) * dice.between(0.93, 1.07);
        }
        return writer.write(points);
    }

    /** What says, after a strike, that it shall not count. */
    List<Stroke> takenBack(StyleRow row) {
        List<NameLine> lines = row.lines();
        NameLine line = lines.get(lines.size() - 1);
        MmBox all = Marks.extent(row);
        double h = line.baseline() - line.xHeightTop();
        double x = Math.min(all.right() + dice.between(3, 7), pageWidth - 26);
        double what = dice.between(0, 1);
        List<Stroke> strokes = new ArrayList<>();
        if (what < 0.2) {
            double begin =
                    line.ink().left() + dice.between(0.1, 0.5) * line.ink().width();
            strokes.add(
                    strikes.swing(begin, begin + line.ink().width() * 0.4, Strikes.at(line, 0.4), h * 1.1, 1.6, 0.4));
        } else if (what < 0.5) {
            strokes.addAll(
                    new Scrawl(writer).word(dice.pick(TAKEN_BACK), x, line.baseline() + 0.3, dice.between(1.1, 2.4)));
        } else if (what < 0.7) {
            strokes.addAll(sign(x, all.bottom(), dice.between(2.2, 5)));
        } else if (what < 0.85) {
            strokes.add(ring(
                    (all.left() + all.right()) / 2,
                    (all.top() + all.bottom()) / 2,
                    all.width() / 2 + dice.between(2, 5),
                    all.height() / 2 + dice.between(0.2, 1.2)));
        } else {
            // An arrow to the name.
            double y = (all.top() + all.bottom()) / 2;
            double tip = x - 1;
            double shaft = dice.between(6, 14);
            strokes.add(writer.write(tip + shaft, y + dice.gauss(0, 0.8), tip, y));
            strokes.add(writer.write(tip + 1.8, y - 1.2, tip, y, tip + 1.8, y + 1.2));
        }
        return strokes;
    }

    /** One movement over two names: a slanting line, or a cross. */
    List<Stroke> overTwo(StyleRow row, StyleRow next) {
        MmBox above = Marks.extent(row);
        MmBox below = Marks.extent(next);
        double left = Math.min(above.left(), below.left()) - strikes.over();
        double right = Math.max(above.right(), below.right()) + strikes.over();
        double from = dice.between(0, 0.3) * (right - left);
        double top = above.top() + dice.between(0.1, 0.6) * above.height();
        double bottom = below.bottom() - dice.between(0.1, 0.6) * below.height();
        boolean falling = dice.chance(0.5);
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(writer.write(left + from, falling ? top : bottom, right, falling ? bottom : top));
        if (dice.chance(0.3)) {
            strokes.add(writer.write(left + from, falling ? bottom : top, right, falling ? top : bottom));
        }
        return strokes;
    }
}
