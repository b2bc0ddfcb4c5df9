package vn.kiemphieu.app;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text that people put on record and papers print: NFC, without characters nobody can see. */
public final class PlainText {
    /** Longer than any paper has room for. */
    private static final int LONGEST = 2000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD]");

    private PlainText() {}

    /** Empty when there is nothing to see, something that cannot be seen, or too much. Line breaks stay. */
    public static Optional<String> of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        boolean seen = !UNSEEN.matcher(normal.replace("\n", " ")).find();
        return seen && !normal.isEmpty() && normal.length() <= LONGEST ? Optional.of(normal) : Optional.empty();
    }
}
