package vn.kiemphieu.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.CountedBallot;

/**
 * The records of a counting place as one JSON file, described key by key in {@code records.schema.json}. Equal ballots are
 * one line with their number: there is no order that could tell anything.
 */
public final class RecordsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMAT = "kiemphieu-records";
    private static final int VERSION = 1;

    private RecordsJson() {}

    /** {@code records.json} and the schema that explains it. */
    public static List<Path> write(StationRecord station, Path folder) {
        Path schema = WholeFile.write(folder.resolve(FormatSchema.RECORDS), RecordsJson::copySchema);
        return List.of(WholeFile.write(folder.resolve("records.json"), out -> write(station, out)), schema);
    }

    /** @param out stays open */
    public static void write(StationRecord station, OutputStream out) throws IOException {
        ObjectNode records = records(station);
        FormatSchema.of(FormatSchema.RECORDS).check(records);
        out.write(records.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    private static void copySchema(OutputStream out) throws IOException {
        try (InputStream schema = FormatSchema.open(FormatSchema.RECORDS)) {
            schema.transferTo(out);
        }
    }

    private static ObjectNode records(StationRecord station) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("program", station.program())
                .put("as_of", station.asOf().toString())
                .put("test", station.test())
                .put("election_hash", station.definition().hash());
        node.set("election", JSON.readTree(station.definition().asked()));
        ObjectNode settings = node.putObject("settings");
        station.settings().chosen().forEach((point, answer) -> settings.put(point.code(), answer.code()));
        ArrayNode contests = node.putArray("contests");
        station.contests().forEach(contest -> contests.add(contest(contest)));
        ArrayNode events = node.putArray("events");
        station.events().forEach(event -> events.add(event(event)));
        node.put(
                "events_hash", station.events().get(station.events().size() - 1).hash());
        return node;
    }

    private static ObjectNode contest(ContestRecord contest) {
        ContestCount count = contest.count();
        ContestTally tally = count.tally();
        ObjectNode node = JSON.createObjectNode()
                .put("id", count.contest().id())
                .put("title", count.contest().title())
                .put("method", count.contest().method().code())
                .put("seats", count.contest().seats());
        ObjectNode figures = node.putObject("figures");
        new TreeMap<>(count.figures()).forEach((figure, amount) -> figures.put(figure.code(), amount));
        ObjectNode deductions = node.putObject("deductions");
        new TreeMap<>(count.deductions()).forEach((deduction, amount) -> deductions.put(deduction.code(), amount));
        ObjectNode particulars = node.putObject("particulars");
        new TreeMap<>(count.particulars()).forEach((particular, text) -> particulars.put(particular.code(), text));
        count.closing().ifPresent(closing -> node.set("closing", closing(closing)));
        node.put("scanned", tally.scanned())
                .put("typed", tally.typed())
                .put("valid", tally.valid())
                .put("invalid", tally.invalidTotal())
                .put("outside", tally.outsideTotal());
        ObjectNode invalid = node.putObject("invalid_by_reason");
        tally.invalid().forEach((reason, ballots) -> invalid.put(reason.name(), ballots));
        ObjectNode outside = node.putObject("outside_by_reason");
        tally.outside().forEach((reason, sheets) -> outside.put(reason.name(), sheets));
        ObjectNode byVotes = node.putObject("ballots_by_votes");
        tally.byVotes().forEach((votes, ballots) -> byVotes.put(String.valueOf(votes), ballots));
        node.set("candidates", candidates(tally));
        contest.outcome().ifPresent(outcome -> new OutcomeJson(Locale.ROOT).put(outcome, node.putObject("outcome")));
        ArrayNode checks = node.putArray("checks");
        count.checks()
                .forEach(check -> checks.addObject()
                        .put("check", check.identity().name())
                        .put("left", check.left())
                        .put("right", check.right())
                        .put("holds", check.holds()));
        ArrayNode confirmers = node.putArray("invalid_list_confirmed_by");
        count.confirmers().forEach(confirmers::add);
        node.set("ballots", ballots(count));
        return node;
    }

    private static ObjectNode closing(Closing closing) {
        ObjectNode node = JSON.createObjectNode().put("at", closing.closedAt()).put("issue", closing.issue());
        closing.replaces().ifPresent(issue -> node.put("replaces", issue).put("reason", closing.reason()));
        ArrayNode by = node.putArray("by");
        closing.by().forEach(by::add);
        return node;
    }

    private static ArrayNode candidates(ContestTally tally) {
        ArrayNode candidates = JSON.createArrayNode();
        tally.contest().candidates().forEach(candidate -> {
            ObjectNode marks = candidates
                    .addObject()
                    .put("no", candidate.no())
                    .put("name", candidate.name())
                    .put("votes", tally.votes().get(candidate.no()))
                    .putObject("marks");
            tally.marks().get(candidate.no()).forEach((mark, ballots) -> marks.put(mark.code(), ballots));
        });
        return candidates;
    }

    private static ArrayNode ballots(ContestCount count) {
        TreeMap<String, ObjectNode> byText = new TreeMap<>();
        for (CountedBallot ballot : count.ballots()) {
            ObjectNode node = ballot(ballot);
            ObjectNode kept = byText.computeIfAbsent(node.toString(), text -> node);
            kept.put("count", kept.path("count").asInt() + 1);
        }
        ArrayNode ballots = JSON.createArrayNode();
        byText.values().forEach(ballots::add);
        return ballots;
    }

    private static ObjectNode ballot(CountedBallot ballot) {
        ObjectNode node = JSON.createObjectNode().put("typed", ballot.typed());
        BallotOutcome outcome = ballot.outcome();
        if (outcome instanceof BallotOutcome.Valid valid) {
            ObjectNode marks = node.put("outcome", "valid").putObject("marks");
            valid.marks().forEach((no, mark) -> marks.put(String.valueOf(no), mark.code()));
        } else if (outcome instanceof BallotOutcome.InvalidByRule byRule) {
            node.put("outcome", "invalid")
                    .put("reason", byRule.reason().name())
                    .put("article", byRule.article())
                    .put("decided", "list");
        } else if (outcome instanceof BallotOutcome.InvalidByRuling byRuling) {
            node.put("outcome", "invalid")
                    .put("reason", byRuling.reason().name())
                    .put("article", byRuling.article());
            decided(node, byRuling.authority());
        } else {
            BallotOutcome.Outside outside = (BallotOutcome.Outside) outcome;
            node.put("outcome", "outside").put("reason", outside.reason().name());
            decided(node, outside.authority());
        }
        return node;
    }

    private static void decided(ObjectNode node, Authority authority) {
        ArrayNode by = node.put("decided", authority.wholeCommittee() ? "committee" : "members")
                .putArray("by");
        authority.by().stream().sorted().forEach(by::add);
    }

    private static ObjectNode event(Event event) {
        return JSON.createObjectNode()
                .put("at", event.at())
                .put("who", event.who())
                .put("what", event.what())
                .put("subject", event.subject());
    }
}
