package vn.kiemphieu.election;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as the eye takes it: names that look the same are the same, however they are spelled. Neither capitals nor white space
 * nor letters of another script that look like Latin ones tell anybody apart, nor does what nobody sees, such as a mark of
 * direction.
 */
public final class SeenName {
    /** Cyrillic, Greek, then Icelandic and African letters that look like the Vietnamese ones below them. */
    private static final String TWINS = "АВЕКМНОРСТХУІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιÐƉð";

    private static final String SEEN = "ABEKMHOPCTXYIJSaeopcyxijsABEZHIKMNOPTYXoviĐĐđ";

    private SeenName() {}

    /** Not for showing: in small letters, marks apart from the letters they stand on. */
    public static String of(String name) {
        StringBuilder letters = new StringBuilder();
        String folded = name.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        // decomposed, so that a mark on a letter is the same mark on its twin
        for (char letter : Normalizer.normalize(folded, Normalizer.Form.NFKD).toCharArray()) {
            int twin = TWINS.indexOf(letter);
            letters.append(twin < 0 ? letter : SEEN.charAt(twin));
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
