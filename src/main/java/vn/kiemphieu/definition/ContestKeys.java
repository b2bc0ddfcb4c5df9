package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.Round;

/**
 * The keys of schema 1 for what is known of a contest beyond its question: {@code "body": "peoples-council"} and
 * {@code "round": {"number": 2, "follows": "bch", "kind": "further"}}.
 */
final class ContestKeys {
    static final String BODY = "body";
    static final String ROUND = "round";

    private static final String NUMBER = "number";
    private static final String FOLLOWS = "follows";
    private static final String KIND = "kind";
    private static final int SECOND = 2;

    private ContestKeys() {}

    static ContestFacts facts(JsonPlace contest, Problems problems) {
        Optional<Body> body = contest.has(BODY) ? contest.choice(BODY, Body.values(), Body::code) : Optional.empty();
        return new ContestFacts(body, contest.object(ROUND).flatMap(round -> round(round, problems)));
    }

    static List<Warning> warnings(JsonPlace contest) {
        return contest.object(ROUND)
                .map(round -> round.unknownKeys(Set.of(NUMBER, FOLLOWS, KIND)))
                .orElse(List.of());
    }

    private static Optional<Round> round(JsonPlace place, Problems problems) {
        OptionalInt number = place.positive(NUMBER);
        String follows = place.text(FOLLOWS);
        Optional<Round.Kind> kind = place.choice(KIND, Round.Kind.values(), Round.Kind::code);
        if (number.isPresent() && number.getAsInt() < SECOND) {
            problems.add("ROUND_NUMBER", place.at(NUMBER), number.getAsInt());
            return Optional.empty();
        }
        return number.isPresent() && kind.isPresent()
                ? Optional.of(new Round(number.getAsInt(), follows, kind.get()))
                : Optional.empty();
    }

    /** Only what is there: a contest of which nothing is known keeps the hash it had before there were such keys. */
    static Map<String, Object> of(ContestFacts facts) {
        Map<String, Object> keys = new LinkedHashMap<>();
        facts.body().ifPresent(body -> keys.put(BODY, body.code()));
        facts.round()
                .ifPresent(round -> keys.put(
                        ROUND,
                        List.of(round.number(), round.follows(), round.kind().code())));
        return keys;
    }

    static void put(ContestFacts facts, ObjectNode contest) {
        contest.remove(List.of(BODY, ROUND));
        facts.body().ifPresent(body -> contest.put(BODY, body.code()));
        facts.round()
                .ifPresent(round -> contest.putObject(ROUND)
                        .put(NUMBER, round.number())
                        .put(FOLLOWS, round.follows())
                        .put(KIND, round.kind().code()));
    }
}
