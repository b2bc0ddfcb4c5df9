package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.NameLine;

/**
 * What was drawn over a strike afterwards: a name crossed out with one plain line, a part of which a scribble goes up and
 * down over. Most likely the voter took the strike back; scribbles that are the strike itself have no such line.
 */
final class AddedInk {
    private static final double[] OFF_LINE = {0.65, 0.85}; // x-heights above and below the line
    private static final int MIN_CROSSINGS = 3; // on either side
    private static final double CROSSING_MM = 1.3; // longer ink beside the line is another line
    private static final double MAX_SPAN = 0.65; // more is a strike of line and scribble together
    private static final double MAX_OUTSIDE = 0.12; // of the length beside it: there the line is to be plain
    private static final double MIN_SEEN = 0.9;

    private AddedInk() {}

    /** Share of the name's length along which it is scribbled over so. */
    static double share(PrintedPage page, VoterInk ink, NameLine line, List<TracedStroke> strokes, List<Seal> seals) {
        PixelBox name = page.pixels(line.ink());
        TracedStroke main = strokes.stream()
                .filter(s -> s.seenShare(name.left(), name.right()) >= MIN_SEEN)
                .findFirst()
                .orElse(null);
        if (main == null) {
            return 0;
        }
        double h = (line.baseline() - line.xHeightTop()) * page.pxPerMm;
        double most = 0;
        for (double off : OFF_LINE) {
            int[] above = crossings(page, ink, name, main, (int) Math.round(-off * h), seals);
            int[] below = crossings(page, ink, name, main, (int) Math.round(off * h), seals);
            if (Math.min(above[0], below[0]) >= MIN_CROSSINGS) {
                if (inkedOff(page, ink, name, main, off * h, Math.min(above[1], below[1]), Math.max(above[2], below[2]))
                        > MAX_OUTSIDE) {
                    continue;
                }
                double span = Math.max(above[2], below[2]) - Math.min(above[1], below[1]) + 1;
                most = Math.max(most, span / name.width());
            }
        }
        return most > MAX_SPAN ? 0 : most;
    }

    /** Share of the name's length outside two columns where ink lies beside the line. */
    private static double inkedOff(
            PrintedPage page, VoterInk ink, PixelBox name, TracedStroke main, double off, int from, int to) {
        int columns = 0;
        int inked = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            if ((x < from || x > to) && main.spans(x)) {
                columns++;
                inked += ink(page, ink, x, main.y(x) - (int) Math.round(off))
                                || ink(page, ink, x, main.y(x) + (int) Math.round(off))
                        ? 1
                        : 0;
            }
        }
        return columns == 0 ? 0 : inked / (double) columns;
    }

    private static boolean ink(PrintedPage page, VoterInk ink, int x, int y) {
        return y >= 0 && y < page.height && ink.mask()[y * page.width + x] != VoterInk.NONE;
    }

    /** Number of short pieces of ink a little off the line, and the first and last column with one. */
    private static int[] crossings(
            PrintedPage page, VoterInk ink, PixelBox name, TracedStroke main, int off, List<Seal> seals) {
        int longest = (int) (CROSSING_MM * page.pxPerMm);
        int[] found = {0, name.right(), name.left()};
        int from = -1; // -2 where print hides how far the ink goes
        boolean afterPaper = true;
        for (int x = name.left(); x <= name.right() + 1; x++) {
            boolean inside = x <= name.right() && main.spans(x);
            int y = inside ? main.y(x) + off : 0;
            boolean inked = inside
                    && y >= 0
                    && y < page.height
                    && ink.mask()[y * page.width + x] != VoterInk.NONE
                    && !Seal.cover(seals, x, y, 0);
            boolean paper = !inside || !inked && !ink.unseen().at(y * page.width + x);
            if (inked && from == -1) {
                from = afterPaper ? x : -2;
            } else if (!inked && from != -1) {
                if (from >= 0 && paper && x - from <= longest) {
                    found[0]++;
                    found[1] = Math.min(found[1], from);
                    found[2] = Math.max(found[2], x - 1);
                }
                from = -1;
            }
            afterPaper = paper || inked && afterPaper;
        }
        return found;
    }
}
