package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.result.Outcome.NextStep;

/** The outcome of one election unit (đơn vị bầu cử) from the figures of all its polling areas (law 85/2015 art. 78–81). */
public final class StateUnit {
    private static final String RECOGNISED = "Luật 85/2015/QH13, Điều 78";
    private static final String EXTRA = "Luật 85/2015/QH13, Điều 79";
    private static final String REPEAT = "Luật 85/2015/QH13, Điều 80 và 81";
    private static final int THIRDS = 3;

    private StateUnit() {}

    /** Which polling day this is. */
    public enum Poll {
        /** The first. */
        FIRST,
        /** For seats the first left free (bầu cử thêm). */
        EXTRA,
        /** Held once more because the first was not recognised (bầu cử lại). */
        REPEAT
    }

    /**
     * @param contest with the dates of birth where they are known
     * @param areas every area of the unit, each with votes for every candidate
     */
    public static Outcome decide(Contest contest, Body body, Poll poll, List<AreaFigures> areas) {
        int electors = areas.stream().mapToInt(AreaFigures::electors).reduce(0, Math::addExact);
        int voted = areas.stream().mapToInt(AreaFigures::voted).reduce(0, Math::addExact);
        int valid = areas.stream().mapToInt(AreaFigures::valid).reduce(0, Math::addExact);
        Map<Integer, Integer> votes = new TreeMap<>();
        contest.candidates().forEach(candidate -> votes.put(candidate.no(), 0));
        for (AreaFigures area : areas) {
            Votes.require(contest, area.votes());
            area.votes().forEach((no, number) -> votes.merge(no, number, Math::addExact));
        }
        boolean enough = new Majority(electors).reachedBy(voted);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Turnout(voted, electors, enough, RECOGNISED));
        if (!enough && poll != Poll.REPEAT) {
            return unrecognised(contest, votes, findings, poll);
        }
        return elected(contest, votes, new Majority(valid), findings, body, poll);
    }

    /** Half or fewer took part: nobody is elected, whatever the votes. */
    private static Outcome unrecognised(
            Contest contest, Map<Integer, Integer> votes, List<Finding> findings, Poll poll) {
        Ranking ranking = new Ranking(contest, votes, number -> false, (equal, seats) -> Optional.empty());
        boolean first = poll == Poll.FIRST;
        findings.add(new Finding.Shortfall(contest.seats(), 0, REPEAT, !first));
        NextStep next = first ? NextStep.REPEAT_ELECTION : NextStep.ASK_LEVEL_ABOVE;
        return new Outcome(contest.seats(), ranking.standings(), findings, next);
    }

    private static Outcome elected(
            Contest contest, Map<Integer, Integer> votes, Majority half, List<Finding> findings, Body body, Poll poll) {
        findings.add(new Finding.HalfOf(half, RECOGNISED, false));
        Ranking ranking = new Ranking(contest, votes, half::reachedBy, (equal, seats) -> {
            Optional<List<Candidate>> oldest = oldest(equal, seats);
            oldest.ifPresent(elected -> findings.add(new Finding.OlderOfEqual(equal, elected, RECOGNISED)));
            return oldest;
        });
        int elected = (int) ranking.standings().stream()
                .filter(standing -> standing.fate() == Standing.Fate.ELECTED)
                .count();
        NextStep next = NextStep.DONE;
        if (!ranking.tied().isEmpty()) {
            int number = votes.get(ranking.tied().get(0).no());
            findings.add(new Finding.Tie(ranking.tied(), number, ranking.seatsForTied(), RECOGNISED, true));
            next = NextStep.ASK_LEVEL_ABOVE;
        } else if (elected < contest.seats()) {
            next = afterShortfall(contest.seats(), elected, body, poll);
            findings.add(new Finding.Shortfall(contest.seats(), elected, EXTRA, next == NextStep.ASK_LEVEL_ABOVE));
        }
        return new Outcome(contest.seats(), ranking.standings(), findings, next);
    }

    private static NextStep afterShortfall(int seats, int elected, Body body, Poll poll) {
        return switch (poll) {
            case EXTRA -> NextStep.DONE; // there is no second extra election
            case REPEAT -> NextStep.ASK_LEVEL_ABOVE; // the articles found speak of the first election alone
            case FIRST ->
                body == Body.NATIONAL_ASSEMBLY
                        ? NextStep.COUNCIL_DECIDES_EXTRA
                        : THIRDS * elected < (THIRDS - 1) * seats ? NextStep.EXTRA_ELECTION : NextStep.DONE;
        };
    }

    /** The oldest of these, so many; empty where dates of birth do not say it. */
    private static Optional<List<Candidate>> oldest(List<Candidate> equal, int seats) {
        List<Candidate> chosen = equal.stream()
                .filter(one -> equal.stream()
                                .filter(other -> olderOrUnsaid(other, one))
                                .count()
                        < seats)
                .toList();
        return chosen.size() == seats ? Optional.of(chosen) : Optional.empty();
    }

    /** Whether a candidate may be the older of two, or as old: not so only where the dates say so. */
    private static boolean olderOrUnsaid(Candidate candidate, Candidate than) {
        return candidate != than && !older(than, candidate);
    }

    /** Whether the dates say that a candidate is the older of two; with as many votes the older is elected (art. 78). */
    public static boolean older(Candidate candidate, Candidate than) {
        Optional<Birth> one = candidate.facts().birth();
        Optional<Birth> other = than.facts().birth();
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (one.get().year() != other.get().year()) {
            return one.get().year() < other.get().year();
        }
        return one.get().day().isPresent()
                && other.get().day().isPresent()
                && one.get().day().get().isBefore(other.get().day().get());
    }
}
