package vn.kiemphieu.app.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.result.Majority;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.PartyBase;
import vn.kiemphieu.result.Standing;
import vn.kiemphieu.result.Standing.Fate;
import vn.kiemphieu.rla.Assertion;
import vn.kiemphieu.rla.AuditedResult;
import vn.kiemphieu.tally.ContestCount;

/**
 * What an audit of a closed contest is to confirm.
 *
 * @param assertions all must be true
 * @param says who is elected, or only who has more than half of this place's valid ballots
 * @param tied whether candidates have equal votes at the last seat, which no sample can settle
 */
public record AuditSubject(List<Assertion> assertions, Says says, boolean tied) {
    /** What is confirmed where every assertion is. */
    public enum Says {
        WHO_IS_ELECTED,
        /** The place does not say who is elected; its figures meet elsewhere. */
        WHO_HAS_HALF_HERE
    }

    public AuditSubject {
        assertions = List.copyOf(assertions);
    }

    /** @param papers how many ballots there are, the invalid ones included */
    public static AuditSubject of(ContestCount count, int papers) {
        ContestResult result = ContestResult.of(count);
        return result.outcome()
                .map(outcome -> elected(count, outcome, result.base(), papers))
                .orElseGet(() -> half(count, papers));
    }

    private static AuditSubject elected(ContestCount count, Outcome outcome, Optional<PartyBase> base, int papers) {
        Map<Fate, Set<Integer>> fates = outcome.standings().stream()
                .collect(Collectors.groupingBy(
                        Standing::fate,
                        Collectors.mapping(standing -> standing.candidate().no(), Collectors.toSet())));
        Set<Integer> elected = fates.getOrDefault(Fate.ELECTED, Set.of());
        Set<Integer> reached = new TreeSet<>(fates.getOrDefault(Fate.OUTVOTED, Set.of()));
        reached.addAll(fates.getOrDefault(Fate.TIED, Set.of()));
        OptionalInt half = base.map(PartyBase::majority)
                .map(majority -> OptionalInt.of(majority.base()))
                .orElse(OptionalInt.empty());
        AuditedResult result = new AuditedResult(count.tally().votes(), elected, half, papers);
        boolean amongTied = count.contest()
                .facts()
                .round()
                .filter(round -> round.kind() == Round.Kind.AMONG_TIED)
                .isPresent();
        return new AuditSubject(
                amongTied ? result.ahead() : result.assertions(reached),
                Says.WHO_IS_ELECTED,
                fates.containsKey(Fate.TIED));
    }

    private static AuditSubject half(ContestCount count, int papers) {
        Majority majority = new Majority(count.tally().valid());
        Map<Integer, Integer> votes = new TreeMap<>(count.tally().votes());
        Set<Integer> above = votes.entrySet().stream()
                .filter(each -> majority.reachedBy(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        AuditedResult result = new AuditedResult(votes, above, OptionalInt.empty(), papers);
        return new AuditSubject(result.assertions(Set.of()), Says.WHO_HAS_HALF_HERE, false);
    }
}
