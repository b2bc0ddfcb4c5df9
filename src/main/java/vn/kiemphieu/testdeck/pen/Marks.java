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
    private final Strikes strikes;

    public Marks(Writer writer, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.pageWidth = pageWidth;
        this.strikes = new Strikes(writer, pageWidth);
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
            case ONE_LINE_OF_TWO -> strokes.addAll(strikes.line(MarkKind.SINGLE, row, dice.pick(row.lines())));
            case FAINT_STRIKE -> {
                Pen pen = dice.chance(0.5) ? writer.pen() : Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
                Marks faint = new Marks(writer.with(pen.light(dice.between(0.1, 0.24))), pageWidth);
                row.lines().forEach(l -> strokes.addAll(faint.strikes.line(MarkKind.SINGLE, row, l)));
            }
            case PARTIAL -> {
                NameLine line = dice.pick(row.lines());
                strokes.addAll(strikes.line(MarkKind.PARTIAL, row, line));
            }
            default -> row.lines().forEach(l -> strokes.addAll(strikes.line(kind, row, l)));
        }
        return strokes;
    }

    /** A strike on this row that sags into the name under it. */
    public List<Stroke> sagging(StyleRow row, StyleRow below) {
        NameLine own = row.lines().get(row.lines().size() - 1);
        NameLine next = below.lines().get(0);
        List<Stroke> strokes = new ArrayList<>();
        for (NameLine line : row.lines().subList(0, row.lines().size() - 1)) {
            strokes.addAll(strikes.line(MarkKind.SINGLE, row, line));
        }
        double end = own.ink().right() + strikes.over();
        double x = Math.min(
                end, next.ink().right() - dice.between(0, 0.3) * next.ink().width());
        double y = next.xHeightTop() + dice.between(0.1, 1.0) * (next.baseline() - next.xHeightTop());
        strokes.add(writer.write(
                own.ink().left() - strikes.over(),
                Strikes.at(own, 0.5),
                own.ink().left() + own.ink().width() * 0.55,
                Strikes.at(own, 0.6),
                own.ink().right(),
                Strikes.at(own, dice.between(0.4, 0.8)),
                end,
                Strikes.at(own, 0.9),
                x,
                y));
        return strokes;
    }

    private Stroke beside(MarkKind kind, StyleRow row) {
        NameLine line = row.lines().get(kind == MarkKind.UNDERLINE ? row.lines().size() - 1 : 0);
        double h = line.baseline() - line.xHeightTop();
        double y = kind == MarkKind.UNDERLINE
                ? line.baseline() + h * dice.between(0.3, 0.7) + dice.between(0.1, 0.4)
                : line.ink().top() - dice.between(-0.1, 0.6);
        return strikes.straight(
                line.ink().left() - dice.between(-0.5, 2), y, line.ink().right() + dice.between(-0.5, 2), y);
    }

    private Stroke between(StyleRow row, Optional<StyleRow> below) {
        NameLine own = row.lines().get(row.lines().size() - 1);
        double y = below.map(b -> (own.ink().bottom() + b.lines().get(0).ink().top()) / 2)
                        .orElse(own.ink().bottom() + 0.9)
                + dice.gauss(0, 0.25);
        return strikes.straight(own.ink().left() - strikes.over(), y, own.ink().right() + strikes.over(), y);
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
        return strikes.straight(box.left() - dice.between(0.3, 1.5), middle, end, middle + dice.gauss(0, 0.2));
    }

    private void corrected(StyleRow row, List<Stroke> strokes) {
        NameLine line = row.lines().get(row.lines().size() - 1);
        row.lines().forEach(l -> strokes.addAll(strikes.line(MarkKind.SINGLE, row, l)));
        double h = line.baseline() - line.xHeightTop();
        double x = Math.min(extent(row).right() + dice.between(3, 7), pageWidth - 22);
        if (dice.chance(0.35)) {
            double begin =
                    line.ink().left() + dice.between(0.1, 0.5) * line.ink().width();
            strokes.add(
                    strikes.swing(begin, begin + line.ink().width() * 0.4, Strikes.at(line, 0.4), h * 1.1, 1.6, 0.4));
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
}
