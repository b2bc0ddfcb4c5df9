package vn.kiemphieu.tally;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rules.Validity;

/** Adds up ballots whose every question is settled. */
public final class Tabulator {
    private final Contest contest;
    private final TreeMap<InvalidReason, Integer> invalid = new TreeMap<>();
    private final TreeMap<OutsideReason, Integer> outside = new TreeMap<>();
    private final TreeMap<Integer, Integer> votes = new TreeMap<>();
    private final TreeMap<Integer, SortedMap<MarkStatus, Integer>> marks = new TreeMap<>();
    private final TreeMap<Integer, Integer> byVotes = new TreeMap<>();
    private int scanned;
    private int typed;
    private int valid;

    private Tabulator(Contest contest) {
        this.contest = contest;
        contest.candidates().forEach(candidate -> {
            votes.put(candidate.no(), 0);
            TreeMap<MarkStatus, Integer> none = new TreeMap<>();
            Validity.marksOf(contest.method()).forEach(mark -> none.put(mark, 0));
            marks.put(candidate.no(), none);
        });
    }

    /** @throws IllegalArgumentException when a ballot is still open: nothing is counted while anything is undecided */
    public static ContestTally tally(Contest contest, Collection<CountedBallot> ballots) {
        Tabulator tabulator = new Tabulator(contest);
        ballots.forEach(tabulator::add);
        return tabulator.result();
    }

    private void add(CountedBallot ballot) {
        if (ballot.typed()) {
            typed++;
        } else {
            scanned++;
        }
        BallotOutcome outcome = ballot.outcome();
        if (outcome instanceof BallotOutcome.Valid counted) {
            addValid(counted);
        } else if (outcome instanceof BallotOutcome.InvalidByRule byRule) {
            invalid.merge(byRule.reason(), 1, Integer::sum);
        } else if (outcome instanceof BallotOutcome.InvalidByRuling byRuling) {
            invalid.merge(byRuling.reason(), 1, Integer::sum);
        } else if (outcome instanceof BallotOutcome.Outside aside) {
            outside.merge(aside.reason(), 1, Integer::sum);
        } else {
            throw new IllegalArgumentException(ballot.id() + " is still open");
        }
    }

    private void addValid(BallotOutcome.Valid counted) {
        valid++;
        byVotes.merge(counted.votedFor().size(), 1, Integer::sum);
        counted.votedFor().forEach(no -> votes.merge(no, 1, Integer::sum));
        counted.marks().forEach((no, mark) -> marks.get(no).merge(mark, 1, Integer::sum));
    }

    private ContestTally result() {
        return new ContestTally(
                contest,
                scanned,
                typed,
                valid,
                fixed(invalid),
                fixed(outside),
                fixed(votes),
                fixedEach(),
                fixed(byVotes));
    }

    private SortedMap<Integer, SortedMap<MarkStatus, Integer>> fixedEach() {
        marks.replaceAll((no, counts) -> fixed(counts));
        return Collections.unmodifiableSortedMap(marks);
    }

    private static <K> SortedMap<K, Integer> fixed(SortedMap<K, Integer> counts) {
        return Collections.unmodifiableSortedMap(counts);
    }
}
