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
    private static final double MIN_MM = 45;
    private static final double MIN_LOOSE_MM = 60; // with neither end at the sheet's edge
    private static final double MIN_DARK_MM = 110; // the same where it is as dark as a pen: none is ruled so long
    private static final double AT_EDGE_MM = 8;
    private static final double MAX_LOOSE = 100; // of 255: what is darker may be ruled with a pen
    private static final double SIDE_MM = 0.9;
    private static final double MIN_RIDGE = 8; // gray levels above both sides
    private static final double MIN_ROW = 4;
    private static final double ROWS = 0.7; // of a segment's rows that stand out
    private static final double SUPPORT = 0.9;
    private static final double SEEN = 0.4; // of a streak's length, the rest is behind print
    private static final int MOST_MISSED = 2; // segments in a row
    private static final double APART_MM = 0.8;
    private static final int STEP = 2;
    private static final double MAX_TURN = 0.2; // sheets fed sideways have their streaks along the names

    private final ScanInk scan;
    private final PrintedPage page;
    private final int rowsOfSegment;
    private final int segments;
    private final int shift;
    private final int columns;
    private final float[] ridge;
    private final short[] seen;
    private final short[] dark;

    private PartStreaks(ScanInk scan, PrintedPage page) {
        this.scan = scan;
        this.page = page;
        this.rowsOfSegment = (int) (SEGMENT_MM * page.pxPerMm);
        this.segments = page.height / rowsOfSegment + 1;
        this.shift = (int) (MAX_TURN * page.height);
        this.columns = page.width + 2 * shift;
        this.ridge = new float[columns * segments];
        this.seen = new short[columns * segments];
        this.dark = new short[columns * segments];
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
        int side = (int) Math.round(SIDE_MM * page.pxPerMm);
        for (int y = 0; y < page.height; y += STEP) {
            Affine here = scan.maps()[y];
            int segment = y / rowsOfSegment;
            double first = ((here.b() * y + here.c()) - (map.b() * page.height / 2 + map.c())) / map.a();
            double run = here.a() / map.a();
            int row = y * page.width;
            for (int x = side + 1; x < page.width - side - 1; x++) {
                int i = row + x;
                if (page.fromPrint[i] <= 4 || page.fromPrint[i - side] <= 2 || page.fromPrint[i + side] <= 2) {
                    continue;
                }
                int column = (int) Math.round(first + run * x) + shift;
                if (column >= 0 && column < columns) {
                    int peak = Math.max(scan.at(i), Math.max(scan.at(i - 1), scan.at(i + 1)));
                    int stands = peak - Math.max(scan.at(i - side), scan.at(i + side));
                    int k = column * segments + segment;
                    seen[k]++;
                    ridge[k] += Math.max(0, stands);
                    dark[k] += stands >= MIN_ROW ? 1 : 0;
                }
            }
        }
    }

    private List<LineFinder.Line> runs(Affine map) {
        List<LineFinder.Line> lines = new ArrayList<>();
        int apart = (int) (APART_MM * page.pxPerMm);
        LineFinder.Line best = null;
        int bestColumn = 0;
        for (int column = 0; column < columns; column++) {
            LineFinder.Line line = longest(column, map);
            if (best != null && column - bestColumn > apart) {
                lines.add(best);
                best = null;
            }
            if (line != null && (best == null || weight(line) > weight(best))) {
                best = line;
                bestColumn = column;
            }
        }
        if (best != null) {
            lines.add(best);
        }
        return lines;
    }

    private static double weight(LineFinder.Line line) {
        return line.strength() * (line.to() - line.from());
    }

    /** The longest stretch of a column that stands out nearly everywhere, if it is long enough for a streak. */
    private LineFinder.Line longest(int column, Affine map) {
        LineFinder.Line longest = null;
        int first = -1;
        int last = -1;
        int missed = 0;
        int valid = 0;
        int supported = 0;
        double sum = 0;
        for (int s = 0; s <= segments; s++) {
            int k = column * segments + s;
            boolean end = s == segments;
            boolean visible = !end && seen[k] * STEP >= rowsOfSegment / 2;
            boolean stands = visible && ridge[k] >= MIN_RIDGE * seen[k] && dark[k] >= ROWS * seen[k];
            if (stands) {
                first = first < 0 ? s : first;
                last = s;
                missed = 0;
                supported++;
                valid++;
                sum += ridge[k] / seen[k];
            } else if (visible && first >= 0) {
                missed++;
                valid++;
            }
            if (first >= 0 && (end || missed >= MOST_MISSED)) {
                boolean dense = supported >= SUPPORT * (valid - missed) && supported >= SEEN * (last - first + 1);
                LineFinder.Line line = line(column, first, last, sum / supported, map);
                if (dense && streak(line) && (longest == null || weight(line) > weight(longest))) {
                    longest = line;
                }
                first = -1;
                missed = 0;
                valid = 0;
                supported = 0;
                sum = 0;
            }
        }
        return longest;
    }

    private LineFinder.Line line(int column, int first, int last, double strength, Affine map) {
        double middle = page.height / 2.0;
        return new LineFinder.Line(
                true,
                column - shift,
                -map.b() / map.a(),
                strength,
                middle,
                (double) first * rowsOfSegment,
                (last + 1.0) * rowsOfSegment);
    }

    private boolean streak(LineFinder.Line line) {
        double mm = (line.to() - line.from()) / page.pxPerMm;
        double edge = AT_EDGE_MM * page.pxPerMm;
        boolean atEdge = line.from() <= edge || line.to() >= page.height - edge;
        boolean pen = line.strength() > MAX_LOOSE && mm < MIN_DARK_MM;
        return atEdge ? mm >= MIN_MM : mm >= MIN_LOOSE_MM && !pen;
    }
}
