package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learning.DrawnLessons.Sample;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForms;

/**
 * Which drawn sheets a model learns from, and on which it is then examined: other forms, other names, other sheets.
 *
 * @param sheets of each form and list of names, half of them hard
 * @param lists how many lists of names each form is printed with
 * @param seed of the sheets and of the names
 */
public record TrainingPlan(VotingMethod method, int sheets, int lists, long seed) {
    /** Every so many forms of a method one is kept for the examination. */
    private static final int HELD_OUT = 4;
    /** Share of the rows to learn from that are ambiguous: as many as fit beside each other. */
    private static final double DOUBTFUL = 0.3;
    /** Of untouched rows, which are the most and teach the least, one in so many is taken to learn from. */
    private static final int KEPT_THINNED = 3;

    private static final int UNTOUCHED = 0;

    public List<TestForms> learnt() {
        return forms(false);
    }

    public List<TestForms> examined() {
        return forms(true);
    }

    private List<TestForms> forms(boolean held) {
        List<TestForms> all =
                Stream.of(TestForms.values()).filter(f -> f.method() == method).toList();
        return IntStream.range(0, all.size())
                .filter(i -> (i % HELD_OUT == HELD_OUT - 1) == held)
                .mapToObj(all::get)
                .toList();
    }

    /** @param drawn told how many rows there are so far */
    public List<Sample> lessons(ReaderConfig config, IntConsumer drawn) {
        List<Sample> thinned = new ArrayList<>();
        int untouched = 0;
        for (Sample sample : samples(learnt(), seed, DOUBTFUL, config, drawn)) {
            boolean plain = method == VotingMethod.STRIKE_OUT && sample.lesson().label() == UNTOUCHED;
            if (!plain || untouched++ % KEPT_THINNED == 0) {
                thinned.add(sample);
            }
        }
        return thinned;
    }

    /** All rows of the forms kept back, on sheets of another seed and with names of their own. */
    public List<Sample> examination(ReaderConfig config, IntConsumer drawn) {
        return samples(examined(), seed + 1, 0, config, drawn);
    }

    private List<Sample> samples(
            List<TestForms> forms, long seed, double doubtful, ReaderConfig config, IntConsumer drawn) {
        DrawnLessons lessons = new DrawnLessons(config);
        List<Sample> all = new ArrayList<>();
        for (TestForms form : forms) {
            for (int list = 0; list < lists; list++) {
                for (Profile profile : List.of(Profile.TYPICAL, Profile.HARD)) {
                    long names = 1000 * seed + list;
                    all.addAll(lessons.of(new DeckSpec(form.form(names), profile, seed, sheets / 2, 0, doubtful)));
                    drawn.accept(all.size());
                }
            }
        }
        return all;
    }
}
