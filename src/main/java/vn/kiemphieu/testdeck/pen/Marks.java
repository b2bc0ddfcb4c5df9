package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** Draws each kind of mark where a voter would put it on a row. */
public final class Marks {
    /** Share of lines under and over a name that are drawn so close that they touch its letters' feet or heads. */
    private static final double TOUCHING = 0.4;

    private final Writer writer;
    private final Dice dice;
    private final double pageWidth;
    private final Strikes strikes;
    private final Slips slips;

    public Marks(Writer writer, double pageWidth) {
        this.writer = writer;
        this.dice = writer.dice();
        this.pageWidth = pageWidth;
        this.strikes = new Strikes(writer, pageWidth);
        this.slips = new Slips(writer, pageWidth);
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
            case TICK_BESIDE -> strokes.addAll(slips.tick(row));
            case DOT_BESIDE -> strokes.add(slips.dot(row));
            case DOT_ON_NAME -> strokes.add(slips.dotOn(dice.pick(row.lines())));
            case STT_ONLY -> strokes.add(slips.ordinal(row));
            case CORRECTED -> {
                row.lines().forEach(l -> strokes.addAll(strikes.line(corrected(), row, l)));
                strokes.addAll(slips.takenBack(row));
            }
            case OVER_TWO_NAMES -> below.ifPresent(next -> strokes.addAll(slips.overTwo(row, next)));
            case ONE_LINE_OF_TWO -> strokes.addAll(strikes.line(corrected(), row, dice.pick(row.lines())));
            case FAINT_STRIKE -> {
                Pen pen = dice.chance(0.5) ? writer.pen() : Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
                strokes.addAll(pressed(pen.light(dice.between(0.09, 0.4)), MarkKind.SINGLE, row));
            }
            case RUBBED_OUT -> {
                Pen pencil = Pen.of(Pen.Kind.PENCIL, Pen.Colour.BLACK, dice);
                strokes.addAll(pressed(pencil.light(dice.between(0.1, 0.3)), MarkKind.SINGLE, row));
                strokes.addAll(
                        pressed(pencil.rubber(dice.between(1.5, 3.5), dice.between(0.02, 0.07)), MarkKind.WAVY, row));
            }
            case PALE_STRIKE -> {
                Pen felt = writer.pen().pale(dice.between(1, 3.6), dice.between(0.08, 0.26));
                strokes.addAll(pressed(felt, MarkKind.SINGLE, row));
            }
            case WHITED_OUT ->
                row.lines()
                        .forEach(l ->
                                strikes.line(corrected(), row, l).forEach(s -> strokes.add(s.faded(1 - Slips.FLUID))));
            case PARTIAL -> {
                NameLine line = dice.pick(row.lines());
                strokes.addAll(strikes.line(MarkKind.PARTIAL, row, line));
            }
            default -> row.lines().forEach(l -> strokes.addAll(strikes.line(kind, row, l)));
        }
        return strokes;
    }

    /** The way most strikes are made that are taken back or stop at a line's end. */
    private MarkKind corrected() {
        return dice.pick(
                List.of(MarkKind.SINGLE, MarkKind.SINGLE, MarkKind.SINGLE_SLOPED, MarkKind.DOUBLE, MarkKind.WAVY));
    }

    private List<Stroke> pressed(Pen light, MarkKind kind, StyleRow row) {
        Strikes faint = new Strikes(writer.with(light), pageWidth);
        return row.lines().stream()
                .flatMap(line -> faint.line(kind, row, line).stream())
                .toList();
    }

    /** The fluid over these strokes of a strike. */
    public List<Stroke> fluid(List<Stroke> strike) {
        double brush = dice.between(2.4, 3.8);
        return strike.stream().map(s -> s.brushed(brush)).toList();
    }

    /** A strike on this row whose end sags into the name under it, or rises into the name over it. */
    public List<Stroke> straying(StyleRow row, StyleRow other) {
        boolean sags = other.strip().top() > row.strip().top();
        List<NameLine> lines = row.lines();
        NameLine own = lines.get(sags ? lines.size() - 1 : 0);
        NameLine next = other.lines().get(sags ? 0 : other.lines().size() - 1);
        List<Stroke> strokes = new ArrayList<>();
        for (NameLine line : lines) {
            if (line != own) {
                strokes.addAll(strikes.line(MarkKind.SINGLE, row, line));
            }
        }
        double end = own.ink().right() + strikes.over();
        double x = Math.min(
                end, next.ink().right() - dice.between(0, 0.3) * next.ink().width());
        double y = next.xHeightTop() + dice.between(0.1, 1.0) * (next.baseline() - next.xHeightTop());
        double slope = sags ? 1 : -1;
        strokes.add(writer.write(
                own.ink().left() - strikes.over(),
                Strikes.at(own, 0.5),
                own.ink().left() + own.ink().width() * 0.55,
                Strikes.at(own, 0.5 + 0.1 * slope),
                own.ink().right(),
                Strikes.at(own, 0.5 + dice.between(-0.1, 0.3) * slope),
                end,
                Strikes.at(own, 0.5 + 0.4 * slope),
                x,
                y));
        return strokes;
    }

    private Stroke beside(MarkKind kind, StyleRow row) {
        NameLine line = row.lines().get(kind == MarkKind.UNDERLINE ? row.lines().size() - 1 : 0);
        double h = line.baseline() - line.xHeightTop();
        double y = switch (kind) {
            case UNDERLINE ->
                dice.chance(TOUCHING)
                        ? line.baseline() + h * dice.between(-0.15, 0.35)
                        : line.baseline() + h * dice.between(0.3, 0.7) + dice.between(0.1, 0.4);
            default ->
                dice.chance(TOUCHING)
                        ? line.xHeightTop() - h * dice.between(-0.05, 0.35)
                        : line.ink().top() - dice.between(-0.1, 0.6);
        };
        return strikes.straight(
                line.ink().left() - dice.between(-0.5, 2), y, line.ink().right() + dice.between(-0.5, 2), y);
    }

    private Stroke between(StyleRow row, Optional<StyleRow> below) {
        NameLine own = row.lines().get(row.lines().size() - 1);
        double y = below.map(b -> (own.ink().bottom() + b.lines().get(0).ink().top()) / 2)
                        .orElse(own.ink().bottom() + 0.9)
                + dice.gauss(0, 0.35);
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

    static MmBox extent(StyleRow row) {
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
