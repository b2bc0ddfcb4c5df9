package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.report.Percent;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.OutcomeSentences;
import vn.kiemphieu.result.Standing;

/** Who is elected and why; empty until the contest is closed and its outcome is known. */
final class OutcomeFields {
    private static final List<String> STANDING = List.of("no", "name", "votes", "percent", "fate");

    private OutcomeFields() {}

    static Fields of(PaperFacts facts, OfContest contest) {
        Optional<Outcome> outcome =
                contest.outcome().filter(o -> contest.count().isClosed());
        List<Fields> standings = new ArrayList<>();
        List<Fields> elected = new ArrayList<>();
        List<Fields> sentences = new ArrayList<>();
        List<Fields> deductions = new ArrayList<>();
        outcome.ifPresent(o -> {
            for (Standing standing : o.standings()) {
                standings.add(standing(facts, contest, standing, standings.size() + 1));
                if (standing.fate() == Standing.Fate.ELECTED) {
                    elected.add(standing(facts, contest, standing, elected.size() + 1));
                }
            }
            for (Sayable sentence : OutcomeSentences.of(o)) {
                sentences.add(new Fields().put("no", sentences.size() + 1).put("text", PaperWords.say(sentence)));
            }
        });
        contest.base()
                .ifPresent(base -> base.deductions()
                        .forEach((deduction, count) -> deductions.add(new Fields()
                                .put("text", PaperWords.say(OutcomeSentences.of(deduction)))
                                .put("count", count))));
        if (outcome.isEmpty() && contest.count().isClosed()) {
            undecided(facts, contest, standings);
        }
        return new Fields()
                .list("standing", STANDING, standings)
                .list("elected", STANDING, elected)
                .list("sentence", List.of("no", "text"), sentences)
                .list("deduction", List.of("text", "count"), deductions)
                .put("decided", CountFields.flag(outcome.isPresent()))
                .put("elected.count", outcome.map(o -> elected.size()))
                .put(
                        "elected.names",
                        elected.stream()
                                .map(one -> PaperWords.say("elected.one", one.word("name"), one.word("votes")))
                                .reduce((one, other) -> one + "; " + other))
                .put(
                        "elected.plain",
                        elected.stream().map(one -> one.word("name")).reduce((one, other) -> one + "; " + other))
                .put("elected.missing", outcome.map(Outcome::missing))
                .put("next", outcome.map(o -> PaperWords.say(OutcomeSentences.of(o.next()))));
    }

    /** Votes in ballot order while nobody can say what they come to. */
    private static void undecided(PaperFacts facts, OfContest contest, List<Fields> standings) {
        contest.count()
                .tally()
                .votes()
                .forEach((no, votes) -> standings.add(
                        entry(facts, contest, no, votes).put("no", no).put("fate", Optional.empty())));
    }

    private static Fields standing(PaperFacts facts, OfContest contest, Standing standing, int place) {
        return entry(facts, contest, standing.candidate().no(), standing.votes())
                .put("no", place)
                .put("fate", PaperWords.say("fate." + standing.fate()));
    }

    private static Fields entry(PaperFacts facts, OfContest contest, int no, int votes) {
        return new Fields()
                .put(
                        "name",
                        contest.count()
                                .contest()
                                .candidate(no)
                                .map(candidate -> VoteFields.name(facts, contest, candidate)))
                .put("votes", votes)
                .put("percent", VoteFields.whole(facts, contest).map(whole -> Percent.of(votes, whole)));
    }
}
