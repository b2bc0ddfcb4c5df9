package vn.kiemphieu.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.RowMeasurement;

/** A row's numbers as one flat JSON object; a number that is none (no ink to measure) is null. */
final class MetricsJson {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private MetricsJson() {}

    static String text(RowMeasurement measurement) {
        return measurement.values().entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads what {@link #text} wrote: names and numbers hold no comma, colon or quote. */
    static RowMeasurement measurement(String text) {
        Map<String, Double> values = new TreeMap<>();
        int from = 1;
        while (from < text.length() - 1) {
            int colon = text.indexOf(':', from);
            int comma = text.indexOf(',', colon);
            int to = comma < 0 ? text.length() - 1 : comma;
            String number = text.substring(colon + 1, to);
            values.put(
                    text.substring(from + 1, colon - 1), number.equals("null") ? Double.NaN : Double.valueOf(number));
            from = to + 1;
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
