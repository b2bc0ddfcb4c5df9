package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;

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
            ObjectNode known =
                    find(old.path("contests"), node -> node.path("id").asText().equals(contest.id()), file);
            contests.add(merged(known, contest));
        }
        return file;
    }

    private static ObjectNode merged(ObjectNode old, Contest contest) {
        ObjectNode node = old.deepCopy();
        node.put("id", contest.id());
        node.put("title", contest.title());
        node.put("method", contest.method().code());
        node.put("seats", contest.seats());
        ArrayNode candidates = node.putArray("candidates");
        for (Candidate candidate : contest.candidates()) {
            ObjectNode known =
                    find(old.path("candidates"), other -> other.path("no").asInt() == candidate.no(), node);
            ObjectNode line = known.deepCopy().put("no", candidate.no()).put("name", candidate.name());
            line.remove(CandidateKeys.FACTS);
            CandidateKeys.of(candidate.facts()).forEach(line::put);
            candidates.add(line);
        }
        return node;
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
