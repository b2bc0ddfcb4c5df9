package vn.kiemphieu.calibration.volume;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyFigures.Part;
import vn.kiemphieu.calibration.TwoReadings;

/** Named counts that add up; no name holds a space or an equals sign. */
public record Counts(SortedMap<String, Long> values) {
    public static final Counts NONE = new Counts(new TreeMap<>());

    private static final String ACCEPTED = "accepted";

    public Counts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What figures of a profile or method count, each name after {@code group} and a slash. */
    static Counts of(String group, AccuracyFigures f) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("sheets", f.sheets());
        counts.put("ordinary", f.ordinary());
        counts.put("review", f.toReview());
        counts.put("clear", f.clearRows());
        counts.put("positions", f.positions());
        counts.put("silent", f.silent());
        counts.put("wrong", f.wrong());
        counts.put("asked", f.asked());
        f.ambiguous().forEach((kind, part) -> put(counts, "ambiguous/" + kind, part));
        f.special().forEach((kind, part) -> put(counts, "special/" + kind, part));
        f.clearOpinions().table().forEach((cell, rows) -> counts.put("opinions/clear/" + cell, rows));
        f.ambiguousOpinions().table().forEach((cell, rows) -> counts.put("opinions/ambiguous/" + cell, rows));
        SortedMap<String, Long> named = new TreeMap<>();
        counts.forEach((name, count) -> named.put(group + "/" + name, count));
        return new Counts(named);
    }

    private static void put(SortedMap<String, Long> counts, String name, Part part) {
        counts.put(name, part.seen());
        if (part.accepted() > 0) {
            counts.put(name + "/" + ACCEPTED, part.accepted());
        }
    }

    /** @throws IllegalArgumentException when the text is none of {@link #text} */
    static Counts parse(String text) {
        SortedMap<String, Long> values = new TreeMap<>();
        for (String one : text.split(" ")) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(one);
            }
            values.put(one.substring(0, equals), Long.parseLong(one.substring(equals + 1)));
        }
        return new Counts(values);
    }

    String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    public Counts plus(Counts other) {
        SortedMap<String, Long> sum = new TreeMap<>(values);
        other.values.forEach((name, count) -> sum.merge(name, count, Long::sum));
        return new Counts(sum);
    }

    /** The count of that name, else 0. */
    public long get(String name) {
        return values.getOrDefault(name, 0L);
    }

    /** Those whose name begins with {@code start} and a slash, without that beginning. */
    public Counts under(String start) {
        SortedMap<String, Long> found = new TreeMap<>();
        values.tailMap(start + "/").forEach((name, count) -> {
            if (name.startsWith(start + "/")) {
                found.put(name.substring(start.length() + 1), count);
            }
        });
        return new Counts(found);
    }

    /** Kinds of rows or classes of sheets, with how many were accepted: those under {@code ambiguous} or {@code special}. */
    public SortedMap<String, Part> parts(String start) {
        SortedMap<String, Part> parts = new TreeMap<>();
        Counts kinds = under(start);
        kinds.values.forEach((name, count) -> {
            if (!name.endsWith("/" + ACCEPTED)) {
                parts.put(name, new Part(count, kinds.get(name + "/" + ACCEPTED)));
            }
        });
        return parts;
    }

    /** The two readings side by side, those under {@code start}. */
    public TwoReadings opinions(String start) {
        return TwoReadings.of(under(start).values);
    }
}
