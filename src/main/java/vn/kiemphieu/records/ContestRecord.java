package vn.kiemphieu.records;

import java.util.function.IntFunction;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.tally.ContestCount;

/**
 * A counted contest and its ballots, which are fetched one at a time: what the machine measured on ten thousand sheets
 * would fill the memory.
 *
 * @param count with nothing left open
 * @param ballots from 0 to the number of {@code count}'s ballots, in its order; the same each time it is asked
 */
public record ContestRecord(ContestCount count, IntFunction<BallotRecord> ballots) {
    public ContestRecord {
        if (!count.isReady()) {
            throw new IllegalArgumentException("contest " + count.contest().id() + " is still open");
        }
    }

    public Contest contest() {
        return count.contest();
    }

    public int size() {
        return count.ballots().size();
    }
}
