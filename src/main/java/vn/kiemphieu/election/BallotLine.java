package vn.kiemphieu.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line a ballot prints for a candidate (forms 13, 14 and 15 of 2026, notes 2 and 4; they serve the Party as well). */
public final class BallotLine {
    private BallotLine() {}

    /**
     * The name with what stands in brackets behind it, the honorific left out: the other name always, the birth only
     * between people of one name; a Party list says the year where that tells them apart.
     */
    public static String of(Contest contest, Candidate candidate, Regime regime) {
        return of(contest.candidates(), candidate, regime);
    }

    /** As {@link #of(Contest, Candidate, Regime)}, of one among these. */
    public static String of(List<Candidate> list, Candidate candidate, Regime regime) {
        List<String> brackets = new ArrayList<>();
        candidate.facts().otherName().ifPresent(brackets::add);
        List<Candidate> namesakes = namesakes(list, candidate);
        if (!namesakes.isEmpty()) {
            candidate
                    .facts()
                    .birth()
                    .map(birth -> said(birth, namesakes, regime))
                    .ifPresent(brackets::add);
        }
        StringBuilder line = new StringBuilder(candidate.name());
        brackets.forEach(words -> line.append(" (").append(words).append(')'));
        return line.toString();
    }

    /** The contest with these lines in place of its candidates' names. */
    public static Contest printed(Contest contest, Regime regime) {
        return new Contest(
                contest.id(),
                contest.title(),
                contest.method(),
                contest.seats(),
                contest.candidates().stream()
                        .map(c -> new Candidate(c.no(), of(contest, c, regime), c.facts()))
                        .toList(),
                contest.facts());
    }

    /** Other candidates of this contest whose whole name looks the same. */
    public static List<Candidate> namesakes(Contest contest, Candidate candidate) {
        return namesakes(contest.candidates(), candidate);
    }

    private static List<Candidate> namesakes(List<Candidate> list, Candidate candidate) {
        String name = SeenName.of(candidate.name());
        return list.stream()
                .filter(other -> other.no() != candidate.no()
                        && SeenName.of(other.name()).equals(name))
                .toList();
    }

    private static String said(Birth birth, List<Candidate> namesakes, Regime regime) {
        boolean yearTells = namesakes.stream()
                .map(other -> other.facts().birth())
                .flatMap(Optional::stream)
                .noneMatch(other -> other.year() == birth.year());
        return regime != Regime.STATE && yearTells ? String.valueOf(birth.year()) : birth.printed();
    }
}
