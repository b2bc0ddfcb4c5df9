package vn.kiemphieu.intake.word;

import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.election.Honorific;

/** The words for a person's sex, and the honorific that each stands for. */
public final class SexWord {
    private static final Set<String> MEN = Set.of("nam", "male", "m", "man", "ông", "ong", "mr", "mr.", "ô", "ô.");
    private static final Set<String> WOMEN =
            Set.of("nữ", "nu", "nử", "female", "f", "woman", "bà", "ba", "ms", "mrs", "ms.", "mrs.", "b.", "cô", "chị");

    private SexWord() {}

    public static Optional<Honorific> of(String text) {
        String word = Folding.lower(text);
        return MEN.contains(word)
                ? Optional.of(Honorific.MR)
                : WOMEN.contains(word) ? Optional.of(Honorific.MS) : Optional.empty();
    }
}
