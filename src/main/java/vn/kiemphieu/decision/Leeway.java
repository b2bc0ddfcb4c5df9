package vn.kiemphieu.decision;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much further some of the rule's limits lie on a row of which the learned reading is surer than it must be. The rule
 * still judges by its own numbers alone; limits the law draws have no leeway.
 *
 * @param chance least chance, 0–1, the learned reading must give its status
 * @param limits the rule's limits on such a row, by their names in {@link DecisionConfig}; the others stay
 */
public record Leeway(double chance, Map<String, Double> limits) {
    private static final Set<String> THE_LAWS = Set.of("maxBareState", "maxBareParty");

    public Leeway {
        if (!(chance >= 0.5 && chance <= 1)) {
            throw new IllegalArgumentException("a chance asked of the learned reading is not within 0.5–1");
        }
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        limits.forEach((name, limit) -> {
            if (THE_LAWS.contains(name) || limit == null) {
                throw new IllegalArgumentException("no leeway at " + name);
            }
        });
    }

    /**
     * The limits with this leeway.
     *
     * @throws IllegalArgumentException when one of them is none of the rule's, or out of its order
     */
    DecisionConfig beyond(DecisionConfig strict) {
        DecisionConfig wide = strict;
        for (Map.Entry<String, Double> limit : limits.entrySet()) {
            wide = NamedNumbers.with(wide, limit.getKey(), limit.getValue());
        }
        return wide;
    }
}
