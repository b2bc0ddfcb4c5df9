package vn.kiemphieu.tally;

import java.util.SortedMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rules.Validity;

/**
 * The count of one contest, with nothing left open.
 *
 * @param scanned sheets fed
 * @param typed ballots typed in by hand
 * @param votes by candidate number: valid ballots that vote for the candidate
 * @param marks by candidate number: valid ballots with each mark the contest's method knows, 0 where there is none
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
        SortedMap<Integer, SortedMap<MarkStatus, Integer>> marks,
        SortedMap<Integer, Integer> byVotes) {

    public int invalidTotal() {
        return sum(invalid);
    }

    public int outsideTotal() {
        return sum(outside);
    }

    /** Valid ballots that have this mark at the candidate's name. */
    public int marked(int no, MarkStatus mark) {
        return marks.get(no).get(mark);
    }

    /** Valid ballots whose mark at the candidate's name is no vote. */
    public int notVotes(int no) {
        return sum(marks.get(no)) - marked(no, Validity.voteOf(contest.method()));
    }

    static int sum(SortedMap<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
