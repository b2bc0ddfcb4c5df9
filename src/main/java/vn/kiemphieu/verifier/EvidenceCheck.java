package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.SealedFile.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An evidence export: the chain of events is whole, every row is the one its event named when it was stored, none is missing
 * or without an event, and every sheet's picture is the one that was read.
 */
final class EvidenceCheck {
    /** Rows that belong to a row of another table and are named with it: table, its owner's table, column that points there. */
    private static final Map<String, List<String>> PARTS = new TreeMap<>(Map.of(
            "row_reading", List.of("sheet", "sheet_id"),
            "row_opinion", List.of("sheet", "sheet_id"),
            "style_file", List.of("style", "style_id"),
            "closing_member", List.of("closing", "closing_id")));

    private final SealedFile file;
    private final Findings findings;
    private final Map<String, Map<String, MessageDigest>> named = new HashMap<>();
    private final Map<String, List<String>> columns = new TreeMap<>();

    EvidenceCheck(SealedFile file, Findings findings) throws IOException {
        this.file = file;
        this.findings = findings;
        SealedFile.object(file.about(), "columns").forEach((table, names) -> {
            List<String> list = new ArrayList<>();
            ((List<?>) names).forEach(name -> list.add(name.toString()));
            columns.put(table, list);
        });
    }

    /** Reads one row. */
    private interface Step {
        void on(Map<String, Object> row) throws IOException;
    }

    void check() throws IOException {
        for (String table : columns.keySet()) {
            if (!PARTS.containsKey(table) && !table.equals("event_log")) {
                named.put(table, new HashMap<>());
                each(table, row -> {
                    MessageDigest digest = SealedFile.sha256();
                    findings.require(
                            named.get(table).put(text(row, "id"), digest) == null,
                            "twice",
                            table + " " + text(row, "id"));
                    digest.update(words(table, row));
                });
            }
        }
        for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
            Map<String, MessageDigest> owners =
                    named.getOrDefault(part.getValue().get(0), Map.of());
            each(part.getKey(), row -> {
                MessageDigest owner = owners.get(text(row, part.getValue().get(1)));
                if (findings.require(owner != null, "no-event", part.getKey() + " " + text(row, "id"))) {
                    owner.update(words(part.getKey(), row));
                }
            });
        }
        chain();
        pictures();
    }

    private void chain() throws IOException {
        String[] previous = {"0".repeat(64)};
        long[] events = {0};
        Map<String, Map<String, String>> hashes = new HashMap<>();
        named.forEach((table, rows) -> {
            Map<String, String> own = hashes.computeIfAbsent(table, key -> new HashMap<>());
            rows.forEach((id, digest) -> own.put(id, HexFormat.of().formatHex(digest.digest())));
        });
        named.clear();
        each("event_log", event -> {
            events[0]++;
            StringBuilder said = new StringBuilder();
            for (String key : List.of("at", "who", "what", "subject", "subject_id", "subject_hash", "previous_hash")) {
                said.append(text(event, key).length())
                        .append(':')
                        .append(text(event, key))
                        .append('\n');
            }
            boolean linked = text(event, "previous_hash").equals(previous[0])
                    && text(event, "hash").equals(sha(said));
            findings.require(linked, "chain", text(event, "id"));
            previous[0] = text(event, "hash");
            Map<String, String> rows = hashes.getOrDefault(text(event, "subject"), Map.of());
            String row = rows.remove(text(event, "subject_id"));
            findings.require(
                    text(event, "subject_hash").equals(row),
                    "row",
                    text(event, "subject") + " " + text(event, "subject_id"));
        });
        hashes.forEach(
                (table, rows) -> rows.keySet().forEach(id -> findings.require(false, "no-event", table + " " + id)));
        findings.require(events[0] > 0, "missing", "rows/event_log.jsonl");
        findings.passed("chained", events[0], previous[0]);
    }

    private void pictures() throws IOException {
        long[] pictures = {0};
        each("sheet", sheet -> {
            String hash = text(sheet, "image_hash");
            String name = "images/" + hash.substring(0, 2) + "/" + hash + ".bin";
            findings.require(hash.equals(file.has(name) ? file.hash(name) : ""), "picture", name);
            pictures[0]++;
        });
        findings.passed("pictures", pictures[0]);
    }

    private void each(String table, Step step) throws IOException {
        String name = "rows/" + table + ".jsonl";
        if (!file.has(name)) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.open(name), StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                @SuppressWarnings("unchecked")
                Map<String, Object> row = (Map<String, Object>) Json.read(line);
                step.on(row);
            }
        }
    }

    /** A row as its hash takes it: each column's name, {@code =} or {@code !} for nothing, length, value. */
    private byte[] words(String table, Map<String, Object> row) {
        StringBuilder words = new StringBuilder();
        for (String column : columns.getOrDefault(table, List.of())) {
            String name = column.substring(0, column.lastIndexOf(' '));
            Object value = row.get(name);
            String word = word(value, column.substring(name.length() + 1));
            words.append(name)
                    .append(value == null ? '!' : '=')
                    .append(word.length())
                    .append(':')
                    .append(word)
                    .append('\n');
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Object value, String type) {
        if (value instanceof BigDecimal number && type.equals("REAL")) {
            return String.valueOf(number.doubleValue());
        }
        if (value instanceof String base64 && type.equals("BLOB")) {
            return HexFormat.of()
                    .formatHex(SealedFile.sha256().digest(Base64.getDecoder().decode(base64)));
        }
        return String.valueOf(value);
    }

    private static String sha(CharSequence text) {
        return HexFormat.of()
                .formatHex(SealedFile.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
