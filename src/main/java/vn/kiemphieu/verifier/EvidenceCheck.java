package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;
import static vn.kiemphieu.verifier.SealedFile.number;
import static vn.kiemphieu.verifier.SealedFile.object;
import static vn.kiemphieu.verifier.SealedFile.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An evidence export: every row is the one its event named when it was stored, none is missing or without an event, the chain
 * of events is whole ({@link LogCheck}), each closing was of just these rows, and every picture is the one that was read.
 */
final class EvidenceCheck {
    /** Rows that belong to a row of another table and are named with it: table, its owner's table, column that points there. */
    private static final Map<String, List<String>> PARTS = new TreeMap<>(Map.of(
            "row_reading", List.of("sheet", "sheet_id"),
            "row_opinion", List.of("sheet", "sheet_id"),
            "style_file", List.of("style", "style_id"),
            "closing_member", List.of("closing", "closing_id")));

    /** Which pages came when, signatures, and the chain itself: no event names a row of these. */
    private static final Set<String> JOURNALS = Set.of("arrival", "arrival_done", "sheet_signature", "event_log");

    private final SealedFile file;
    private final Report report;
    private final Map<String, Map<String, MessageDigest>> named = new HashMap<>();

    EvidenceCheck(SealedFile file, Report report) {
        this.file = file;
        this.report = report;
    }

    /** Reads one row. */
    interface Step {
        void on(Map<String, Object> row) throws IOException;
    }

    /** Returns hashes of the leaves of the log. */
    List<byte[]> check() throws IOException {
        Map<String, Object> columns = object(file.object("about.json"), "columns");
        for (String table : columns.keySet()) {
            require(file.has(name(table)), "missing", name(table));
            if (!PARTS.containsKey(table)) {
                digest(table, (List<?>) columns.get(table));
            }
        }
        for (String table : PARTS.keySet()) {
            digest(table, (List<?>) columns.getOrDefault(table, List.of()));
        }
        Map<String, Map<String, String>> hashes = new HashMap<>();
        named.forEach((table, rows) -> {
            Map<String, String> own = hashes.computeIfAbsent(table, key -> new HashMap<>());
            rows.forEach((id, digest) -> own.put(id, HexFormat.of().formatHex(digest.digest())));
        });
        List<byte[]> leaves = new LogCheck(file, this, report).check(hashes);
        pictures();
        each("closing_record", this::closed);
        return leaves;
    }

    /** A closing was of just these rows: the first so many of each table. {@link LogCheck} has looked at its signature. */
    private void closed(Map<String, Object> row) throws IOException {
        Map<String, Object> record = Json.object(text(row, "record"));
        StringBuilder told = new StringBuilder();
        for (String table : new TreeMap<>(object(record, "tables")).keySet()) {
            long rows = number(object(object(record, "tables"), table), "rows");
            String hash = text(object(object(record, "tables"), table), "sha256");
            told.append(table + " " + rows + " " + hash + "\n");
            MessageDigest digest = Crypto.sha256();
            require(file.has(name(table)), "missing", name(table));
            try (BufferedReader lines = lines(table)) {
                for (long i = 0; i < rows; i++) {
                    String line = lines.readLine();
                    require(line != null, "truncated", name(table));
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            require(hash.equals(HexFormat.of().formatHex(digest.digest())), "closed-other", table, rows);
        }
        equal(text(record, "database"), Crypto.hex(told.toString()), "closing_record " + text(row, "id"));
    }

    private void digest(String table, List<?> columns) throws IOException {
        List<String> part = PARTS.get(table);
        Map<String, MessageDigest> rows = part == null ? new HashMap<>() : named.getOrDefault(part.get(0), Map.of());
        each(table, row -> {
            String place = table + " " + text(row, "id");
            if (part == null && !JOURNALS.contains(table)) {
                require(rows.put(text(row, "id"), Crypto.sha256()) == null, "twice", place);
            }
            MessageDigest owner = rows.get(text(row, part == null ? "id" : part.get(1)));
            require(owner != null || JOURNALS.contains(table), "no-event", place);
            if (owner != null) {
                owner.update(words(columns, row));
            }
        });
        if (part == null && !JOURNALS.contains(table)) {
            named.put(table, rows);
        }
    }

    private void pictures() throws IOException {
        long[] pictures = {0};
        each("sheet", sheet -> {
            String hash = text(sheet, "image_hash");
            String name = "images/" + hash.substring(0, 2) + "/" + hash + ".bin";
            require(file.has(name) && hash.equals(file.hash(name)), "picture", name);
            pictures[0]++;
        });
        report.passed("pictures", pictures[0]);
    }

    void each(String table, Step step) throws IOException {
        if (file.has(name(table))) {
            try (BufferedReader lines = lines(table)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    step.on(Json.object(line));
                }
            }
        }
    }

    private BufferedReader lines(String table) throws IOException {
        return new BufferedReader(new InputStreamReader(file.open(name(table)), StandardCharsets.UTF_8.newDecoder()));
    }

    private static String name(String table) {
        return "rows/" + table + ".jsonl";
    }

    /** A row as its hash takes it: each column's name, {@code =} or {@code !} for nothing, length, value. */
    private static byte[] words(List<?> columns, Map<String, Object> row) {
        StringBuilder words = new StringBuilder();
        for (Object column : columns) {
            String name = column.toString().substring(0, column.toString().lastIndexOf(' '));
            Object value = row.get(name);
            String word = word(value, column.toString().substring(name.length() + 1));
            words.append(name + (value == null ? "!" : "=") + word.length() + ":" + word + "\n");
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Object value, String type) {
        if (value instanceof BigDecimal number && type.equals("REAL")) {
            return String.valueOf(number.doubleValue());
        }
        if (value instanceof String base64 && type.equals("BLOB")) {
            return HexFormat.of().formatHex(Crypto.sha256(Base64.getDecoder().decode(base64)));
        }
        return String.valueOf(value);
    }
}
