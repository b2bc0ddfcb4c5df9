package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/**
 * The voter's ink in a row's strip beside its name: what neither runs on from a strike of this row nor belongs to another
 * row's strike, one connected part at a time.
 */
final class SideInk {
    private static final double NEAR_MM = 1.0;
    private static final double BIT_MM2 = 0.08;
    private static final double FRAY_MM = 0.22; // either side of a traced stroke
    private static final double WIDENING = 0.06; // a hand drifts off its line
    private static final double OVERSHOOT_MM = 3;
    private static final double SLIM = 2.5;
    private static final double DRIFT = 0.12;
    private static final double FRAGMENT =
            2; // height over the stroke's width: what letters leave of a stroke across them
    private static final double HOOK_MM = 1.6; // from the name to a part that is its strike's hook
    private static final double HOOK_TURNS = 1.6; // length of a hook's stroke over its extent; letters turn more
    private static final double HOOK_LONGEST_MM = 14;
    private static final double BARE_TURNS = 1.2; // the same of a line without anything on it

    private final PrintedPage page;
    private final PieceMap pieces;
    private final Dust dust;
    private final AnswerMarks answers;
    private final List<Seal> seals;

    private static final double GOES_ON_MM = 4.5; // from the name to a part that goes on scribbling
    private static final double SCRIBBLED = 0.4; // of the name's length that strokes pass, many short ones together
    private static final double BAND_MM = 3; // above and below a name
    private static final double BAND_EDGE = 0.03; // of the ink may lie outside the band at either side
    private static final double BAND_OVER = 0.3; // of its height
    private static final double BAND_WIDE = 2.2; // a part's width over that height: a word is wider
    private static final double TALL = 1.3; // x-heights of a band that is more than a line or two

    /**
     * One connected part.
     *
     * @param area inked pixels
     * @param label the piece it is a part of
     */
    record Part(PixelBox box, int area, int label) {
        /** Longer side of its box, pixels. */
        int longest() {
            return Math.max(box.width(), box.height());
        }

        /** Length of its strokes of a width over the diagonal of its box. */
        double turns(double width) {
            return area / width / Math.hypot(box.width(), box.height());
        }
    }

    SideInk(PrintedPage page, PieceMap pieces, Dust dust, AnswerMarks answers, List<Seal> seals) {
        this.page = page;
        this.pieces = pieces;
        this.dust = dust;
        this.answers = answers;
        this.seals = seals;
    }

