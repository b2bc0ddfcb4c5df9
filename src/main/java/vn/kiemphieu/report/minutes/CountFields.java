package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.report.Percent;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.tally.BallotTotals;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.wording.Terms;

/** What every paper of a contest may say: its figures, what members put on record, the people; no votes. */
final class CountFields {
    /** More names than stand in large type on a page. */
    private static final int MANY = 24;

    private final PaperFacts facts;
    private final OfContest contest;
    private final ContestCount count;
    private final Fields fields = new Fields();

    private CountFields(PaperFacts facts, OfContest contest) {
        this.facts = facts;
        this.contest = contest;
        this.count = contest.count();
    }

    static Fields of(PaperFacts facts, OfContest contest) {
        CountFields all = new CountFields(facts, contest);
        all.names();
        all.figures();
        all.ballots();
        all.particulars();
        all.people();
        return all.fields;
    }

    private void names() {
        String title = count.contest().title();
        boolean saysElect = title.regionMatches(true, 0, "bầu", 0, 3);
        fields.put("contest", title)
                .put("contest.id", count.contest().id())
                .put("round", count.contest().facts().round().map(round -> PaperWords.say("round", round.number())))
                .put("contest.loud", PaperWords.loud(saysElect ? title : PaperWords.say("elect", title)))
                .put("election", facts.election().title())
                .put("election.other", Optional.of(facts.election().title()).filter(t -> !t.equals(title)))
                .put("unit", facts.election().unit())
                .put("unit.loud", PaperWords.loud(facts.election().unit()))
                .put(
                        "upper.loud",
                        Optional.ofNullable(contest.ballot().get("upper")).map(PaperWords::loud))
                .put("seats", count.contest().seats())
                .put("candidates", count.contest().candidates().size())
                .put("strike", flag(count.contest().method() == VotingMethod.STRIKE_OUT))
                .put("agree", flag(count.contest().method() == VotingMethod.AGREE_DISAGREE))
                .put("blank", Optional.empty());
        kind(title.toLowerCase(Locale.ROOT));
    }

    /** Which of the regimes' words apply, and what post or body is elected. */
    private void kind(String title) {
        Regime regime = facts.election().regime();
        boolean delegates = title.contains("đại biểu");
        int surplus = count.contest().candidates().size() - count.contest().seats();
        fields.put("party", flag(regime == Regime.PARTY_CONGRESS))
                .put("state", flag(regime == Regime.STATE))
                .put("many", flag(count.contest().candidates().size() > MANY))
                .put("post.delegates", flag(delegates))
                .put("post.one", flag(!delegates && count.contest().seats() == 1))
                .put("surplus", surplus > 0 ? PaperWords.say("surplus", surplus) : PaperWords.say("surplus.none"))
                .put("contest.small", PaperWords.small(count.contest().title()))
                .put("head.loud", PaperWords.loud(PaperWords.say("role.HEAD." + regime)))
                .put("meeting", PaperWords.say("meeting." + meeting()))
                .put("summoned", PaperWords.say("summoned." + meeting()));
    }

    private String meeting() {
        return facts.election().meeting().map(Enum::name).orElse("none");
    }

    private void figures() {
        for (Figure figure : Figure.values()) {
            fields.put(figure.code(), Optional.ofNullable(count.figures().get(figure)));
        }
        Optional<Integer> roll = Optional.ofNullable(count.figures().get(Figure.ROLL));
        Optional<Integer> voted = Optional.ofNullable(count.figures().get(Figure.VOTED));
        fields.put("turnout", roll.flatMap(all -> voted.map(part -> Percent.of(part, all))))
                .put("absent", roll.flatMap(all -> voted.map(part -> all - part)));
    }

