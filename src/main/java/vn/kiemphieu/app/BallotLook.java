package vn.kiemphieu.app;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.BallotOutcome;

/**
 * One ballot as somebody looks it up.
 *
 * @param scanned empty for a ballot typed in by hand
 * @param typed empty for a scanned one
 * @param closed whether its contest is closed, so that nobody can object any more
 */
public record BallotLook(
        SheetId id, Optional<SheetCase> scanned, Optional<TypedCase> typed, BallotOutcome outcome, boolean closed) {

    /** Empty when the contest has no such ballot. */
    public static Optional<BallotLook> find(StationFolder station, Contest contest, SheetId id) {
        Optional<SheetCase> scanned = SheetCase.find(station, id)
                .filter(sheet -> sheet.sheet().contest().equals(contest.id()));
        Optional<TypedCase> typed = ContestCases.typed(station, contest).stream()
                .filter(ballot -> ballot.id().equals(id))
                .findFirst();
        return scanned.map(SheetCase::record)
                .or(() -> typed.map(TypedCase::record))
                .map(record -> new BallotLook(
                        id,
                        scanned,
                        typed,
                        BallotOutcome.of(
                                station.facts().election(),
                                contest,
                                station.settings().current(),
                                record),
                        station.closings().current(contest.id()).isPresent()));
    }

    /** Names of the contest's batches in the order they were opened. */
    public static List<String> batches(StationFolder station, Contest contest) {
        return station.batches().all().stream()
                .filter(batch -> batch.contest().equals(contest.id()))
                .map(Batch::label)
                .toList();
    }
}
