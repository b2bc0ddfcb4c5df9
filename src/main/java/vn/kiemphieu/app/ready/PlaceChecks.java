package vn.kiemphieu.app.ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.kiemphieu.app.ready.ReadyPoint.Name;
import vn.kiemphieu.app.ready.ReadyPoint.State;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.wording.VietnamTime;

/** What can be looked at without a sheet of paper. */
public final class PlaceChecks {
    private static final long MB = 1 << 20;
    private static final long PICTURE_MB = 2; // a colour A4 picture at 300 dpi, generously
    private static final long DATABASE_MB = 500;
    private static final long USUAL_SHEETS = 3_000;
    private static final Duration AHEAD = Duration.ofMinutes(5); // clocks may be set back by this

    private PlaceChecks() {}

    public static List<ReadyPoint> of(StationFolder station, Path folder, Contest contest, Clock clock) {
        return List.of(
                clock(station, clock),
                room(station, folder, contest),
                template(station, contest),
                permit(station, contest),
                zero(station, contest));
    }

    /** The journal only goes forward: a clock behind it is wrong, or was when the last thing happened. */
    private static ReadyPoint clock(StationFolder station, Clock clock) {
        List<Event> events = station.events().all();
        String last = events.get(events.size() - 1).at();
        Instant now = clock.instant();
        boolean behind = Instant.parse(last).isAfter(now.plus(AHEAD));
        return ReadyPoint.of(
                Name.CLOCK, behind ? State.WRONG : State.GOOD, VietnamTime.of(now.toString()), VietnamTime.of(last));
    }

    private static ReadyPoint room(StationFolder station, Path folder, Contest contest) {
        long sheets = Math.max(
                USUAL_SHEETS,
                station.records().figures(contest.id()).values().stream()
                        .mapToLong(Integer::longValue)
                        .max()
                        .orElse(0));
        long needed = sheets * PICTURE_MB + DATABASE_MB;
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MB;
            return ReadyPoint.of(Name.ROOM, free >= needed ? State.GOOD : State.WRONG, free, needed, sheets);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    private static ReadyPoint template(StationFolder station, Contest contest) {
        return station.styles()
                .latest(contest.id())
                .map(style ->
                        ReadyPoint.of(Name.TEMPLATE, State.GOOD, style.hash().substring(0, 8)))
                .orElseGet(() -> ReadyPoint.of(Name.TEMPLATE, State.OPEN));
    }

    /** A state election needs the document that permits counting by machine, any other the technicians by name. */
    private static ReadyPoint permit(StationFolder station, Contest contest) {
        if (station.facts().election().regime() == Regime.STATE) {
            String permit = station.particulars().of(contest.id()).getOrDefault(Particular.MACHINE_PERMIT.code(), "");
            return ReadyPoint.of(Name.PERMIT, permit.isBlank() ? State.OPEN : State.GOOD, permit);
        }
        List<String> technicians = station.people().roster().people().stream()
                .filter(person -> person.role() == Role.TECHNICIAN)
                .map(person -> person.name())
                .toList();
        return ReadyPoint.of(
                Name.PERMIT, technicians.isEmpty() ? State.WRONG : State.NOTE, String.join(", ", technicians));
    }

    /** The zero report: nothing was scanned, typed or ruled on. */
    private static ReadyPoint zero(StationFolder station, Contest contest) {
        int sheets = station.sheets().ofContestToCount(contest.id()).size();
        int typed = station.typedBallots().ofContest(contest.id()).size();
        return ReadyPoint.of(Name.ZERO, sheets + typed == 0 ? State.GOOD : State.WRONG, sheets, typed);
    }
}
