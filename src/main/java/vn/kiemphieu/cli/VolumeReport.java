package vn.kiemphieu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.kiemphieu.calibration.AccuracyFigures.Part;
import vn.kiemphieu.calibration.volume.Counts;
import vn.kiemphieu.calibration.volume.VolumeTotal;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.testdeck.Profile;

/** Shows what all finished ranges of one reader came to, and how far it is to the volumes asked for. */
final class VolumeReport {
    /** What closes the work on the reader, VVSG 1.0 and VVSG 2.0. */
    private static final List<Long> GOALS = List.of(300_000L, 1_549_703L, 10_000_000L);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Messages messages;

    VolumeReport(Console console) {
        this.messages = console.messages().of("bench");
    }

    void table(VolumeTotal total, PrintWriter to) {
        to.println(messages.say(
                "volumeTitle",
                total.identity().reader(),
                total.identity().generator(),
                total.ranges(),
                total.sheets()));
        to.println(messages.say("volumeSilent", total.silent(), total.positions(), percent(total.silentBound())));
        total.incidents().forEach(incident -> to.println("! " + incident));
        for (Profile profile : Profile.values()) {
            profile(profile.code(), total.counts().under(profile.code()), to);
        }
        for (VotingMethod method : VotingMethod.values()) {
            Counts counts = total.counts().under(method.code());
            new OpinionTables(messages)
                    .print(method.code(), counts.opinions("opinions/clear"), counts.opinions("opinions/ambiguous"), to);
        }
        for (long goal : GOALS) {
            to.println(
                    total.positions() >= goal
                            ? messages.say("goalReached", goal)
                            : messages.say(
                                    "goalOpen",
                                    goal,
                                    goal - total.positions(),
                                    percent((double) total.positions() / goal)));
        }
    }

    void json(VolumeTotal total, PrintWriter to) {
        ObjectNode object = JSON.valueToTree(total);
        ObjectNode left = object.putObject("positions_to_go");
        GOALS.forEach(goal -> left.put(goal.toString(), Math.max(0, goal - total.positions())));
        try {
            to.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are plain values", e);
        }
    }

    private void profile(String name, Counts c, PrintWriter to) {
        to.println();
        to.println(messages.say("profileTitle", name, c.get("sheets")));
        to.println("  "
                + messages.say(
                        "volumeLine",
                        c.get("silent"),
                        c.get("positions"),
                        share("review", "ordinary", c),
                        share("asked", "clear", c)));
        SortedMap<String, Part> kinds = c.parts("ambiguous");
        long seen = kinds.values().stream().mapToLong(Part::seen).sum();
        long accepted = kinds.values().stream().mapToLong(Part::accepted).sum();
        to.println("  " + messages.say("ambiguousLine", accepted, seen, percent(new Part(seen, accepted).bound())));
        to.println("    " + parts(kinds));
        to.println("  " + messages.say("specialLine"));
        to.println("    " + parts(c.parts("special")));
    }

    private static String share(String some, String of, Counts c) {
        long all = c.get(of);
        return c.get(some) + "/" + all + " (" + percent(all == 0 ? 0 : (double) c.get(some) / all) + ")";
    }

    /** The most accepted first, each with its bound. */
    private static String parts(Map<String, Part> parts) {
        return parts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().accepted()))
                .map(entry -> entry.getKey() + " " + entry.getValue().accepted() + "/"
                        + entry.getValue().seen() + " (≤ "
                        + percent(entry.getValue().bound()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.01 && share > 0 ? "%.4f %%" : "%.2f %%", 100 * share);
    }
}
