package vn.kiemphieu.ballot;

import java.util.Set;

/**
 * The machine's opinion on one candidate's row.
 *
 * @param status {@link MarkStatus#UNCERTAIN} whenever a person must rule on this row
 * @param confidence 0–1, calibrated: the share of rows with this confidence whose mark is right
 * @param reasons why the row is uncertain; empty when it is not
 * @param measurement the numbers the opinion rests on
 * @param opinions what each of the two readings said by itself
 */
public record RowReading(
        int no,
        MarkStatus status,
        double confidence,
        Set<AdjudicationReason> reasons,
        RowMeasurement measurement,
        TwoOpinions opinions) {
    public RowReading {
        reasons = AdjudicationReason.ordered(reasons);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside 0–1: " + confidence);
        }
        if (status == MarkStatus.UNCERTAIN && reasons.isEmpty()) {
            throw new IllegalArgumentException("row " + no + " is uncertain without a reason");
        }
    }

    /** A reading that only the rule made. */
    public RowReading(
            int no, MarkStatus status, double confidence, Set<AdjudicationReason> reasons, RowMeasurement measurement) {
        this(
                no,
                status,
                confidence,
                reasons,
                measurement,
                new TwoOpinions(new Opinion(status, confidence), java.util.Optional.empty()));
    }
}
