package vn.kiemphieu.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * A CSV file (UTF-8, RFC 4180). A cell that a spreadsheet would run as a formula (it starts with {@code = + - @}, a tab or
 * a carriage return) gets an apostrophe in front.
 */
final class CsvTable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;

    CsvTable(String... header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new IllegalStateException("a string never fails to be written", e);
        }
        add((Object[]) header);
    }

    void add(Object... cells) {
        add(Arrays.asList(cells));
    }

    void add(List<?> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvTable::safe).toList());
        } catch (IOException e) {
            throw new IllegalStateException("a string never fails to be written", e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }

    private static String safe(Object cell) {
        String value = String.valueOf(cell);
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
