package vn.kiemphieu.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stacks fed a second time, and what came of comparing them. */
public final class SecondPassStore {
    private final Database database;
    private final EventLog log;

    SecondPassStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A second pass.
     *
     * @param batches labels of the batches it is compared with
     */
    public record Pass(long key, String contest, String label, List<String> batches) {
        public Pass {
            batches = List.copyOf(batches);
        }
    }

    public Pass add(String contest, String label, List<Batch> batches, String who) {
        String keys = batches.stream().map(batch -> String.valueOf(batch.key())).collect(Collectors.joining(","));
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO second_pass (contest, label, batches) VALUES (?, ?, ?)",
                    contest,
                    label,
                    "[" + keys + "]");
            log.append(sql, who, "SECOND_PASS_BEGUN", "second_pass", id);
            return id;
        });
        return find(label).orElseThrow();
    }

    public Optional<Pass> find(String label) {
        return all().stream().filter(pass -> pass.label().equals(label)).findFirst();
    }

    /** In the order they were begun. */
    public List<Pass> all() {
        return database.read(sql -> sql.hasTable("second_pass")
                ? sql.list(
                        """
                        SELECT second_pass.id, contest, label, (SELECT group_concat(batch.label, char(10))
                          FROM json_each(batches) JOIN batch ON batch.id = json_each.value) AS labels
                        FROM second_pass ORDER BY second_pass.id""",
                        row -> new Pass(
                                row.getLong("id"),
                                row.getString("contest"),
                                row.getString("label"),
                                Arrays.asList(row.getString("labels").split("\n"))))
                : List.of());
    }

    /** @param report JSON */
    public void report(Pass pass, String report, String who) {
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO second_pass_report (second_pass_id, report) VALUES (?, ?)", pass.key(), report);
            log.append(sql, who, "SECOND_PASS_COMPARED", "second_pass_report", id);
            return id;
        });
    }

    /** The newest report of the pass, JSON. */
    public Optional<String> latest(Pass pass) {
        return database.read(sql -> sql.first(
                "SELECT report FROM second_pass_report WHERE second_pass_id = ? ORDER BY id DESC LIMIT 1",
                row -> row.getString(1),
                pass.key()));
    }
}
