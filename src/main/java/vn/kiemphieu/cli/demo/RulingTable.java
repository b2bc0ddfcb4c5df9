package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.adjudication.RulingWord;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Regime;

/**
 * How the demonstration's people rule: one line for every kind of mark and of sheet, one column for each regime. State: a
 * mark over part of a name, under, over or around it leaves the vote (question 174); Party: what the committee concluded.
 */
final class RulingTable {
    private static final String SHIPPED = "/demo/rulings.csv";
    private static final String BY_ROWS = "rows";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Regime regime;
    private final Map<String, String> words;

    private RulingTable(Regime regime, Map<String, String> words) {
        this.regime = regime;
        this.words = words;
    }

    static RulingTable of(Regime regime) {
        String column = regime.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> words = new TreeMap<>();
        try (InputStream in = RulingTable.class.getResourceAsStream(SHIPPED);
                CSVParser lines = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
            for (CSVRecord line : lines) {
                words.put(line.get("what"), line.get(column));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own table of rulings is damaged", e);
        }
        return new RulingTable(regime, words);
    }

    /** What becomes of the sheet: by its class, else by its rows. */
    SheetFate fate(DeckTruth.Sheet sheet) {
        Optional<Verdict> whole = sheet(sheet.sheetClass());
        if (whole.isPresent()) {
            return new SheetFate.Ruled(whole.get());
        }
        SortedMap<Integer, MarkStatus> marks = new TreeMap<>();
        for (Map.Entry<Integer, DeckTruth.Row> row : sheet.rows().entrySet()) {
            Verdict verdict = row(row.getValue());
            if (!(verdict instanceof Verdict.Mark mark)) {
                return new SheetFate.Ruled(verdict);
            }
            marks.put(row.getKey(), mark.status());
        }
        return new SheetFate.Marked(marks);
    }

    /** Empty when the rows decide. */
    Optional<Verdict> sheet(String sheetClass) {
        String word = word("sheet:" + sheetClass);
        return word.equals(BY_ROWS) ? Optional.empty() : Optional.of(verdict(word));
    }

    /** A clear row is what was drawn; for any other the table says. */
    Verdict row(DeckTruth.Row row) {
        if (row.truth().equals(MarkStatus.STRUCK.code()) || row.truth().equals(MarkStatus.KEPT.code())) {
            return verdict(row.truth());
        }
        return verdict(word("row:" + (row.kind().startsWith("na:") ? "lost" : row.kind())));
    }

    private String word(String what) {
        return Optional.ofNullable(words.get(what))
                .orElseThrow(() -> new IllegalStateException("no ruling for " + what + " under " + regime));
    }

    private static Verdict verdict(String word) {
        return RulingWord.parse(word).orElseThrow(() -> new IllegalStateException("no ruling: " + word));
    }
}
