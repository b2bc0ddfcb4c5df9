package vn.kiemphieu.people;

import java.text.Normalizer;
import vn.kiemphieu.election.SeenName;

/**
 * A person who acts in the counting place.
 *
 * @param name Unicode NFC, white space folded; unique in the counting place
 */
public record Person(String name, Role role) {
    public Person {
        name = normalised(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** Names that look the same are the same; what nobody sees, such as a mark of direction, is no part of a name. */
    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
    }

    /**
     * Whether both are one person's name, however it is spelled: neither capitals nor letters of another script that look like
     * Latin ones tell anybody apart, or one person could sign for two.
     */
    public boolean isCalled(String other) {
        return SeenName.of(name).equals(SeenName.of(other));
    }
}
