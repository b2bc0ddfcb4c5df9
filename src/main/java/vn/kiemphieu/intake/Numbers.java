package vn.kiemphieu.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ordinal numbers as lists have them: 7, 07, 7., (7), 7.0. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("\\(?0*([1-9]\\d{0,3})(?:[.,]0+)?[.)]?");

    private Numbers() {}

    static Optional<Integer> read(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }
}
