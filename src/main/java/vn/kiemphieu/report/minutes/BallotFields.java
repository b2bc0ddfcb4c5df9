package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.wording.Terms;

/** The ballots one by one in the order of the stacks, so that each can be found again; no time and no person's name. */
final class BallotFields {
    private static final Comparator<CountedBallot> STACK = Comparator.comparing(
                    (CountedBallot ballot) -> ballot.id().batch())
            .thenComparing(ballot -> ballot.id().number());

    private final PaperFacts facts;
    private final OfContest contest;
    private final boolean pictures;
    private final List<Fields> invalid = new ArrayList<>();
    private final List<Fields> outside = new ArrayList<>();
    private final List<Fields> doubts = new ArrayList<>();
    private final List<Fields> all = new ArrayList<>();

    private BallotFields(PaperFacts facts, OfContest contest, boolean pictures) {
        this.facts = facts;
        this.contest = contest;
        this.pictures = pictures;
    }

    /** @param pictures whether invalid ballots come with their pictures */
    static Fields of(PaperFacts facts, OfContest contest, boolean pictures) {
        BallotFields fields = new BallotFields(facts, contest, pictures);
        contest.count().ballots().stream().sorted(STACK).forEach(fields::add);
        return new Fields()
                .list(
                        "invalid_ballot",
                        List.of("no", "sheet", "batch", "number", "reason", "article", "decided", "picture"),
                        fields.invalid)
                .list("outside_sheet", List.of("no", "sheet", "batch", "number", "reason"), fields.outside)
                .list("doubt", List.of("no", "sheet", "batch", "number", "reason", "step"), fields.doubts)
                .list("ballot", List.of("no", "sheet", "batch", "number", "words", "votes"), fields.all)
                .put("invalid_ballot.count", fields.invalid.size())
                .put("doubt.count", fields.doubts.size())
                .put("ballot.count", fields.all.size());
    }

    private void add(CountedBallot ballot) {
        BallotOutcome outcome = ballot.outcome();
        Fields line = entry(ballot.id(), all).put("votes", Optional.empty());
        all.add(line);
        if (outcome instanceof BallotOutcome.Valid valid) {
            // how a ballot voted stays untold until the contest is closed
            boolean told = contest.count().isClosed();
            line.put("words", told ? Optional.of(marks(valid)) : Optional.empty())
                    .put("votes", told ? Optional.of(valid.votedFor().size()) : Optional.empty());
        } else if (outcome instanceof BallotOutcome.InvalidByRule rule) {
            String by = PaperWords.say(
                    "decided.list", String.join(", ", contest.count().confirmers()));
            invalid(ballot.id(), rule.reason(), rule.article(), openPoint(rule) + by, line);
        } else if (outcome instanceof BallotOutcome.InvalidByRuling ruling) {
            invalid(ballot.id(), ruling.reason(), ruling.article(), decided(ruling.authority()), line);
        } else if (outcome instanceof BallotOutcome.Outside other) {
            String reason = PaperWords.say(Terms.of(other.reason()));
            outside.add(entry(ballot.id(), outside).put("reason", PaperWords.sentence(reason)));
            line.put("words", PaperWords.say("outside.word", reason));
        } else {
            doubts.add(doubt(ballot.id(), ((BallotOutcome.Open) outcome).doubts()));
            line.put("words", PaperWords.say("open.word"));
        }
    }

    private void invalid(SheetId id, InvalidReason ground, String article, String decided, Fields line) {
        String reason = PaperWords.say(Terms.of(ground));
        line.put("words", PaperWords.say("invalid.word", reason));
        invalid.add(entry(id, invalid)
                .put("reason", PaperWords.sentence(reason))
                .put("article", article)
                .put("decided", PaperWords.sentence(decided))
                .picture("picture", pictures ? facts.pictures().apply(id) : Optional.empty()));
    }

    private Fields doubt(SheetId id, List<Doubt> open) {
        VotingMethod method = contest.count().contest().method();
        String reasons = open.stream()
                .map(doubt -> (doubt.row().isPresent() ? doubt.row().getAsInt() + ": " : "")
                        + doubt.reasons().stream()
                                .map(reason -> PaperWords.say(Terms.of(reason, method)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String steps = open.stream()
                .map(doubt -> PaperWords.say(Terms.of(doubt.next())))
                .distinct()
                .collect(Collectors.joining("; "));
        return entry(id, doubts).put("reason", reasons).put("step", steps);
    }

    private static Fields entry(SheetId id, List<Fields> before) {
        return new Fields()
                .put("no", before.size() + 1)
                .put("sheet", id)
                .put("batch", id.batch())
                .put("number", id.number());
    }

    /** The point people may see otherwise, where there is one. */
    private static String openPoint(BallotOutcome.InvalidByRule rule) {
        return rule.open()
                .map(point -> PaperWords.say("decided.open", Terms.of(point)) + "; ")
                .orElse("");
    }

    private static String decided(Authority authority) {
        String by = String.join(", ", authority.by());
        return PaperWords.say(authority.wholeCommittee() ? "decided.committee" : "decided.members", by);
    }

    /** The numbers struck, as counting people write them down; of agree/disagree ballots the numbers by mark. */
    private String marks(BallotOutcome.Valid valid) {
        if (contest.count().contest().method() == VotingMethod.STRIKE_OUT) {
            String struck = numbers(valid, MarkStatus.STRUCK);
            return struck.isEmpty() ? PaperWords.say("struck.none") : PaperWords.say("struck", struck);
        }
        String words =
                PaperWords.say("agreed", orNobody(valid, MarkStatus.AGREE), orNobody(valid, MarkStatus.DISAGREE));
        String none = numbers(valid, MarkStatus.NONE);
        String both = numbers(valid, MarkStatus.BOTH);
        return words
                + (none.isEmpty() ? "" : PaperWords.say("agreed.blank", none))
                + (both.isEmpty() ? "" : PaperWords.say("agreed.both", both));
    }

    private static String orNobody(BallotOutcome.Valid valid, MarkStatus mark) {
        String numbers = numbers(valid, mark);
        return numbers.isEmpty() ? PaperWords.say("nobody") : numbers;
    }

    private static String numbers(BallotOutcome.Valid valid, MarkStatus mark) {
        return valid.marks().entrySet().stream()
                .filter(entry -> entry.getValue() == mark)
                .map(entry -> String.valueOf(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
