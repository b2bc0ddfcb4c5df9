package vn.kiemphieu.app.reread;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.records.table.CsvFile;
import vn.kiemphieu.records.table.Table;
import vn.kiemphieu.records.table.Table.Word;

/** A report of what reads otherwise as CSV and JSON; it tells how ballots were marked and stays in the counting place. */
public final class RereadFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "reread-";

    private RereadFiles() {}

    /** @return the files */
    public static List<Path> write(RereadReport report, Path folder) {
        byte[] json = json(report);
        return List.of(
                CsvFile.write(rows(report), folder.resolve(NAME + report.contest() + ".csv")),
                WholeFile.write(jsonFile(report, folder), out -> out.write(json)));
    }

    /** Whether the folder holds the report of exactly this: what people looked at is what they take over. */
    public static boolean hold(RereadReport report, Path folder) {
        Path file = jsonFile(report, folder);
        try {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), json(report));
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    private static Path jsonFile(RereadReport report, Path folder) {
        return folder.resolve(NAME + report.contest() + ".json");
    }

    private static Table rows(RereadReport report) {
        List<Word> header = List.of(
                        "sheet",
                        "row",
                        "before",
                        "after",
                        "rule_before",
                        "rule_after",
                        "learned_before",
                        "learned_after",
                        "reasons_before",
                        "reasons_after",
                        "ruled")
                .stream()
                .map(Word::own)
                .toList();
        Table table = new Table(Word.own("reread"), header);
        for (SheetChange change : report.sheetChanges()) {
            table.add(
                    change.sheet(),
                    "",
                    kind(change.before()),
                    kind(change.after()),
                    "",
                    "",
                    "",
                    "",
                    codes(change.before().reasons()),
                    codes(change.after().reasons()),
                    change.ruled());
        }
        for (RowChange change : report.rowChanges()) {
            table.add(
                    change.sheet(),
                    change.no(),
                    change.before().status().code(),
                    change.after().status().code(),
                    change.before().opinions().rule().status().code(),
                    change.after().opinions().rule().status().code(),
                    learned(change.before()),
                    learned(change.after()),
                    codes(change.before().reasons()),
                    codes(change.after().reasons()),
                    change.ruled());
        }
        return table;
    }

    private static byte[] json(RereadReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("contest", report.contest())
                .put("reader", report.after())
                .put("sheets", report.sheets());
        ArrayNode before = root.putArray("readers_before");
        report.before().forEach(before::add);
        ArrayNode sheets = root.putArray("sheet_changes");
        for (SheetChange change : report.sheetChanges()) {
            sheets.addObject()
                    .put("sheet", change.sheet().toString())
                    .put("before", kind(change.before()))
                    .put("after", kind(change.after()))
                    .put("reasons_before", codes(change.before().reasons()))
                    .put("reasons_after", codes(change.after().reasons()))
                    .put("ruled", change.ruled());
        }
        ArrayNode rows = root.putArray("row_changes");
        for (RowChange change : report.rowChanges()) {
            ObjectNode row = rows.addObject()
                    .put("sheet", change.sheet().toString())
                    .put("row", change.no())
                    .put("ruled", change.ruled());
            put(row.putObject("before"), change.before());
            put(row.putObject("after"), change.after());
        }
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, RowReading row) {
        node.put("mark", row.status().code())
                .put("confidence", row.confidence())
                .put("rule", row.opinions().rule().status().code())
                .put("learned", learned(row))
                .put("reasons", codes(row.reasons()));
    }

    private static String learned(RowReading row) {
        return RowChange.learned(row).map(status -> status.code()).orElse("");
    }

    private static String kind(PageReading reading) {
        return reading.status().code();
    }

    private static String codes(java.util.Set<AdjudicationReason> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
    }
}
