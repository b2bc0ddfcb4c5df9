package vn.kiemphieu.ballot;

import java.util.Map;
import java.util.TreeMap;

/**
 * The voter's ink along one candidate's row as named numbers (lengths in mm, shares 0–1), without any view on them.
 *
 * @param values sorted by name so that equal measurements have equal text
 */
public record RowMeasurement(Map<String, Double> values) {
    public RowMeasurement {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
