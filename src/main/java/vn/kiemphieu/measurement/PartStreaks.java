package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.image.Affine;

/**
 * Finds streaks that do not run from edge to edge: dust that moves on, or comes, while the sheet is fed. They lie on one
 * column of the scan to a tenth of a millimetre, which no hand keeps up for long.
 */
final class PartStreaks {
    private static final double SEGMENT_MM = 2;
    static final double MIN_MM = 49;
    static final double MIN_LOOSE_MM = 64; // with neither end at the sheet's edge
    private static final double MIN_DARK_MM = 114; // the same where it is as dark as a pen: none is ruled so long
    static final double MIN_PIECE_MM = 16; // of one that stops and goes on: longer than any upright of a mark
    static final double AT_EDGE_MM = 6;
    static final double MAX_LOOSE = 100; // of 255: what is darker may be ruled with a pen
    private static final double SIDE_MM = 0.9;
    private static final double MIN_RIDGE = 8; // gray levels above both sides
    private static final int MIN_ROW = 4;
    // A segment adds up to one number: how far its rows stand out, above that how many do, above that how many are seen
    private static final int STANDING_ROW = 1 << 16;
    private static final int SEEN_ROW = 1 << 24;
    private static final double ROWS = 0.7; // of a segment's rows that stand out
    private static final double SUPPORT = 0.9;
    private static final double SEEN = 0.4; // of a streak's length, the rest is behind print
    private static final int MOST_MISSED = 2; // segments in a row
    private static final double APART_MM = 0.8;
    private static final int STEP = 2;
    private static final double MAX_TURN = 0.2; // sheets fed sideways have their streaks along the names

    private static final byte HIDDEN = 0;
    private static final byte MISSED = 1;
    private static final byte STANDS = 2;

    private final ScanInk scan;
    private final PrintedPage page;
    private final int rowsOfSegment;
    private final int segments;
    private final int shift;
    private final int columns;
    private final byte[] state; // column by column, of every segment
    private final float[] mean; // how far it stands out, where it does
    private final boolean[] anything; // whether a column stands out anywhere

    private PartStreaks(ScanInk scan, PrintedPage page) {
        this.scan = scan;
        this.page = page;
        this.rowsOfSegment = (int) (SEGMENT_MM * page.pxPerMm);
        this.segments = page.height / rowsOfSegment + 1;
        this.shift = (int) (MAX_TURN * page.height);
        this.columns = page.width + 2 * shift;
        this.state = new byte[columns * segments];
        this.mean = new float[columns * segments];
        this.anything = new boolean[columns];
    }

    /** The pixels of a form that streaks are looked for at: paper, with paper on both sides. */
    static Runs paper(PrintedPage page) {
        int side = side(page);
        byte[] paper = new byte[page.width * page.height];
        for (int y = 0; y < page.height; y += STEP) {
            for (int i = y * page.width + side + 1; i < (y + 1) * page.width - side - 1; i++) {
                boolean clear = page.fromPrint[i] > 4 && page.fromPrint[i - side] > 2 && page.fromPrint[i + side] > 2;
                paper[i] = (byte) (clear ? 1 : 0);
            }
        }
        return Runs.of(paper, page.width, page.height, 0);
    }

    private static int side(PrintedPage page) {
        return (int) Math.round(SIDE_MM * page.pxPerMm);
    }

    /**
     * @param known lines from edge to edge
     * @return those that are none of these
     */
    static List<LineFinder.Line> find(ScanInk scan, PrintedPage page, List<LineFinder.Line> known) {
        Affine map = scan.maps()[page.height / 2];
        if (Math.abs(map.b()) > MAX_TURN * Math.abs(map.a())) {
            return List.of();
        }
        PartStreaks streaks = new PartStreaks(scan, page);
        streaks.collect(map);
        List<LineFinder.Line> found = new ArrayList<>();
        for (LineFinder.Line line : streaks.runs(map)) {
            boolean again = known.stream()
                    .anyMatch(k -> k.upright()
                            && Math.abs(k.at(line.middle()) - line.at(line.middle())) < APART_MM * page.pxPerMm);
            if (!again) {
                found.add(line);
            }
        }
        return found;
    }

    /** Adds up how far every column of the scan stands out, segment by segment. */
    private void collect(Affine map) {
        for (int segment = 0; segment < segments; segment++) {
            int[] added = new int[columns];
            int first = segment * rowsOfSegment;
            int end = Math.min(page.height, first + rowsOfSegment);
            for (int y = first + first % STEP; y < end; y += STEP) {
                collect(y, map, added);
            }
            for (int column = 0; column < columns; column++) {
                if (added[column] / SEEN_ROW * STEP >= rowsOfSegment / 2) {
                    judge(column, segment, added[column]);
                }
            }
        }
    }

    private void collect(int y, Affine map, int[] added) {
        Affine here = scan.maps()[y];
        double first = ((here.b() * y + here.c()) - (map.b() * page.height / 2 + map.c())) / map.a();
        double run = here.a() / map.a();
        int[] standing = standing(y * page.width);
        for (int k = page.streakPaper.first(y); k < page.streakPaper.first(y + 1); k++) {
            int end = page.streakPaper.end(k) - y * page.width;
            for (int x = page.streakPaper.begin(k) - y * page.width; x < end; ) {
                int shifted = column(first, run, x) - x;
                int to = sameShift(first, run, x, end);
                int last = Math.min(to, columns - shifted);
                for (int i = Math.max(x, -shifted); i < last; i++) {
                    added[shifted + i] += standing[i];
                }
                x = to;
            }
        }
    }

