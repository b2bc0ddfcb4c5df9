package vn.kiemphieu.adjudication;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;

/**
 * Many rulings in one CSV file: {@code sheet,row,ruling,by,note,committee,present}; {@code committee} is {@code yes} or
 * empty, {@code present} names joined by semicolons; the last three columns may be missing.
 */
public final class RulingsFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private RulingsFile() {}

    /** @throws StationException naming the line that is wrong */
    public static List<RulingRequest> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = CSVParser.parse(reader, FORMAT)) {
            List<RulingRequest> requests = new ArrayList<>();
            for (CSVRecord line : lines) {
                requests.add(request(file, line));
            }
            return requests;
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    private static RulingRequest request(Path file, CSVRecord line) {
        SheetId sheet = SheetId.parse(field(line, "sheet")).orElseThrow(() -> wrong(file, line, "file.SHEET", "sheet"));
        Verdict verdict =
                RulingWord.parse(field(line, "ruling")).orElseThrow(() -> wrong(file, line, "file.RULING", "ruling"));
        String row = field(line, "row");
        if (!row.matches("[0-9]{0,6}")) {
            throw wrong(file, line, "file.ROW", "row");
        }
        String committee = field(line, "committee");
        if (!List.of("", "yes", "no").contains(committee)) {
            throw wrong(file, line, "file.COMMITTEE", "committee");
        }
        return new RulingRequest(
                sheet,
                row.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row)),
                verdict,
                field(line, "by"),
                committee.equals("yes"),
                names(field(line, "present")),
                field(line, "note"));
    }

    private static List<String> names(String joined) {
        return Arrays.stream(joined.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String field(CSVRecord line, String column) {
        return Optional.of(line)
                .filter(l -> l.isSet(column))
                .map(l -> l.get(column))
                .orElse("");
    }

    private static StationException wrong(Path file, CSVRecord line, String key, String column) {
        return new StationException(
                Trouble.RULINGS_FILE,
                file,
                line.getRecordNumber() + 1,
                Refusals.of(key, field(line, column), String.join(", ", RulingWord.all())));
    }
}
