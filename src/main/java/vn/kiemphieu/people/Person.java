package vn.kiemphieu.people;

import java.text.Normalizer;

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

    /** Whether both are one person's name, however it is spelled: capitals tell nobody apart. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(normalised(other));
    }
}