    private void ballots() {
        Optional<BallotTotals> totals = count.mayTellTotals() ? Optional.of(count.totals()) : Optional.empty();
        int valid = totals.map(BallotTotals::valid).orElse(0);
        int invalid = totals.map(BallotTotals::invalidTotal).orElse(0);
        fields.put("valid", totals.map(t -> valid))
                .put("invalid", totals.map(t -> invalid))
                .put("valid.percent", totals.map(t -> Percent.of(valid, valid + invalid)))
                .put("invalid.percent", totals.map(t -> Percent.rest(valid, valid + invalid)))
                .put("scanned", totals.map(BallotTotals::scanned))
                .put("typed", totals.map(BallotTotals::typed))
                .put("outside", totals.map(BallotTotals::outsideTotal))
                .put("outside.any", totals.filter(t -> t.outsideTotal() > 0))
                .put("confirmers", Optional.of(String.join(", ", count.confirmers())));
        Map<InvalidReason, String> grounds = InvalidGrounds.of(facts.election().regime());
        List<Fields> reasons = new ArrayList<>();
        totals.ifPresent(t -> t.invalid()
                .forEach((reason, number) -> reasons.add(new Fields()
                        .put("no", reasons.size() + 1)
                        .put("reason", PaperWords.sentence(PaperWords.say(Terms.of(reason))))
                        .put("article", grounds.getOrDefault(reason, ""))
                        .put("ballots", number))));
        fields.list("reason", List.of("no", "reason", "article", "ballots"), reasons);
    }

    private void particulars() {
        WhenSaid counted = when(Particular.COUNT_BEGAN);
        when(Particular.POLL_OPENED).put(fields, "opened");
        when(Particular.POLL_CLOSED).put(fields, "closed");
        (counted.isNothing() ? when(Particular.POLL_CLOSED) : counted).put(fields, "count");
        when(Particular.COUNT_ENDED).put(fields, "ended");
        fields.put(
                        "place",
                        said(Particular.PLACE)
                                .or(() -> Optional.ofNullable(contest.ballot().get("place"))))
                .put("seat", Optional.ofNullable(contest.ballot().get("place")))
                .put("area", said(Particular.POLLING_AREA))
                .put("unit.parts", said(Particular.UNIT_PARTS))
                .put("permit", said(Particular.MACHINE_PERMIT))
                .put("trial", said(Particular.TRIAL_RUN))
                .put(
                        "incidents",
                        Stream.of(said(Particular.INCIDENTS), said(Particular.COMPLAINTS))
                                .flatMap(Optional::stream)
                                .reduce((one, other) -> one + "; " + other))
                .put("unresolved", said(Particular.UNRESOLVED))
                .list("box_witness", NamedVoters.COLUMNS, NamedVoters.of(said(Particular.BOX_WITNESSES)))
                .list(
                        "count_witness",
                        NamedVoters.COLUMNS,
                        NamedVoters.of(said(Particular.COUNT_WITNESSES).or(this::witnesses)));
    }

    private void people() {
        Regime regime = facts.election().regime();
        List<Fields> members = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Person person : with(role)) {
                if (role.isMember()) {
                    members.add(new Fields()
                            .put("no", members.size() + 1)
                            .put("name", person.name())
                            .put("role", PaperWords.say("role." + role + "." + regime)));
                }
            }
        }
        fields.list("member", List.of("no", "name", "role"), members);
        List<Fields> technicians = with(Role.TECHNICIAN).stream()
                .map(person -> new Fields().put("name", person.name()))
                .toList();
        fields.list("technician", List.of("name"), technicians);
    }

    private Optional<String> witnesses() {
        return with(Role.WITNESS).stream().map(Person::name).reduce((one, other) -> one + "; " + other);
    }

    private List<Person> with(Role role) {
        return facts.rosters().apply(count.contest().id()).people().stream()
                .filter(person -> person.role() == role)
                .toList();
    }

    private WhenSaid when(Particular particular) {
        return WhenSaid.of(said(particular));
    }

    private Optional<String> said(Particular particular) {
        return Optional.ofNullable(count.particulars().get(particular)).filter(text -> !text.isBlank());
    }

    static Optional<String> flag(boolean set) {
        return set ? Optional.of("x") : Optional.empty();
    }
}
