package vn.kiemphieu.records.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.records.table.Table.Word;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.wording.Terms;
import vn.kiemphieu.wording.Wording;

/** The records of one counted contest as tables. */
final class ContestTables {
    static final Wording WORDING = new Wording("vn.kiemphieu.records.records");
    private static final String NONE = "";

    private final ContestCount count;
    private final ContestTally tally;
    private final Contest contest;

    ContestTables(ContestCount count) {
        this.count = count;
        this.tally = count.tally();
        this.contest = count.contest();
    }

    /** Every number on one line: what it counts, whose it is, how many. */
    Table totals() {
        Table table = table("totals", "item", "no", "name", "count");
        figures().rows().forEach(row -> table.add(row.get(0), NONE, NONE, row.get(1)));
        for (Candidate candidate : contest.candidates()) {
            table.add(
                    word("item.votes", "votes"),
                    candidate.no(),
                    candidate.name(),
                    tally.votes().get(candidate.no()));
            if (contest.method() == VotingMethod.AGREE_DISAGREE) {
                tally.marks()
                        .get(candidate.no())
                        .forEach((mark, ballots) -> table.add(
                                new Word(mark.code(), Terms.of(mark)), candidate.no(), candidate.name(), ballots));
            }
        }
        return table;
    }

    /** A line a candidate: votes, and the valid ballots with each mark. */
    Table votes() {
        List<Word> header = new ArrayList<>(columns("no", "name", "votes"));
        tally.marks()
                .get(contest.candidates().get(0).no())
                .keySet()
                .forEach(mark -> header.add(new Word(mark.code(), Terms.of(mark))));
        Table table = new Table(word("table.votes", "votes"), header);
        for (Candidate candidate : contest.candidates()) {
            List<Object> row = new ArrayList<>(
                    List.of(candidate.no(), candidate.name(), tally.votes().get(candidate.no())));
            row.addAll(tally.marks().get(candidate.no()).values());
            table.add(row);
        }
        return table;
    }

    /** What was counted by hand, and the ballots by what became of them. */
    Table figures() {
        Table table = table("figures", "item", "count");
        new TreeMap<>(count.figures())
                .forEach((figure, amount) -> table.add(word("figure." + figure, figure.code()), amount));
        new TreeMap<>(count.deductions())
                .forEach((deduction, amount) -> table.add(word("deduction." + deduction, deduction.code()), amount));
        table.add(word("item.test", "test"), count.test() ? 1 : 0);
        table.add(word("item.scanned", "scanned"), tally.scanned());
        table.add(word("item.typed", "typed"), tally.typed());
        table.add(word("item.valid", "valid"), tally.valid());
        table.add(word("item.invalid", "invalid"), tally.invalidTotal());
        tally.invalid().forEach((reason, ballots) -> table.add(part("invalid", reason, Terms.of(reason)), ballots));
        tally.outside().forEach((reason, sheets) -> table.add(part("outside", reason, Terms.of(reason)), sheets));
        return table;
    }

    /**
     * One line a ballot, without any name of it, sorted by what the lines say: an order that follows from the set of
     * ballots alone and so tells nothing of the order of feeding.
     */
    Table ballots() {
        List<Word> header = new ArrayList<>(columns("outcome", "reason"));
        contest.candidates().forEach(candidate -> header.add(Word.own(candidate.no() + " " + candidate.name())));
        Table table = new Table(word("table.ballots", "ballots"), header);
        count.ballots().stream()
                .map(ballot -> line(ballot.outcome()))
                .sorted(Comparator.comparing(
                        line -> line.stream().map(Table::code).toList().toString()))
                .forEach(table::add);
        return table;
    }

    private List<Object> line(BallotOutcome outcome) {
        List<Object> cells = new ArrayList<>();
        if (outcome instanceof BallotOutcome.Valid valid) {
            cells.add(word("item.valid", "valid"));
            cells.add(NONE);
            contest.candidates().forEach(candidate -> {
                MarkStatus mark = valid.marks().get(candidate.no());
                cells.add(new Word(mark.code(), Terms.of(mark)));
            });
            return cells;
        }
        if (outcome instanceof BallotOutcome.Outside outside) {
            cells.add(word("item.outside", "outside"));
            cells.add(new Word(outside.reason().name(), Terms.of(outside.reason())));
        } else {
            InvalidReason reason = outcome instanceof BallotOutcome.InvalidByRule byRule
                    ? byRule.reason()
                    : ((BallotOutcome.InvalidByRuling) outcome).reason();
            cells.add(word("item.invalid", "invalid"));
            cells.add(new Word(reason.name(), Terms.of(reason)));
        }
        cells.addAll(Collections.nCopies(contest.candidates().size(), NONE));
        return cells;
    }

    /** The invalid ballots by their place in the stacks, for whoever must find them: not for publication. */
    Table invalid() {
        Table table = table("invalid", "ballot", "reason", "article", "decided", "by");
        String confirmers = String.join("; ", count.confirmers());
        for (CountedBallot ballot : count.ballots()) {
            String id = ballot.id().toString();
            if (ballot.outcome() instanceof BallotOutcome.InvalidByRule byRule) {
                Word reason = new Word(byRule.reason().name(), Terms.of(byRule.reason()));
                table.add(id, reason, byRule.article(), word("decided.list", "list"), confirmers);
            } else if (ballot.outcome() instanceof BallotOutcome.InvalidByRuling byRuling) {
                Word reason = new Word(byRuling.reason().name(), Terms.of(byRuling.reason()));
                String who = byRuling.authority().wholeCommittee() ? "committee" : "members";
                String by = String.join("; ", byRuling.authority().by());
                table.add(id, reason, byRuling.article(), word("decided." + who, who), by);
            }
        }
        return table;
    }

    /**
     * Who did what and when. The hash that chains the log stands on the last line only, see
     * {@link vn.kiemphieu.records.cdf.EventReport}.
     */
    static Table events(List<Event> events) {
        Table table = table("events", "no", "at", "who", "what", "subject", "hash");
        int no = 0;
        for (Event event : events) {
            String hash = ++no == events.size() ? event.hash() : NONE;
            table.add(no, Instant.parse(event.at()), event.who(), event.what(), event.subject(), hash);
        }
        return table;
    }

    private static Word part(String kind, Enum<?> reason, Sayable words) {
        return new Word(kind + ":" + reason, WORDING.sayable("item." + kind + "Of", words));
    }

    private static Table table(String name, String... columns) {
        return new Table(word("table." + name, name), columns(columns));
    }

    private static List<Word> columns(String... keys) {
        return Arrays.stream(keys).map(key -> word("column." + key, key)).toList();
    }

    private static Word word(String key, String code) {
        return new Word(code, WORDING.sayable(key));
    }
}
