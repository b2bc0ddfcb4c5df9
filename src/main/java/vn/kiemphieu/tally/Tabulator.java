package vn.kiemphieu.tally;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<Integer, Counter> votes = new HashMap<>();
    private final Map<Integer, Map<MarkStatus, Counter>> marks = new HashMap<>();
    private final TreeMap<Integer, Integer> byVotes = new TreeMap<>();
    private int scanned;
    private int typed;
    private int valid;

    private Tabulator(Contest contest) {
        this.contest = contest;
        contest.candidates().forEach(candidate -> {
            votes.put(candidate.no(), new Counter());
            Map<MarkStatus, Counter> none = new EnumMap<>(MarkStatus.class);
            Validity.marksOf(contest.method()).forEach(mark -> none.put(mark, new Counter()));
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
        counted.votedFor().forEach(no -> votes.get(no).increment());
        counted.marks().forEach((no, mark) -> marks.get(no).get(mark).increment());
    }

    /** A number that grows; a map of these is looked up but not changed a million times. */
    private static final class Counter {
        private int value;

        void increment() {
            value++;
        }
    }

    private ContestTally result() {
        return new ContestTally(
                contest,
                scanned,
                typed,
                valid,
                fixed(invalid),
                fixed(outside),
                counted(votes),
                countedEach(),
                fixed(byVotes));
    }

    private SortedMap<Integer, SortedMap<MarkStatus, Integer>> countedEach() {
        TreeMap<Integer, SortedMap<MarkStatus, Integer>> all = new TreeMap<>();
        marks.forEach((no, counters) -> all.put(no, counted(counters)));
        return Collections.unmodifiableSortedMap(all);
    }

    private static <K> SortedMap<K, Integer> counted(Map<K, Counter> counters) {
        TreeMap<K, Integer> counts = new TreeMap<>();
        counters.forEach((key, counter) -> counts.put(key, counter.value));
        return fixed(counts);
    }

    private static <K> SortedMap<K, Integer> fixed(SortedMap<K, Integer> counts) {
        return Collections.unmodifiableSortedMap(counts);
    }
}
