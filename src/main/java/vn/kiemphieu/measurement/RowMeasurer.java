package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;

/** Measures the voter's ink on one candidate's row: on the name and everywhere else in its strip. */
final class RowMeasurer {
    private static final double NEAR_MM = 1.0;
    private static final double ORDINAL_MM = 0.6;
    private static final double GAP_MM = 1.3;
    private static final double THICKER_MM = 0.13;
    private static final double LINE_MM = 0.6;

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final PrintModel.Expected expected;
    private final PieceMap pieces;
    private final AnswerMarks answers;
    private final NameMeasurer names;
    private final CellMeasurer cells;
    private final List<LineFinder.Line> lines;
    private final List<Seal> seals;

    RowMeasurer(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            PieceMap pieces,
            AnswerMarks answers,
            NameMeasurer names,
            CellMeasurer cells,
            List<LineFinder.Line> lines,
            List<Seal> seals) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.expected = expected;
        this.pieces = pieces;
        this.answers = answers;
        this.names = names;
        this.cells = cells;
        this.lines = lines;
        this.seals = seals;
    }

    RowInk measure(int index, RowAlignment alignment) {
        StyleRow row = page.rows().get(index);
        List<StrikeCorridor> corridors = row.lines().stream()
                .map(line -> StrikeCorridor.of(line, page, pieces))
                .toList();
        List<NameInk> ink = row.lines().stream().map(names::measure).toList();
        PixelBox ordinal =
                row.ordinal().map(box -> page.pixels(box.grown(ORDINAL_MM))).orElse(new PixelBox(-2, -2, -1, -1));
        return new RowInk(
                ink,
                row.answers().map(place -> cells.measure(index)),
                side(index, corridors, new PixelBox(0, 0, page.width, page.height)),
                side(index, corridors, ordinal),
                ruleShare(row),
                row.lines().stream().mapToDouble(this::lineOver).max().orElse(0),
                row.lines().stream().mapToDouble(this::sealOver).max().orElse(0),
                alignment.printFound(),
                alignment.score());
    }

    /** Area of ink inside the strip and {@code where} that is neither strike, neighbour's, speck, seal nor near. */
    private double side(int index, List<StrikeCorridor> corridors, PixelBox where) {
        StyleRow row = page.rows().get(index);
        PixelBox strip = page.reach(row);
        int area = 0;
        for (int y = Math.max(strip.top(), where.top()); y <= Math.min(strip.bottom(), where.bottom()); y++) {
            for (int x = Math.max(strip.left(), where.left()); x <= Math.min(strip.right(), where.right()); x++) {
                int label = pieces.inkLabel(x, y);
                if (label != 0
                        && !pieces.speck(label)
                        && !pieces.partOfStrike(label, index)
                        && !pieces.belongsElsewhere(label, index)
                        && !pieces.atEdge(label)
                        && !answers.answers(label)
                        && !answers.inAnyCell(x, y)
                        && !holds(corridors, x, y, pieces.strokeLike(label))
                        && !near(row, x, y)
                        && !Seal.cover(seals, x, y, page.pxPerMm)) {
                    area++;
                }
            }
        }
        return area / (page.pxPerMm * page.pxPerMm);
    }

    private static boolean holds(List<StrikeCorridor> corridors, int x, int y, boolean strokeLike) {
        for (StrikeCorridor corridor : corridors) {
            if (corridor.takes(x, y, strokeLike)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(StyleRow row, int x, int y) {
        double mmX = x / page.pxPerMm;
        double mmY = y / page.pxPerMm;
        return row.lines().stream()
                .map(line -> line.ink().grown(NEAR_MM))
                .anyMatch(b -> mmX >= b.left() && mmX <= b.right() && mmY >= b.top() && mmY <= b.bottom());
    }

    /** A stroke on a table rule hides in it, but the rule is then thicker over the name than elsewhere. */
    private double ruleShare(StyleRow row) {
        NameLine name = row.lines().get(0);
        double share = 0;
        for (double edge : new double[] {row.strip().top(), row.strip().bottom()}) {
            share = Math.max(share, thickerShare(row, name, edge));
        }
        return share;
    }

    private double thickerShare(StyleRow row, NameLine name, double edgeMm) {
        PixelBox strip = page.pixels(row.strip());
        int from = page.y(edgeMm - GAP_MM);
        int to = page.y(edgeMm + GAP_MM);
        double[] ink = new double[strip.width()];
        for (int c = 0; c < ink.length; c++) {
            double sum = 0;
            for (int y = from; y <= to; y++) {
                int i = y * page.width + strip.left() + c;
                sum += Math.max(0, scan.at(i) - expected.ink(i, levels.print())) / 255.0;
            }
            ink[c] = sum / page.pxPerMm;
        }
        double[] sorted = ink.clone();
        java.util.Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        int left = page.x(name.ink().left()) - strip.left();
        int right = page.x(name.ink().right()) - strip.left();
        int thicker = 0;
        for (int c = Math.max(0, left); c <= Math.min(ink.length - 1, right); c++) {
            thicker += ink[c] - usual > THICKER_MM ? 1 : 0;
        }
        return thicker / (double) Math.max(1, right - left + 1);
    }

    /** Share of the name's length within which a fold or streak runs along its letters. */
    private double lineOver(NameLine line) {
        PixelBox name = page.pixels(line.ink());
        double half = LINE_MM * page.pxPerMm;
        int over = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            double at = x;
            boolean hit = lines.stream().filter(l -> !l.upright()).anyMatch(l -> {
                double y = l.offset() + l.slope() * (at - l.middle());
                return y > name.top() - half && y < name.bottom() + half;
            });
            over += hit ? 1 : 0;
        }
        return over / (double) name.width();
    }

    private double sealOver(NameLine line) {
        PixelBox name = page.pixels(line.ink());
        int over = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            over += Seal.cover(seals, x, (name.top() + name.bottom()) / 2, 0.5 * name.height()) ? 1 : 0;
        }
        return over / (double) name.width();
    }
}
