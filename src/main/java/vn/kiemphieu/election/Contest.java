package vn.kiemphieu.election;

import java.util.List;
import java.util.Optional;

/**
 * One question put to the voters, with its own ballot.
 *
 * @param id short name used on the command line and in files
 * @param seats how many are to be elected, 1 or more
 * @param candidates in ballot order
 */
public record Contest(
        String id, String title, VotingMethod method, int seats, List<Candidate> candidates, ContestFacts facts) {
    public Contest {
        candidates = List.copyOf(candidates);
    }

    /** A contest of which nothing more is known. */
    public Contest(String id, String title, VotingMethod method, int seats, List<Candidate> candidates) {
        this(id, title, method, seats, candidates, ContestFacts.NONE);
    }

    public Optional<Candidate> candidate(int no) {
        // asked for every row of every ballot
        for (Candidate candidate : candidates) {
            if (candidate.no() == no) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
