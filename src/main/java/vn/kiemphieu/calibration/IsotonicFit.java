package vn.kiemphieu.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.decision.ConfidenceCurve;
import vn.kiemphieu.decision.ConfidenceCurve.Point;

/**
 * The rising curve nearest to what was seen (Ayer and others, 1955: pool adjacent violators), on groups of rows large
 * enough to have a share.
 */
final class IsotonicFit {
    private static final int GROUP = 60;

    private final List<Row> rows = new ArrayList<>();

    private record Row(double chance, boolean right) {}

    /** Rows pooled together, with how many were right and the chances they were given. */
    private record Pool(double chances, double right, double rows) {
        double share() {
            return right / rows;
        }

        Pool plus(Pool other) {
            return new Pool(chances + other.chances, right + other.right, rows + other.rows);
        }
    }

    void add(double chance, boolean right) {
        rows.add(new Row(chance, right));
    }

    /**
     * @param towards a curve to lean to, as if {@code weight} more rows of every group had followed it
     * @return a level curve of one half without rows and without a curve to lean to
     */
    ConfidenceCurve fitted(Optional<ConfidenceCurve> towards, double weight) {
        if (rows.isEmpty()) {
            return towards.orElse(new ConfidenceCurve(List.of(new Point(0.5, 0.5))));
        }
        rows.sort(Comparator.comparingDouble(Row::chance));
        List<Pool> pools = new ArrayList<>();
        int groups = Math.max(1, rows.size() / GROUP);
        for (int g = 0; g < groups; g++) {
            pools.add(pool(g * rows.size() / groups, (g + 1) * rows.size() / groups, towards, weight));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share()
                            >= pools.get(pools.size() - 1).share()) {
                Pool last = pools.remove(pools.size() - 1);
                pools.add(pools.remove(pools.size() - 1).plus(last));
            }
        }
        List<Point> points = new ArrayList<>();
        for (Pool pool : pools) {
            Point point = new Point(rounded(pool.chances / pool.rows), rounded(pool.share()));
            if (points.isEmpty()
                    || point.chance() > points.get(points.size() - 1).chance()) {
                points.add(point);
            }
        }
        return new ConfidenceCurve(points);
    }

    private Pool pool(int from, int to, Optional<ConfidenceCurve> towards, double weight) {
        Pool pool = new Pool(0, 0, 0);
        for (Row row : rows.subList(from, to)) {
            pool = pool.plus(new Pool(row.chance, row.right ? 1 : 0, 1));
        }
        double middle = pool.chances / pool.rows;
        return towards.isEmpty()
                ? pool
                : pool.plus(new Pool(weight * middle, weight * towards.get().at(middle), weight));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
