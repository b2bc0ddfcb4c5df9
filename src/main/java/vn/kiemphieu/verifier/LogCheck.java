package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;
import static vn.kiemphieu.verifier.SealedFile.number;
import static vn.kiemphieu.verifier.SealedFile.object;
import static vn.kiemphieu.verifier.SealedFile.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The chain of events as a tree: what was signed of it, when, and with which key. */
final class LogCheck {
    private final SealedFile file;
    private final EvidenceCheck rows;
    private final Report report;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    /** Rows that some event named, with their hash; another may name the same. */
    private final Map<String, String> named = new HashMap<>();

    /** Key that signed from this event on. */
    private final TreeMap<Integer, String> inForce = new TreeMap<>();

    LogCheck(SealedFile file, EvidenceCheck rows, Report report) {
        this.file = file;
        this.rows = rows;
        this.report = report;
    }

    /** @param hashes of every row by table and id; what no event names is told */
    List<byte[]> check(Map<String, Map<String, String>> hashes) throws IOException {
        rows.each("event_log", event -> chain(event, hashes));
        hashes.forEach((table, ids) -> ids.keySet().forEach(id -> require(false, "no-event", table + " " + id)));
        require(!events.isEmpty(), "missing", "rows/event_log.jsonl");
        String root = HexFormat.of().formatHex(Crypto.root(leaves));
        report.passed("chained", events.size(), root);
        rows.each("station_key", key -> keys.put(text(key, "id"), text(key, "public_key")));
        Map<String, Object> about = file.object("about.json");
        require(!inForce.isEmpty(), "unsigned");
        equal(about.get("key"), keys.get(inForce.lastEntry().getValue()), "about.json key");
        equal(text(object(about, "log"), "size"), events.size(), "about.json log");
        equal(text(object(about, "log"), "root"), root, "about.json log");
        sheets();
        rows.each("checkpoint", this::checkpoint);
        rows.each("closing_record", this::closing);
        return leaves;
    }

    private void chain(Map<String, Object> event, Map<String, Map<String, String>> hashes) {
        StringBuilder said = new StringBuilder();
        for (String key : List.of("at", "who", "what", "subject", "subject_id", "subject_hash", "previous_hash")) {
            said.append(text(event, key).length() + ":" + text(event, key) + "\n");
        }
        String previous = events.isEmpty() ? "0".repeat(64) : text(events.get(events.size() - 1), "hash");
        boolean linked = text(event, "previous_hash").equals(previous)
                && text(event, "hash").equals(Crypto.hex(said.toString()));
        require(linked, "chain", text(event, "id"));
        String id = text(event, "subject_id");
        String place = text(event, "subject") + " " + id;
        Map<String, String> own = hashes.getOrDefault(text(event, "subject"), new HashMap<>());
        String kept = own.containsKey(id) ? own.remove(id) : named.get(place);
        require(text(event, "subject_hash").equals(kept), "row", place);
        named.put(place, kept);
        if (text(event, "subject").equals("station_key")) {
            inForce.put(events.size(), id);
        }
        events.add(event);
        leaves.add(Crypto.leaf(HexFormat.of().parseHex(text(event, "hash"))));
    }

    private void sheets() throws IOException {
        Map<String, Map<String, Object>> signatures = new HashMap<>();
        rows.each("sheet_signature", row -> {
            boolean first = signatures.put(text(row, "sheet_id"), row) == null;
            require(first, "twice", "sheet_signature " + text(row, "id"));
        });
        int signed = signatures.size();
        for (int i = 0; i < events.size(); i++) {
            Map<String, Object> event = events.get(i);
            if (text(event, "what").equals("SHEET_READ") && inForce.floorEntry(i) != null) {
                String id = text(event, "subject_id");
                String said = "kiemphieu/sheet\n" + id + "\n" + text(event, "subject_hash") + "\n";
                signed(i, signatures.remove(id), said, "sheet " + id);
            }
        }
        require(signatures.isEmpty(), "signature", "sheet " + signatures.keySet());
        report.passed("sheets-signed", signed);
    }

    private void checkpoint(Map<String, Object> row) {
        String place = "checkpoint " + text(row, "id");
        int size = (int) number(row, "size");
        require(size >= 1 && size <= leaves.size(), "truncated", place);
        byte[] root = Crypto.root(leaves.subList(0, size));
        equal(text(row, "root"), HexFormat.of().formatHex(root), place);
        signed(size - 1, row, Crypto.checkpoint("log", size, root), place);
        report.passed("checkpoint", text(row, "cause"), size, text(row, "root").substring(0, 8));
    }

    private void closing(Map<String, Object> row) {
        Map<String, Object> record = Json.object(text(row, "record"));
        String place = "closing_record " + text(row, "id");
        int size = (int) number(record, "events");
        require(size >= 1 && size <= leaves.size(), "truncated", place);
        equal(text(record, "root"), HexFormat.of().formatHex(Crypto.root(leaves.subList(0, size))), place);
        signed(size - 1, row, "kiemphieu/closing\n" + text(row, "record") + "\n", place);
        report.passed("closing", text(record, "contest"), text(record, "database"));
    }

    /** @param event number of the last event before it was signed */
    private void signed(int event, Map<String, Object> row, String said, String place) {
        Map.Entry<Integer, String> key = inForce.floorEntry(event);
        boolean holds = row != null
                && key != null
                && key.getValue().equals(text(row, "key_id"))
                && Crypto.signed(
                        keys.get(key.getValue()), said, Base64.getDecoder().decode(text(row, "signature")));
        require(holds, "signature", place);
    }
}
