package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.result.Standing.Fate;

/**
 * How few marks, read otherwise, would have changed who has a seat: each mark is one vote more or one vote less. A seat that
 * two would be tied for is nobody's until they are voted on again.
 *
 * @param marks at least 1
 * @param loses who would not be elected; empty where a free seat would be taken
 * @param gains who would be elected; empty where a seat would stay free
 */
public record Closeness(int marks, Optional<Candidate> loses, Optional<Candidate> gains) {

    /**
     * Every seat that could change, the closest first.
     *
     * @param half what had to be reached; empty where more votes alone won
     * @param winsTie whether the first of two with as many votes takes the seat (state: the older one)
     */
    public static List<Closeness> of(
            Outcome outcome, Optional<Majority> half, BiPredicate<Candidate, Candidate> winsTie) {
        boolean votesDecided = outcome.findings().stream()
                        .noneMatch(finding -> finding instanceof Finding.Turnout turnout && !turnout.enough())
                || outcome.findings().stream().anyMatch(Finding.HalfOf.class::isInstance);
        if (!votesDecided) {
            return List.of(); // too few took part: no mark read otherwise elects anybody
        }
        List<Standing> elected = with(outcome, Fate.ELECTED);
        List<Standing> others = outcome.standings().stream()
                .filter(s -> s.fate() != Fate.ELECTED)
                .toList();
        List<Closeness> all = new ArrayList<>();
        for (Standing in : elected) {
            IntStream.concat(
                            half.stream().mapToInt(h -> in.votes() - h.needed() + 1),
                            others.stream()
                                    .filter(out -> ties(in, out, winsTie))
                                    .mapToInt(out -> in.votes() - out.votes()))
                    .min()
                    .ifPresent(least -> all.add(new Closeness(least, Optional.of(in.candidate()), Optional.empty())));
            others.stream()
                    .mapToInt(out -> instead(in, out, half, winsTie))
                    .min()
                    .ifPresent(least -> all.add(new Closeness(
                            least,
                            Optional.of(in.candidate()),
                            others.stream()
                                    .filter(out -> instead(in, out, half, winsTie) == least)
                                    .findFirst()
                                    .map(Standing::candidate))));
        }
        List<Standing> tied = with(outcome, Fate.TIED);
        if (!tied.isEmpty()) {
            int overtake = tied.get(0).votes() + 1;
            others.forEach(out ->
                    all.add(new Closeness(overtake - out.votes(), Optional.empty(), Optional.of(out.candidate()))));
        } else if (outcome.missing() > 0) {
            half.ifPresent(h -> others.forEach(out ->
                    all.add(new Closeness(h.needed() - out.votes(), Optional.empty(), Optional.of(out.candidate())))));
        }
        all.sort((a, b) -> Integer.compare(a.marks, b.marks));
        return List.copyOf(all);
    }

    /** Whether as many votes as the other would leave the seat to neither: nobody is preferred of the two. */
    private static boolean ties(Standing in, Standing out, BiPredicate<Candidate, Candidate> winsTie) {
        return out.votes() < in.votes()
                && !winsTie.test(in.candidate(), out.candidate())
                && !winsTie.test(out.candidate(), in.candidate());
    }

    /** Marks until one has more votes than the other, or as many and wins the tie, and enough. */
    private static int instead(
            Standing in, Standing out, Optional<Majority> half, BiPredicate<Candidate, Candidate> winsTie) {
        int overtake = in.votes() - out.votes() + (winsTie.test(out.candidate(), in.candidate()) ? 0 : 1);
        int enough = half.map(h -> h.needed() - out.votes()).orElse(0);
        return Math.max(overtake, enough);
    }

    private static List<Standing> with(Outcome outcome, Fate fate) {
        return outcome.standings().stream().filter(s -> s.fate() == fate).toList();
    }
}
