package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
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
        return switch (outcome.next()) {
            case VOTE_AMONG_TIED ->
                Optional.of(again(contest, outcome, EnumSet.of(Fate.TIED), outcome.missing(), id, title));
            case FURTHER_ROUND, EXTRA_ELECTION ->
                Optional.of(again(
                        contest,
                        outcome,
                        EnumSet.complementOf(EnumSet.of(Fate.ELECTED)),
                        outcome.missing(),
                        id,
                        title));
            case REPEAT_ELECTION ->
                Optional.of(again(contest, outcome, EnumSet.allOf(Fate.class), contest.seats(), id, title));
            case DONE, CONGRESS_DECIDES, COUNCIL_DECIDES_EXTRA, ASK_LEVEL_ABOVE -> Optional.empty();
        };
    }

    private static Contest again(
            Contest contest, Outcome outcome, Set<Fate> standing, int seats, String id, String title) {
        Set<Integer> nos = outcome.standings().stream()
                .filter(one -> standing.contains(one.fate()))
                .map(one -> one.candidate().no())
                .collect(Collectors.toSet());
        List<Candidate> candidates = new ArrayList<>();
        contest.candidates().stream()
                .filter(candidate -> nos.contains(candidate.no()))
                .forEach(candidate ->
                        candidates.add(new Candidate(candidates.size() + 1, candidate.name(), candidate.facts())));
        return new Contest(id, title, contest.method(), seats, candidates);
    }
}
