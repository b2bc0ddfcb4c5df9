package vn.kiemphieu.intake.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.intake.finding.Remark;

/** Text with separators as a table; text without them as lines. */
final class SeparatedText {
    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
    /** Excel's own line above the header that names the separator. */
    private static final Pattern TOLD = Pattern.compile("\\Asep=(.)\\R");
    /** A quotation mark where a cell begins: the file means it as CSV does. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\"|[,;\\t|]\"");
    /** Columns are believed where so large a part of the rows has the same number of them. */
    private static final double STEADY = 0.6;

    private SeparatedText() {}

    /** @param source what errors call the text */
    static Table table(String text, String source, List<Remark> remarks) {
        Matcher told = TOLD.matcher(text);
        if (told.find()) {
            return new Table(rows(text.substring(told.end()), told.group(1).charAt(0), source), true, remarks);
        }
        List<Table.Row> best = List.of();
        double bestScore = 0;
        boolean broken = false;
        for (char separator : SEPARATORS) {
            if (text.indexOf(separator) < 0) {
                continue;
            }
            try {
                List<Table.Row> rows = rows(text, separator, source);
                double score = score(rows);
                if (score > bestScore) {
                    best = rows;
                    bestScore = score;
                }
            } catch (StationException e) {
                broken = true;
            }
        }
        if (bestScore > 0) {
            return new Table(best, true, remarks);
        }
        if (broken && QUOTED.matcher(text).find()) {
            throw new StationException(Trouble.LIST_QUOTES, source);
        }
        return new Table(lines(text), false, remarks);
    }

    /** A header in columns decides; else a number column before a second one. */
    private static double score(List<Table.Row> rows) {
        var header = HeaderRow.findIn(rows);
        if (header.isPresent() && rows.get(header.get().index()).filled().size() > 1) {
            return 1 + header.get().columns().size();
        }
        long numbered = rows.stream()
                .filter(row ->
                        row.filled().size() > 1 && row.cell(0).text().strip().matches("\\d{1,4}[.)]?"))
                .count();
        return numbered >= STEADY * rows.size() && numbered > 0 ? 1 : 0;
    }

    private static List<Table.Row> rows(String text, char separator, String source) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        List<Table.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(new Table.Row(
                        Math.toIntExact(record.getRecordNumber()),
                        record.stream().map(Table.Cell::of).toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StationException(e, Trouble.LIST_QUOTES, source);
        }
        rows.removeIf(Table.Row::isBlank);
        return rows;
    }

    private static List<Table.Row> lines(String text) {
        List<Table.Row> rows = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            rows.add(new Table.Row(i + 1, List.of(Table.Cell.of(lines[i]))));
        }
        rows.removeIf(Table.Row::isBlank);
        return rows;
    }
}
