package vn.kiemphieu.records.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.records.WholeFile;

/**
 * A table as CSV (UTF-8, RFC 4180). A text that a spreadsheet would run as a formula (it starts with {@code = + - @}, also
 * in their wide forms, a tab, a line end or a zero) gets an apostrophe in front, and so does one that starts with an
 * apostrophe: whoever takes one leading apostrophe off every cell that has one gets exactly what was written.
 */
public final class CsvFile {
    private static final String GUARDED = "'=+-@\t\r\n\0＝＋－＠";

    private CsvFile() {}

    public static Path write(Table table, Path file) {
        return WholeFile.write(file, out -> print(table, out));
    }

    private static void print(Table table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(guarded(table.header()));
        for (List<Object> row : table.rows()) {
            printer.printRecord(guarded(row));
        }
        text.flush();
    }

    private static List<String> guarded(List<?> cells) {
        return cells.stream().map(CsvFile::guarded).toList();
    }

    private static String guarded(Object cell) {
        String text = Table.code(cell);
        return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
