package vn.kiemphieu.measurement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ink around the letters of a sheet's names that print does not explain. High where this sheet's print does not look like
 * the blank's: ragged, or of other names.
 */
final class Fringe {
    static final int NEAR_PX = 2; // around the letters
    private static final double PLAIN = 0.004; // a share as of good print: nothing more to look at
    /** Strips of a name, from its accents to its tails: a line along it leaves most of them alone. */
    private static final int STRIPS = 8;

    private final ScanInk scan;
    private final PrintedPage page;
    private final int cut;
    private final PrintLimit limit;
    private final List<Seal> seals;

    private Fringe(ScanInk scan, PrintedPage page, InkLevels levels, PrintLimit limit, List<Seal> seals) {
        this.scan = scan;
        this.page = page;
        this.cut = levels.cut();
        this.limit = limit;
        this.seals = seals;
    }

    /**
     * Share of the pixels around the letters that are darker than the print explains, 0–1, on the third of the names that
     * have least of them: struck names have more. Where that is much, as where nearly all names are struck, it is looked for
     * in every strip along the names: a stroke darkens a few of them, letters of another name nearly all.
     *
     * @param limit what print explains
     * @param seals what they darken is no print's
     */
    static double of(ScanInk scan, PrintedPage page, InkLevels levels, PrintLimit limit, List<Seal> seals) {
        return new Fringe(scan, page, levels, limit, seals).ofNames();
    }

    private double ofNames() {
        List<PixelBox> names = page.rows().stream()
                .flatMap(row -> row.lines().stream())
                .map(line -> page.pixels(line.ink()))
                .toList();
        double[] shares = names.stream().mapToDouble(this::share).sorted().toArray();
        double least = shares[Math.max(0, shares.length / 3 - 1)];
        if (least <= PLAIN) {
            return least;
        }
        DoubleStream usual = names.stream().map(this::usualStrip).flatMapToDouble(OptionalDouble::stream);
        return Math.min(least, middle(usual).orElse(least));
    }

    private double share(PixelBox name) {
        return new Count(name).share();
    }

    /** The share in the middle one of a name's strips; none under a seal. */
    private OptionalDouble usualStrip(PixelBox name) {
        return middle(IntStream.range(0, STRIPS)
                .mapToObj(k -> new Count(new PixelBox(
                        name.left(),
                        name.top() + k * name.height() / STRIPS,
                        name.right(),
                        name.top() + (k + 1) * name.height() / STRIPS - 1)))
                .filter(strip -> strip.around > 0)
                .mapToDouble(Count::share));
    }

    /** The upper one of two. */
    private static OptionalDouble middle(DoubleStream of) {
        double[] sorted = of.sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }

    private boolean unexplained(int i) {
        return scan.at(i) > cut && scan.at(i) > limit.at(i);
    }

    /** Pixels around the letters in a box, and which of them print does not explain. */
    private final class Count {
        private int around;
        private int darker;

        Count(PixelBox box) {
            List<Seal> over = Seal.near(seals, box, 0);
            for (int y = box.top(); y <= box.bottom(); y++) {
                int line = y * page.width;
                for (int run = page.nearPrint.first(y); run < page.nearPrint.first(y + 1); run++) {
                    int end = Math.min(page.nearPrint.end(run), line + box.right() + 1);
                    for (int i = Math.max(page.nearPrint.begin(run), line + box.left()); i < end; i++) {
                        if (over.isEmpty() || !Seal.cover(over, i - line, y, 0)) {
                            around++;
                            darker += unexplained(i) ? 1 : 0;
                        }
                    }
                }
            }
        }

        double share() {
            return around == 0 ? 0 : darker / (double) around;
        }
    }
}
