package vn.kiemphieu.reading;

import vn.kiemphieu.decision.DecisionConfig;
import vn.kiemphieu.registration.RegistrationConfig;

/**
 * Everything a reader can be told; the defaults stand in {@code calibration/default.json}.
 *
 * @param maxPixels a larger picture is refused by its header, before decoding
 */
public record ReaderConfig(long maxPixels, RegistrationConfig registration, DecisionConfig decision) {
    public ReaderConfig {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("no picture could be read");
        }
    }
}
