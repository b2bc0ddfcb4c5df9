package vn.kiemphieu.adjudication;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** What people read on papers of several batches, from a CSV file {@code batch,ballot,marks}; other columns are let be. */
public final class PaperLines {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private PaperLines() {}

    /** What was typed for one paper. */
    public record Line(SheetId id, String typed) {}

    /** Lines whose marks are empty are left out: nobody has looked at that paper yet. */
    public static List<Line> read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // Excel puts a mark in front that is no part of the first heading
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try (CSVParser records = CSVParser.parse(new StringReader(plain), FORMAT)) {
                List<Line> lines = new ArrayList<>();
                for (CSVRecord line : records) {
                    SheetId id = SheetId.parse(cell(line, "batch") + "/" + cell(line, "ballot"))
                            .orElseThrow(() -> new StationException(
                                    Trouble.ENTRY_REFUSED,
                                    file + ":" + (line.getRecordNumber() + 1),
                                    Refusals.of("typed.LINE", cell(line, "ballot")),
                                    Refusals.of("typed.HOW.file")));
                    String typed = cell(line, "marks");
                    if (!typed.isEmpty()) {
                        lines.add(new Line(id, typed));
                    }
                }
                return lines;
            }
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    /** Without the apostrophe that keeps a spreadsheet from running a text. */
    private static String cell(CSVRecord line, String column) {
        String text = line.isSet(column) ? line.get(column) : "";
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
