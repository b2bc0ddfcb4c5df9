package vn.kiemphieu.reading;

import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.decision.DecisionConfig;
import vn.kiemphieu.decision.LearnedConfig;
import vn.kiemphieu.registration.RegistrationConfig;

/**
 * Everything a reader can be told; the defaults stand in {@code calibration/default.json}.
 *
 * @param maxPixels a larger picture is refused by its header, before decoding
 * @param confidence what the decisions made with these limits are worth; it decides nothing
 */
public record ReaderConfig(
        long maxPixels,
        RegistrationConfig registration,
        DecisionConfig decision,
        LearnedConfig learned,
        ConfidenceConfig confidence) {
    public ReaderConfig {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("no picture could be read");
        }
    }
}
