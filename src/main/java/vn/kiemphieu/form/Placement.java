package vn.kiemphieu.form;

import java.util.List;
import java.util.Map;

/**
 * The answer to "which line is whose".
 *
 * @param placed per candidate index
 * @param unplaced per candidate index, with the reason
 */
record Placement(Map<Integer, NamePlace> placed, Map<Integer, Unplaced.Reason> unplaced) {
    Placement {
        placed = Map.copyOf(placed);
        unplaced = Map.copyOf(unplaced);
    }

    List<NamePlace> places() {
        return placed.values().stream()
                .sorted(java.util.Comparator.comparingInt(NamePlace::candidate))
                .toList();
    }
}
