package vn.kiemphieu.tally;

import java.util.SortedMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.election.Contest;

/**
 * The count of one contest, with nothing left open.
 *
 * @param scanned sheets fed
 * @param typed ballots typed in by hand
 * @param votes by candidate number: valid ballots that vote for the candidate
 * @param strikes by candidate number: valid ballots that do not
 * @param byVotes number of votes on a ballot to the number of such valid ballots
 */
public record ContestTally(
        Contest contest,
        int scanned,
        int typed,
        int valid,
        SortedMap<InvalidReason, Integer> invalid,
        SortedMap<OutsideReason, Integer> outside,
        SortedMap<Integer, Integer> votes,
        SortedMap<Integer, Integer> strikes,
        SortedMap<Integer, Integer> byVotes) {

    public int invalidTotal() {
        return sum(invalid);
    }

    public int outsideTotal() {
        return sum(outside);
    }

    static int sum(SortedMap<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
