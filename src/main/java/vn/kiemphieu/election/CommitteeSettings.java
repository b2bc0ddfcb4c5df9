package vn.kiemphieu.election;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.kiemphieu.election.OpenPoint.Answer;

/**
 * What a committee settled before the first ballot on points the law leaves open; everything else is asked.
 *
 * <p>A setting says what a plainly read ballot is worth; it never makes the machine sure of a mark.
 */
public record CommitteeSettings(Map<OpenPoint, Answer> chosen) {
    /** Nothing settled: people look at each. */
    public static final CommitteeSettings ASK_ALWAYS = new CommitteeSettings(Map.of());

    public CommitteeSettings {
        EnumMap<OpenPoint, Answer> copy = new EnumMap<>(OpenPoint.class);
        copy.putAll(chosen);
        copy.forEach((point, answer) -> {
            if (!point.answers().contains(answer)) {
                throw new IllegalArgumentException(point + " cannot be settled as " + answer);
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    public Answer of(OpenPoint point) {
        return chosen.getOrDefault(point, point.usual());
    }
}
