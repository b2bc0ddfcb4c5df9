package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.VerifyKey;
import vn.kiemphieu.store.Integrity.Finding;
import vn.kiemphieu.store.Integrity.Kind;

/** Whether everything that was signed is signed by the key that was in force, and says what is stored. */
final class SealCheck {
    private final Sql sql;
    private final List<Event> events;
    private final List<Finding> findings;
    private final Map<Long, VerifyKey> keys = new HashMap<>();

    /** By the number of the event that made it. */
    private final TreeMap<Integer, Long> inForce = new TreeMap<>();

    SealCheck(Sql sql, List<Event> events, List<Finding> findings) {
        this.sql = sql;
        this.events = events;
        this.findings = findings;
    }

    void check() throws SQLException {
        if (!sql.hasTable("station_key")) {
            return;
        }
        sql.each(
                "SELECT id, public_key FROM station_key",
                row -> keys.put(row.getLong(1), new VerifyKey(row.getString(2))));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).subject().equals("station_key")) {
                inForce.put(i, events.get(i).subjectId());
            }
        }
        checkSheets();
        checkpoints();
        checkClosings();
        checkSecrets();
    }

    private void checkSheets() throws SQLException {
        record Signature(long key, String text) {}
        Map<Long, Signature> signatures = new HashMap<>();
        sql.each(
                "SELECT sheet_id, key_id, signature FROM sheet_signature",
                row -> signatures.put(row.getLong(1), new Signature(row.getLong(2), row.getString(3))));
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (!event.what().equals("SHEET_READ") || inForce.floorEntry(i) == null) {
                continue;
            }
            Signature signature = signatures.remove(event.subjectId());
            String said = SignedText.sheet(event.subjectId(), event.subjectHash());
            require(
                    signature != null && holds(i, signature.key(), said, signature.text()),
                    Kind.SIGNATURE,
                    "sheet " + event.subjectId());
        }
        signatures.keySet().forEach(sheet -> require(false, Kind.SIGNATURE, "sheet " + sheet));
    }

    private void checkpoints() throws SQLException {
        Map<Long, LogHead> heads = new HashMap<>();
        MerkleTree tree = new MerkleTree();
        for (Event event : events) {
            // not the hash as it stands there, which need not be one any more: the chain was checked before
            tree.add(HexFormat.of().parseHex(event.computedHash()));
            heads.put(tree.size(), new LogHead(tree.size(), HexFormat.of().formatHex(tree.root())));
        }
        for (StoredCheckpoint point : sql.list("SELECT * FROM checkpoint ORDER BY id", StoredCheckpoint::of)) {
            String place = "checkpoint " + point.id();
            require(point.head().equals(heads.get(point.head().size())), Kind.TREE, place);
            String said = SignedText.log(point.head());
            require(holds((int) point.head().size() - 1, point.key(), said, point.signature()), Kind.SIGNATURE, place);
        }
    }

    private void checkClosings() throws SQLException {
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).subject().equals("closing_record")) {
                continue;
            }
            int at = i;
            long id = events.get(i).subjectId();
            boolean signed = sql.first(
                            "SELECT record, key_id, signature FROM closing_record WHERE id = ?",
                            row -> holds(at, row.getLong(2), SignedText.closing(row.getString(1)), row.getString(3)),
                            id)
                    .orElse(false);
            require(signed, Kind.SIGNATURE, "closing_record " + id);
            checkClosed(id);
        }
    }

    /** The rows there were at a closing are still what it was signed for, those no event names among them. */
    private void checkClosed(long id) throws SQLException {
        record Then(String table, long rows, String sha256) {}
        List<Then> tables = sql.list(
                "SELECT key, json_extract(value, '$.rows'), json_extract(value, '$.sha256')"
                        + " FROM closing_record, json_each(record, '$.tables') WHERE closing_record.id = ?",
                row -> new Then(row.getString(1), row.getLong(2), row.getString(3)),
                id);
        for (Then then : tables) {
            boolean same = sql.hasTable(then.table())
                    && StoredRows.hash(sql, then.table(), then.rows())
                            .equals(new StoredRows.RowsHash(then.rows(), then.sha256()));
            require(same, Kind.ROW, then.table() + ", closing_record " + id);
        }
    }

    /** What a passphrase is checked with is no part of any record; only its hash is. */
    private void checkSecrets() throws SQLException {
        sql.each(
                "SELECT account.id, secret_hash, secret FROM account LEFT JOIN account_secret ON account_id ="
                        + " account.id",
                row -> {
                    Optional<String> secret = Optional.ofNullable(row.getString(3));
                    boolean same = secret.map(text -> Sha256.hex(text.getBytes(StandardCharsets.UTF_8)))
                            .equals(Optional.of(row.getString(2)));
                    require(same, Kind.ROW, "account_secret " + row.getLong(1));
                });
    }

    /** @param event number of the last event when it was signed */
    private boolean holds(int event, long key, String text, String signature) {
        Map.Entry<Integer, Long> then = inForce.floorEntry(event);
        return then != null
                && then.getValue() == key
                && keys.containsKey(key)
                && keys.get(key).signed(text, signature);
    }

    private void require(boolean holds, Kind kind, String place) {
        if (!holds) {
            findings.add(new Finding(kind, place));
        }
    }
}
