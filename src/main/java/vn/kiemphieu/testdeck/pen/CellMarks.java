package vn.kiemphieu.testdeck.pen;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.MmBox;

/** One voter's way of marking a cell: people keep to a shape, a size and a place. */
public final class CellMarks {
    private static final List<String> MEANS_YES = List.of("đồng ý", "đồng ý", "có");
    private static final List<String> MEANS_NO = List.of("không", "ko");
    private static final List<String> SHORT_YES = List.of("có", "ok", "đ");
    private static final List<String> SHORT_NO = List.of("ko", "kh", "k");
    private static final List<String> AGAINST_YES = List.of("không", "không đồng ý", "ko", "bỏ");
    private static final List<String> AGAINST_NO = List.of("đồng ý", "có", "ok");

    private final Writer writer;
    private final Dice dice;
    private final double size;
    private final double aspect;
    private final double placeX;
    private final double placeY;
    private final double loose;
    private final boolean joined;
    private final boolean upward;

    public CellMarks(Writer writer) {
        this.writer = writer;
        this.dice = writer.dice();
        this.size = Math.max(2.4, Math.min(9, dice.skewed(4.6, 0.33)));
        this.aspect = dice.between(0.75, 1.5);
        this.placeX = Math.max(-0.24, Math.min(0.24, dice.gauss(0, 0.1)));
        this.placeY = Math.max(-0.2, Math.min(0.2, dice.gauss(0, 0.1)));
        this.loose = dice.between(0.03, 0.1);
        this.joined = dice.chance(0.12);
        this.upward = dice.chance(0.3);
    }

    /**
     * The strokes of an answer in this cell.
     *
     * @param agree which cell it is, for those who write a word in it
     */
    public List<Stroke> draw(CellKind kind, MmBox cell, boolean agree) {
        double x = (cell.left() + cell.right()) / 2 + cell.width() * (placeX + dice.gauss(0, loose));
        double y = (cell.top() + cell.bottom()) / 2 + cell.height() * (placeY + dice.gauss(0, loose));
        return switch (kind) {
            case X_OVER -> over(cell);
            case TICK_OUT -> List.of(tickOut(cell));
            case FILLED -> List.of(filled(cell));
            case WORD -> word(cell, agree ? MEANS_YES : MEANS_NO);
            case SHORT_WORD -> word(cell, agree ? SHORT_YES : SHORT_NO);
            case WORD_AGAINST -> word(cell, agree ? AGAINST_YES : AGAINST_NO);
            default -> at(kind, x, y, cell.height());
        };
    }

    /** The strokes of a mark whose heart is meant to lie in this point, for rows of this height. */
    public List<Stroke> at(CellKind kind, double x, double y, double rowMm) {
        double h = Math.min(size * dice.between(0.82, 1.2), rowMm * 0.96);
        double w = h * aspect * dice.between(0.85, 1.15);
        return switch (kind) {
            case X_SMALL -> {
                double small = dice.between(1.5, 2.1);
                yield cross(x, y, small, small * dice.between(0.8, 1.2));
            }
            case X_DOUBLE -> {
                List<Stroke> twice = new ArrayList<>(cross(x, y, w, h));
                twice.addAll(cross(x + dice.gauss(0, 0.4), y + dice.gauss(0, 0.3), w, h));
                yield twice;
            }
            case TICK -> List.of(tick(x, y, w, h));
            case VEE ->
                List.of(writer.write(
                        x - w * dice.between(0.35, 0.5),
                        y - h / 2,
                        x + w * dice.gauss(0, 0.05),
                        y + h / 2,
                        x + w * dice.between(0.35, 0.5),
                        y - h * dice.between(0.4, 0.55)));
            case PLUS ->
                List.of(
                        writer.write(x - w / 2, y + jitter(h), x + w / 2, y + jitter(h)),
                        writer.write(x + jitter(w), y - h / 2, x + jitter(w), y + h / 2));
            case SLASH -> {
                double lean = w * dice.between(0.25, 0.55);
                yield List.of(
                        dice.chance(0.5)
                                ? writer.write(x + lean, y - h / 2, x - lean, y + h / 2)
                                : writer.write(x - lean, y + h / 2, x + lean, y - h / 2));
            }
            case SLASH_CROSSED -> {
                double lean = w * dice.between(0.25, 0.55);
                double tiny = dice.between(0.5, 0.9);
                double up = dice.gauss(0, 0.12) * h;
                yield List.of(
                        writer.write(x + lean, y - h / 2, x - lean, y + h / 2),
                        writer.write(x - tiny, y + up - tiny * dice.between(0, 0.8), x + tiny, y + up + tiny * 0.6));
            }
            case CIRCLE -> List.of(ring(x, y, w * 0.45, h * 0.45));
            default -> cross(x, y, w, h);
        };
    }

