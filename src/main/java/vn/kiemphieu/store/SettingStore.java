package vn.kiemphieu.store;

import java.util.EnumMap;
import java.util.Map;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.people.Person;

/** What the committee settled before the first ballot on points the law leaves open. */
public final class SettingStore {
    private final Database database;
    private final EventLog log;

    SettingStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** Of several answers to a point the newest; nothing in a counting place made before there were settings. */
    public CommitteeSettings current() {
        Map<OpenPoint, OpenPoint.Answer> chosen = new EnumMap<>(OpenPoint.class);
        database.read(sql -> sql.hasTable("setting")
                ? sql.list(
                        "SELECT point, answer FROM setting ORDER BY id",
                        row -> chosen.put(
                                OpenPoint.valueOf(row.getString(1)), OpenPoint.Answer.valueOf(row.getString(2))))
                : null);
        return new CommitteeSettings(chosen);
    }

    /** @throws StationException once a ballot was fed or typed: a rule must not follow what is seen on ballots */
    public void settle(CommitteeSettings settings, Person by) {
        database.write(sql -> {
            boolean begun = sql.first("SELECT 1 FROM sheet UNION SELECT 1 FROM typed_ballot", row -> true)
                    .isPresent();
            if (begun) {
                throw new StationException(Trouble.SETTINGS_LATE);
            }
            ClosingStore.requireNoneClosed(sql);
            for (Map.Entry<OpenPoint, OpenPoint.Answer> setting :
                    settings.chosen().entrySet()) {
                long id = sql.insert(
                        "INSERT INTO setting (point, answer, person_id) VALUES (?, ?, ?)",
                        setting.getKey().name(),
                        setting.getValue().name(),
                        PeopleStore.id(sql, by));
                log.append(sql, by.name(), "SETTING_MADE", "setting", id);
            }
            return settings;
        });
    }
}
