package vn.kiemphieu.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;

/**
 * What a model made of rows it had not seen, when it must be at least so sure.
 *
 * @param least chance it must give
 * @param clear rows with a certain truth
 * @param wrong those it is sure about the other way
 * @param asked those it would ask about
 * @param ambiguous rows only a person can rule on, by kind of mark, and how many of them it is sure about
 */
public record Examination(
        double least, long clear, long wrong, long asked, SortedMap<String, long[]> ambiguous, List<String> errors) {
    /** @param chances of every class for every row */
    public static Examination of(List<Known> samples, float[][] chances, double least) {
        long clear = 0;
        long wrong = 0;
        long asked = 0;
        SortedMap<String, long[]> ambiguous = new TreeMap<>();
        List<String> errors = new java.util.ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            MarkStatus truth = samples.get(i).truth();
            Map<MarkStatus, Double> said = said(samples.get(i), chances[i]);
            MarkStatus found = new Chances(said).likeliest();
            boolean sure = found != MarkStatus.UNCERTAIN && said.get(found) >= least;
            if (truth == MarkStatus.UNCERTAIN) {
                long[] counts = ambiguous.computeIfAbsent(samples.get(i).kind(), key -> new long[2]);
                counts[0]++;
                counts[1] += sure ? 1 : 0;
            } else {
                clear++;
                asked += sure ? 0 : 1;
                wrong += sure && found != truth ? 1 : 0;
                if (sure && found != truth) {
                    errors.add(samples.get(i).kind() + " " + samples.get(i).origin());
                }
            }
        }
        return new Examination(least, clear, wrong, asked, ambiguous, errors);
    }

    private static Map<MarkStatus, Double> said(Known sample, float[] chances) {
        Map<MarkStatus, Double> said = new EnumMap<>(MarkStatus.class);
        for (int k = 0; k < chances.length; k++) {
            said.merge(sample.says().get(k), (double) chances[k], Double::sum);
        }
        return said;
    }

    /** Rows only a person can rule on. */
    public long ambiguousRows() {
        return ambiguous.values().stream().mapToLong(counts -> counts[0]).sum();
    }

    /** Those of them the model is sure about. */
    public long ambiguousAccepted() {
        return ambiguous.values().stream().mapToLong(counts -> counts[1]).sum();
    }
}
