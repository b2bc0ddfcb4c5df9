package vn.kiemphieu.tally;

import java.util.SortedMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.OutsideReason;

/**
 * How many ballots there are of each kind, nothing of how any candidate stands: what may be told before a contest is closed.
 *
 * @param scanned sheets fed
 * @param typed ballots typed in by hand
 */
public record BallotTotals(
        int scanned,
        int typed,
        int valid,
        SortedMap<InvalidReason, Integer> invalid,
        SortedMap<OutsideReason, Integer> outside) {

    public int invalidTotal() {
        return ContestTally.sum(invalid);
    }

    public int outsideTotal() {
        return ContestTally.sum(outside);
    }
}
