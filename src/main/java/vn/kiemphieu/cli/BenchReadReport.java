package vn.kiemphieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import vn.kiemphieu.cli.ReadFigures.Costs;
import vn.kiemphieu.cli.ReadFigures.Group;
import vn.kiemphieu.reading.Stage;

/** Shows what reading costs, as a table and as one JSON object. */
final class BenchReadReport {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Messages messages;

    BenchReadReport(Console console) {
        this.messages = console.messages().of("bench");
    }

    void table(ReadFigures figures, PrintWriter to) {
        Machine machine = figures.machine();
        to.println(messages.say("machine", machine.java(), machine.system(), machine.cores(), machine.processor()));
        to.printf(Locale.ROOT, "%-25s %6s", messages.say("kind"), messages.say("pages"));
        for (Stage stage : Stage.values()) {
            to.printf(Locale.ROOT, " %8s", stage.code());
        }
        to.printf(
                Locale.ROOT, " %8s %8s %7s%n", messages.say("total"), messages.say("decodeMs"), messages.say("ratio"));
        for (Group group : figures.groups()) {
            String dpi = group.dpi() == 0 ? "? dpi" : group.dpi() + " dpi";
            line(
                    to,
                    String.join(" ", group.paper(), dpi, group.format(), group.colour()),
                    new Costs(group.pages(), group.cpuMs(), group.plainDecodeMs(), group.ratio()));
        }
        line(to, messages.say("all"), figures.all());
        Map<String, Double> speed = figures.pagesPerMinute();
        to.println(messages.say("speed", whole(speed.get("one")), whole(speed.get("two"))));
        Map<String, Double> memory = figures.memoryMib();
        String rss = memory.containsKey("peak_rss") ? whole(memory.get("peak_rss")) : "?";
        to.println(messages.say("memory", rss, whole(memory.get("peak_heap"))));
        to.println(messages.say("how"));
    }

    void json(ReadFigures figures, PrintWriter to) {
        try {
            to.println(JSON.writeValueAsString(figures));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are plain values", e);
        }
    }

    private static void line(PrintWriter to, String kind, Costs costs) {
        to.printf(Locale.ROOT, "%-25s %6d", kind, costs.pages());
        for (Stage stage : Stage.values()) {
            Double ms = costs.cpuMs().get(stage.code());
            to.printf(Locale.ROOT, " %8s", ms == null ? "–" : String.format(Locale.ROOT, "%.1f", ms));
        }
        to.printf(
                Locale.ROOT, " %8.1f %8.1f %7.2f%n", costs.cpuMs().get("total"), costs.plainDecodeMs(), costs.ratio());
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
