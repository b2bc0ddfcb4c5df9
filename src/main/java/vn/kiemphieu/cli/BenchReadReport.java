package vn.kiemphieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kiemphieu.cli.ReadCost.Figures;
import vn.kiemphieu.cli.ReadCost.Summary;

/** Shows what reading costs, as a table and as one JSON object. */
final class BenchReadReport {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Messages messages;

    BenchReadReport(Console console) {
        this.messages = console.messages().of("bench");
    }

    void table(Figures figures, PrintWriter to) {
        to.printf(
                Locale.ROOT,
                "%-16s %6s %10s %10s %7s   %s%n",
                messages.say("kind"),
                messages.say("pages"),
                messages.say("readMs"),
                messages.say("decodeMs"),
                messages.say("ratio"),
                messages.say("stages"));
        figures.kinds().forEach((kind, summary) -> line(to, kind, summary));
        line(to, messages.say("all"), figures.all());
        figures.pagesPerMinute()
                .forEach((threads, speed) ->
                        to.println(messages.say("speed", threads, String.format(Locale.ROOT, "%.0f", speed))));
        to.println(messages.say("how"));
    }

    void json(Figures figures, PrintWriter to) {
        try {
            to.println(JSON.writeValueAsString(figures));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are plain values", e);
        }
    }

    private static void line(PrintWriter to, String kind, Summary s) {
        String stages = s.stagesMs().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey().code(), e.getValue()))
                .collect(Collectors.joining(", "));
        to.printf(
                Locale.ROOT,
                "%-16s %6d %10.1f %10.1f %7.2f   %s%n",
                kind,
                s.pages(),
                s.readMs(),
                s.decodeMs(),
                s.ratio(),
                stages);
    }
}
