package vn.kiemphieu.cli.station;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vn.kiemphieu.app.CombinedResult;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.records.OutcomeJson;
import vn.kiemphieu.result.Closeness;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;

/** What a contest came to as JSON; the sentences in the language asked for. */
record ResultJson(Locale language) {

    void put(ContestResult result, ObjectNode node) {
        ContestCount count = result.count();
        ContestTally tally = count.tally();
        node.put("contest", count.contest().id());
        node.put("title", count.contest().title());
        node.put("test", count.test());
        node.put("seats", count.contest().seats());
        count.contest()
                .facts()
                .round()
                .ifPresent(round -> node.putObject("round")
                        .put("number", round.number())
                        .put("follows", round.follows())
                        .put("kind", round.kind().code()));
        put(count.closing().orElseThrow(), node.putObject("closed"));
        ObjectNode figures = node.putObject("figures");
        new TreeMap<>(count.figures()).forEach((figure, amount) -> figures.put(figure.code(), amount));
        ObjectNode deductions = node.putObject("deductions");
        new TreeMap<>(count.deductions()).forEach((kind, number) -> deductions.put(kind.code(), number));
        node.put("valid", tally.valid());
        node.put("invalid", tally.invalidTotal());
        ArrayNode votes = node.putArray("votes");
        count.contest()
                .candidates()
                .forEach(candidate ->
                        person(candidate, votes).put("votes", tally.votes().get(candidate.no())));
        result.base()
                .ifPresent(base -> node.putObject("base")
                        .put("summoned", base.summoned())
                        .put("deducted", base.deducted())
                        .put("base", base.majority().base())
                        .put("needed", base.majority().needed()));
        result.outcome().ifPresent(outcome -> new OutcomeJson(language).put(outcome, node.putObject("outcome")));
        result.unsaid().ifPresent(why -> node.put("outcome_unsaid", why.name()));
        ArrayNode closest = node.putArray("closeness");
        result.closeness().forEach(close -> put(close, closest.addObject()));
    }

    private static void put(Closing closing, ObjectNode node) {
        node.put("at", closing.closedAt());
        closing.by().forEach(node.putArray("by")::add);
        node.put("issue", closing.issue());
        closing.replaces().ifPresent(issue -> node.put("replaces", issue).put("reason", closing.reason()));
    }

    private static void put(Closeness close, ObjectNode node) {
        node.put("marks", close.marks());
        close.loses().ifPresent(candidate -> node.put("loses", candidate.no()));
        close.gains().ifPresent(candidate -> node.put("gains", candidate.no()));
    }

    /** One contest with all its rounds. */
    void put(CombinedResult combined, ObjectNode node) {
        node.put("contest", combined.first().id());
        node.put("title", combined.first().title());
        node.put("seats", combined.first().seats());
        ArrayNode rounds = node.putArray("rounds");
        combined.rounds().forEach(round -> put(round, rounds.addObject()));
        ArrayNode open = node.putArray("open");
        combined.open().forEach(contest -> open.add(contest.id()));
        ArrayNode replaced = node.putArray("replaced");
        combined.replaced().forEach(contest -> replaced.add(contest.id()));
        ArrayNode astray = node.putArray("astray");
        combined.astray().forEach(contest -> astray.add(contest.id()));
        ArrayNode elected = node.putArray("elected");
        lines(combined).forEach(elected::add);
        combined.missing().ifPresent(missing -> node.put("missing", missing));
    }

    static String names(CombinedResult combined) {
        return String.join(", ", lines(combined));
    }

    /** People of one name are told apart as on the ballot of the first round. */
    private static List<String> lines(CombinedResult combined) {
        List<Candidate> first = combined.first().candidates();
        return combined.elected().stream()
                .map(elected -> first.stream()
                        .filter(one ->
                                one.name().equals(elected.name()) && one.facts().equals(elected.facts()))
                        .findFirst()
                        .orElse(elected))
                .map(candidate -> BallotLine.of(first, candidate, Regime.PARTY_CONGRESS))
                .toList();
    }

    private static ObjectNode person(Candidate candidate, ArrayNode list) {
        return list.addObject().put("no", candidate.no()).put("name", candidate.name());
    }
}
