package vn.kiemphieu.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.people.Event;

/** Whether everything that was stored is still there as it was. */
public final class Integrity {
    /** What can be found. */
    public enum Kind {
        /** A file is not, to the byte, what the last work left; see {@link FolderSeal}. */
        FILE,
        /** The database file itself is damaged. */
        DATABASE,
        /** Tables or the triggers that guard them were altered. */
        SCHEMA,
        /** The chain of events is broken. */
        CHAIN,
        /** The tree of events has another root than was signed. */
        TREE,
        /** A signature is missing or not the key's. */
        SIGNATURE,
        /** A row is not what its event says, is gone, or has no event. */
        ROW,
        /** A sheet's picture is gone or altered. */
        IMAGE,
        /** A picture without a sheet: an interrupted scan; harmless. */
        ORPHAN_IMAGE
    }

    /** @param place what it concerns */
    public record Finding(Kind kind, String place) {
        public boolean isHarmless() {
            return kind == Kind.ORPHAN_IMAGE;
        }
    }

    private final Database database;
    private final EventLog log;
    private final ImageStore images;

    private final Supplier<List<String>> altered;

    /** @param altered files that are known to be others than were left */
    Integrity(Database database, EventLog log, ImageStore images, Supplier<List<String>> altered) {
        this.database = database;
        this.log = log;
        this.images = images;
        this.altered = altered;
    }

    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        altered.get().forEach(name -> findings.add(new Finding(Kind.FILE, name)));
        database.read(sql -> {
            checkFile(sql, findings);
            checkSchema(sql, findings);
            checkRows(sql, findings);
            new SealCheck(sql, log.all(), findings).check();
            checkImages(sql, findings);
            return findings.size();
        });
        checkChain(findings);
        return List.copyOf(findings);
    }

    private static void checkFile(Sql sql, List<Finding> findings) throws SQLException {
        sql.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> findings.add(new Finding(Kind.DATABASE, line)));
        sql.list("PRAGMA foreign_key_check", row -> row.getString(1) + " " + row.getString(2))
                .forEach(row -> findings.add(new Finding(Kind.DATABASE, row)));
    }

    private static void checkSchema(Sql sql, List<Finding> findings) throws SQLException {
        Set<String> here = new TreeSet<>(schema(sql));
        int version = Integer.parseInt(sql.pragma("user_version"));
        Set<String> wanted = Database.freshSchema(version, Integrity::schema);
        Set<String> differing = new TreeSet<>(here);
        differing.addAll(wanted);
        differing.removeIf(line -> here.contains(line) && wanted.contains(line));
        differing.forEach(line ->
                findings.add(new Finding(Kind.SCHEMA, line.lines().findFirst().orElse(""))));
    }

    static Set<String> schema(Sql sql) throws SQLException {
        return new TreeSet<>(sql.list(
                "SELECT type || ' ' || name || coalesce(char(10) || sql, '') FROM sqlite_master",
                row -> row.getString(1)));
    }

    private void checkChain(List<Finding> findings) {
        String previous = Event.BEFORE_THE_FIRST;
        int line = 0;
        for (Event event : log.all()) {
            line++;
            if (!event.previousHash().equals(previous) || !event.computedHash().equals(event.hash())) {
                findings.add(new Finding(Kind.CHAIN, String.valueOf(line)));
            }
            previous = event.hash();
        }
    }

    private void checkRows(Sql sql, List<Finding> findings) throws SQLException {
        Map<String, Set<Long>> known = new HashMap<>();
        for (Event event : log.all()) {
            known.computeIfAbsent(event.subject(), table -> new TreeSet<>()).add(event.subjectId());
        }
        List<String> tables = sql.list(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                row -> row.getString(1));
        tables.removeAll(RowHash.WITHOUT_EVENT);
        for (String table : tables) {
            sql.list("SELECT id FROM " + table, row -> row.getLong(1)).stream()
                    .filter(id -> !known.getOrDefault(table, Set.of()).contains(id))
                    .forEach(id -> findings.add(new Finding(Kind.ROW, table + " " + id)));
        }
        for (Event event : log.all()) {
            boolean there = tables.contains(event.subject());
            if (!there || !RowHash.of(sql, event.subject(), event.subjectId()).equals(event.subjectHash())) {
                findings.add(new Finding(Kind.ROW, event.subject() + " " + event.subjectId()));
            }
        }
    }

    private void checkImages(Sql sql, List<Finding> findings) throws SQLException {
        Set<String> used = new TreeSet<>();
        sql.list(
                "SELECT image_hash, label, number FROM sheet JOIN batch ON batch.id = batch_id ORDER BY sheet.id",
                row -> {
                    used.add(row.getString(1));
                    checkImage(row.getString(1), new SheetId(row.getString(2), row.getInt(3)), findings);
                    return row.getString(1);
                });
        Set<String> ofSheets = Set.copyOf(used);
        if (sql.hasTable("arrival")) {
            used.addAll(sql.list("SELECT image_hash FROM arrival", row -> row.getString(1)));
        }
        for (String hash : images.all()) {
            if (!ofSheets.contains(hash) && !images.has(hash)) {
                findings.add(new Finding(Kind.IMAGE, hash));
            } else if (!used.contains(hash)) {
                findings.add(new Finding(Kind.ORPHAN_IMAGE, hash));
            }
        }
    }

    private void checkImage(String hash, SheetId sheet, List<Finding> findings) {
        try {
            images.get(hash, sheet);
        } catch (StationException damaged) {
            findings.add(new Finding(Kind.IMAGE, sheet.toString()));
        }
    }
}
