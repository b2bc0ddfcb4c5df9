package vn.kiemphieu.calibration.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import vn.kiemphieu.calibration.fit.RowCase;
import vn.kiemphieu.election.VotingMethod;

/**
 * How one of the numbers measured on rows is spread, by what is true of the rows.
 *
 * @param name under which its sentences stand
 * @param to upper end of the scale; what is larger is in the last bin
 * @param kinds rows in each bin by kind of truth
 */
record ScoreHistogram(String name, double to, Map<String, long[]> kinds) {
    private static final int BINS = 20;

    private record Score(
            String name, VotingMethod method, double to, Function<Map<String, Double>, OptionalDouble> value) {}

    private static final List<Score> SCORES = List.of(
            new Score("coverage", VotingMethod.STRIKE_OUT, 1, ScoreHistogram::covered),
            new Score(
                    "darkness",
                    VotingMethod.STRIKE_OUT,
                    1,
                    v -> lines(v, "darkness").max()),
            new Score(
                    "ink", VotingMethod.STRIKE_OUT, 20, v -> lines(v, "inkMm2").max()),
            new Score("larger", VotingMethod.AGREE_DISAGREE, 10, v -> cells(v).max()),
            new Score("smaller", VotingMethod.AGREE_DISAGREE, 5, v -> cells(v).min()));

    /** Those of the main scores that were measured on these rows. */
    static List<ScoreHistogram> of(List<RowCase> rows) {
        List<ScoreHistogram> histograms = new ArrayList<>();
        for (Score score : SCORES) {
            Map<String, long[]> kinds = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> row.page().style().method() == score.method())
                    .forEach(row -> score.value()
                            .apply(row.reading().measurement().values())
                            .ifPresent(value -> kinds.computeIfAbsent(row.truthCode(), k -> new long[BINS])[
                                    bin(value, score.to())]++));
            if (!kinds.isEmpty()) {
                histograms.add(new ScoreHistogram(score.name(), score.to(), kinds));
            }
        }
        return histograms;
    }

    /** The lower end of each bin. */
    List<String> binNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            names.add(String.format(Locale.ROOT, "%.2f", i * to / BINS));
        }
        return Collections.unmodifiableList(names);
    }

    private static int bin(double value, double to) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(value / to * BINS)));
    }

    /** Covered share of the line that is covered least. */
    private static OptionalDouble covered(Map<String, Double> values) {
        double[] left = lines(values, "leftBare").toArray();
        double[] right = lines(values, "rightBare").toArray();
        OptionalDouble least = OptionalDouble.empty();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            double covered = Math.max(0, 1 - left[i] - right[i]);
            least = OptionalDouble.of(Math.min(covered, least.orElse(1)));
        }
        return least;
    }

    private static DoubleStream lines(Map<String, Double> values, String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches("line\\d+\\." + name))
                .mapToDouble(Map.Entry::getValue);
    }

    private static DoubleStream cells(Map<String, Double> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches("(dis)?agree\\.inkMm2"))
                .mapToDouble(Map.Entry::getValue);
    }
}
