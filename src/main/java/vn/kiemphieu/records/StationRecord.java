package vn.kiemphieu.records;

import java.time.Instant;
import java.util.List;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.people.Event;

/**
 * What a counting place puts on record, as it was at one moment.
 *
 * @param program which program, in which version, made the records
 * @param test whether everything is marked as a test
 * @param contests those that are counted; others have no records yet
 * @param events never empty: making the counting place is the first
 */
public record StationRecord(
        String program,
        ElectionDefinition definition,
        boolean test,
        CommitteeSettings settings,
        List<ContestRecord> contests,
        List<Event> events) {
    public StationRecord {
        contests = List.copyOf(contests);
        events = List.copyOf(events);
    }

    /** When the last thing happened: the date of the records, the same whenever they are made. */
    public Instant asOf() {
        return Instant.parse(events.get(events.size() - 1).at());
    }
}
