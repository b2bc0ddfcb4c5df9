package vn.kiemphieu.calibration;

import java.util.List;
import java.util.SortedMap;
import vn.kiemphieu.ballot.AdjudicationReason;

/**
 * What the reader did with a deck whose answers are known. Bounds are one-sided, 95 %.
 *
 * @param sheets all sheets
 * @param ordinary sheets without anything peculiar on which every row has a certain truth
 * @param toReview those of them that were not accepted
 * @param reviewReasons why, one count for each reason on a sheet
 * @param clearRows rows with a certain truth on sheets that were read
 * @param positions those of them that were counted without asking anybody
 * @param silent those of them counted the other way: the error this program may not make
 * @param silentBound upper bound on the share of silent errors among the positions
 * @param wrong those read the other way on a sheet that a person sees
 * @param asked those asked about
 * @param ambiguous rows that are no clear vote, by kind of mark: how many, and how many of them were counted on accepted
 *     sheets as what they are not
 * @param special peculiar sheets by class: how many, and how many of them accepted
 * @param clearOpinions the two readings of clear rows side by side
 * @param ambiguousOpinions the same of rows that are no clear vote
 * @param reliability confidence beside the share that is right
 * @param skill what the confidences tell beyond one figure for all rows: 0 or less when a constant would do as well
 * @param incidents silent errors, votes made of rows without one, and accepted sheets that are no ballot, so that they
 *     can be drawn again
 */
public record AccuracyFigures(
        long sheets,
        long ordinary,
        long toReview,
        SortedMap<AdjudicationReason, Long> reviewReasons,
        long clearRows,
        long positions,
        long silent,
        double silentBound,
        long wrong,
        long asked,
        SortedMap<String, Part> ambiguous,
        SortedMap<String, Part> special,
        TwoReadings clearOpinions,
        TwoReadings ambiguousOpinions,
        List<Reliability.Bin> reliability,
        double skill,
        List<String> incidents) {

    /** So many of one kind, and of these so many accepted. */
    public record Part(long seen, long accepted) {
        Part plus(boolean isAccepted) {
            return new Part(seen + 1, accepted + (isAccepted ? 1 : 0));
        }

        /** Upper bound on the share accepted. */
        public double bound() {
            return BinomialBound.upper95(accepted, seen);
        }
    }

    /** Share of ordinary sheets that go to a person. */
    public double reviewShare() {
        return ordinary == 0 ? 0 : (double) toReview / ordinary;
    }

    /** Share of clear rows that are made uncertain. */
    public double askedShare() {
        return clearRows == 0 ? 0 : (double) asked / clearRows;
    }

    /** All ambiguous rows together. */
    public Part ambiguousTotal() {
        return new Part(
                ambiguous.values().stream().mapToLong(Part::seen).sum(),
                ambiguous.values().stream().mapToLong(Part::accepted).sum());
    }

    /** Whether nothing was counted that is wrong or no ballot. */
    public boolean faultless() {
        return incidents.isEmpty();
    }
}
