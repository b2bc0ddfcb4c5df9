package vn.kiemphieu.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.SheetId;

/**
 * One person's typing of one paper ballot.
 *
 * @param typed what the person typed
 * @param struck what it means: the struck numbers
 * @param invalid why the ballot does not count, where the person says so
 */
public record TypedBallot(
        SheetId id,
        String by,
        boolean wholeCommittee,
        String typed,
        SortedSet<Integer> struck,
        Optional<InvalidReason> invalid) {
    public TypedBallot {
        struck = Collections.unmodifiableSortedSet(new TreeSet<>(struck));
    }

    /** Whether both typings say the same of the ballot. */
    public boolean agreesWith(TypedBallot other) {
        return struck.equals(other.struck) && invalid.equals(other.invalid);
    }
}
