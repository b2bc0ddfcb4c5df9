package vn.kiemphieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyFigures.Part;

/** Shows how well drawn ballots were read, as tables and as one JSON object. */
final class BenchAccuracyReport {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Messages messages;

    BenchAccuracyReport(Console console) {
        this.messages = console.messages().of("bench");
    }

    void table(SortedMap<String, AccuracyFigures> profiles, PrintWriter to) {
        to.println(messages.say("accuracyHow"));
        profiles.forEach((profile, figures) -> table(profile, figures, to));
    }

    void json(SortedMap<String, AccuracyFigures> profiles, PrintWriter to) {
        try {
            to.println(JSON.writeValueAsString(profiles));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are plain values", e);
        }
    }

    private void table(String profile, AccuracyFigures f, PrintWriter to) {
        to.println();
        to.println(messages.say("profileTitle", profile, f.sheets()));
        to.println(messages.say("silentLine", f.silent(), f.positions(), percent(f.silentBound())));
        to.println(messages.say("wrongLine", f.wrong()));
        to.println(messages.say("askedLine", f.asked(), f.clearRows(), percent(f.askedShare())));
        to.println(messages.say("reviewLine", f.toReview(), f.ordinary(), percent(f.reviewShare())));
        to.println("  " + counts(f.reviewReasons()));
        Part total = f.ambiguousTotal();
        to.println(messages.say("ambiguousLine", total.accepted(), total.seen(), percent(total.bound())));
        to.println("  " + parts(f.ambiguous()));
        to.println(messages.say("specialLine") + " " + parts(f.special()));
        to.println(messages.say("reliabilityLine"));
        f.reliability()
                .forEach(bin -> to.printf(
                        Locale.ROOT,
                        "  %.1f–%.1f %8d  %.4f  %.4f%s%n",
                        bin.from(),
                        bin.to(),
                        bin.rows(),
                        bin.confidence(),
                        bin.share(),
                        bin.broken() ? "  !" : ""));
        new OpinionTables(messages).print(profile, f.clearOpinions(), f.ambiguousOpinions(), to);
        f.incidents().forEach(incident -> to.println("! " + incident));
    }

    private static String counts(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String parts(Map<String, Part> parts) {
        return parts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().accepted() + "/"
                        + entry.getValue().seen())
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }
}
