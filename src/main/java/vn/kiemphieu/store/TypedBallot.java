package vn.kiemphieu.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;

/**
 * One person's typing of one paper ballot.
 *
 * @param typed what the person typed
 * @param marks what it means, by candidate number: the marks that are no vote; names that are not here get a vote
 * @param invalid why the ballot does not count, where the person says so
 * @param mistaken whether the person says that there is no such ballot: it was typed by mistake
 */
public record TypedBallot(
        SheetId id,
        String by,
        boolean wholeCommittee,
        String typed,
        SortedMap<Integer, MarkStatus> marks,
        Optional<InvalidReason> invalid,
        boolean mistaken) {
    public TypedBallot {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** Whether both typings say the same of the ballot. */
    public boolean agreesWith(TypedBallot other) {
        return marks.equals(other.marks) && invalid.equals(other.invalid) && mistaken == other.mistaken;
    }
}
