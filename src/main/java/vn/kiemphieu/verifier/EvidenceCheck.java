package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An evidence export: every row is the one its event named when it was stored, none is missing or without an event, the chain
 * of events is whole, all that was signed of it is signed by the key in force, each closing was of just these rows, and every
 * picture is the one that was read.
 */
final class EvidenceCheck {
    /** Rows that belong to a row of another table and are named with it; the column {@code TABLE_id} points there. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "row_reading", "sheet",
            "row_opinion", "sheet",
            "style_file", "style",
            "closing_member", "closing"));

    /** Which pages came when, signatures, and the chain itself: no event names a row of these. */
    private static final Set<String> JOURNALS = Set.of("arrival", "arrival_done", "sheet_signature", "event_log");

    private final SealedFile file;
    private final Report report;
    private final List<Json> events = new ArrayList<>();

    /** Hashes of the tree over the events. */
    final List<byte[]> leaves = new ArrayList<>();

    /** The key that signed from this event on: its id, and by it the key. */
    private final TreeMap<Integer, String> inForce = new TreeMap<>();

    private final Map<String, String> keys = new HashMap<>();

    /** Tables, each with its columns in their order: {@code confidence REAL}. */
    private final Json columns;

    EvidenceCheck(SealedFile file, Report report) {
        this.file = file;
        this.report = report;
        this.columns = file.json("about.json").get("columns");
    }

    void check() {
        Map<String, String> hashes = rowHashes();
        rows("event_log").forEach(event -> chain(event, hashes));
        Set<String> unnamed = new TreeSet<>(hashes.keySet());
        events.forEach(event -> unnamed.remove(subject(event)));
        require(unnamed.isEmpty(), "no-event", String.join(", ", unnamed));
        report.passed("chained", events.size(), root(leaves.size(), "rows/event_log.jsonl"));
        rows("station_key").forEach(key -> keys.put(key.text("id"), key.text("public_key")));
        require(!inForce.isEmpty(), "unsigned");
        Json about = file.json("about.json");
        equal(about.text("key"), keys.get(inForce.lastEntry().getValue()), "about.json key");
        whole(about.get("log"), "about.json log");
        sheets();
        rows("checkpoint").forEach(this::checkpoint);
        proofs(file.json("proofs.json"));
        rows("closing_record").forEach(this::closing);
    }

    /** By table and id, with the rows that belong to it. */
    private Map<String, String> rowHashes() {
        Map<String, MessageDigest> rows = new TreeMap<>();
        for (String table : columns.map().keySet()) {
            require(file.has(name(table)), "missing", name(table));
            if (!PARTS.containsKey(table) && !JOURNALS.contains(table)) {
                rows(table).forEach(row -> {
                    String place = table + " " + row.text("id");
                    require(rows.put(place, Crypto.sha256()) == null, "twice", place);
                    rows.get(place).update(words(table, row));
                });
            }
        }
        PARTS.forEach((part, table) -> rows(part).forEach(row -> {
            MessageDigest owner = rows.get(table + " " + row.text(table + "_id"));
            require(owner != null, "no-event", part + " " + row.text("id"));
            owner.update(words(part, row));
        }));
        Map<String, String> hashes = new TreeMap<>();
        rows.forEach((place, digest) -> hashes.put(place, Crypto.hex(digest.digest())));
        return hashes;
    }

    private void chain(Json event, Map<String, String> hashes) {
        StringBuilder said = new StringBuilder();
        for (String key : List.of("at", "who", "what", "subject", "subject_id", "subject_hash", "previous_hash")) {
            said.append(event.text(key).length() + ":" + event.text(key) + "\n");
        }
        String previous = events.isEmpty()
                ? "0".repeat(64)
                : events.get(events.size() - 1).text("hash");
        boolean linked = event.text("previous_hash").equals(previous)
                && event.text("hash").equals(Crypto.hash(said.toString()));
        require(linked, "chain", event.text("id"));
        require(event.text("subject_hash").equals(hashes.get(subject(event))), "row", subject(event));
        if (event.text("subject").equals("station_key")) {
            inForce.put(events.size(), event.text("subject_id"));
        }
        events.add(event);
        leaves.add(Crypto.leaf(HexFormat.of().parseHex(event.text("hash"))));
    }

    private static String subject(Json event) {
        return event.text("subject") + " " + event.text("subject_id");
    }

    private String root(long size, String place) {
        require(size >= 1 && size <= leaves.size(), "truncated", place);
        return Crypto.hex(Crypto.root(leaves.subList(0, (int) size)));
    }

    private void whole(Json log, String place) {
        equal(log.number("size"), leaves.size(), place);
        equal(log.text("root"), root(leaves.size(), place), place);
    }

