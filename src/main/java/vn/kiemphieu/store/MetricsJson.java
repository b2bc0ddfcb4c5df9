package vn.kiemphieu.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.RowMeasurement;

/** A row's numbers as one flat JSON object; a number that is none (no ink to measure) is null. */
final class MetricsJson {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern ENTRY = Pattern.compile("\"([A-Za-z0-9_.-]+)\":([^,}]+)");

    private MetricsJson() {}

    static String text(RowMeasurement measurement) {
        return measurement.values().entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static RowMeasurement measurement(String text) {
        Map<String, Double> values = new TreeMap<>();
        Matcher entries = ENTRY.matcher(text);
        while (entries.find()) {
            values.put(
                    entries.group(1), entries.group(2).equals("null") ? Double.NaN : Double.valueOf(entries.group(2)));
        }
        return new RowMeasurement(values);
    }

    private static String entry(String name, double value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a measurement: " + name);
        }
        return "\"" + name + "\":" + (Double.isFinite(value) ? Double.toString(value) : "null");
    }
}
