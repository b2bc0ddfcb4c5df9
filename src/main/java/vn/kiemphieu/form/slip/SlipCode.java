package vn.kiemphieu.form.slip;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code on a marker slip says: the sheet whose place the slip takes. Short and in capitals only, so that the code
 * has few and large squares.
 *
 * @param place the counting place, as the first {@link #PLACE_LETTERS} letters of its first key's fingerprint
 * @param batch the batch's number in that counting place; its label stands on the slip for people
 * @param number the sheet's number in the batch
 */
public record SlipCode(String place, long batch, int number) {
    /** Enough to tell counting places apart; a code needs not to be secret, as no slip is ever counted. */
    public static final int PLACE_LETTERS = 12;

    private static final Pattern TEXT = Pattern.compile("KPSLIP1 ([0-9A-F]{12}) ([1-9][0-9]{0,8}) ([1-9][0-9]{0,8})");

    /** The words inside the code. */
    public String text() {
        return ("KPSLIP1 " + place + " " + batch + " " + number).toUpperCase(Locale.ROOT);
    }

    /** Empty for any other code's words. */
    public static Optional<SlipCode> parse(String text) {
        Matcher words = TEXT.matcher(text);
        return words.matches()
                ? Optional.of(new SlipCode(
                        words.group(1).toLowerCase(Locale.ROOT),
                        Long.parseLong(words.group(2)),
                        Integer.parseInt(words.group(3))))
                : Optional.empty();
    }
}
