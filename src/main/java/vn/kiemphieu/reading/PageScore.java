package vn.kiemphieu.reading;

import java.util.List;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;

/** What is known about a page before anything is decided: the same numbers can be decided by other limits. */
public sealed interface PageScore {
    /** No page of this style could be measured; no limit of the decision changes that. */
    record Refused(PageReading why) implements PageScore {}

    /**
     * Measured.
     *
     * @param weighed what the numbers weighed together give each row, in the style's order
     * @param learned what the learned reading gives each row
     */
    record Measured(Registration registration, PageInk ink, List<Chances> weighed, List<Chances> learned)
            implements PageScore {
        public Measured {
            weighed = List.copyOf(weighed);
            learned = List.copyOf(learned);
        }
    }
}
