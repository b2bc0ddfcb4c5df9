package vn.kiemphieu.adjudication;

import java.util.Map;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.store.StoredSheet;

/**
 * One doubt of the queue, as a person may see it.
 *
 * @param said what members said, by name in the order they said it; empty while members still rule blind
 */
public record OpenDoubt(StoredSheet sheet, Doubt doubt, Map<String, Verdict> said) {

    /** Whether it is here because members disagree. */
    public boolean isDisagreement() {
        return !said.isEmpty();
    }

    /** Whether only the whole committee may settle it. */
    public boolean isForCommittee() {
        return doubt.next() == Doubt.Step.THE_COMMITTEE;
    }

    /** Whether both are about the same row of the same sheet, or about the same sheet as a whole. */
    public boolean isAbout(OpenDoubt other) {
        return sheet.key() == other.sheet.key() && doubt.row().equals(other.doubt.row());
    }
}
