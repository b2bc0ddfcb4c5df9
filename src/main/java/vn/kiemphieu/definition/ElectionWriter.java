package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Round;

/** Puts a changed election into the tree of the file it came from, so that keys this program does not know stay. */
final class ElectionWriter {
    private ElectionWriter() {}

    static ObjectNode merged(ObjectNode old, Election election) {
        ObjectNode file = old.deepCopy();
        file.put("schema", ElectionParser.SCHEMA);
        file.put("title", election.title());
        file.put("unit", election.unit());
        file.put("regime", election.regime().code());
        election.meeting().ifPresent(meeting -> file.put("meeting", meeting.code()));
        if (election.singlePollingArea() || file.has("single_polling_area")) {
            file.put("single_polling_area", election.singlePollingArea());
        }
        ArrayNode contests = file.putArray("contests");
        for (Contest contest : election.contests()) {
            contests.add(merged(known(old.path("contests"), contest, file), contest));
        }
        return file;
    }

    /** What the file says of the contest; of a further round what it says of the one before, its roll apart. */
    private static ObjectNode known(JsonNode old, Contest contest, ObjectNode factory) {
        ObjectNode own = find(old, node -> node.path("id").asText().equals(contest.id()), factory);
        Optional<Round> round = contest.facts().round();
        if (!own.isEmpty() || round.isEmpty()) {
            return own;
        }
        String before = round.get().follows();
        ObjectNode copy = find(old, node -> node.path("id").asText().equals(before), factory)
                .deepCopy();
        copy.remove("roll");
        return copy;
    }

    private static ObjectNode merged(ObjectNode old, Contest contest) {
        ObjectNode node = old.deepCopy();
        node.put("id", contest.id());
        node.put("title", contest.title());
        node.put("method", contest.method().code());
        node.put("seats", contest.seats());
        ContestKeys.put(contest.facts(), node);
        ArrayNode candidates = node.putArray("candidates");
        Set<String> names = contest.candidates().stream().map(Candidate::name).collect(Collectors.toSet());
        for (Candidate candidate : contest.candidates()) {
            ObjectNode known = known(old.path("candidates"), candidate, names, node);
            ObjectNode line = known.deepCopy().put("no", candidate.no()).put("name", candidate.name());
            line.remove(CandidateKeys.FACTS);
            CandidateKeys.of(candidate.facts()).forEach(line::put);
            candidates.add(line);
        }
        return node;
    }

    /** What the file says about the same person: found by name; by number only where that person was renamed. */
    private static ObjectNode known(JsonNode old, Candidate candidate, Set<String> names, ObjectNode factory) {
        ObjectNode ofName = find(old, other -> nameOf(other).equals(candidate.name()), factory);
        return ofName.isEmpty()
                ? find(
                        old,
                        other -> other.path("no").asInt() == candidate.no() && !names.contains(nameOf(other)),
                        factory)
                : ofName;
    }

    private static String nameOf(JsonNode candidate) {
        return Normalizer.normalize(candidate.path("name").asText(), Normalizer.Form.NFC);
    }

    private static ObjectNode find(JsonNode list, Predicate<JsonNode> wanted, ObjectNode factory) {
        for (JsonNode node : list) {
            if (wanted.test(node)) {
                return (ObjectNode) node;
            }
        }
        return factory.objectNode();
    }
}
