package vn.kiemphieu.cli.station;

import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.report.Percent;
import vn.kiemphieu.result.Closeness;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.result.OutcomeSentences;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;

/** What a contest came to, in sentences that can be read out. */
record ResultLines(Speech speech) {
    /** More of the closest calls than these tell nothing new. */
    private static final int CLOSEST = 5;

    void say(ContestResult result) {
        ContestCount count = result.count();
        speech.say("result.title", count.contest().id(), count.contest().title());
        if (count.test()) {
            speech.say("result.test");
        }
        count.contest().facts().round().ifPresent(this::say);
        CloseCommand.tell(speech, count);
        figures(count);
        if (count.isBeyondBase()) {
            speech.say("open.base");
        }
        votes(count);
        result.outcome()
                .ifPresent(outcome ->
                        OutcomeSentences.of(outcome).forEach(sentence -> speech.say("result.line", sentence)));
        result.unsaid().ifPresent(why -> speech.say("unsaid." + why));
        result.closeness().stream().limit(CLOSEST).forEach(close -> say(close, count));
        if (result.closeness().size() > CLOSEST) {
            speech.say("narrow.more", result.closeness().size() - CLOSEST);
        }
    }

    private void say(Round round) {
        speech.say("result.round." + round.kind(), round.number(), round.follows());
    }

    private void figures(ContestCount count) {
        Map<Figure, Integer> figures = count.figures();
        for (Figure figure : Figure.values()) {
            Optional.ofNullable(figures.get(figure))
                    .ifPresent(amount ->
                            speech.say("result.figure", speech.messages().say("figure." + figure), amount));
        }
        for (Deduction deduction : Deduction.values()) {
            Optional.ofNullable(count.deductions().get(deduction))
                    .ifPresent(number -> speech.say("result.deduction", OutcomeSentences.of(deduction), number));
        }
        if (figures.containsKey(Figure.ROLL) && figures.containsKey(Figure.VOTED)) {
            speech.say("result.turnout", Percent.of(figures.get(Figure.VOTED), figures.get(Figure.ROLL)));
        }
        ContestTally tally = count.tally();
        int all = tally.valid() + tally.invalidTotal();
        speech.say(
                "result.valid",
                tally.valid(),
                Percent.of(tally.valid(), all),
                tally.invalidTotal(),
                Percent.rest(tally.valid(), all));
    }

    private void votes(ContestCount count) {
        ContestTally tally = count.tally();
        for (Candidate candidate : count.contest().candidates()) {
            int votes = tally.votes().get(candidate.no());
            speech.say(
                    "result.votes",
                    candidate.no(),
                    name(candidate, count),
                    votes,
                    tally.valid(),
                    Percent.of(votes, tally.valid()));
        }
    }

    private void say(Closeness close, ContestCount count) {
        String loses = close.loses().map(candidate -> name(candidate, count)).orElse("");
        String gains = close.gains().map(candidate -> name(candidate, count)).orElse("");
        String key = loses.isEmpty() ? "narrow.gains" : gains.isEmpty() ? "narrow.loses" : "narrow.instead";
        speech.say(key, close.marks(), loses, gains);
    }

    /** As the ballot had it: people of one name are told apart. */
    private static String name(Candidate candidate, ContestCount count) {
        return BallotLine.of(count.contest(), candidate, count.election().regime());
    }
}
