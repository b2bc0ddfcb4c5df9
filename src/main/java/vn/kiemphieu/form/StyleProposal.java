package vn.kiemphieu.form;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.form.blank.BlankNote;

/** What a blank ballot turned out to be: a whole style, or the names that nobody may guess. */
public sealed interface StyleProposal {
    /** Where the stamp's place on the blank was seen. */
    enum StampSeen {
        SEAL,
        BOX,
        NOWHERE
    }

    /** A name that was found although it was read a little differently, for a person to look at. */
    record ReadAs(Candidate candidate, String text) {}

    /** Placed names that were read a little differently. */
    List<ReadAs> differences();

    /** What was done to the blank's picture, for a person to read. */
    List<BlankNote> notes();

    /** Every name has its place. */
    record Complete(BallotStyle style, StampSeen stamp, List<ReadAs> differences, List<BlankNote> notes)
            implements StyleProposal {
        public Complete {
            differences = List.copyOf(differences);
            notes = List.copyOf(notes);
        }
    }

    /** Some names have no certain place; nothing may be counted with this before a person completed it. */
    record Incomplete(StyleDraft draft, List<Unplaced> unplaced, List<ReadAs> differences, List<BlankNote> notes)
            implements StyleProposal {
        public Incomplete {
            unplaced = List.copyOf(unplaced);
            differences = List.copyOf(differences);
            notes = List.copyOf(notes);
        }

        /** How many names are certain. */
        public int placed() {
            return draft.style().rows().size();
        }
    }

    /** The style, if it is whole. */
    default Optional<BallotStyle> whole() {
        return this instanceof Complete complete ? Optional.of(complete.style()) : Optional.empty();
    }
}
