package vn.kiemphieu.form.blank;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Sizes that ballots have, and what can be concluded from them about a picture's resolution. */
record PaperSize(double widthMm, double heightMm) {
    static final double INCH_MM = 25.4;

    private static final double SHORTEST_SIDE_MM = 95;
    private static final double LONGEST_SIDE_MM = 430;
    /** A scan of a sheet may differ from it by this share: feed, cutting, scanner. */
    private static final double ABOUT = 0.025;

    private static final double[][] USUAL = {{105, 148}, {148, 210}, {210, 297}, {297, 420}};
    private static final double[] USUAL_DPI = {72, 96, 100, 120, 150, 200, 240, 250, 300, 400, 600};

    /** Refuses pages on which no ballot can be: smaller than A6 or larger than A3. */
    static void check(Path file, double widthMm, double heightMm) {
        if (!possible(widthMm, heightMm)) {
            String size = String.format(Locale.ROOT, "%.0f × %.0f", widthMm, heightMm);
            throw new StationException(Trouble.BLANK_SIZE, file, size);
        }
    }

    static boolean possible(double widthMm, double heightMm) {
        return Math.min(widthMm, heightMm) >= SHORTEST_SIDE_MM && Math.max(widthMm, heightMm) <= LONGEST_SIDE_MM;
    }

    /** The usual paper that is about this large, lying or standing. */
    static Optional<PaperSize> usual(double widthMm, double heightMm) {
        for (double[] sides : USUAL) {
            for (int k = 0; k < 2; k++) {
                if (about(widthMm, sides[k]) && about(heightMm, sides[1 - k])) {
                    return Optional.of(new PaperSize(sides[k], sides[1 - k]));
                }
            }
        }
        return Optional.empty();
    }

    /** The other side of the usual paper with this side that is the smallest to hold {@code least} millimetres. */
    static OptionalDouble otherSide(double side, double least) {
        double other = Double.MAX_VALUE;
        for (double[] sides : USUAL) {
            for (int k = 0; k < 2; k++) {
                if (about(side, sides[k]) && sides[1 - k] >= least) {
                    other = Math.min(other, sides[1 - k]);
                }
            }
        }
        return other == Double.MAX_VALUE ? OptionalDouble.empty() : OptionalDouble.of(other);
    }

    /** The smallest standing or lying sheet of A5 or A4 that holds print of this size. */
    static Optional<PaperSize> smallest(double widthMm, double heightMm) {
        for (double[] sides : new double[][] {{148, 210}, {210, 297}}) {
            for (int k = 0; k < 2; k++) {
                if (widthMm <= sides[k] && heightMm <= sides[1 - k]) {
                    return Optional.of(new PaperSize(sides[k], sides[1 - k]));
                }
            }
        }
        return Optional.empty();
    }

    /** The resolution at which a sheet of this many pixels is A5 or A4 at a resolution scanners have. */
    static OptionalDouble resolution(double widthPx, double heightPx) {
        double nearest = nearestResolution(widthPx, heightPx);
        double shortSide = Math.min(widthPx, heightPx) / nearest * INCH_MM;
        return about(shortSide, 148) || about(shortSide, 210) ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    /** The resolution at which both sides are those of usual paper. */
    static OptionalDouble wholeSheet(double widthPx, double heightPx) {
        double nearest = nearestResolution(widthPx, heightPx);
        boolean whole =
                usual(widthPx / nearest * INCH_MM, heightPx / nearest * INCH_MM).isPresent();
        return whole ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    /** The same of the sheet in a picture that was turned by so many degrees and enlarged to lose no corner. */
    static OptionalDouble wholeTurnedSheet(double widthPx, double heightPx, double degrees) {
        double cos = Math.cos(Math.toRadians(Math.abs(degrees)));
        double sin = Math.sin(Math.toRadians(Math.abs(degrees)));
        double square = cos * cos - sin * sin;
        return wholeSheet((widthPx * cos - heightPx * sin) / square, (heightPx * cos - widthPx * sin) / square);
    }

    /** The resolution at which it is nearest to that. */
    static double nearestResolution(double widthPx, double heightPx) {
        double shortSide = Math.min(widthPx, heightPx);
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double paper : new double[] {148, 210}) {
            double dpi = shortSide / paper * INCH_MM;
            for (double usual : USUAL_DPI) {
                double off = Math.abs(dpi / usual - 1);
                if (off < least) {
                    least = off;
                    best = usual;
                }
            }
        }
        return best;
    }

    private static boolean about(double mm, double usual) {
        return Math.abs(mm / usual - 1) <= ABOUT;
    }
}
