package vn.kiemphieu.records;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import vn.kiemphieu.result.Finding;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.OutcomeSentences;
import vn.kiemphieu.result.Standing;

/** Who is elected, and why, as JSON; the sentences in the language asked for. */
public record OutcomeJson(Locale language) {
    public void put(Outcome outcome, ObjectNode node) {
        ArrayNode standings = node.putArray("standings");
        for (Standing standing : outcome.standings()) {
            standings
                    .addObject()
                    .put("no", standing.candidate().no())
                    .put("name", standing.candidate().name())
                    .put("votes", standing.votes())
                    .put("fate", standing.fate().name());
        }
        node.put("missing", outcome.missing());
        node.put("next", outcome.next().name());
        node.put("to_confirm", outcome.findings().stream().anyMatch(Finding::toConfirm));
        ArrayNode sentences = node.putArray("sentences");
        OutcomeSentences.of(outcome).forEach(sentence -> sentences.add(sentence.in(language)));
    }
}
