package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import vn.kiemphieu.form.blank.PxBox;

/**
 * Baseline and x-height of printed names, from the ink of the names alone.
 *
 * <p>The baseline is the steepest fall of a name's row profile; the x-height is the steepest rise of the profiles of all
 * names in the same letters, laid on each other by their baselines. A single name that disagrees takes the common value.
 */
final class Typography {
    private static final int INK = 85;
    /** A name's own x-height may differ from the common one by this many pixels. */
    private static final double TRUST_PX = 1.2;

    private Typography() {}

    /**
     * A name line to be measured.
     *
     * @param words how many words the name has here; each begins with a capital
     */
    record Sample(TextLine line, List<PxBox> pieces, List<Integer> wordStarts, boolean allCapitals) {
        PxBox box() {
            return PxBox.around(pieces);
        }
    }

    /** Edges in page pixels; fractions are of a pixel. */
    record Band(double top, double baseline) {}

    /** One band per sample. */
    static List<Band> measure(List<Sample> samples) {
        Band[] bands = new Band[samples.size()];
        for (boolean capitals : new boolean[] {false, true}) {
            List<Integer> alike = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                if (samples.get(i).allCapitals() == capitals) {
                    alike.add(i);
                }
            }
            if (!alike.isEmpty()) {
                List<Sample> same = alike.stream().map(samples::get).toList();
                List<Band> measured = measureAlike(same, capitals);
                for (int k = 0; k < alike.size(); k++) {
                    bands[alike.get(k)] = measured.get(k);
                }
            }
        }
        return Arrays.asList(bands);
    }

    private static List<Band> measureAlike(List<Sample> samples, boolean capitals) {
        double[][] profiles = samples.stream().map(Typography::profile).toArray(double[][]::new);
        double[] baselines = new double[samples.size()];
        for (int i = 0; i < baselines.length; i++) {
            double height = samples.get(i).box().height();
            baselines[i] = samples.get(i).box().top() + edge(profiles[i], 0.45 * height, height + 1, -1);
        }
        double capital = capitalHeight(samples, baselines);
        double from = capitals ? 1.15 : 0.82;
        double to = capitals ? 0.85 : 0.5;
        double common = commonHeight(samples, profiles, baselines, from * capital, to * capital);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < baselines.length; i++) {
            double base = baselines[i] - samples.get(i).box().top();
            double own = base - edge(profiles[i], base - from * capital, base - to * capital, 1);
            double height = Math.abs(own - common) <= TRUST_PX ? own : common;
            bands.add(new Band(baselines[i] - height, baselines[i]));
        }
        return bands;
    }

    // Row sums of darkness; the first entry is one row above the ink.
    private static double[] profile(Sample sample) {
        PxBox box = sample.box();
        double[] rows = new double[box.height()];
        for (PxBox piece : sample.pieces()) {
            for (int y = piece.top(); y < piece.bottom(); y++) {
                for (int x = piece.left(); x < piece.right(); x++) {
                    rows[y - box.top()] += sample.line().ink(x, y);
                }
            }
        }
        return rows;
    }

    /** Where the profile changes most between two heights; sign +1 for a rise downwards, -1 for a fall. */
    private static double edge(double[] profile, double from, double to, int sign) {
        int best = -1;
        for (int y = Math.max(0, (int) Math.floor(from)); y <= Math.min(profile.length, (int) Math.ceil(to)); y++) {
            if (best < 0 || step(profile, y, sign) > step(profile, best, sign)) {
                best = y;
            }
        }
        double weight = 0;
        double sum = 0;
        for (int y = best - 1; y <= best + 1; y++) {
            double step = Math.max(0, step(profile, y, sign));
            weight += step;
            sum += step * y;
        }
        return weight == 0 ? best : sum / weight;
    }

    // The step at edge y lies between row y - 1 and row y.
    private static double step(double[] profile, int y, int sign) {
        double above = y - 1 >= 0 && y - 1 < profile.length ? profile[y - 1] : 0;
        double below = y >= 0 && y < profile.length ? profile[y] : 0;
        return sign * (below - above);
    }

    // Median over the first letters of all words: capitals that stand on the baseline, most without a joined accent.
    private static double capitalHeight(List<Sample> samples, double[] baselines) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            double baseline = baselines[i];
            for (int start : sample.wordStarts()) {
                sample.pieces().stream()
                        .filter(p -> p.left() >= start && Math.abs(p.bottom() - baseline) <= 2.5)
                        .findFirst()
                        .ifPresent(p -> heights.add(baseline - p.top()));
            }
        }
        return median(heights).orElseGet(() -> samples.get(0).box().height() * 0.7);
    }

    private static double commonHeight(
            List<Sample> samples, double[][] profiles, double[] baselines, double from, double to) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < profiles.length; i++) {
            double base = baselines[i] - samples.get(i).box().top();
            heights.add(base - edge(profiles[i], base - from, base - to, 1));
        }
        return median(heights).orElseThrow();
    }

    private static OptionalDouble median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }
}
