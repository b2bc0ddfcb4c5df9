package vn.kiemphieu.result;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.result.Outcome.NextStep;
import vn.kiemphieu.result.Standing.Fate;

/** Whether a round that was voted on still follows from the outcome before it, which may have been corrected since. */
public final class Following {
    /** A person on two ballots: numbers differ from ballot to ballot, and two people may have one name. */
    private record Person(String name, CandidateFacts facts) {
        static Set<Person> of(List<Candidate> candidates) {
            return candidates.stream().map(c -> new Person(c.name(), c.facts())).collect(Collectors.toSet());
        }
    }

    private Following() {}

    /**
     * @param later a contest with a round
     * @param before what the contest it follows came to
     * @param corrected whether that was opened again: then everybody tied must stand among the tied; else somebody may have
     *     withdrawn
     */
    public static boolean from(Contest later, Outcome before, boolean corrected) {
        Round round = later.facts().round().orElseThrow();
        if (!asks(before.next(), round.kind()) || before.missing() != later.seats()) {
            return false;
        }
        Set<Person> stand = Person.of(later.candidates());
        if (round.kind() == Round.Kind.AMONG_TIED) {
            Set<Person> tied = Person.of(before.standings().stream()
                    .filter(standing -> standing.fate() == Fate.TIED)
                    .map(Standing::candidate)
                    .toList());
            return corrected ? tied.equals(stand) : tied.containsAll(stand);
        }
        return Person.of(before.elected()).stream().noneMatch(stand::contains);
    }

    private static boolean asks(NextStep step, Round.Kind kind) {
        return switch (kind) {
            case FURTHER -> step == NextStep.FURTHER_ROUND;
            case AMONG_TIED -> step == NextStep.VOTE_AMONG_TIED || step == NextStep.CONGRESS_DECIDES;
            case EXTRA -> step == NextStep.EXTRA_ELECTION;
            case REPEAT -> step == NextStep.REPEAT_ELECTION;
        };
    }
}
