package vn.kiemphieu.records;

import java.util.Optional;
import java.util.function.IntFunction;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.tally.ContestCount;

/**
 * A counted contest and its ballots, which are fetched one at a time: what the machine measured on ten thousand sheets
 * would fill the memory.
 *
 * @param count closed: before that nothing tells how a candidate stands
 * @param outcome who is elected; empty where that is not for this counting place to say
 * @param ballots from 0 to the number of {@code count}'s ballots, in its order; the same each time it is asked
 */
public record ContestRecord(ContestCount count, Optional<Outcome> outcome, IntFunction<BallotRecord> ballots) {
    public ContestRecord {
        if (!count.isClosed()) {
            throw new IllegalArgumentException("contest " + count.contest().id() + " is not closed");
        }
    }

    /** The same, its ballots fetched in another way. */
    public ContestRecord with(IntFunction<BallotRecord> others) {
        return new ContestRecord(count, outcome, others);
    }

    public Contest contest() {
        return count.contest();
    }

    public int size() {
        return count.ballots().size();
    }
}
