package vn.kiemphieu.ui.ready;

import java.util.Optional;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ui.setup.PlaceViewModel;

/**
 * One thing that must or should be so before ballots are fed.
 *
 * @param code names the check
 * @param found what was found, in a sentence
 * @param action what to do about it
 * @param mend where it is put right, where that is in the window
 * @param paper which pictures it waits for, where it does
 * @param needed whether nothing can be fed without it
 */
public record ReadyCheck(
        String code,
        State state,
        Sayable found,
        Optional<Sayable> action,
        Optional<PlaceViewModel.Page> mend,
        Optional<ReadyPoint.Name> paper,
        boolean needed) {

    /** What came of it. */
    public enum State {
        FINE,
        /** Nothing is wrong, and people should know this. */
        NOTE,
        /** Not done yet, and can wait. */
        LATER,
        /** To be put right. */
        MISSING
    }

    /** Whether nothing can be fed as it is. */
    public boolean isInTheWay() {
        return needed && state == State.MISSING;
    }
}
