package vn.kiemphieu.testdeck;

import java.util.Optional;

/**
 * What is true of one row of a drawn sheet.
 *
 * @param mark empty when only a person can say
 * @param kind what was drawn; {@code na:…} where the row has no truth of its own
 * @param distractors disturbances that change nothing, {@code …@name} when one lies on this name
 */
public record RowTruth(
        int no,
        String name,
        Optional<vn.kiemphieu.ballot.MarkStatus> mark,
        String kind,
        java.util.List<String> distractors) {
    public RowTruth {
        distractors = java.util.List.copyOf(distractors);
    }

    /** The word in {@code truth.csv}: kept, struck or ambiguous. */
    public String truth() {
        return mark.map(vn.kiemphieu.ballot.MarkStatus::code).orElse("ambiguous");
    }
}
