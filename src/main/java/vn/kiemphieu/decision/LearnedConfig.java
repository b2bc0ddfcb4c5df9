package vn.kiemphieu.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.ballot.MarkStatus;

/**
 * When the learned reading is sure; origin: {@code calibration/}.
 *
 * @param minChance least chance, 0–1, of each certain status; below it the learned reading asks
 */
public record LearnedConfig(Map<MarkStatus, Double> minChance) {
    private static final Set<MarkStatus> CERTAIN = EnumSet.complementOf(EnumSet.of(MarkStatus.UNCERTAIN));

    public LearnedConfig {
        if (!minChance.keySet().equals(CERTAIN)
                || minChance.values().stream().anyMatch(chance -> !(chance >= 0.5 && chance <= 1))) {
            throw new IllegalArgumentException("chances asked of the learned reading: " + minChance);
        }
        minChance = Collections.unmodifiableMap(new EnumMap<>(minChance));
    }
}
