package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.image.Affine;

/**
 * Tells lines that the scanner drew from those that a hand drew, away from the rows: they keep to one line of the scan to a
 * tenth of a millimetre, over a length that no free hand does. {@link PartStreaks} takes such lines away along the feed only,
 * and has to, for a line along a name may be its strike; here no row is touched.
 *
 * <p>A ruler is as straight. So what is as dark as a pen has to keep to the scan and not to the paper: had somebody ruled it
 * along the print, it would plainly have left the scan's line on this sheet, which was fed askew.
 */
final class AxisStreak {
    private static final double BIN_MM = 2;
    private static final double OFF_MM = 0.12; // of every bin's middle from the whole's: much less than a pen is wide
    private static final double WIDE_MM = 1.2; // anywhere; streaks are up to 0.9 mm wide
    private static final double DRIFT_MM = 0.6; // of what runs along the print, over the line's length
    private static final double SEEN = 0.9; // of the bins; print hides the rest

    private final PrintedPage page;
    private final PieceMap pieces;
    private final ScanInk scan;
    private final Affine turn;

    AxisStreak(PrintedPage page, PieceMap pieces, ScanInk scan) {
        this.page = page;
        this.pieces = pieces;
        this.scan = scan;
        this.turn = scan.maps()[page.height / 2];
    }

    /**
     * A piece of ink that is one thin line along an axis of the scan, or the pieces on the same line of it; lengths in pixels
     * of the blank.
     *
     * @param level whether it runs from left to right in the scan
     * @param middle which line of the scan it lies on
     * @param length of ink, gaps left out
     * @param darkest the darkest ink, 0–255, of every bin along it, summed up
     */
    private record Line(
            List<VoterInk.Piece> pieces, boolean level, double middle, double length, double darkest, int bins) {
        boolean sameAs(Line other, double off) {
            return level == other.level && Math.abs(middle - other.middle) <= off;
        }

        Line and(Line other) {
            List<VoterInk.Piece> all = new ArrayList<>(pieces);
            all.addAll(other.pieces);
            return new Line(all, level, middle, length + other.length, darkest + other.darkest, bins + other.bins);
        }
    }

    /** Those of some pieces of ink, none of them on a row, that are no such lines. */
    List<VoterInk.Piece> without(List<VoterInk.Piece> stray) {
        List<Line> lines = new ArrayList<>();
        for (VoterInk.Piece piece : stray) {
            line(piece).ifPresent(line -> {
                int same = 0;
                while (same < lines.size() && !lines.get(same).sameAs(line, OFF_MM * page.pxPerMm)) {
                    same++;
                }
                if (same < lines.size()) {
                    lines.set(same, lines.get(same).and(line)); // no hand goes on where it had stopped
                } else {
                    lines.add(line);
                }
            });
        }
        List<VoterInk.Piece> left = new ArrayList<>(stray);
        lines.stream().filter(this::streak).forEach(line -> left.removeAll(line.pieces()));
        return left;
    }

    private boolean streak(Line line) {
        boolean fromEdge = line.pieces().size() == 1
                && line.pieces().get(0).box().touchesEdge(page, PartStreaks.AT_EDGE_MM * page.pxPerMm);
        return line.length() >= (fromEdge ? PartStreaks.MIN_MM : PartStreaks.MIN_LOOSE_MM) * page.pxPerMm
                && (line.darkest() <= PartStreaks.MAX_LOOSE * line.bins() || leavesPrint(line.length()));
    }

    /** Whether a line of this length along the print would not keep to an axis of the scan. */
    private boolean leavesPrint(double length) {
        double a = Math.abs(turn.a());
        double d = Math.abs(turn.d());
        return Math.min(a, d) / Math.max(a, d) * length >= DRIFT_MM * page.pxPerMm;
    }

    private Optional<Line> line(VoterInk.Piece piece) {
        return piece.major() < PartStreaks.MIN_PIECE_MM * page.pxPerMm || piece.minor() > WIDE_MM * page.pxPerMm
                ? Optional.empty()
                : new Bins(piece).line();
    }

    /** Ink of a piece, gathered along the axis of the scan that it follows. */
    private final class Bins {
        private final VoterInk.Piece piece;
        private final boolean level;
        private final double[] ink;
        private final double[] across;
        private final double[] least;
        private final double[] most;
        private final int[] darkest;
        private double total;

        Bins(VoterInk.Piece piece) {
            this.piece = piece;
            PixelBox box = piece.box();
            this.level = box.width() > box.height() == Math.abs(turn.a()) > Math.abs(turn.d());
            double from = Double.MAX_VALUE;
            double to = -Double.MAX_VALUE;
            for (int y : new int[] {box.top(), box.bottom()}) {
                for (int x : new int[] {box.left(), box.right()}) {
                    from = Math.min(from, along(x, y));
                    to = Math.max(to, along(x, y));
                }
            }
            double bin = BIN_MM * page.pxPerMm;
            int count = (int) ((to - from) / bin) + 1;
            this.ink = new double[count];
            this.across = new double[count];
            this.least = new double[count];
            this.most = new double[count];
            this.darkest = new int[count];
            for (int y = box.top(); y <= box.bottom(); y++) {
                for (int x = box.left(); x <= box.right(); x++) {
                    if (pieces.inkLabel(x, y) == piece.label()) {
                        int k = (int) Math.max(0, Math.min(count - 1, (along(x, y) - from) / bin));
                        add(k, across(x, y), scan.at(y * page.width + x));
                    }
                }
            }
        }

        private double along(int x, int y) {
            Affine map = scan.maps()[y];
            return (level ? map.x(x, y) : map.y(x, y)) / turn.scale();
        }

        private double across(int x, int y) {
            Affine map = scan.maps()[y];
            return (level ? map.y(x, y) : map.x(x, y)) / turn.scale();
        }

        private void add(int k, double place, int dark) {
            least[k] = ink[k] == 0 ? place : Math.min(least[k], place);
            most[k] = ink[k] == 0 ? place : Math.max(most[k], place);
            ink[k] += dark;
            across[k] += dark * place;
            darkest[k] = Math.max(darkest[k], dark);
            total += dark;
        }

        /** The line that the piece is, if it is one. */
        Optional<Line> line() {
            double middle = 0;
            for (double part : across) {
                middle += part / total;
            }
            int seen = 0;
            for (int k = 0; k < ink.length; k++) {
                if (ink[k] == 0) {
                    continue;
                }
                seen++;
                boolean end = k == 0 || k == ink.length - 1; // a few pixels have no middle
                if (most[k] - least[k] > WIDE_MM * page.pxPerMm
                        || !end && Math.abs(across[k] / ink[k] - middle) > OFF_MM * page.pxPerMm) {
                    return Optional.empty();
                }
            }
            return seen >= SEEN * ink.length
                    ? Optional.of(new Line(
                            List.of(piece),
                            level,
                            middle,
                            piece.major(),
                            IntStream.of(darkest).sum(),
                            seen))
                    : Optional.empty();
        }
    }
}
