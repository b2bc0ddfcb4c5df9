package vn.kiemphieu.records.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.WholeFile;

/**
 * The records of a counting place as workbooks to look at: numbers are numbers, texts are texts and never formulas, the
 * heading stays in sight.
 */
public final class XlsxRecords {
    private static final String APPLICATION = "KiemPhieu";
    /** Excel wants a version of the form 00.0000. */
    private static final String VERSION = "01.0000";

    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private XlsxRecords() {}

    /**
     * {@code records-ID.xlsx} of each counted contest: votes, ballots, invalid list, figures, events.
     *
     * @param language of headings and words
     * @return the files
     */
    public static List<Path> write(StationRecord station, Locale language, Path folder) {
        List<Path> files = new ArrayList<>();
        for (ContestRecord each : station.contests()) {
            Path file = folder.resolve("records-" + each.contest().id() + ".xlsx");
            files.add(WholeFile.write(file, out -> book(station, each, language, out)));
        }
        return files;
    }

    private static void book(StationRecord station, ContestRecord contest, Locale language, OutputStream out)
            throws IOException {
        ContestTables tables = new ContestTables(contest.count());
        try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
            List<Table> all = List.of(
                    tables.votes(),
                    tables.ballots(),
                    tables.invalid(),
                    tables.figures(),
                    ContestTables.events(station.events()));
            for (Table table : all) {
                sheet(book.newWorksheet(name(table, station.test(), language)), table, language);
            }
        }
    }

    private static String name(Table table, boolean test, Locale language) {
        String name = table.name().words().in(language);
        return test ? ContestTables.WORDING.say(language, "table.ofTest", name) : name;
    }

    private static void sheet(Worksheet sheet, Table table, Locale language) throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.header().size(); column++) {
            String heading = Table.words(table.header().get(column), language);
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, width(table, column, heading, language));
        }
        int line = 0;
        for (List<Object> row : table.rows()) {
            line++;
            for (int column = 0; column < row.size(); column++) {
                Object cell = row.get(column);
                if (cell instanceof Number number) {
                    sheet.value(line, column, number);
                } else if (cell instanceof Instant moment) {
                    sheet.value(line, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                    sheet.style(line, column).format(MOMENT).set();
                } else {
                    sheet.value(line, column, Table.words(cell, language));
                }
            }
        }
        sheet.finish();
    }

    /** Letters of the longest text, within reason. */
    private static int width(Table table, int column, String heading, Locale language) {
        int longest = table.rows().stream()
                .mapToInt(row -> Table.words(row.get(column), language).length())
                .max()
                .orElse(0);
        int ofHeading = Math.min(heading.length(), 2 * NARROWEST);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, ofHeading) + 2));
    }
}
