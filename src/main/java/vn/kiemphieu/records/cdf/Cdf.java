package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.wording.Wording;

/** Names and words that NIST's three formats share here. */
final class Cdf {
    static final String PLACE = "counting-place";
    static final String ELECTION = "election";

    /** As large as a report gets, it is made and read the same way everywhere. */
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Wording WORDING = new Wording("vn.kiemphieu.records.records");

    private Cdf() {}

    static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    static ArrayNode texts(Collection<String> words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }

    static String contest(Contest contest) {
        return "contest-" + contest.id();
    }

    static String candidate(Contest contest, Candidate candidate) {
        return "candidate-" + contest.id() + "-" + candidate.no();
    }

    static String selection(Contest contest, int no) {
        return "selection-" + contest.id() + "-" + no;
    }

    /** In English, the language of the formats, whoever asks: the same store gives the same file. */
    static String say(String key, Object... arguments) {
        return WORDING.say(Locale.ENGLISH, key, arguments);
    }

    static String say(Sayable words) {
        return words.in(Locale.ENGLISH);
    }
}
