package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.Round.Kind;
import vn.kiemphieu.result.Outcome.NextStep;
import vn.kiemphieu.result.Standing.Fate;

/** The contest that follows from an outcome: who stands again, and for how many seats. */
public final class NextRound {
    private NextRound() {}

    /**
     * The contest of the next vote, its candidates numbered anew in the order of the ballot before; empty where the outcome
     * asks for none, or leaves it to others to decide. A congress may change the list before it is printed.
     *
     * @param contest what was voted on
     * @param id of the contest that follows
     * @param title of it, as its ballot prints it
     */
    public static Optional<Contest> of(Contest contest, Outcome outcome, String id, String title) {
        return of(contest, outcome, outcome.next(), id, title);
    }

    /** As {@link #of}, where the congress decided to vote once more among those tied a second time. */
    public static Optional<Contest> decided(Contest contest, Outcome outcome, String id, String title) {
        NextStep next = outcome.next() == NextStep.CONGRESS_DECIDES ? NextStep.VOTE_AMONG_TIED : outcome.next();
        return of(contest, outcome, next, id, title);
    }

    /** The number of the round after this contest: 2 after a first. */
    public static int numberAfter(Contest contest) {
        return contest.facts().round().map(Round::number).orElse(1) + 1;
    }

    private static Optional<Contest> of(Contest contest, Outcome outcome, NextStep next, String id, String title) {
        return switch (next) {
            case VOTE_AMONG_TIED ->
                Optional.of(again(contest, outcome, EnumSet.of(Fate.TIED), Kind.AMONG_TIED, id, title));
            case FURTHER_ROUND -> Optional.of(again(contest, outcome, notElected(), Kind.FURTHER, id, title));
            case EXTRA_ELECTION -> Optional.of(again(contest, outcome, notElected(), Kind.EXTRA, id, title));
            case REPEAT_ELECTION ->
                Optional.of(again(contest, outcome, EnumSet.allOf(Fate.class), Kind.REPEAT, id, title));
            case DONE, CONGRESS_DECIDES, COUNCIL_DECIDES_EXTRA, ASK_LEVEL_ABOVE -> Optional.empty();
        };
    }

    private static Set<Fate> notElected() {
        return EnumSet.complementOf(EnumSet.of(Fate.ELECTED));
    }

    private static Contest again(
            Contest contest, Outcome outcome, Set<Fate> standing, Kind kind, String id, String title) {
        Set<Integer> nos = outcome.standings().stream()
                .filter(one -> standing.contains(one.fate()))
                .map(one -> one.candidate().no())
                .collect(Collectors.toSet());
        List<Candidate> candidates = new ArrayList<>();
        contest.candidates().stream()
                .filter(candidate -> nos.contains(candidate.no()))
                .forEach(candidate ->
                        candidates.add(new Candidate(candidates.size() + 1, candidate.name(), candidate.facts())));
        Round round = new Round(numberAfter(contest), contest.id(), kind);
        ContestFacts facts = new ContestFacts(contest.facts().body(), Optional.of(round));
        return new Contest(id, title, contest.method(), outcome.missing(), candidates, facts);
    }
}
