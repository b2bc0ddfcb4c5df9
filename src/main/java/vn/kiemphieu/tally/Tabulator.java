package vn.kiemphieu.tally;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.election.Contest;

/** Adds up ballots whose every question is settled. */
public final class Tabulator {
    private final Contest contest;
    private final TreeMap<InvalidReason, Integer> invalid = new TreeMap<>();
    private final TreeMap<OutsideReason, Integer> outside = new TreeMap<>();
    private final TreeMap<Integer, Integer> votes = new TreeMap<>();
    private final TreeMap<Integer, Integer> strikes = new TreeMap<>();
    private final TreeMap<Integer, Integer> byVotes = new TreeMap<>();
    private int scanned;
    private int typed;
    private int valid;

    private Tabulator(Contest contest) {
        this.contest = contest;
        contest.candidates().forEach(candidate -> {
            votes.put(candidate.no(), 0);
            strikes.put(candidate.no(), 0);
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
        counted.marks()
                .keySet()
                .forEach(no -> (counted.votedFor().contains(no) ? votes : strikes).merge(no, 1, Integer::sum));
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
                fixed(strikes),
                fixed(byVotes));
    }

    private static <K> SortedMap<K, Integer> fixed(SortedMap<K, Integer> counts) {
        return Collections.unmodifiableSortedMap(counts);
    }
}
