package vn.kiemphieu.calibration;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.testdeck.RowTruth;

/**
 * How the rule's opinions and the learned reading's came out on the same rows; all zero while only one of them reads.
 *
 * @param rows with two opinions
 * @param ruleErrors those the rule took for what they are not; asking is no error
 * @param learnedErrors those the learned reading took for what they are not
 * @param jointErrors those both did: what comparing the two cannot catch
 * @param table all nine cases by name, {@code rule-wrong/learned-asked} and so on; what did not occur is left out
 */
public record TwoReadings(
        long rows, long ruleErrors, long learnedErrors, long jointErrors, SortedMap<String, Long> table) {
    static final TwoReadings NONE = new TwoReadings(0, 0, 0, 0, new TreeMap<>());

    public TwoReadings {
        table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
    }

    /** What one opinion was worth. On a row that is no clear vote every vote made of it is wrong. */
    public enum Outcome {
        RIGHT,
        WRONG,
        ASKED;

        static Outcome of(RowTruth truth, Opinion opinion) {
            return opinion.status() == MarkStatus.UNCERTAIN
                    ? ASKED
                    : truth.mark().equals(Optional.of(opinion.status())) ? RIGHT : WRONG;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Rows on which the two came out so. */
    public long count(Outcome rule, Outcome learned) {
        return table.getOrDefault(name(rule, learned), 0L);
    }

    /** With another row counted, if it has two opinions. */
    TwoReadings with(RowTruth truth, TwoOpinions opinions) {
        if (opinions.learned().isEmpty()) {
            return this;
        }
        Outcome rule = Outcome.of(truth, opinions.rule());
        Outcome learned = Outcome.of(truth, opinions.learned().get());
        return plus(of(new TreeMap<>(Map.of(name(rule, learned), 1L))));
    }

    /** Both tables together. */
    public TwoReadings plus(TwoReadings other) {
        SortedMap<String, Long> sum = new TreeMap<>(table);
        other.table.forEach((name, count) -> sum.merge(name, count, Long::sum));
        return of(sum);
    }

    /** From the table alone. */
    public static TwoReadings of(SortedMap<String, Long> table) {
        return new TwoReadings(
                table.values().stream().mapToLong(Long::longValue).sum(),
                sum(table, "rule-wrong/", ""),
                sum(table, "", "/learned-wrong"),
                sum(table, "rule-wrong/", "/learned-wrong"),
                table);
    }

    /** Whether joint errors are at most a fifth of those of the reading that errs less. */
    public boolean independent() {
        return 5 * jointErrors <= Math.min(ruleErrors, learnedErrors);
    }

    private static long sum(SortedMap<String, Long> table, String start, String end) {
        return table.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(start) && entry.getKey().endsWith(end))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String name(Outcome rule, Outcome learned) {
        return "rule-" + rule.code() + "/learned-" + learned.code();
    }
}