    /** A closed line round a point. */
    public Stroke ring(double x, double y, double rx, double ry) {
        double begin = dice.between(3.6, 5.4);
        double turn = dice.chance(0.75) ? -1 : 1;
        double round = dice.between(5.9, 7.2);
        double flat = dice.between(-0.12, 0.12);
        double lean = dice.between(0, 6.28);
        int n = 9;
        double[] points = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double a = begin + turn * i * round / (n - 1);
            // Not round, but smoothly so; and it does not quite come back to where it began.
            double r = 1 + flat * StrictMath.cos(2 * (a - lean)) + dice.gauss(0, 0.015) + 0.06 * flat * i;
            points[2 * i] = x + rx * r * StrictMath.cos(a);
            points[2 * i + 1] = y + ry * r * StrictMath.sin(a);
        }
        return writer.write(points);
    }

    /** To and fro over a place, as one blackens a mark that shall not count. */
    public Stroke scribble(double x, double y, double w, double h, int turns) {
        double[] points = new double[2 * (turns + 1)];
        double lean = dice.between(-0.25, 0.25);
        for (int i = 0; i <= turns; i++) {
            double along = (double) i / turns - 0.5;
            double side = i % 2 == 0 ? 0.5 : -0.5;
            points[2 * i] = x + w * (along + lean * side) + dice.gauss(0, 0.2);
            points[2 * i + 1] = y + h * side * dice.between(0.75, 1.1);
        }
        return writer.write(points);
    }

    /**
     * Two strokes that cross near a point; often they do not halve each other, sometimes one begins or ends soon after the
     * crossing, seldom both are one movement.
     */
    private List<Stroke> cross(double x, double y, double w, double h) {
        double top = dice.chance(0.22) ? dice.between(0.45, 0.85) : 1;
        double bottom = dice.chance(0.12) ? dice.between(0.5, 0.85) : 1;
        double aside = dice.chance(0.4) ? dice.between(-0.2, 0.2) : 0;
        double left = x - w / 2 + jitter(w);
        double right = x + w / 2 + jitter(w);
        double up = y - h / 2 + jitter(h);
        double down = y + h / 2 + jitter(h);
        double secondX = x + aside * w;
        double secondY = y + aside * h;
        double secondTop = secondY - h / 2 * top + jitter(h);
        double secondRight = secondX + w / 2 * top + jitter(w);
        double secondLeft = secondX - w / 2 * bottom + jitter(w);
        double secondBottom = secondY + h / 2 * bottom + jitter(h);
        if (joined) {
            return List.of(writer.write(left, up, right, down, secondRight, secondTop, secondLeft, secondBottom));
        }
        return List.of(
                writer.write(left, up, right, down),
                upward
                        ? writer.write(secondLeft, secondBottom, secondRight, secondTop)
                        : writer.write(secondRight, secondTop, secondLeft, secondBottom));
    }

    /** A cross larger than its cell, or near its edge. */
    private List<Stroke> over(MmBox cell) {
        double h = cell.height() + dice.between(0.6, 3);
        double w = Math.min(h * dice.between(0.8, 1.3), cell.width() * 0.95);
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.16) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.5);
        if (cell.height() > 9) {
            // No need for so large a cross: it goes over a rule because it is made near it.
            h = dice.between(4, 7);
            w = h * dice.between(0.8, 1.3);
            boolean aside = dice.chance(0.5);
            double left = w / 2 - dice.between(0.4, 1.6);
            x = aside ? dice.chance(0.5) ? cell.left() + left : cell.right() - left : x;
            double up = h / 2 - dice.between(0.4, 1.4);
            y = aside ? y : dice.chance(0.5) ? cell.top() + up : cell.bottom() - up;
        }
        return cross(x, y, w, h);
    }

    private Stroke tick(double x, double y, double w, double h) {
        double foot = x - w * dice.between(0.08, 0.25);
        double bottom = y + h * dice.between(0.4, 0.5);
        double top = y - h * dice.between(0.4, 0.55);
        double begin = y - h * dice.between(-0.05, 0.2);
        if (dice.chance(0.25)) {
            // A rounded foot, as of those who write fast.
            return writer.write(
                    x - w / 2, begin, foot - w * 0.06, bottom, foot + w * 0.1, bottom - h * 0.05, x + w / 2, top);
        }
        return writer.write(x - w / 2, begin, foot, bottom, x + w / 2, top);
    }

    private Stroke tickOut(MmBox cell) {
        double h = Math.min(size, cell.height() * 0.8);
        boolean up = dice.chance(0.45);
        double foot = (cell.left() + cell.right()) / 2 + (up ? dice.gauss(0, 0.12) : 0.2) * cell.width();
        double bottom = cell.bottom() - dice.between(0.08, 0.3) * cell.height();
        double endX = up ? foot + dice.between(0.5, 1.1) * h : cell.right() + dice.between(0.3, 2);
        double endY = up
                ? cell.top() - dice.between(0.3, 1.9)
                : Math.max(cell.top() - 1.5, bottom - h * dice.between(0.7, 1.3));
        return writer.write(
                foot - h * dice.between(0.25, 0.5), bottom - h * dice.between(0.3, 0.6), foot, bottom, endX, endY);
    }

    /** Most of a cell gone over with close strokes. */
    private Stroke filled(MmBox cell) {
        double w = Math.min(cell.width() * dice.between(0.45, 0.8), 14);
        double h = cell.height() * dice.between(0.5, 0.8);
        double x = (cell.left() + cell.right()) / 2 + dice.gauss(0, 0.05) * cell.width();
        double y = (cell.top() + cell.bottom()) / 2 + dice.gauss(0, 0.03) * cell.height();
        return scribble(x, y, w, h, (int) Math.max(8, w / dice.between(0.45, 0.8)));
    }

    private List<Stroke> word(MmBox cell, List<String> words) {
        String word = dice.pick(words);
        // Short words are written larger; a long one must go into the cell.
        double room = cell.width() * (word.length() > 7 ? 0.055 : word.length() > 3 ? 0.08 : 0.11);
        double height = Math.min(Math.min(2.4, room), cell.height() * 0.24) * dice.between(0.85, 1);
        double baseline = (cell.top() + cell.bottom()) / 2 + height * dice.between(0.5, 0.9);
        double left = word.length() > 3 ? dice.between(0.1, 0.2) : dice.between(0.2, 0.45);
        return new Scrawl(writer).word(word, cell.left() + cell.width() * left, baseline, height);
    }

    private double jitter(double length) {
        return length * dice.gauss(0, 0.06);
    }
}
