package vn.kiemphieu.ballot;

import java.util.List;
import java.util.SortedMap;
import vn.kiemphieu.election.Contest;

/** A sheet as it counts: derived, never stored, from the machine's reading and people's rulings. */
public sealed interface CastVoteRecord {

    /**
     * A ballot whose every mark is settled; whether it is valid is for the rules to say.
     *
     * @param marks by candidate number, one for every candidate
     * @param ruledOn whether people had a hand in it
     * @param heldValid whether people ruled that the sheet is a valid ballot
     */
    record Marked(SortedMap<Integer, MarkStatus> marks, boolean ruledOn, boolean heldValid) implements CastVoteRecord {
        /** A ballot on whose validity nobody ruled. */
        public Marked(SortedMap<Integer, MarkStatus> marks, boolean ruledOn) {
            this(marks, ruledOn, false);
        }
    }

    /** People ruled that the ballot does not count. */
    record RuledInvalid(InvalidReason reason, Authority authority) implements CastVoteRecord {}

    /** People ruled that the sheet is outside the count. */
    record Outside(OutsideReason reason, Authority authority) implements CastVoteRecord {}

    /** Something is undecided; the sheet does not count yet. */
    record Open(List<Doubt> doubts) implements CastVoteRecord {
        public Open {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * @param rulings in the order they were made
     * @throws IllegalArgumentException when the reading or a ruling names a row that is not in the contest
     */
    static CastVoteRecord of(Contest contest, PageReading reading, List<Adjudication> rulings, Quorum quorum) {
        return new Derivation(contest, reading, rulings, quorum).derive();
    }
}
