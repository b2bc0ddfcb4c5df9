package vn.kiemphieu.rla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The result an audit is to confirm.
 *
 * @param votes of every candidate by number
 * @param elected numbers of those elected
 * @param base of whom more than half is needed, where that is a number fixed before the count (Party); empty where it is the
 *     valid ballots (state)
 * @param ballots all that were collected, the invalid ones included
 */
public record AuditedResult(Map<Integer, Integer> votes, Set<Integer> elected, OptionalInt base, long ballots) {
    public AuditedResult {
        votes = Map.copyOf(votes);
        elected = Set.copyOf(elected);
        if (ballots < 1 || !votes.keySet().containsAll(elected)) {
            throw new IllegalArgumentException(elected + " of " + votes.keySet() + ", " + ballots + " ballots");
        }
    }

    /**
     * Everything that must be true for these to be elected and nobody else: each has more than half, and each other either
     * has less than half or fewer votes than every one elected. All must be confirmed; no allowance is needed for their
     * number, as the result is wrong only if one of them is.
     *
     * @param reachedHalf those with more than half who found no seat left
     */
    public List<Assertion> assertions(Set<Integer> reachedHalf) {
        List<Assertion> all = new ArrayList<>();
        new TreeMap<>(votes).forEach((no, number) -> {
            if (elected.contains(no)) {
                all.add(moreThanHalf(no));
            } else if (reachedHalf.contains(no)) {
                elected.stream().sorted().forEach(winner -> all.add(new Assertion.Ahead(winner, no)));
            } else {
                lessThanHalf(no).ifPresent(all::add);
            }
        });
        return List.copyOf(all);
    }

    /** Where no half is needed: everybody elected is ahead of everybody who is not. */
    public List<Assertion> ahead() {
        return elected.stream()
                .sorted()
                .flatMap(winner -> votes.keySet().stream()
                        .filter(no -> !elected.contains(no))
                        .sorted()
                        .map(loser -> (Assertion) new Assertion.Ahead(winner, loser)))
                .toList();
    }

    private Assertion moreThanHalf(int no) {
        return base.isPresent() ? new Assertion.MoreThanShare(no, share()) : new Assertion.MoreThanHalfOfValid(no);
    }

    /** Empty where there are too few ballots for anybody to have more than half. */
    private Optional<Assertion> lessThanHalf(int no) {
        if (base.isEmpty()) {
            return Optional.of(new Assertion.LessThanHalfOfValid(no));
        }
        return share() < 1 ? Optional.of(new Assertion.LessThanShare(no, share())) : Optional.empty();
    }

    private double share() {
        return base.getAsInt() / (2.0 * ballots);
    }
}
