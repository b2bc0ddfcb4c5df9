package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.store.StationFolder;

/**
 * One contest of a congress with all the rounds that followed from it.
 *
 * @param first the contest as it was first voted on; its seats are those to fill
 * @param rounds what each round came to, the first included, in the order of voting; one that is not closed is left out
 * @param open rounds that are not closed
 * @param replaced rounds in whose place a later one was made from the same contest; they add nothing
 */
public record CombinedResult(Contest first, List<ContestResult> rounds, List<Contest> open, List<Contest> replaced) {
    public CombinedResult {
        rounds = List.copyOf(rounds);
        open = List.copyOf(open);
        replaced = List.copyOf(replaced);
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
        List<Contest> replaced = new ArrayList<>();
        for (Contest contest : chain(election, first, replaced)) {
            if (station.closings().current(contest.id()).isPresent()) {
                rounds.add(ContestResult.load(station, contest.id()));
            } else {
                open.add(contest);
            }
        }
        return new CombinedResult(first, rounds, open, replaced);
    }

    /**
     * The contest and what follows from it, each after the one it follows; of several made from one contest the last.
     *
     * @param replaced takes the others and what follows from them
     */
    private static List<Contest> chain(Election election, Contest first, List<Contest> replaced) {
        List<Contest> chain = new ArrayList<>(List.of(first));
        for (int i = 0; i < chain.size(); i++) {
            List<Contest> next = after(election, chain.get(i));
            next.stream().limit(Math.max(0, next.size() - 1)).forEach(other -> replaced(election, other, replaced));
            next.stream().skip(Math.max(0, next.size() - 1)).forEach(chain::add);
        }
        return chain;
    }

    private static void replaced(Election election, Contest contest, List<Contest> replaced) {
        replaced.add(contest);
        after(election, contest).forEach(later -> replaced(election, later, replaced));
    }

    private static List<Contest> after(Election election, Contest contest) {
        return election.contests().stream()
                .filter(later -> later.facts()
                        .round()
                        .filter(round -> round.follows().equals(contest.id()))
                        .isPresent())
                .toList();
    }

    /** The contest and what followed from it, in the order of voting. */
    public List<Contest> chain() {
        return Stream.concat(rounds.stream().map(round -> round.count().contest()), open.stream())
                .toList();
    }

    /** Who is elected in any round that still follows, in the order of the rounds, most votes first in each. */
    public List<Candidate> elected() {
        List<Contest> astray = astray();
        return rounds.stream()
                .filter(round -> !astray.contains(round.count().contest()))
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
        List<Contest> astray = new ArrayList<>();
        for (ContestResult round : rounds) {
            Contest contest = round.count().contest();
            Optional<String> before = contest.facts().round().map(Round::follows);
            if (!contest.equals(first) && before.isPresent() && !follows(contest, before.get(), astray)) {
                astray.add(contest);
            }
        }
        return List.copyOf(astray);
    }

    /** Nothing follows from a round that itself no longer follows. */
    private boolean follows(Contest contest, String before, List<Contest> astray) {
        return astray.stream().noneMatch(other -> other.id().equals(before))
                && rounds.stream()
                        .filter(round -> round.count().contest().id().equals(before))
                        .anyMatch(round -> round.leadsTo(contest));
    }
}
