package vn.kiemphieu.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.kiemphieu.form.official.BallotWords;

/** What a printed ballot says besides the names: options, and where those are silent the election file's "ballot". */
final class BallotWordOptions {
    private static final String NONE = "none";

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
        Optional<String> day = or(date, file, "date");
        boolean dated = day.filter(NONE::equals).isEmpty();
        Optional<List<String>> lines = notes.isEmpty()
                ? Optional.ofNullable(file.get("notes"))
                        .map(text -> text.lines().toList())
                : Optional.of(notes);
        return new BallotWords(
                or(unitNo, file, "unit_no"),
                or(province, file, "province"),
                or(commune, file, "commune"),
                or(legislature, file, "legislature"),
                or(term, file, "term"),
                or(upper, file, "upper"),
                or(congress, file, "congress"),
                or(place, file, "place"),
                dated ? day.map(LocalDate::parse) : Optional.empty(),
                dated,
                lines.map(texts -> texts.equals(List.of(NONE)) ? List.of() : texts));
    }

    private static Optional<String> or(Optional<String> option, Map<String, String> file, String key) {
        return option.or(() -> Optional.ofNullable(file.get(key))).filter(text -> !text.isBlank());
    }
}
