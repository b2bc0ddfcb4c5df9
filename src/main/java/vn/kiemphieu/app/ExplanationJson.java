package vn.kiemphieu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.decision.Comparison;
import vn.kiemphieu.rules.ReasonSources;
import vn.kiemphieu.wording.Terms;

/** An explanation with every number, for programs and auditors. */
final class ExplanationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Explanation explanation;

    ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
    }

    String text(String image) {
        PageReading reading = explanation.explained().reading();
        ObjectNode root = JSON.createObjectNode();
        root.put("image", image).put("sheet_status", reading.status().code());
        if (reading instanceof PageReading.Read read) {
            reasons(root, read.sheetReasons());
            comparisons(root, null);
            ArrayNode rows = root.putArray("rows");
            for (int i = 0; i < read.rows().size(); i++) {
                row(
                        rows.addObject(),
                        explanation.style().rows().get(i).name(),
                        read.rows().get(i));
            }
        } else {
            reasons(root, reading.reasons());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    private void row(ObjectNode node, String name, RowReading row) {
        node.put("no", row.no()).put("name", name).put("mark", row.status().code());
        node.put("confidence", row.confidence());
        reasons(node, row.reasons());
        opinion(node.putObject("rule"), row.opinions().rule());
        row.opinions()
                .learned()
                .ifPresentOrElse(learned -> opinion(node.putObject("learned"), learned), () -> node.putNull("learned"));
        comparisons(node, row);
        ObjectNode numbers = node.putObject("measurement");
        row.measurement().values().forEach((number, value) -> put(numbers, number, value));
    }

    private static void opinion(ObjectNode node, Opinion opinion) {
        node.put("mark", opinion.status().code()).put("confidence", opinion.confidence());
    }

    private void reasons(ObjectNode node, Set<AdjudicationReason> reasons) {
        ArrayNode list = node.putArray("reasons");
        reasons.stream().sorted().forEach(reason -> {
            ObjectNode one = list.addObject();
            one.put("code", reason.name());
            one.put("words", Terms.of(reason, explanation.style().method()).in(explanation.language()));
            one.put(
                    "basis",
                    ReasonSources.of(reason, explanation.style().regime()).orElse(null));
        });
    }

    private void comparisons(ObjectNode node, RowReading row) {
        ArrayNode list = node.putArray("comparisons");
        for (Comparison one : explanation.explained().comparisons()) {
            if (row == null ? one.row().isEmpty() : one.row().equals(java.util.OptionalInt.of(row.no()))) {
                ObjectNode entry = list.addObject();
                entry.put("question", one.question().name()).put("number", one.number());
                put(entry, "value", one.value());
                entry.put("bound", one.upper() ? "upper" : "lower");
                put(entry, "limit", one.limit());
                entry.put("within", one.within());
            }
        }
    }

    /** A number that is none, or has no end, is null. */
    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