    /**
     * How far each pixel of a line stands out over both its sides, as a number that can be added to others. In loops as plain
     * as these several pixels are done at once.
     */
    private int[] standing(int start) {
        int side = side(page);
        int[] ink = new int[page.width];
        for (int x = 0; x < ink.length; x++) {
            ink[x] = scan.at(start + x);
        }
        int[] standing = new int[page.width];
        for (int x = side; x < ink.length - side; x++) {
            int peak = Math.max(ink[x], Math.max(ink[x - 1], ink[x + 1]));
            int stands = peak - Math.max(ink[x - side], ink[x + side]);
            int little = stands - MIN_ROW >> 31; // −1 or 0
            standing[x] = SEEN_ROW + Math.max(0, stands) + (little + 1) * STANDING_ROW;
        }
        return standing;
    }

    private int column(double first, double run, int x) {
        return (int) Math.floor(first + run * x + 0.5) + shift;
    }

    /**
     * The end of a stretch of pixels that lie on as many columns of the scan one after the other: blank and scan are so nearly
     * of one size that nearly all of a line does.
     */
    private int sameShift(double first, double run, int from, int most) {
        int column = column(first, run, from);
        int to = most;
        while (column(first, run, to - 1) - column != to - 1 - from) {
            to = from + (to - from + 1) / 2;
        }
        return to;
    }

    private void judge(int column, int segment, int added) {
        int ridge = added % STANDING_ROW;
        int standing = added % SEEN_ROW / STANDING_ROW;
        int seen = added / SEEN_ROW;
        boolean stands = ridge >= MIN_RIDGE * seen && standing >= ROWS * seen;
        int k = column * segments + segment;
        state[k] = stands ? STANDS : MISSED;
        mean[k] = stands ? (float) ridge / seen : 0;
        anything[column] |= stands;
    }

    private List<LineFinder.Line> runs(Affine map) {
        List<LineFinder.Line> lines = new ArrayList<>();
        int apart = (int) (APART_MM * page.pxPerMm);
        List<LineFinder.Line> best = List.of();
        int bestColumn = 0;
        for (int column = 0; column < columns; column++) {
            List<LineFinder.Line> pieces = anything[column] ? pieces(column, map) : List.of();
            if (!best.isEmpty() && column - bestColumn > apart) {
                lines.addAll(best);
                best = List.of();
            }
            if (weight(pieces) > weight(best)) {
                best = pieces;
                bestColumn = column;
            }
        }
        lines.addAll(best);
        return lines;
    }

    private static double weight(List<LineFinder.Line> pieces) {
        return pieces.stream()
                .mapToDouble(piece -> piece.strength() * length(piece))
                .sum();
    }

    /**
     * The stretches of a column that stand out nearly everywhere; none where neither one of them nor all together are long
     * enough for a streak.
     */
    private List<LineFinder.Line> pieces(int column, Affine map) {
        List<LineFinder.Line> pieces = new ArrayList<>();
        int first = -1;
        int last = -1;
        int missed = 0;
        int valid = 0;
        int supported = 0;
        double sum = 0;
        for (int s = 0; s <= segments; s++) {
            int k = column * segments + s;
            boolean end = s == segments;
            boolean visible = !end && state[k] != HIDDEN;
            if (visible && state[k] == STANDS) {
                first = first < 0 ? s : first;
                last = s;
                missed = 0;
                supported++;
                valid++;
                sum += mean[k];
            } else if (visible && first >= 0) {
                missed++;
                valid++;
            }
            if (first >= 0 && (end || missed >= MOST_MISSED)) {
                boolean dense = supported >= SUPPORT * (valid - missed) && supported >= SEEN * (last - first + 1);
                if (dense && (last - first + 1) * SEGMENT_MM >= MIN_PIECE_MM) {
                    pieces.add(line(column, first, last, sum / supported, map));
                }
                first = -1;
                missed = 0;
                valid = 0;
                supported = 0;
                sum = 0;
            }
        }
        return pieces.stream().anyMatch(this::streak) || together(pieces) ? pieces : List.of();
    }

    private LineFinder.Line line(int column, int first, int last, double strength, Affine map) {
        double middle = page.height / 2.0;
        return new LineFinder.Line(
                true,
                column - shift,
                -map.b() / map.a(),
                strength,
                middle,
                Math.max(0, (first - 1.0) * rowsOfSegment),
                (last + 2.0) * rowsOfSegment);
    }

    private static double length(LineFinder.Line line) {
        return line.to() - line.from();
    }

    private boolean streak(LineFinder.Line line) {
        double edge = AT_EDGE_MM * page.pxPerMm;
        boolean atEdge = line.from() <= edge || line.to() >= page.height - edge;
        return atEdge && length(line) >= MIN_MM * page.pxPerMm || loose(line.strength(), length(line));
    }

    /** Whether pieces on one column, each too short by itself, are one streak: no hand goes on where it had stopped. */
    private boolean together(List<LineFinder.Line> pieces) {
        double length = pieces.stream().mapToDouble(PartStreaks::length).sum();
        return loose(weight(pieces) / Math.max(1, length), length - pieces.size() * 3.0 * rowsOfSegment);
    }

    private boolean loose(double strength, double lengthPx) {
        return lengthPx >= (strength > MAX_LOOSE ? MIN_DARK_MM : MIN_LOOSE_MM) * page.pxPerMm;
    }
}