    /** Each is signed as it was read, and its picture is there. */
    private void sheets() {
        Map<String, Json> signatures = new HashMap<>();
        rows("sheet_signature").forEach(row -> signatures.put(row.text("sheet_id"), row));
        report.passed("sheets-signed", signatures.size());
        for (int i = 0; i < events.size(); i++) {
            Json event = events.get(i);
            if (event.text("what").equals("SHEET_READ") && inForce.floorEntry(i) != null) {
                String id = event.text("subject_id");
                String said = "kiemphieu/sheet\n" + id + "\n" + event.text("subject_hash") + "\n";
                signed(i, signatures.remove(id), said, "sheet " + id);
            }
        }
        require(signatures.isEmpty(), "signature", "sheet " + signatures.keySet());
        List<String> pictures =
                rows("sheet").map(sheet -> sheet.text("image_hash")).toList();
        for (String hash : pictures) {
            String name = "images/" + hash.substring(0, 2) + "/" + hash + ".bin";
            require(file.has(name) && hash.equals(file.hash(name)), "picture", name);
        }
        report.passed("pictures", pictures.size());
    }

    private void checkpoint(Json row) {
        String place = "checkpoint " + row.text("id");
        int size = (int) row.number("size");
        equal(row.text("root"), root(size, place), place);
        signed(size - 1, row, Crypto.checkpoint("log", size, Crypto.root(leaves.subList(0, size))), place);
        report.passed("checkpoint", row.text("cause"), size, row.text("root").substring(0, 8));
    }

    /** A closing was of just these rows: the first so many of each table. */
    private void closing(Json row) {
        String place = "closing_record " + row.text("id");
        Json record = Json.of(row.text("record"));
        equal(record.text("root"), root(record.number("events"), place), place);
        signed((int) record.number("events") - 1, row, "kiemphieu/closing\n" + row.text("record") + "\n", place);
        StringBuilder told = new StringBuilder();
        for (String table : new TreeSet<>(record.get("tables").map().keySet())) {
            long rows = record.get("tables").get(table).number("rows");
            String hash = record.get("tables").get(table).text("sha256");
            told.append(table + " " + rows + " " + hash + "\n");
            List<String> first = file.lines(name(table)).limit(rows).toList();
            require(first.size() == rows, "truncated", name(table));
            MessageDigest digest = Crypto.sha256();
            first.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            require(hash.equals(Crypto.hex(digest.digest())), "closed-other", table, rows);
        }
        equal(record.text("database"), Crypto.hash(told.toString()), place);
        report.passed("closing", record.text("contest"), record.text("database"));
    }

    /** @param event number of the last event before it was signed */
    private void signed(int event, Json row, String said, String place) {
        Map.Entry<Integer, String> key = inForce.floorEntry(event);
        require(row != null && key != null && key.getValue().equals(row.text("key_id")), "signature", place);
        byte[] signature = Base64.getDecoder().decode(row.text("signature"));
        require(Crypto.signed(keys.get(key.getValue()), said, signature), "signature", place);
    }

    /** For whoever has no rows, only a root copied earlier: each leads from a signed root, or an event, to the log's root. */
    private void proofs(Json proofs) {
        whole(proofs.get("log"), "proofs.json log");
        List<String> proved = new ArrayList<>();
        for (Json each : proofs.list("consistency")) {
            int size = (int) each.number("size");
            equal(each.text("root"), root(size, "proofs.json"), "proofs.json " + size);
            equal(each.list("proof"), Crypto.consistency(size, leaves), "proofs.json " + size);
            proved.add(each.text("root"));
        }
        equal(proved, rows("checkpoint").map(row -> row.text("root")).toList(), "proofs.json consistency");
        for (Json each : proofs.list("inclusion")) {
            int index = (int) each.number("index");
            equal(each.text("hash"), events.get(index).text("hash"), "proofs.json " + index);
            equal(each.list("proof"), Crypto.inclusion(index, leaves), "proofs.json " + index);
        }
        report.passed("proofs", proved.size(), proofs.list("inclusion").size());
    }

    /** One by one; none of a table that an older program did not have. */
    private Stream<Json> rows(String table) {
        return file.has(name(table)) ? file.lines(name(table)).map(Json::of) : Stream.empty();
    }

    private static String name(String table) {
        return "rows/" + table + ".jsonl";
    }

    /** A row as its hash takes it: each column's name, {@code =} or {@code !} for nothing, length, value. */
    private byte[] words(String table, Json row) {
        StringBuilder words = new StringBuilder();
        for (Json column : columns.list(table)) {
            String name = column.toString().replaceFirst(" .*", "");
            String type = column.toString().substring(name.length());
            String word = row.text(name);
            boolean nothing = row.get(name).value() == null;
            if (type.equals(" REAL") && !nothing) {
                word = String.valueOf(Double.parseDouble(word));
            } else if (type.equals(" BLOB") && !nothing) {
                word = Crypto.hex(Crypto.sha256(Base64.getDecoder().decode(word)));
            }
            words.append(name + (nothing ? "!" : "=") + word.length() + ":" + word + "\n");
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }
}
