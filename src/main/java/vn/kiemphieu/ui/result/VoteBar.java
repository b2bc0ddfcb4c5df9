package vn.kiemphieu.ui.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.result.Finding;
import vn.kiemphieu.result.Standing;
import vn.kiemphieu.tally.ContestCount;

/**
 * One candidate of a closed contest as a bar.
 *
 * @param name as the ballot had it
 * @param fate what the votes came to, where this counting place may say so
 */
public record VoteBar(String name, int votes, Optional<Standing.Fate> fate) {

    /** Most votes first where the result says who is elected, else in the order of the ballot. */
    public static List<VoteBar> of(ContestResult result) {
        ContestCount count = result.count();
        return result.outcome()
                .map(outcome -> outcome.standings().stream()
                        .map(one -> new VoteBar(name(count, one.candidate()), one.votes(), Optional.of(one.fate())))
                        .toList())
                .orElseGet(() -> count.contest().candidates().stream()
                        .map(one -> new VoteBar(
                                name(count, one), count.tally().votes().get(one.no()), Optional.empty()))
                        .toList());
    }

    /** The fewest votes that elect, where the rules ask for so many and this counting place may say so. */
    public static OptionalInt threshold(ContestResult result) {
        return result.outcome().stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(Finding.HalfOf.class::isInstance)
                .mapToInt(finding -> ((Finding.HalfOf) finding).majority().needed())
                .findFirst();
    }

    /** As the ballot had it: people of one name are told apart. */
    static String name(ContestCount count, Candidate candidate) {
        return BallotLine.of(count.contest(), candidate, count.election().regime());
    }
}
