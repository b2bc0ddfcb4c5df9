package vn.kiemphieu.ui.review;

import java.util.Optional;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.Verdict;

/**
 * One thing a person may do about the doubt before them, by one key or one click.
 *
 * @param key a letter or a digit, in capitals
 * @param verdict what it puts on record, where it does
 */
public record Answer(String key, Sayable words, Act act, Optional<Verdict> verdict) {

    /** What pressing it does. */
    public enum Act {
        RULE,
        /** Asks why the ballot does not count. */
        GROUNDS,
        /** The whole committee rules on this doubt. */
        COMMITTEE,
        LATER,
        UNDO,
        BACK
    }
}
