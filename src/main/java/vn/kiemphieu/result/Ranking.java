package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.result.Standing.Fate;

/**
 * Candidates by votes, and the cut at the number of seats: more votes first; where several with the same number share too
 * few seats, none of them is elected by votes alone.
 */
final class Ranking {
    private final List<Standing> standings = new ArrayList<>();
    private final List<Candidate> tied = new ArrayList<>();
    private final int seatsForTied;

    /**
     * @param votes of every candidate of the contest
     * @param enough whether so many votes can elect
     * @param preferred those of a tied group who take so many seats, where a rule other than votes says so
     */
    Ranking(
            Contest contest,
            Map<Integer, Integer> votes,
            IntPredicate enough,
            BiFunction<List<Candidate>, Integer, Optional<List<Candidate>>> preferred) {
        List<Candidate> order = contest.candidates().stream()
                .sorted(Comparator.comparing((Candidate c) -> -votes.get(c.no())))
                .toList();
        List<Candidate> enoughVotes =
                order.stream().filter(c -> enough.test(votes.get(c.no()))).toList();
        int seats = contest.seats();
        List<Candidate> elected = enoughVotes;
        int left = 0;
        if (enoughVotes.size() > seats) {
            int cut = votes.get(enoughVotes.get(seats - 1).no());
            elected = enoughVotes.stream().filter(c -> votes.get(c.no()) > cut).collect(Collectors.toList());
            List<Candidate> equal =
                    enoughVotes.stream().filter(c -> votes.get(c.no()) == cut).toList();
            left = seats - elected.size();
            Optional<List<Candidate>> chosen = equal.size() == left ? Optional.of(equal) : preferred.apply(equal, left);
            if (chosen.isPresent()) {
                elected.addAll(chosen.get());
                left = 0;
            } else {
                tied.addAll(equal);
            }
        }
        this.seatsForTied = left;
        for (Candidate c : order) {
            Fate fate = elected.contains(c)
                    ? Fate.ELECTED
                    : tied.contains(c) ? Fate.TIED : enoughVotes.contains(c) ? Fate.OUTVOTED : Fate.NOT_ENOUGH;
            standings.add(new Standing(c, votes.get(c.no()), fate));
        }
    }

    /** Most votes first, candidates with equal votes in ballot order. */
    List<Standing> standings() {
        return List.copyOf(standings);
    }

    /** Those with equal votes for too few seats, in ballot order. */
    List<Candidate> tied() {
        return List.copyOf(tied);
    }

    int seatsForTied() {
        return seatsForTied;
    }
}
