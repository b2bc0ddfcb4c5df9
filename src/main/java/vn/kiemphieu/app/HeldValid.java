package vn.kiemphieu.app;

import java.util.List;
import java.util.OptionalInt;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.BallotOutcome;

/**
 * A member holds valid what its marks alone make invalid, where the law leaves that to the committee. It is that member's
 * ruling on the sheet like any other.
 */
public record HeldValid(SheetId sheet, String by) {

    /** What came of it. */
    public enum Outcome {
        /** It counts as valid now. */
        COUNTS,
        /** It stays where it is until as many hold it valid as must. */
        MORE_MUST_AGREE,
        /** The law leaves nothing open about it. */
        NOT_OPEN
    }

    /** Whether a member may hold this ballot valid. */
    public static boolean isOpen(BallotOutcome outcome) {
        return outcome instanceof BallotOutcome.InvalidByRule invalid
                && invalid.open().isPresent();
    }

    /** @throws StationException when there is no such ballot, the person may not rule, or the contest is not being counted */
    public Outcome say(StationFolder station, Contest contest) {
        new ContestGate(station).requireCounting(contest.id());
        if (!isOpen(outcome(station, contest))) {
            return Outcome.NOT_OPEN;
        }
        new Adjudicator(station)
                .rule(List.of(
                        new RulingRequest(sheet, OptionalInt.empty(), new Verdict.Valid(), by, false, List.of(), "")));
        return outcome(station, contest) instanceof BallotOutcome.Valid ? Outcome.COUNTS : Outcome.MORE_MUST_AGREE;
    }

    private BallotOutcome outcome(StationFolder station, Contest contest) {
        return BallotLook.find(station, contest, sheet)
                .orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, sheet))
                .outcome();
    }
}
