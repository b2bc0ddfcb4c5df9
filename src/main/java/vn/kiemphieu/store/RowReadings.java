package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.TwoOpinions;

/** The rows of readings with both opinions on each, as lines of {@code row_reading} and {@code row_opinion}. */
final class RowReadings {
    private static final String RULE = "rule";
    private static final String LEARNED = "learned";

    private static final RowMeasurement NOT_ASKED_FOR = new RowMeasurement(Map.of());

    private RowReadings() {}

    private record Key(long sheet, int no, String reading) {}

    static void insert(Sql sql, long sheet, RowReading row) throws SQLException {
        sql.insert(
                "INSERT INTO row_reading (sheet_id, no, status, confidence, reasons, metrics) VALUES (?, ?, ?, ?, ?, ?)",
                sheet,
                row.no(),
                row.status().name(),
                row.confidence(),
                ReadingColumns.codes(row.reasons()),
                MetricsJson.text(row.measurement()));
        insert(sql, sheet, row.no(), RULE, row.opinions().rule());
        if (row.opinions().learned().isPresent()) {
            insert(sql, sheet, row.no(), LEARNED, row.opinions().learned().get());
        }
    }

    private static void insert(Sql sql, long sheet, int no, String reading, Opinion opinion) throws SQLException {
        sql.insert(
                "INSERT INTO row_opinion (sheet_id, no, reading, status, confidence) VALUES (?, ?, ?, ?, ?)",
                sheet,
                no,
                reading,
                opinion.status().name(),
                opinion.confidence());
    }

    /**
     * By sheet, in the order of the ballot.
     *
     * @param sheets a query for the ids of sheets
     */
    static Map<Long, List<RowReading>> of(Sql sql, String sheets, Object... values) throws SQLException {
        Map<Key, Opinion> opinions = new HashMap<>();
        if (sql.hasTable("row_opinion")) { // not in a counting place of an older program that is only looked at
            sql.list(
                    "SELECT * FROM row_opinion WHERE sheet_id IN (" + sheets + ")",
                    row -> opinions.put(
                            new Key(row.getLong("sheet_id"), row.getInt("no"), row.getString("reading")), opinion(row)),
                    values);
        }
        Map<Long, List<RowReading>> rows = new HashMap<>();
        sql.list(
                "SELECT * FROM row_reading WHERE sheet_id IN (" + sheets + ") ORDER BY id",
                row -> rows.computeIfAbsent(row.getLong("sheet_id"), key -> new ArrayList<>())
                        .add(reading(row, opinions)),
                values);
        return rows;
    }

    /** As {@link #of}, with neither measurements nor the opinions of the two readings. */
    static Map<Long, List<RowReading>> toCount(Sql sql, String contest) throws SQLException {
        Map<Long, List<RowReading>> rows = new HashMap<>();
        sql.each(
                """
                SELECT sheet_id, no, row_reading.status, confidence, nullif(row_reading.reasons, '') FROM row_reading
                JOIN sheet ON sheet.id = sheet_id JOIN batch ON batch.id = batch_id
                WHERE batch.contest = ? ORDER BY row_reading.id""",
                row -> rows.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(new RowReading(
                                row.getInt(2),
                                MarkStatus.valueOf(row.getString(3)),
                                row.getDouble(4),
                                ReadingColumns.reasonSet(Objects.requireNonNullElse(row.getString(5), "")),
                                NOT_ASKED_FOR)),
                contest);
        return rows;
    }

    /** Rows the machine was sure of, in the order fed. */
    static List<CertainRow> certain(Sql sql, String contest) throws SQLException {
        return sql.list(
                """
                SELECT sheet_id, label, number, no, row_reading.status, confidence,
                  json_extract(metrics, '$."line1.coverage"') * json_extract(metrics, '$."line1.darkness"') AS first,
                  json_extract(metrics, '$."line2.coverage"') * json_extract(metrics, '$."line2.darkness"') AS second,
                  coalesce(json_extract(metrics, '$."line1.inkMm2"'), 0) + coalesce(json_extract(metrics, '$."line2.inkMm2"'), 0)
                    + coalesce(json_extract(metrics, '$.sideMm2'), 0) AS ink,
                  max(coalesce(json_extract(metrics, '$."line1.faintLine"'), 0),
                    coalesce(json_extract(metrics, '$."line2.faintLine"'), 0)) AS trace
                FROM row_reading JOIN sheet ON sheet.id = sheet_id JOIN batch ON batch.id = batch_id
                WHERE batch.contest = ? AND row_reading.status <> 'UNCERTAIN' ORDER BY row_reading.id""",
                row -> new CertainRow(
                        row.getLong("sheet_id"),
                        new SheetId(row.getString("label"), row.getInt("number")),
                        row.getInt("no"),
                        MarkStatus.valueOf(row.getString("status")),
                        row.getDouble("confidence"),
                        Math.max(row.getDouble("first"), row.getDouble("second")),
                        row.getDouble("ink") + row.getDouble("trace")),
                contest);
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(MarkStatus.valueOf(row.getString("status")), row.getDouble("confidence"));
    }

    private static RowReading reading(ResultSet row, Map<Key, Opinion> opinions) throws SQLException {
        long sheet = row.getLong("sheet_id");
        int no = row.getInt("no");
        Opinion accepted = opinion(row);
        Opinion rule = opinions.getOrDefault(new Key(sheet, no, RULE), accepted);
        return new RowReading(
                no,
                accepted.status(),
                accepted.confidence(),
                ReadingColumns.reasonSet(row.getString("reasons")),
                MetricsJson.measurement(row.getString("metrics")),
                new TwoOpinions(rule, Optional.ofNullable(opinions.get(new Key(sheet, no, LEARNED)))));
    }
}
