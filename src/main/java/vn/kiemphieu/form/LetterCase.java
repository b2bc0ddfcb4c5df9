package vn.kiemphieu.form;

import java.util.List;
import java.util.Locale;

/** Whether names are set in capitals throughout ("Ông LÝ Á") or as usual ("Lý Á"). */
final class LetterCase {
    /** Fewer letters behind the words' first ones say nothing of a name; the whole list decides. */
    private static final int FEWEST = 2;

    private LetterCase() {}

    static List<Boolean> allCapitals(List<String> names) {
        boolean usual = mostlyCapital(inner(String.join(" ", names)));
        return names.stream()
                .map(LetterCase::inner)
                .map(inner -> inner.length() < FEWEST ? usual : mostlyCapital(inner))
                .toList();
    }

    // The letters behind each word's first, honorifics aside: those are what the two ways of setting differ in.
    private static String inner(String text) {
        StringBuilder inner = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!RowGeometry.HONORIFICS.contains(word.toLowerCase(Locale.ROOT))) {
                word.codePoints().skip(1).filter(Character::isLetter).forEach(inner::appendCodePoint);
            }
        }
        return inner.toString();
    }

    private static boolean mostlyCapital(String letters) {
        return letters.codePoints().filter(Character::isUpperCase).count() * 2 > letters.length();
    }
}
