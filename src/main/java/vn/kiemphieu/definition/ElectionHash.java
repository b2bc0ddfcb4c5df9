package vn.kiemphieu.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;

/** The name of what the voters were asked: SHA-256 of JSON with sorted keys and no white space. */
final class ElectionHash {
    private ElectionHash() {}

    static String of(Election election) {
        return Sha256.hex(text(election).getBytes(StandardCharsets.UTF_8));
    }

    /** What is hashed. */
    static String text(Election election) {
        Map<String, Object> canonical = new TreeMap<>();
        canonical.put("schema", ElectionParser.SCHEMA);
        canonical.put("title", election.title());
        canonical.put("unit", election.unit());
        canonical.put("regime", election.regime().code());
        election.meeting().ifPresent(meeting -> canonical.put("meeting", meeting.code()));
        canonical.put("single_polling_area", election.singlePollingArea());
        canonical.put(
                "contests",
                election.contests().stream().map(ElectionHash::contest).toList());
        try {
            return new ObjectMapper().writeValueAsString(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps and strings are always JSON", e);
        }
    }

    private static Map<String, Object> contest(Contest contest) {
        List<Map<String, Object>> candidates =
                contest.candidates().stream().map(ElectionHash::candidate).toList();
        Map<String, Object> canonical = new TreeMap<>(Map.of(
                "id", contest.id(),
                "title", contest.title(),
                "method", contest.method().code(),
                "seats", contest.seats(),
                "candidates", candidates));
        canonical.putAll(ContestKeys.of(contest.facts()));
        return canonical;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> canonical = new TreeMap<>(Map.of("no", candidate.no(), "name", candidate.name()));
        // Only what is there: an election without facts keeps the hash it had before there were any.
        canonical.putAll(CandidateKeys.of(candidate.facts()));
        return canonical;
    }
}
