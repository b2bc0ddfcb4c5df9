package vn.kiemphieu.result;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;

/** What votes must be before anything is concluded from them. */
final class Votes {
    private Votes() {}

    /** @throws IllegalArgumentException when a candidate has none on record, or fewer than none */
    static void require(Contest contest, Map<Integer, Integer> votes) {
        Set<Integer> nos = contest.candidates().stream().map(Candidate::no).collect(Collectors.toSet());
        if (!votes.keySet().equals(nos) || votes.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("votes do not fit contest " + contest.id() + ": " + votes);
        }
    }
}
