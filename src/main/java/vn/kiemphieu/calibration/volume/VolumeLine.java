package vn.kiemphieu.calibration.volume;

import java.util.List;

/**
 * What one finished range, or several together, came to.
 *
 * @param positions clear rows counted without asking anybody
 * @param silent those of them counted the other way
 * @param counts by profile and by method of voting, see {@link Counts}
 * @param incidents silent errors, votes made of rows without one, and accepted sheets that are no ballot, each with the
 *     command that draws it again
 */
public record VolumeLine(
        ReaderIdentity identity,
        long seed,
        long sheets,
        long positions,
        long silent,
        Counts counts,
        List<String> incidents) {
    public VolumeLine {
        incidents = List.copyOf(incidents);
    }
}
