package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.store.StationFolder;

/**
 * One contest of a congress with all the rounds that followed from it.
 *
 * @param first the contest as it was first voted on; its seats are those to fill
 * @param rounds what each round came to, the first included, in the order of voting; one that is not closed is left out
 * @param open rounds that are not closed
 */
public record CombinedResult(Contest first, List<ContestResult> rounds, List<Contest> open) {
    public CombinedResult {
        rounds = List.copyOf(rounds);
        open = List.copyOf(open);
    }

    /** Every contest of the station's election that is no further round, in the order of the election file. */
    public static List<CombinedResult> all(StationFolder station) {
        Election election = station.facts().election();
        return election.contests().stream()
                .filter(contest -> contest.facts().round().isEmpty()
                        || election.contest(contest.facts().round().get().follows())
                                .isEmpty())
                .map(first -> of(station, election, first))
                .toList();
    }

    private static CombinedResult of(StationFolder station, Election election, Contest first) {
        List<ContestResult> rounds = new ArrayList<>();
        List<Contest> open = new ArrayList<>();
        for (Contest contest : chain(election, first)) {
            if (station.closings().current(contest.id()).isPresent()) {
                rounds.add(ContestResult.load(station, contest.id()));
            } else {
                open.add(contest);
            }
        }
        return new CombinedResult(first, rounds, open);
    }

    /** The contest and what follows from it, each after the one it follows. */
    private static List<Contest> chain(Election election, Contest first) {
        List<Contest> chain = new ArrayList<>(List.of(first));
        Set<String> ids = new TreeSet<>(Set.of(first.id()));
        for (Contest contest : election.contests()) {
            boolean follows = contest.facts()
                    .round()
                    .filter(round -> ids.contains(round.follows()))
                    .isPresent();
            if (follows && ids.add(contest.id())) {
                chain.add(contest);
            }
        }
        return chain;
    }

    /** Who is elected in any round, in the order of the rounds, most votes first in each. */
    public List<Candidate> elected() {
        return rounds.stream()
                .map(ContestResult::outcome)
                .flatMap(Optional::stream)
                .flatMap(outcome -> outcome.elected().stream())
                .toList();
    }

    /** Seats nobody has after all rounds; empty where a round has no outcome or no longer follows. */
    public Optional<Integer> missing() {
        boolean said = rounds.stream().allMatch(round -> round.outcome().isPresent());
        return said && !rounds.isEmpty() && astray().isEmpty()
                ? Optional.of(first.seats() - elected().size())
                : Optional.empty();
    }

    /** Rounds that no longer follow from the one before, because that was opened again and came to something else. */
    public List<Contest> astray() {
        return rounds.stream()
                .map(round -> round.count().contest())
                .filter(contest -> contest.facts()
                        .round()
                        .filter(round -> !contest.equals(first) && !follows(contest, round.follows()))
                        .isPresent())
                .toList();
    }

    private boolean follows(Contest contest, String before) {
        Optional<Outcome> outcome = rounds.stream()
                .filter(round -> round.count().contest().id().equals(before))
                .findFirst()
                .flatMap(ContestResult::outcome);
        List<String> names = contest.candidates().stream().map(Candidate::name).toList();
        return outcome.filter(was -> was.missing() == contest.seats()
                        && was.elected().stream().map(Candidate::name).noneMatch(names::contains))
                .isPresent();
    }
}
