package vn.kiemphieu.form;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.election.Candidate;

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

    /** Every name has its place. */
    record Complete(BallotStyle style, StampSeen stamp, List<ReadAs> differences) implements StyleProposal {
        public Complete {
            differences = List.copyOf(differences);
        }
    }

    /** Some names have no certain place; nothing may be counted with this. */
    record Incomplete(int placed, List<Unplaced> unplaced) implements StyleProposal {
        public Incomplete {
            unplaced = List.copyOf(unplaced);
        }
    }

    /** The style, if it is whole. */
    default Optional<BallotStyle> whole() {
        return this instanceof Complete complete ? Optional.of(complete.style()) : Optional.empty();
    }
}
