package vn.kiemphieu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows what counting and exporting took. */
final class BenchRecordsReport {
    private final Messages messages;

    BenchRecordsReport(Messages messages) {
        this.messages = messages;
    }

    void table(RecordsFigures figures, PrintWriter to) {
        Machine machine = figures.machine();
        to.println(messages.say("machine", machine.java(), machine.system(), machine.cores(), machine.processor()));
        to.printf(
                Locale.ROOT,
                "%-48s %10s %10s %10s%n",
                messages.say("what"),
                messages.say("took"),
                "CPU",
                messages.say("limit"));
        for (RecordsFigures.Step step : figures.steps()) {
            String limit = step.limit().map(BenchRecordsReport::seconds).orElse("");
            to.printf(
                    Locale.ROOT,
                    "%-48s %10s %10s %10s%n",
                    step.what(),
                    seconds(step.seconds()),
                    seconds(step.cpuSeconds()),
                    limit);
        }
        to.println(messages.say(
                "memory",
                whole(figures.memoryMib().getOrDefault("peak_rss", 0.0)),
                whole(figures.memoryMib().get("peak_heap"))));
        if (!figures.missed().isEmpty()) {
            to.println(messages.say(
                    "missed",
                    figures.missed().stream().map(RecordsFigures.Step::what).collect(Collectors.joining("; "))));
        }
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
