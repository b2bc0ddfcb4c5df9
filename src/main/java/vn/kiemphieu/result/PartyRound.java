package vn.kiemphieu.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.result.Outcome.NextStep;

/**
 * The outcome of one round of voting in a Party election (190-QĐ/TW art. 30; 244-QĐ/TW art. 32).
 *
 * <p>What the rules say of equal votes and of who wins among them was not found in their own words: such steps are marked to
 * be confirmed by people.
 */
public final class PartyRound {
    private static final String RESULT = "Quy chế 190-QĐ/TW, Điều 30";
    private static final String TIE = "Quy chế 190-QĐ/TW, Điều 30; Quyết định 244-QĐ/TW, Điều 32.4 và 32.5";
    private static final String SHORTFALL = "Quyết định 244-QĐ/TW, Điều 20.2";

    private PartyRound() {}

    /**
     * A first or a further round.
     *
     * @param votes of every candidate of the contest, on valid ballots
     */
    public static Outcome decide(Contest contest, Map<Integer, Integer> votes, PartyBase base) {
        Votes.require(contest, votes);
        Majority majority = base.majority();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.BaseOf(base, RESULT));
        findings.add(new Finding.HalfOf(majority, RESULT, !base.inTheRules()));
        Ranking ranking = new Ranking(contest, votes, majority::reachedBy, (equal, seats) -> Optional.empty());
        return outcome(contest, ranking, findings, NextStep.VOTE_AMONG_TIED);
    }

    /**
     * A round among those who had equal votes: more votes win, half is not asked for.
     *
     * @param contest the tied candidates and the seats left for them
     */
    public static Outcome decideAmongTied(Contest contest, Map<Integer, Integer> votes) {
        Votes.require(contest, votes);
        Ranking ranking = new Ranking(contest, votes, number -> number > 0, (equal, seats) -> Optional.empty());
        return outcome(contest, ranking, new ArrayList<>(), NextStep.CONGRESS_DECIDES);
    }

    private static Outcome outcome(Contest contest, Ranking ranking, List<Finding> findings, NextStep afterTie) {
        int enough = (int) ranking.standings().stream()
                .filter(standing -> standing.fate() != Standing.Fate.NOT_ENOUGH)
                .count();
        if (enough > contest.seats()) {
            findings.add(new Finding.MostVotes(enough, contest.seats(), RESULT));
        }
        NextStep next = NextStep.DONE;
        if (!ranking.tied().isEmpty()) {
            int votes = ranking.standings().stream()
                    .filter(standing -> standing.fate() == Standing.Fate.TIED)
                    .findFirst()
                    .orElseThrow()
                    .votes();
            findings.add(new Finding.Tie(ranking.tied(), votes, ranking.seatsForTied(), TIE, true));
            next = afterTie;
        } else if (enough < contest.seats()) {
            findings.add(new Finding.Shortfall(contest.seats(), enough, SHORTFALL, false));
            next = NextStep.FURTHER_ROUND;
        }
        return new Outcome(contest.seats(), ranking.standings(), findings, next);
    }
}
