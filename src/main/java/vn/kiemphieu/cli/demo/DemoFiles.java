package vn.kiemphieu.cli.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.RulingWord;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Verdict;

/** The files a person would hand to {@code review rule --from} and {@code enter --from}. */
final class DemoFiles {
    private static final String NOBODY_STRUCK = "0";

    private DemoFiles() {}

    static void writeRulings(List<RulingRequest> requests, Path file) throws IOException {
        try (CSVPrinter csv = printer(file, "sheet", "row", "ruling", "by", "note", "committee", "present")) {
            for (RulingRequest request : requests) {
                csv.printRecord(
                        request.sheet(),
                        request.row().isPresent() ? String.valueOf(request.row().getAsInt()) : "",
                        RulingWord.of(request.verdict()),
                        request.by(),
                        request.note(),
                        request.wholeCommittee() ? "yes" : "",
                        String.join(";", request.present()));
            }
        }
    }

    /** What people type who have the drawn ballots before them; sheets that are no ballots are left out. */
    static void writeTypings(DeckTruth ballots, RulingTable table, Path file) throws IOException {
        try (CSVPrinter csv = printer(file, "ballot", "struck")) {
            int number = 0;
            for (DeckTruth.Sheet sheet : ballots.all()) {
                SheetFate fate = table.fate(sheet);
                if (!(fate instanceof SheetFate.Ruled ruled) || ruled.verdict() instanceof Verdict.Invalid) {
                    csv.printRecord(++number, typed(fate));
                }
            }
        }
    }

    private static String typed(SheetFate fate) {
        if (fate instanceof SheetFate.Ruled ruled) {
            return "x " + ((Verdict.Invalid) ruled.verdict()).reason();
        }
        String struck = ((SheetFate.Marked) fate)
                .marks().entrySet().stream()
                        .filter(mark -> mark.getValue() == MarkStatus.STRUCK)
                        .map(Map.Entry::getKey)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        return struck.isEmpty() ? NOBODY_STRUCK : struck;
    }

    private static CSVPrinter printer(Path file, String... header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        return new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header).get());
    }
}
