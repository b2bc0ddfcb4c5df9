package vn.kiemphieu.ballot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the learned reading gives each status of a row.
 *
 * @param of chances 0–1 that sum up to 1; {@link MarkStatus#UNCERTAIN}: only a person can say
 */
public record Chances(Map<MarkStatus, Double> of) {
    public Chances {
        of = Collections.unmodifiableMap(new EnumMap<>(of));
    }

    /** The likeliest status; of equals the one declared first. */
    public MarkStatus likeliest() {
        return of.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }

    public double of(MarkStatus status) {
        return of.getOrDefault(status, 0.0);
    }
}
