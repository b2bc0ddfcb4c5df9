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

    private final PrintedPage page;
    private final PieceMap pieces;
    private final Dust dust;
    private final AnswerMarks answers;
    private final List<Seal> seals;

    private static final double BAND_LONGEST_MM = 9;
    private static final double BAND_OVER = 0.25; // of the height between which the name is scribbled over
    private static final int HATCHES = 3;
    private static final double HATCH_RATIO = 1.6; // of heights
    private static final double HATCH_OFF = 0.35; // of the height
    private static final double HATCH_MM = 14;
    private static final double HATCH_SLIM = 3.5; // length over width

    /**
     * One connected part.
     *
     * @param area inked pixels
     * @param label the piece it is a part of
     */
    record Part(PixelBox box, int area, int label) {
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
        List<Seal> over = Seal.near(seals, strip, page.pxPerMm);
        boolean[] counts = counting(index);
        boolean[] side = new boolean[strip.width() * strip.height()];
        int inked = pieces.forEachInk(strip, i -> {
            int x = i % page.width;
            int y = i / page.width;
            side[(y - strip.top()) * strip.width() + x - strip.left()] = counts[pieces.inkLabel(i)]
                    && !near(row, x, y)
                    && !onStroke(strokes, x, y)
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
                        && !(struck
                                && (hook(part, row, width)
                                        || runsOn(part, strokes, width)
                                        || oneMore(part, index)
                                        || sameBand(part, index)))) {
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

    /** The end of a strike that turns away from its line, or a strike's ink past the name: one simple stroke. */
    private boolean hook(Part part, StyleRow row, double width) {
        int reach = (int) (HOOK_MM * page.pxPerMm);
        boolean joins = row.lines().stream()
                .anyMatch(l -> page.pixels(l.ink().grown(NEAR_MM)).grown(reach).meets(part.box()));
        double extent = Math.max(part.box().width(), part.box().height()) / page.pxPerMm;
        return joins && part.turns(width) < HOOK_TURNS && extent < HOOK_LONGEST_MM;
    }

    /** A stretch of a strike beyond its traced end: a slim part along its line, or one as low as the stroke is wide. */
    private boolean runsOn(Part part, List<TracedStroke> strokes, double width) {
        PixelBox box = part.box();
        double x = (box.left() + box.right()) / 2.0;
        double y = (box.top() + box.bottom()) / 2.0;
        boolean slim = box.width() > SLIM * box.height();
        boolean fragment = box.height() <= FRAGMENT * width;
        return (slim || fragment)
                && strokes.stream().anyMatch(s -> {
                    int at = (int) Math.max(s.left(), Math.min(s.right(), x));
                    return Math.abs(y - s.y(at)) <= DRIFT * Math.abs(x - at) + page.pxPerMm;
                });
    }

    /** One more of the strokes that hatch the name, past its end: as high, as steep and in line with them. */
    private boolean oneMore(Part part, int index) {
        VoterInk.Piece own = pieces.piece(part.label());
        PixelBox box = own.box();
        int like = 0;
        for (VoterInk.Piece other : pieces.all()) {
            double ratio = other.box().height() / (double) box.height();
            if (other.label() != own.label()
                    && pieces.nearName(other.label(), index)
                    && steep(other)
                    && ratio > 1 / HATCH_RATIO
                    && ratio < HATCH_RATIO
                    && Math.abs(other.meanY() - own.meanY()) < HATCH_OFF * box.height()
                    && Math.abs(other.meanX() - own.meanX()) < HATCH_MM * page.pxPerMm) {
                like++;
            }
        }
        return like >= HATCHES && steep(own);
    }

    /** A scribble or hatching of the name that goes on past its end, between the same heights. */
    private boolean sameBand(Part part, int index) {
        if (!pieces.strikes(part.label(), index) || part.box().width() > BAND_LONGEST_MM * page.pxPerMm) {
            return false;
        }
        PixelBox ink = pieces.piece(part.label()).box();
        for (NameLine line : page.rows().get(index).lines()) {
            PixelBox name = page.pixels(line.ink().grown(NEAR_MM));
            boolean joins = name.grown((int) (HOOK_MM * page.pxPerMm)).meets(part.box());
            int top = page.height;
            int bottom = 0;
            for (int y = ink.top(); joins && y <= ink.bottom(); y++) {
                for (int x = Math.max(ink.left(), name.left()); x <= Math.min(ink.right(), name.right()); x++) {
                    if (pieces.inkLabel(x, y) == part.label()) {
                        top = Math.min(top, y);
                        bottom = y;
                        break;
                    }
                }
            }
            double over = BAND_OVER * (bottom - top);
            if (joins && part.box().top() >= top - over && part.box().bottom() <= bottom + over) {
                return true;
            }
        }
        return false;
    }

    private static boolean steep(VoterInk.Piece piece) {
        return piece.major() > HATCH_SLIM * piece.minor()
                && piece.box().height() > piece.box().width();
    }

    double mm2() {
        return page.pxPerMm * page.pxPerMm;
    }
}
