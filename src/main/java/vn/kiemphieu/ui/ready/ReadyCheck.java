package vn.kiemphieu.ui.ready;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ui.setup.PlaceViewModel;

/**
 * One thing that must or should be so before ballots are fed.
 *
 * @param arguments fill the sentences of that kind
 * @param mend where it is put right, where that is in the window
 */
public record ReadyCheck(Kind kind, State state, List<Object> arguments, Optional<PlaceViewModel.Page> mend) {
    public ReadyCheck {
        arguments = List.copyOf(arguments);
    }

    /** What is looked at. */
    public enum Kind {
        /** The contest has a template to read with. */
        TEMPLATE,
        /** Enough members are named. */
        PEOPLE,
        /** The committee's own count of ballots is on record. */
        FIGURES,
        /** There is room for the pictures. */
        ROOM,
        /** The folder can be written to. */
        WRITABLE
    }

    /** What came of it. */
    public enum State {
        FINE,
        /** Can wait until closing. */
        LATER,
        /** Must be put right first. */
        MISSING
    }
}
