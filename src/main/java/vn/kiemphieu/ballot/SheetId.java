package vn.kiemphieu.ballot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people name a sheet: batch and number in it, {@code B1/12}.
 *
 * @param number from 1
 */
public record SheetId(String batch, int number) {
    private static final Pattern TEXT = Pattern.compile("([^/]+)/([1-9][0-9]{0,8})");

    /** Empty when the text does not name a sheet. */
    public static Optional<SheetId> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new SheetId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return batch + "/" + number;
    }
}
