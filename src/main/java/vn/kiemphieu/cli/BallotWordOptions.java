package vn.kiemphieu.cli;

import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.BallotText;
import vn.kiemphieu.form.official.BallotWords;

/** What a printed ballot says besides the names: options, and where those are silent the election file's "ballot". */
final class BallotWordOptions {
    @Option(names = "--unit-no", paramLabel = "N")
    private Optional<String> unitNo = Optional.empty();

    @Option(names = "--province", paramLabel = "TEXT")
    private Optional<String> province = Optional.empty();

    @Option(names = "--commune", paramLabel = "TEXT")
    private Optional<String> commune = Optional.empty();

    @Option(names = "--legislature", paramLabel = "TEXT")
    private Optional<String> legislature = Optional.empty();

    @Option(names = "--term", paramLabel = "TEXT")
    private Optional<String> term = Optional.empty();

    @Option(names = "--upper", paramLabel = "TEXT")
    private Optional<String> upper = Optional.empty();

    @Option(names = "--congress", paramLabel = "TEXT")
    private Optional<String> congress = Optional.empty();

    @Option(names = "--place", paramLabel = "TEXT")
    private Optional<String> place = Optional.empty();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD|none")
    private Optional<String> date = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT|none")
    private List<String> notes = List.of();

    /**
     * The words, options before the file's keys.
     *
     * @throws DateTimeParseException when the date is neither a date nor "none"
     */
    BallotWords words(Map<String, String> file) {
        Map<String, String> keys = new HashMap<>(file);
        put(keys, "unit_no", unitNo);
        put(keys, "province", province);
        put(keys, "commune", commune);
        put(keys, "legislature", legislature);
        put(keys, "term", term);
        put(keys, "upper", upper);
        put(keys, "congress", congress);
        put(keys, "place", place);
        put(keys, "date", date);
        if (!notes.isEmpty()) {
            keys.put("notes", String.join("\n", notes));
        }
        return BallotText.words(keys);
    }

    private static void put(Map<String, String> keys, String key, Optional<String> option) {
        option.ifPresent(text -> keys.put(key, text));
    }
}
