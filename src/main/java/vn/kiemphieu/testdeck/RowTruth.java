package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;

/**
 * What is true of one row of a drawn sheet.
 *
 * @param mark empty when only a person can say
 * @param kind what was drawn; {@code na:…} where the row has no truth of its own
 * @param distractors disturbances that change nothing, {@code …@name} or {@code …@cell} when one lies on this name or
 *     on one of its answer cells
 * @param nearly whether most of the name is struck through, but not all of it: clear in a Party election only
 */
public record RowTruth(
        int no, String name, Optional<MarkStatus> mark, String kind, List<String> distractors, boolean nearly) {
    public RowTruth {
        distractors = List.copyOf(distractors);
    }

    /** A row that is struck through wholly, or not at all. */
    public RowTruth(int no, String name, Optional<MarkStatus> mark, String kind, List<String> distractors) {
        this(no, name, mark, kind, distractors, false);
    }

    /** The same row with these disturbances. */
    RowTruth among(List<String> disturbances) {
        return new RowTruth(no, name, mark, kind, disturbances, nearly);
    }

    /** Whether the row is one vote, for or against, that a reader may count without asking. */
    public boolean clear() {
        return mark.isPresent() && mark.get() != MarkStatus.NONE && mark.get() != MarkStatus.BOTH;
    }

    /**
     * The word in {@code truth.csv}: kept, struck, agree, disagree or ambiguous. Rows that are no vote, none or both, are
     * ambiguous there and known by their kind, as in decks of other origin.
     */
    public String truth() {
        return clear() ? mark.orElseThrow().code() : "ambiguous";
    }
}
