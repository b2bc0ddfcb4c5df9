package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** What was drawn: {@code truth.csv} of a test deck, by picture. */
record DeckTruth(Map<String, Sheet> sheets) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    DeckTruth {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    /**
     * One drawn sheet.
     *
     * @param sheetClass what is peculiar about it, as {@code truth.csv} says it
     */
    record Sheet(String image, String sheetClass, SortedMap<Integer, Row> rows) {
        Sheet {
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }
    }

    /**
     * One row.
     *
     * @param truth kept, struck or ambiguous
     * @param kind what was drawn on it
     */
    record Row(String truth, String kind) {}

    static DeckTruth read(Path file) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord line : lines) {
                String image = line.get("image");
                Sheet before = sheets.getOrDefault(image, new Sheet(image, line.get("ballot_class"), new TreeMap<>()));
                Row row = new Row(line.get("truth"), line.get("mark_kind"));
                sheets.put(image, with(before, Integer.parseInt(line.get("no")), row));
            }
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
        return new DeckTruth(sheets);
    }

    /** The same sheets, with rows that {@code claimed} knows as it says they are. */
    DeckTruth as(DeckTruth claimed) {
        Map<String, Sheet> changed = new LinkedHashMap<>(sheets);
        for (Sheet sheet : claimed.sheets.values()) {
            if (sheets.containsKey(sheet.image())) {
                Sheet merged = sheets.get(sheet.image());
                for (Map.Entry<Integer, Row> row : sheet.rows().entrySet()) {
                    merged = with(merged, row.getKey(), row.getValue());
                }
                changed.put(sheet.image(), merged);
            }
        }
        return new DeckTruth(changed);
    }

    List<Sheet> all() {
        return new ArrayList<>(sheets.values());
    }

    private static Sheet with(Sheet sheet, int no, Row row) {
        SortedMap<Integer, Row> rows = new TreeMap<>(sheet.rows());
        rows.put(no, row);
        return new Sheet(sheet.image(), sheet.sheetClass(), rows);
    }
}
