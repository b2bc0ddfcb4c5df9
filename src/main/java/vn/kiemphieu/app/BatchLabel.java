package vn.kiemphieu.app;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.kiemphieu.people.Person;

/** The name of a batch as it can stand before the slash of a sheet's name. */
public final class BatchLabel {
    private static final Pattern LABEL = Pattern.compile("[^/\\p{Cc}\\p{Cf}]{1,64}");

    private BatchLabel() {}

    /** NFC, white space folded; empty when it cannot name a batch. */
    public static Optional<String> of(String text) {
        String label = Person.normalised(text);
        return LABEL.matcher(label).matches() ? Optional.of(label) : Optional.empty();
    }
}
