package vn.kiemphieu.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.app.CombinedResult;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.report.Percent;
import vn.kiemphieu.result.Closeness;
import vn.kiemphieu.result.Finding;
import vn.kiemphieu.result.OutcomeSentences;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.ui.Texts;

/** A result in sentences that can be read out. */
record ResultWords(Texts texts, ContestResult result) {
    /** More of the closest calls than these tell nothing new. */
    private static final int CLOSEST = 5;

    String headline() {
        return result.outcome()
                .map(outcome -> texts.say("result.elected", outcome.elected().size(), outcome.seats()))
                .orElseGet(() -> texts.say("result.counted"));
    }

    /** Ballots and turnout in one line. */
    String ballots() {
        ContestTally tally = result.count().tally();
        int all = tally.valid() + tally.invalidTotal();
        var figures = result.count().figures();
        String ballots = texts.say(
                "result.ballots",
                tally.valid(),
                Percent.of(tally.valid(), all),
                tally.invalidTotal(),
                Percent.rest(tally.valid(), all));
        boolean turnout = figures.containsKey(Figure.ROLL) && figures.containsKey(Figure.VOTED);
        return !turnout
                ? ballots
                : texts.say(
                        "result.turnout",
                        figures.get(Figure.VOTED),
                        figures.get(Figure.ROLL),
                        Percent.of(figures.get(Figure.VOTED), figures.get(Figure.ROLL)),
                        ballots);
    }

    /** Each step with its figures and its article, each candidate, what follows; or why nothing is said. */
    List<String> why() {
        List<String> sentences = new ArrayList<>();
        result.outcome()
                .ifPresent(outcome ->
                        OutcomeSentences.of(outcome).forEach(sentence -> sentences.add(texts.say(sentence))));
        result.unsaid().ifPresent(reason -> sentences.add(texts.say("result.unsaid." + reason)));
        return sentences;
    }

    boolean hasStepsToConfirm() {
        return result.outcome()
                .filter(outcome -> outcome.findings().stream().anyMatch(Finding::toConfirm))
                .isPresent();
    }

    List<String> close() {
        List<String> sentences = new ArrayList<>(
                result.closeness().stream().limit(CLOSEST).map(this::close).toList());
        int more = result.closeness().size() - CLOSEST;
        if (more > 0) {
            sentences.add(texts.say("result.narrow.more", more));
        }
        return sentences;
    }

    private String close(Closeness close) {
        String loses = close.loses().map(this::name).orElse("");
        String gains = close.gains().map(this::name).orElse("");
        String key = loses.isEmpty() ? "gains" : gains.isEmpty() ? "loses" : "instead";
        return texts.say("result.narrow." + key, close.marks(), loses, gains);
    }

    /** All rounds together. */
    List<String> whole(CombinedResult whole) {
        List<String> sentences = new ArrayList<>();
        whole.open().forEach(contest -> sentences.add(texts.say("result.whole.open", contest.title())));
        whole.replaced().forEach(contest -> sentences.add(texts.say("result.whole.replaced", contest.title())));
        List<Contest> astray = whole.astray();
        astray.forEach(contest -> sentences.add(texts.say("result.whole.astray", contest.title())));
        whole.missing()
                .ifPresent(missing -> sentences.add(texts.say(
                        "result.whole.elected",
                        whole.elected().size(),
                        whole.first().seats(),
                        whole.elected().stream().map(Candidate::name).collect(Collectors.joining(", ")),
                        missing)));
        return sentences;
    }

    private String name(Candidate candidate) {
        return VoteBar.name(result.count(), candidate);
    }
}
