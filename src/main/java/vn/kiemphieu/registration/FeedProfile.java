package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.kiemphieu.image.Affine;

/**
 * How unevenly the page went through the scanner: what the affine fit leaves over, by height on the page.
 *
 * @param ys heights on the blank, pixels, ascending; may be empty
 * @param dx left-over shift at each height, pixels of the blank
 * @param dy left-over shift downwards
 */
public record FeedProfile(double[] ys, double[] dx, double[] dy) {
    static final FeedProfile EVEN = new FeedProfile(new double[0], new double[0], new double[0]);

    /** Median of what the fit leaves over, band by band of patches; a patch alone says nothing. */
    static FeedProfile of(List<AffineFit.Pair> patches, Affine fit) {
        Affine back = fit.inverse();
        TreeMap<Double, List<AffineFit.Pair>> bands = new TreeMap<>();
        patches.forEach(pair ->
                bands.computeIfAbsent(pair.fromY(), y -> new ArrayList<>()).add(pair));
        bands.values().removeIf(pairs -> pairs.size() < 2);
        if (bands.isEmpty()) {
            return EVEN;
        }
        double[] ys = bands.keySet().stream().mapToDouble(y -> y).toArray();
        double[] dx = bands.values().stream()
                .mapToDouble(pairs -> median(pairs, p -> back.x(p.toX(), p.toY()) - p.fromX()))
                .toArray();
        double[] dy = bands.values().stream()
                .mapToDouble(pairs -> median(pairs, p -> back.y(p.toX(), p.toY()) - p.fromY()))
                .toArray();
        return new FeedProfile(ys, dx, dy);
    }

    private static double median(List<AffineFit.Pair> pairs, ToDoubleFunction<AffineFit.Pair> of) {
        double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The page's map made exact around height {@code y} of the blank. */
    public Affine at(Affine toPage, double y) {
        return ys.length == 0 ? toPage : toPage.after(Affine.translation(between(dx, y), between(dy, y)));
    }

    private double between(double[] values, double y) {
        if (y <= ys[0]) {
            return values[0];
        }
        for (int i = 1; i < ys.length; i++) {
            if (y <= ys[i]) {
                double share = (y - ys[i - 1]) / (ys[i] - ys[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
