package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Verify.equal;
import static vn.kiemphieu.verifier.Verify.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
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
    private static final Map<String, String> PARTS =
            Map.of("row_reading", "sheet", "row_opinion", "sheet", "style_file", "style", "closing_member", "closing");

    /** Which pages came when, signatures, and the chain itself: no event names a row of these. */
    private static final Set<String> JOURNALS = Set.of("arrival", "arrival_done", "sheet_signature", "event_log");

    private final SealedFile file;
    private final Verify report;

    /** Tables, each with its columns in their order: {@code confidence REAL}. */
    private final Json columns;

    private final List<Json> events = new ArrayList<>();

    /** Hashes of the tree over the events. */
    final List<byte[]> leaves = new ArrayList<>();

    /** Which key signed from this event on. */
    private final TreeMap<Integer, String> keys = new TreeMap<>();

    private final Map<String, String> publicKeys = new HashMap<>();

    EvidenceCheck(SealedFile file, Verify report) {
        this.file = file;
        this.report = report;
        this.columns = file.json("about.json").get("columns");
    }

    void check() {
        columns.map().keySet().forEach(table -> require(file.has(name(table)), "missing", name(table)));
        Map<String, String> hashes = hashes();
        rows("event_log").forEach(event -> chain(event, hashes));
        events.forEach(event -> hashes.remove(subject(event)));
        require(hashes.isEmpty(), "no-event", String.join(", ", hashes.keySet()));
        report.passed("chained", events.size(), root(leaves.size(), "rows/event_log.jsonl"));
        Json about = file.json("about.json");
        require(!keys.isEmpty(), "unsigned");
        rows("station_key").forEach(key -> publicKeys.put(key.text("id"), key.text("public_key")));
        equal(about.text("key"), publicKeys.get(keys.lastEntry().getValue()), "about.json key");
        equal(about.get("log").number("size"), leaves.size(), "about.json log");
        equal(about.get("log").text("root"), root(leaves.size(), "about.json log"), "about.json log");
        sheets();
        rows("checkpoint").forEach(this::checkpoint);
        rows("closing_record").forEach(this::closing);
    }

    /** Of rows, by table and id, with the rows that belong to each. */
    private Map<String, String> hashes() {
        List<String> tables = new ArrayList<>(columns.map().keySet());
        tables.removeAll(JOURNALS);
        tables.sort(Comparator.comparing(PARTS::containsKey)); // rows before what belongs to them
        Map<String, MessageDigest> rows = new TreeMap<>();
        for (String table : tables) {
            boolean part = PARTS.containsKey(table);
            String owner = PARTS.getOrDefault(table, table);
            rows(table).forEach(row -> {
                String place = owner + " " + row.text(part ? owner + "_id" : "id");
                require(rows.containsKey(place) == part, part ? "no-event" : "twice", place);
                rows.computeIfAbsent(place, of -> Crypto.sha256()).update(words(table, row));
            });
        }
        Map<String, String> hashes = new TreeMap<>();
        rows.forEach((place, digest) -> hashes.put(place, Crypto.hex(digest.digest())));
        return hashes;
    }

    /** A row as its hash takes it: each column's name, {@code =} or {@code !} for nothing, length, value. */
    private byte[] words(String table, Json row) {
        StringBuilder words = new StringBuilder();
        for (Json column : columns.list(table)) {
            String[] name = column.text().split(" "); // and type
            boolean nothing = row.get(name[0]).text() == null;
            String word = row.text(name[0]);
            if (!nothing && name[1].equals("REAL")) {
                word = String.valueOf(Double.parseDouble(word));
            } else if (!nothing && name[1].equals("BLOB")) {
                word = Crypto.hex(Crypto.sha256(Base64.getDecoder().decode(word)));
            }
            words.append(name[0] + (nothing ? "!" : "=") + word.length() + ":" + word + "\n");
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void chain(Json event, Map<String, String> hashes) {
        StringBuilder said = new StringBuilder();
        for (String key : List.of("at", "who", "what", "subject", "subject_id", "subject_hash", "previous_hash")) {
            said.append(event.text(key).length() + ":" + event.text(key) + "\n");
        }
        int before = events.size() - 1;
        String previous = before < 0 ? "0".repeat(64) : events.get(before).text("hash");
        require(event.text("previous_hash").equals(previous), "chain", event.text("id"));
        require(event.text("hash").equals(Crypto.hash(said.toString())), "chain", event.text("id"));
        require(event.text("subject_hash").equals(hashes.get(subject(event))), "row", subject(event));
        if (event.text("subject").equals("station_key")) {
            keys.put(events.size(), event.text("subject_id"));
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

    /** Each is signed as it was read, and its picture is there. */
    private void sheets() {
        Map<String, Json> signatures = new HashMap<>();
        rows("sheet_signature").forEach(row -> signatures.put(row.text("sheet_id"), row));
        report.passed("sheets-signed", signatures.size());
        for (int i = keys.firstKey(); i < events.size(); i++) {
            if (events.get(i).text("what").equals("SHEET_READ")) {
                String id = events.get(i).text("subject_id");
                String said = "kiemphieu/sheet\n" + id + "\n" + events.get(i).text("subject_hash") + "\n";
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
        signed(size - 1, row, Crypto.checkpoint("log", leaves.subList(0, size)), place);
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
            Json closed = record.get("tables").get(table);
            MessageDigest digest = Crypto.sha256();
            List<String> first =
                    file.lines(name(table)).limit(closed.number("rows")).toList();
            require(first.size() == closed.number("rows"), "truncated", name(table));
            first.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            String hash = Crypto.hex(digest.digest());
            require(hash.equals(closed.text("sha256")), "closed-other", table, first.size());
            told.append(table + " " + first.size() + " " + hash + "\n");
        }
        equal(record.text("database"), Crypto.hash(told.toString()), place);
        report.passed("closing", record.text("contest"), record.text("database"));
    }

    /** @param event number of the last event before it was signed */
    private void signed(int event, Json row, String said, String place) {
        Map.Entry<Integer, String> key = keys.floorEntry(event);
        require(row != null && key != null && row.text("key_id").equals(key.getValue()), "signature", place);
        require(Crypto.signed(publicKeys.get(key.getValue()), said, row.text("signature")), "signature", place);
    }

    /** One by one; none of a table that an older program did not have. */
    private Stream<Json> rows(String table) {
        return columns.map().containsKey(table) ? file.lines(name(table)).map(Json::of) : Stream.empty();
    }

    private static String name(String table) {
        return "rows/" + table + ".jsonl";
    }
}
