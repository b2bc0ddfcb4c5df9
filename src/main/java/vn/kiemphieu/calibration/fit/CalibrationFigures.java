package vn.kiemphieu.calibration.fit;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.reading.ReaderConfig;

/**
 * What a calibration found.
 *
 * @param shipped the limits and confidences it began with
 * @param fitted those it proposes
 * @param moves limits that are not what they were
 * @param before what the shipped limits did to all pages
 * @param fittedHalf what the proposed limits do to the pages they were fitted on
 * @param heldOut what they do to the others
 * @param all what they do to all pages
 * @param curve the same with all limits stricter and looser together
 * @param rows every row with a known answer, read with the proposed limits
 * @param unlabelledRows rows that were read and about which nothing is known
 * @param maxError the share of silent errors that was to be ruled out
 */
public record CalibrationFigures(
        ReaderConfig shipped,
        ReaderConfig fitted,
        List<Move> moves,
        AccuracyFigures before,
        AccuracyFigures fittedHalf,
        AccuracyFigures heldOut,
        AccuracyFigures all,
        List<CurvePoint> curve,
        List<RowCase> rows,
        long unlabelledRows,
        double maxError) {

    /** A limit that moved. */
    public record Move(AdjustableLimit limit, double from, double to, double strictEnd, double looseEnd) {}

    /**
     * All adjustable limits leaning together.
     *
     * @param lean −1: all at their strict ends; 0: the proposed limits; 1: all at their loose ends
     * @param review share of ordinary sheets shown to a person
     * @param errorBound upper bound on silent errors
     * @param ambiguousBound upper bound on the share of ambiguous rows counted
     */
    public record CurvePoint(double lean, double review, long silent, double errorBound, double ambiguousBound) {}

    /** What the bound rests on: rows the limits were not fitted to. Limits that did not move were fitted to none. */
    public AccuracyFigures proof() {
        return moves.isEmpty() ? all : heldOut;
    }

    /** The verdict of {@link CalibrationVerdict}. */
    public CalibrationVerdict verdict() {
        return CalibrationVerdict.of(this);
    }

    /** The profile, unless it must not be used. */
    public Optional<ReaderConfig> profile() {
        return Optional.of(fitted).filter(config -> verdict().level() != CalibrationVerdict.Level.FAILED);
    }
}
