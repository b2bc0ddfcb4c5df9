package vn.kiemphieu.intake.word;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable. */
public final class Folding {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Composed, lower case, single spaces. */
    public static String lower(String text) {
        return spaced(Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only, without Vietnamese marks, lower case; what stands in brackets is left out. */
    public static String plain(String text) {
        String apart = Normalizer.normalize(BRACKETS.matcher(text).replaceAll(" "), Normalizer.Form.NFD);
        String bare =
                MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
        return NO_LETTER.matcher(bare).replaceAll(" ").strip();
    }

    /** White space of every kind, line breaks and unseen characters included, as single spaces. */
    public static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
