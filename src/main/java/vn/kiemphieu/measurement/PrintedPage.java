package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;

/** What the style prints and where, prepared once: the blank's ink and every pixel's distance from it. */
final class PrintedPage {
    /** Distances are kept up to this many pixels. */
    static final int FAR = 14;

    private static final int PRINT = 38; // of 255: the edge of antialiased print
    private static final double RULE_MM = 9; // straight print longer than any letter is a table rule

    private static final int CORE = 200; // of 255: full print
    private static final int BARE_PX = 6; // from print
    private static final double RULE_TOLERANCE_MM = 0.30; // rules are not aligned by the names' match
    private static final double NAME_MARGIN_MM = 2.5;
    private static final double MARGIN_MM = 4; // shadows and frames beyond

    final BallotStyle style;
    final GrayImage ink;
    final int width;
    final int height;
    final double pxPerMm;

    /** Distance of each pixel from the nearest print, pixels, 0 on print, at most {@link #FAR}. */
    final byte[] fromPrint;

    /** Distance of each pixel from the nearest ruled line, pixels. */
    final byte[] fromRule;

    final PrintModel model;

    /** Whether a pixel lies on or close by a name, where each row's own fit is exact. */
    final boolean[] nearName;

    /** The cores of letters and rules. */
    final Runs core;

    /** Paper well away from print. */
    final Runs bare;

    /** Print and the paper close by, see {@link Fringe}. */
    final Runs nearPrint;

    /** Where streaks are looked for, see {@link PartStreaks}. */
    final Runs streakPaper;

    /** No pixel of the page. */
    final boolean[] nowhere;

    private final int ruleTolerance;

    PrintedPage(BallotStyle style, BlankImage blank) {
        this.style = style;
        this.ink = blank.ink();
        this.width = ink.width();
        this.height = ink.height();
        this.pxPerMm = blank.pxPerMm();
        boolean[] print = new boolean[width * height];
        for (int i = 0; i < print.length; i++) {
            print[i] = (ink.pixels()[i] & 0xff) > PRINT;
        }
        this.fromPrint = Distance.from(print, width, height, FAR);
        this.fromRule = Distance.from(rules(print), width, height, FAR);
        this.ruleTolerance = (int) Math.ceil(RULE_TOLERANCE_MM * pxPerMm);
        this.model = new PrintModel(ink, rowsArea());
        this.core = Runs.of(ink.pixels(), width, height, CORE - 1);
        this.bare = Runs.of(fromPrint, width, height, BARE_PX - 1);
        this.nearPrint = nearPrint();
        this.streakPaper = PartStreaks.paper(this);
        this.nowhere = new boolean[width * height];
        this.nearName = new boolean[width * height];
        style.rows()
                .forEach(row ->
                        row.lines().forEach(line -> mark(pixels(line.ink().grown(NAME_MARGIN_MM)))));
    }

    private Runs nearPrint() {
        byte[] near = new byte[fromPrint.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = (byte) (fromPrint[i] <= Fringe.NEAR_PX ? 1 : 0);
        }
        return Runs.of(near, width, height, 0);
    }

    /** Whether a pixel lies on a ruled line or where the line may be on a scan. */
    boolean onRule(int i) {
        return fromRule[i] <= ruleTolerance;
    }

    private void mark(PixelBox box) {
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                nearName[y * width + x] = true;
            }
        }
    }

    List<StyleRow> rows() {
        return style.rows();
    }

    /**
     * A row's strip widened to the sheet's margins, where people put ticks beside a table; not into the strip of another
     * column.
     */
    PixelBox reach(StyleRow row) {
        PixelBox strip = pixels(row.strip());
        int left = x(MARGIN_MM);
        int right = x(style.widthMm() - MARGIN_MM);
        for (StyleRow other : rows()) {
            PixelBox beside = pixels(other.strip());
            boolean sameHeight = beside.top() < strip.bottom() && strip.top() < beside.bottom();
            if (sameHeight && beside.right() <= strip.left() + 2) {
                left = Math.max(left, strip.left());
            }
            if (sameHeight && beside.left() >= strip.right() - 2) {
                right = Math.min(right, strip.right());
            }
        }
        return new PixelBox(Math.min(left, strip.left()), strip.top(), Math.max(right, strip.right()), strip.bottom());
    }

    /** The part of the page that holds the candidates. */
    PixelBox rowsArea() {
        MmBox first = rows().get(0).strip();
        MmBox last = rows().get(rows().size() - 1).strip();
        return pixels(new MmBox(
                Math.min(first.left(), last.left()),
                Math.min(first.top(), last.top()),
                Math.max(first.right(), last.right()),
                Math.max(first.bottom(), last.bottom())));
    }

    /** Nearest pixel to a place in millimetres, inside the page. */
    int x(double mm) {
        return Math.max(0, Math.min(width - 1, (int) Math.round(mm * pxPerMm)));
    }

    int y(double mm) {
        return Math.max(0, Math.min(height - 1, (int) Math.round(mm * pxPerMm)));
    }

    PixelBox pixels(MmBox box) {
        return new PixelBox(x(box.left()), y(box.top()), x(box.right()), y(box.bottom()));
    }

    private boolean[] rules(boolean[] print) {
        boolean[] rule = new boolean[print.length];
        int run = (int) (RULE_MM * pxPerMm);
        for (int y = 0; y < height; y++) {
            markRuns(print, rule, y * width, 1, width, run);
        }
        for (int x = 0; x < width; x++) {
            markRuns(print, rule, x, width, height, run);
        }
        return rule;
    }

    private static void markRuns(boolean[] print, boolean[] rule, int start, int step, int count, int run) {
        int from = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || !print[start + i * step]) {
                if (i - from >= run) {
                    for (int j = from; j < i; j++) {
                        rule[start + j * step] = true;
                    }
                }
                from = i + 1;
            }
        }
    }
}
