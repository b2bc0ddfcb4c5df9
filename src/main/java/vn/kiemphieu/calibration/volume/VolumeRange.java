package vn.kiemphieu.calibration.volume;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.TestForms;

/**
 * What is drawn and read at once and enters the tally whole or not at all: the ballots of one seed, on every form of the
 * catalogue with a list of names of its own, 20 % clean, 60 % typical, 20 % hard.
 */
public record VolumeRange(long seed) {
    /** Some minutes on two cores. */
    private static final int SHEETS_A_FORM = 20;

    /** Far from the lists that foreign ballots are printed with: another list must be another list. */
    private static final long FIRST_LIST = 10_000;

    public VolumeRange {
        if (seed < 1) {
            throw new IllegalArgumentException("seeds begin at 1: " + seed);
        }
    }

    /** Sheets of every range. */
    public static int sheets() {
        return SHEETS_A_FORM * TestForms.values().length;
    }

    /** @param read told the number of sheets read so far */
    public VolumeLine run(ReaderIdentity identity, ReaderConfig config, int threads, IntConsumer read) {
        AccuracyPlan plan =
                AccuracyPlan.of(List.of(TestForms.values()), Optional.empty(), SHEETS_A_FORM, seed, FIRST_LIST + seed);
        SortedMap<String, AccuracyFigures> figures = new TreeMap<>(plan.measure(config, threads, read));
        AccuracyFigures all = figures.remove(AccuracyPlan.ALL);
        Counts counts = figures.entrySet().stream()
                .map(group -> Counts.of(group.getKey(), group.getValue()))
                .reduce(Counts.NONE, Counts::plus);
        return new VolumeLine(
                identity, seed, all.sheets(), all.positions(), all.silent(), counts, List.copyOf(all.incidents()));
    }
}
