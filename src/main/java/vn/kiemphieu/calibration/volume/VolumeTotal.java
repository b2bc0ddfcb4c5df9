package vn.kiemphieu.calibration.volume;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.calibration.BinomialBound;

/**
 * All finished ranges of one reader together.
 *
 * @param ranges how many
 * @param silentBound one-sided 95 % upper bound on the share of silent errors
 */
public record VolumeTotal(
        ReaderIdentity identity,
        long ranges,
        long sheets,
        long positions,
        long silent,
        double silentBound,
        Counts counts,
        List<String> incidents) {

    static VolumeTotal of(ReaderIdentity identity, List<VolumeLine> lines) {
        long positions = lines.stream().mapToLong(VolumeLine::positions).sum();
        long silent = lines.stream().mapToLong(VolumeLine::silent).sum();
        List<String> incidents = new ArrayList<>();
        lines.forEach(line -> incidents.addAll(line.incidents()));
        return new VolumeTotal(
                identity,
                lines.size(),
                lines.stream().mapToLong(VolumeLine::sheets).sum(),
                positions,
                silent,
                BinomialBound.upper95(silent, positions),
                lines.stream().map(VolumeLine::counts).reduce(Counts.NONE, Counts::plus),
                List.copyOf(incidents));
    }

    /** Whether nothing was counted that is wrong or no ballot. */
    public boolean faultless() {
        return incidents.isEmpty();
    }
}