    /** @param strokes what runs along the name's lines */
    List<Part> of(int index, List<TracedStroke> strokes) {
        StyleRow row = page.rows().get(index);
        PixelBox strip = page.reach(row);
        boolean struck = pieces.anyStrikes(index);
        double length = row.lines().stream()
                .mapToDouble(line -> line.ink().width())
                .max()
                .orElseThrow();
        boolean scribbled = pieces.columnsOnName(index) >= SCRIBBLED * length * page.pxPerMm;
        List<Seal> over = Seal.near(seals, strip, page.pxPerMm);
        boolean[] counts = counting(index);
        boolean[] side = new boolean[strip.width() * strip.height()];
        int inked = pieces.forEachInk(strip, i -> {
            int x = i % page.width;
            int y = i / page.width;
            int label = pieces.inkLabel(i);
            // What stands apart from the strike may be traced with it, and is a mark of its own all the same.
            side[(y - strip.top()) * strip.width() + x - strip.left()] = counts[label]
                    && !near(row, x, y)
                    && !(pieces.nearName(label, index) && onStroke(strokes, x, y))
                    && !answers.inAnyCell(x, y)
                    && !Seal.cover(over, x, y, page.pxPerMm);
        });
        if (inked == 0) {
            return List.of();
        }
        double width =
                strokes.stream().mapToDouble(TracedStroke::thickness).max().orElse(0.45 * page.pxPerMm);
        List<Part> parts = new ArrayList<>();
        int[] stack = new int[inked];
        for (int seed = 0; seed < side.length; seed++) {
            if (side[seed]) {
                Part part = grow(side, stack, seed, strip);
                if (part.area() > BIT_MM2 * mm2()
                        && !pieces.dirt(part.label())
                        && !dust.is(part.label())
                        && !(struck && (hook(part, index, width) || runsOn(part, index, strokes, width)))
                        && !(scribbled && (goesOn(part, index) || wave(part, index)))) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** By label, whether a piece may lie beside a row's name with a meaning of its own. */
    private boolean[] counting(int index) {
        boolean[] counts = new boolean[pieces.all().size() + 1];
        for (int label = 1; label < counts.length; label++) {
            counts[label] = pieces.touchesStrip(label, index)
                    && !pieces.speck(label)
                    && !pieces.belongsElsewhere(label, index)
                    && !pieces.atEdge(label)
                    && !answers.answers(label);
        }
        return counts;
    }

    private boolean near(StyleRow row, int x, int y) {
        double mmX = x / page.pxPerMm;
        double mmY = y / page.pxPerMm;
        for (NameLine line : row.lines()) {
            var b = line.ink();
            if (mmX >= b.left() - NEAR_MM
                    && mmX <= b.right() + NEAR_MM
                    && mmY >= b.top() - NEAR_MM
                    && mmY <= b.bottom() + NEAR_MM) {
                return true;
            }
        }
        return false;
    }

    private boolean onStroke(List<TracedStroke> strokes, int x, int y) {
        for (TracedStroke s : strokes) {
            int at = Math.max(s.left(), Math.min(s.right(), x));
            int beyond = Math.abs(x - at);
            double band = s.thickness() / 2 + FRAY_MM * page.pxPerMm + WIDENING * beyond;
            if (beyond <= OVERSHOOT_MM * page.pxPerMm && Math.abs(y - s.y(at)) <= band) {
                return true;
            }
        }
        return false;
    }

    private Part grow(boolean[] side, int[] stack, int seed, PixelBox strip) {
        int w = strip.width();
        int left = w;
        int right = 0;
        int top = strip.height();
        int bottom = 0;
        int area = 0;
        int depth = 0;
        stack[depth++] = seed;
        side[seed] = false;
        while (depth > 0) {
            int i = stack[--depth];
            int x = i % w;
            int y = i / w;
            area++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int v = Math.max(0, y - 1); v <= Math.min(strip.height() - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(w - 1, x + 1); u++) {
                    if (side[v * w + u]) {
                        side[v * w + u] = false;
                        stack[depth++] = v * w + u;
                    }
                }
            }
        }
        PixelBox box = new PixelBox(left + strip.left(), top + strip.top(), right + strip.left(), bottom + strip.top());
        return new Part(box, area, pieces.inkLabel(seed % w + strip.left(), seed / w + strip.top()));
    }

    /**
     * The end of a strike that turns away from its line, or a strike's ink past the name: one simple stroke. What stands
     * apart from the strike is a mark of its own: a tick after a struck name may take the strike back.
     */
    private boolean hook(Part part, int index, double width) {
        StyleRow row = page.rows().get(index);
        int reach = (int) (HOOK_MM * page.pxPerMm);
        boolean joins = row.lines().stream()
                .anyMatch(l -> page.pixels(l.ink().grown(NEAR_MM)).grown(reach).meets(part.box()));
        double extent = Math.max(part.box().width(), part.box().height()) / page.pxPerMm;
        return pieces.nearName(part.label(), index)
                && joins
                && part.turns(width) < HOOK_TURNS
                && extent < HOOK_LONGEST_MM;
    }

    /**
     * A stretch of a strike beyond its traced end: a slim part along its line, or one as low as the stroke is wide. Apart
     * from the strike it is a bare line: an arrow to the name has a head.
     */
    private boolean runsOn(Part part, int index, List<TracedStroke> strokes, double width) {
        PixelBox box = part.box();
        double x = (box.left() + box.right()) / 2.0;
        double y = (box.top() + box.bottom()) / 2.0;
        boolean slim = box.width() > SLIM * box.height();
        boolean fragment = box.height() <= FRAGMENT * width;
        boolean bare = pieces.nearName(part.label(), index) || part.turns(width) < BARE_TURNS;
        return (slim && bare || fragment)
                && strokes.stream().anyMatch(s -> {
                    int at = (int) Math.max(s.left(), Math.min(s.right(), x));
                    return Math.abs(y - s.y(at)) <= DRIFT * Math.abs(x - at) + page.pxPerMm;
                });
    }

    /** A scribble, zigzag or hatching of the name that goes on past its end, between the same heights. */
    private boolean goesOn(Part part, int index) {
        for (NameLine line : page.rows().get(index).lines()) {
            PixelBox near = page.pixels(line.ink().grown(GOES_ON_MM));
            int[] band = band(line, index);
            int height = band[1] - band[0] + 1;
            double x = (line.baseline() - line.xHeightTop()) * page.pxPerMm;
            if (height >= TALL * x
                    && within(part.box(), band)
                    && part.box().meets(near)
                    && part.box().width() <= height * BAND_WIDE) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same pen still swinging between the same heights, as far along the row as it goes. Before the name its number and
     * the table's rules may cut it.
     */
    private boolean wave(Part part, int index) {
        StyleRow row = page.rows().get(index);
        boolean joined = pieces.nearName(part.label(), index);
        for (NameLine line : row.lines()) {
            PixelBox name = page.pixels(line.ink());
            PixelBox begin = row.ordinal().map(page::pixels).map(name::union).orElse(name);
            boolean before =
                    part.box().right() < name.left() && part.box().left() > begin.left() - GOES_ON_MM * page.pxPerMm;
            int[] band = band(line, index);
            boolean narrow = part.box().width() <= BAND_WIDE * (band[1] - band[0] + 1);
            if ((joined || before && narrow) && within(part.box(), band)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(PixelBox box, int[] band) {
        double over = BAND_OVER * (band[1] - band[0] + 1);
        return box.top() >= band[0] - over && box.bottom() <= band[1] + over;
    }

    /** The heights between which a line of the name is scribbled over. */
    private int[] band(NameLine line, int index) {
        PixelBox name = page.pixels(line.ink());
        int reach = (int) (BAND_MM * page.pxPerMm);
        int top = Math.max(0, name.top() - reach);
        int[] inked = new int[Math.min(page.height - 1, name.bottom() + reach) - top + 1];
        int all = 0;
        for (int y = 0; y < inked.length; y++) {
            for (int x = name.left(); x <= name.right(); x++) {
                int label = pieces.inkLabel(x, top + y);
                inked[y] += label != 0 && !dust.is(label) && pieces.nearName(label, index) ? 1 : 0;
            }
            all += inked[y];
        }
        return new int[] {top + reaching(inked, BAND_EDGE * all), top + reaching(inked, (1 - BAND_EDGE) * all)};
    }

    private static int reaching(int[] counts, double share) {
        int seen = 0;
        int i = 0;
        while (i < counts.length - 1 && (seen += counts[i]) < share) {
            i++;
        }
        return i;
    }

    double mm2() {
        return page.pxPerMm * page.pxPerMm;
    }
}
