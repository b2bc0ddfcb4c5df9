package vn.kiemphieu.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.form.official.BallotWords;

/** What a printed ballot says besides the names, from the keys of an election file's {@code "ballot"}. */
public final class BallotText {
    /** In place of a date or of notes: there is none on the ballot. */
    public static final String NONE = "none";

    private BallotText() {}

    /**
     * @param keys as the election file names them, {@code notes} with a line each; blank texts count as left out
     * @throws DateTimeParseException when {@code date} is neither a date nor {@link #NONE}
     */
    public static BallotWords words(Map<String, String> keys) {
        Optional<String> day = text(keys, "date");
        boolean dated = day.filter(NONE::equals).isEmpty();
        Optional<List<String>> notes =
                Optional.ofNullable(keys.get("notes")).map(text -> text.lines().toList());
        return new BallotWords(
                text(keys, "unit_no"),
                text(keys, "province"),
                text(keys, "commune"),
                text(keys, "legislature"),
                text(keys, "term"),
                text(keys, "upper"),
                text(keys, "congress"),
                text(keys, "place"),
                dated ? day.map(LocalDate::parse) : Optional.empty(),
                dated,
                notes.map(lines -> lines.equals(List.of(NONE)) ? List.of() : lines));
    }

    private static Optional<String> text(Map<String, String> keys, String key) {
        return Optional.ofNullable(keys.get(key)).filter(text -> !text.isBlank());
    }
}
