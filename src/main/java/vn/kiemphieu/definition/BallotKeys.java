package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an election file may say about the printed ballot itself: an object {@code "ballot"} in a contest, or in the election
 * for all its contests. It changes neither the election nor its hash.
 */
public final class BallotKeys {
    static final List<String> TEXTS =
            List.of("province", "commune", "legislature", "term", "upper", "congress", "place", "date");
    /** Text or number, and a list of texts. */
    private static final List<String> OTHERS = List.of("unit_no", "notes");

    static final Set<String> KNOWN =
            Stream.concat(TEXTS.stream(), OTHERS.stream()).collect(Collectors.toSet());
    static final String BALLOT = "ballot";

    private BallotKeys() {}

    /** The keys that are there, a contest's own before the election's; the lines of {@code notes} joined by line feeds. */
    public static Map<String, String> of(ElectionDefinition definition, String contestId) {
        JsonNode root = ElectionFile.tree(definition);
        Map<String, String> keys = new LinkedHashMap<>();
        add(root.path(BALLOT), keys);
        for (JsonNode contest : root.path("contests")) {
            if (contest.path("id").asText().equals(contestId)) {
                add(contest.path(BALLOT), keys);
            }
        }
        return keys;
    }

    private static void add(JsonNode ballot, Map<String, String> keys) {
        ballot.fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                List<String> lines = new ArrayList<>();
                value.forEach(line -> lines.add(line.asText()));
                keys.put(entry.getKey(), normal(String.join("\n", lines)));
            } else if (!value.isNull() && value.isValueNode()) {
                keys.put(entry.getKey(), normal(value.asText()));
            }
        });
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
