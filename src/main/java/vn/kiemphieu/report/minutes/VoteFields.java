package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.report.Percent;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.result.Majority;
import vn.kiemphieu.result.PartyBase;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;

/** How many votes each candidate has, in ballot order; left as blanks until the contest is closed. */
final class VoteFields {
    private static final int SQUARE = 5;
    private static final List<String> CANDIDATE =
            List.of("no", "honorific", "name", "votes", "percent", "squares", "disagree", "none", "both");

    private static final int BESIDE = 2;
    private static final List<String> IN_ROW = List.of("no", "name", "votes");
    private static final List<String> ROW = List.of("no1", "name1", "votes1", "no2", "name2", "votes2");

    private final PaperFacts facts;
    private final OfContest contest;
    private final Optional<ContestTally> tally;
    private final Fields fields = new Fields();

    private VoteFields(PaperFacts facts, OfContest contest) {
        this.facts = facts;
        this.contest = contest;
        this.tally = contest.count().isClosed() ? Optional.of(contest.count().tally()) : Optional.empty();
    }

    static Fields of(PaperFacts facts, OfContest contest) {
        VoteFields all = new VoteFields(facts, contest);
        all.base();
        all.candidates();
        all.sums();
        return all.fields;
    }

    /** Of what votes are a share: the base of the majority, those summoned while it is unknown, else valid ballots. */
    static Optional<Integer> whole(PaperFacts facts, OfContest contest) {
        if (facts.election().regime() == Regime.STATE) {
            return contest.count().mayTellTotals()
                    ? Optional.of(contest.count().totals().valid())
                    : Optional.empty();
        }
        return contest.base()
                .map(base -> base.majority().base())
                .or(() -> Optional.ofNullable(contest.count().figures().get(Figure.ROLL)));
    }

    static String name(PaperFacts facts, OfContest contest, Candidate candidate) {
        return BallotLine.of(
                contest.count().contest(), candidate, facts.election().regime());
    }

    private void base() {
        Optional<PartyBase> base = contest.base();
        String summoned = PaperWords.say(
                "summoned." + facts.election().meeting().map(Enum::name).orElse("none"));
        String words = facts.election().regime() == Regime.STATE
                ? PaperWords.say("base.of.valid")
                : base.map(b -> PaperWords.say("base.of", b.majority().base()))
                        .orElseGet(() -> whole(facts, contest)
                                .map(n -> PaperWords.say("base.of.roll", n, summoned))
                                .orElse(summoned));
        Optional<Majority> majority = base.map(PartyBase::majority);
        fields.put("base", CountFields.flag(base.isPresent()))
                .put("base.words", words)
                .put("base.summoned", base.map(PartyBase::summoned))
                .put("base.number", majority.map(Majority::base))
                .put("base.needed", majority.map(Majority::needed))
                .put("base.sentence", majority.map(m -> PaperWords.say("base.sentence", m.base(), m.needed())))
                .put("votes", CountFields.flag(tally.isPresent()));
    }

    private void candidates() {
        List<Fields> candidates = new ArrayList<>();
        Optional<Integer> whole = whole(facts, contest);
        for (Candidate candidate : contest.count().contest().candidates()) {
            Optional<Integer> votes = tally.map(t -> t.votes().get(candidate.no()));
            candidates.add(new Fields()
                    .put("no", candidate.no())
                    .put("honorific", honorific(candidate))
                    .put("name", bare(candidate, name(facts, contest, candidate)))
                    .put("votes", votes)
                    .put("percent", votes.flatMap(v -> whole.map(w -> Percent.of(v, w))))
                    .put("squares", votes.map(VoteFields::squares))
                    .put("disagree", marked(candidate, MarkStatus.DISAGREE))
                    .put("none", marked(candidate, MarkStatus.NONE))
                    .put("both", marked(candidate, MarkStatus.BOTH)));
        }
        fields.list("candidate", CANDIDATE, candidates)
                .list("candidate_row", ROW, beside(candidates))
                .put(
                        "candidate.names",
                        candidates.stream()
                                .map(one -> one.word("no") + ". " + one.word("name"))
                                .collect(Collectors.joining("; ")));
    }

    /** Two side by side, down the first half of the list and then the second, for long lists on one page. */
    private static List<Fields> beside(List<Fields> candidates) {
        int rows = (candidates.size() + BESIDE - 1) / BESIDE;
        List<Fields> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Fields line = new Fields();
            for (int place = 0; place < BESIDE; place++) {
                int at = place * rows + row;
                Optional<Fields> one =
                        Optional.of(at).filter(i -> i < candidates.size()).map(candidates::get);
                for (String column : IN_ROW) {
                    line.put(column + (place + 1), one.map(candidate -> candidate.word(column)));
                }
            }
            all.add(line);
        }
        return all;
    }

    /** As on record, or as it stands before the name where the election file has the whole line as the name. */
    private static Optional<String> honorific(Candidate candidate) {
        return candidate
                .facts()
                .honorific()
                .map(Honorific::word)
                .or(() -> Arrays.stream(Honorific.values())
                        .map(Honorific::word)
                        .filter(word -> candidate.name().startsWith(word + " "))
                        .findFirst());
    }

    /** The name without the honorific that forms print before it. */
    private static String bare(Candidate candidate, String name) {
        return honorific(candidate)
                .filter(word -> name.startsWith(word + " "))
                .map(word -> name.substring(word.length() + 1))
                .orElse(name);
    }

    private Optional<Integer> marked(Candidate candidate, MarkStatus mark) {
        return tally.filter(t -> t.contest().method() == VotingMethod.AGREE_DISAGREE)
                .map(t -> t.marked(candidate.no(), mark));
    }

    private void sums() {
        List<Fields> byVotes = new ArrayList<>();
        tally.ifPresent(t -> t.byVotes()
                .forEach((k, ballots) -> byVotes.add(
                        new Fields().put("k", k).put("ballots", ballots).put("votes", k * ballots))));
        fields.list("by_votes", List.of("k", "ballots", "votes"), byVotes)
                .put(
                        "votes.sum",
                        tally.map(t ->
                                t.votes().values().stream().mapToInt(v -> v).sum()));
    }

    private static String squares(int votes) {
        return votes % SQUARE == 0
                ? PaperWords.say("squares.exact", votes / SQUARE)
                : PaperWords.say("squares", votes / SQUARE, votes % SQUARE);
    }
}
