package vn.kiemphieu.people;

import java.text.Normalizer;

/**
 * A person who acts in the counting place.
 *
 * @param name Unicode NFC, white space folded; unique in the counting place
 */
public record Person(String name, Role role) {
    /** Cyrillic, then Greek letters that look like the Latin ones below them. */
    private static final String TWINS = "АВЕКМНОРСТХУІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι";

    private static final String LATIN = "ABEKMHOPCTXYIJSaeopcyxijsABEZHIKMNOPTYXovi";

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
        return seen(name).equalsIgnoreCase(seen(normalised(other)));
    }

    /** A name as the eye takes it. */
    private static String seen(String name) {
        StringBuilder letters = new StringBuilder();
        // decomposed, so that a mark on a letter is the same mark on its twin
        for (char letter : Normalizer.normalize(name, Normalizer.Form.NFKD).toCharArray()) {
            int twin = TWINS.indexOf(letter);
            letters.append(twin < 0 ? letter : LATIN.charAt(twin));
        }
        return letters.toString();
    }
}
