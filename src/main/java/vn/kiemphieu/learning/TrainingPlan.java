package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DeckSpec.Focus;
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

    /** @param focus what they have more of than rows in use */
    List<DeckSpec> lessons(Focus focus) {
        return decks(learnt(), seed, focus);
    }

    /** Sheets of the forms kept back, of another seed and with names of their own. */
    List<DeckSpec> examination() {
        return decks(examined(), seed + 1, Focus.NONE);
    }

    private List<DeckSpec> decks(List<TestForms> forms, long seed, Focus focus) {
        List<DeckSpec> decks = new ArrayList<>();
        for (TestForms form : forms) {
            for (int list = 0; list < lists; list++) {
                for (Profile profile : List.of(Profile.TYPICAL, Profile.HARD)) {
                    decks.add(new DeckSpec(form.form(1000 * seed + list), profile, seed, sheets / 2, 0, focus));
                }
            }
        }
        return decks;
    }
}
