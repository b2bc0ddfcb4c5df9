package vn.kiemphieu.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;

/**
 * How far the count of one contest is, and the count itself once nothing is open.
 *
 * @param test whether it is marked as a test
 * @param confirmersNeeded how many people must confirm the invalid list
 * @param confirmers who confirmed the invalid list exactly as it is
 * @param particulars what the minutes tell beyond figures, as members put it on record; missing where nobody did
 * @param closing when and by whom it was closed; empty while it is open, also after it was opened again
 */
public record ContestCount(
        Election election,
        Contest contest,
        boolean test,
        List<CountedBallot> ballots,
        InvalidList invalidList,
        int confirmersNeeded,
        List<String> confirmers,
        Map<Figure, Integer> figures,
        Map<Particular, String> particulars,
        Optional<Closing> closing) {
    public ContestCount {
        ballots = List.copyOf(ballots);
        confirmers = List.copyOf(confirmers);
        figures = Map.copyOf(figures);
        particulars = Map.copyOf(particulars);
    }

    /** Sheets nobody has settled. */
    public List<SheetId> openSheets() {
        return open(false);
    }

    /** Typed ballots that were typed once, or twice and differently. */
    public List<SheetId> openTyped() {
        return open(true);
    }

    /** Whether ballots are invalid by their marks and not enough people have confirmed that list. */
    public boolean listUnconfirmed() {
        return !invalidList.entries().isEmpty() && confirmers.size() < confirmersNeeded;
    }

    /** Whether anything may be counted. */
    public boolean isReady() {
        return openSheets().isEmpty() && openTyped().isEmpty() && !listUnconfirmed();
    }

    /** Whether votes may be told. */
    public boolean isClosed() {
        return closing.isPresent();
    }

    /** @throws IllegalStateException unless {@link #isReady} */
    public ContestTally tally() {
        if (!isReady()) {
            throw new IllegalStateException("nothing is counted while anything is open");
        }
        return Tabulator.tally(contest, ballots);
    }

    /**
     * The ballots by kind, for drafts and progress: no votes.
     *
     * @throws IllegalStateException unless {@link #isReady}
     */
    public BallotTotals totals() {
        ContestTally tally = tally();
        return new BallotTotals(tally.scanned(), tally.typed(), tally.valid(), tally.invalid(), tally.outside());
    }

    /** @throws IllegalStateException unless {@link #isReady} */
    public List<Check> checks() {
        return Reconciliation.of(tally(), figures);
    }

    private List<SheetId> open(boolean typed) {
        return ballots.stream()
                .filter(ballot -> ballot.typed() == typed && ballot.outcome() instanceof BallotOutcome.Open)
                .map(CountedBallot::id)
                .toList();
    }
}
