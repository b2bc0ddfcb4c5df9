package vn.kiemphieu.calibration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/**
 * Which sheets to measure on: so many of each form.
 *
 * @param forms forms of the catalogue
 * @param counts sheets of each form by profile
 * @param names which lists of names are printed
 */
public record AccuracyPlan(List<TestForms> forms, Map<Profile, Integer> counts, long seed, long names) {
    /** The key of all profiles together. */
    public static final String ALL = "all";

    public AccuracyPlan {
        forms = List.copyOf(forms);
        counts = new EnumMap<>(counts);
    }

    /** One profile, or a day's mix of {@code count} sheets of each form: 20 % clean, 60 % typical, 20 % hard. */
    public static AccuracyPlan of(List<TestForms> forms, Optional<Profile> profile, int count, long seed, long names) {
        int edge = Math.round(count / 5f);
        return new AccuracyPlan(
                forms,
                profile.map(only -> Map.of(only, count))
                        .orElse(Map.of(Profile.CLEAN, edge, Profile.TYPICAL, count - 2 * edge, Profile.HARD, edge)),
                seed,
                names);
    }

    /** The same with other sheets. */
    public AccuracyPlan withSeed(long other) {
        return new AccuracyPlan(forms, counts, other, names);
    }

    /** The forms as they are called on the command line. */
    public List<String> formCodes() {
        return forms.stream().map(TestForms::code).toList();
    }

    /** Sheets to be drawn. */
    public int sheets() {
        return forms.size()
                * counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Reads every sheet on so many threads; figures by profile, by method of voting where the forms differ in it, and of
     * all together under {@link #ALL}.
     *
     * @param read told the number of sheets read so far
     */
    public SortedMap<String, AccuracyFigures> measure(ReaderConfig config, int threads, IntConsumer read) {
        SortedMap<String, AccuracyTally> tallies = new TreeMap<>();
        boolean mixed = forms.stream().map(TestForms::method).distinct().count() > 1;
        int[] done = {0};
        reading(config, threads).read(decks(), (deck, i, sheet, reading) -> {
            Stream.of(
                            ALL,
                            deck.profile().code(),
                            mixed ? deck.form().contest().method().code() : ALL)
                    .distinct()
                    .map(key -> tallies.computeIfAbsent(key, k -> new AccuracyTally()))
                    .forEach(tally -> tally.add(sheet, reading, DrawnDeck.origin(deck, i)));
            read.accept(++done[0]);
        });
        SortedMap<String, AccuracyFigures> figures = new TreeMap<>();
        tallies.forEach((key, tally) -> figures.put(key, tally.figures()));
        return figures;
    }

    /** Fits the confidences to these sheets. */
    public ConfidenceFit fit(ReaderConfig config, int threads, IntConsumer read) {
        ConfidenceFit fit = new ConfidenceFit();
        int[] done = {0};
        reading(config, threads).read(decks(), (deck, i, sheet, reading) -> {
            fit.add(sheet, reading);
            read.accept(++done[0]);
        });
        return fit;
    }

    private static DeckReading reading(ReaderConfig config, int threads) {
        return new DeckReading(config, UnaryOperator.identity(), threads);
    }

    /** What is drawn, form after form; a form is made when its turn comes. */
    public Stream<DeckSpec> decks() {
        return forms.stream().flatMap(one -> {
            TestForm form = one.form(names);
            return counts.entrySet().stream().map(part -> new DeckSpec(form, part.getKey(), seed, part.getValue(), 0));
        });
    }
}
