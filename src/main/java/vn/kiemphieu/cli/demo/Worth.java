package vn.kiemphieu.cli.demo;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.tally.BallotOutcome;

/**
 * What one sheet gives to the count.
 *
 * @param notCounted why nobody gets a vote; empty on a valid ballot
 */
record Worth(Optional<Verdict> notCounted, SortedSet<Integer> votedFor) {

    /** What a sheet must be worth; its own few lines on purpose, apart from the station's rules and tally. */
    static Worth drawn(SheetFate fate, int seats) {
        if (fate instanceof SheetFate.Ruled ruled) {
            return nothing(ruled.verdict());
        }
        SortedMap<Integer, MarkStatus> marks = ((SheetFate.Marked) fate).marks();
        SortedSet<Integer> kept = new TreeSet<>();
        marks.forEach((no, mark) -> {
            if (mark == MarkStatus.KEPT) {
                kept.add(no);
            }
        });
        if (kept.size() > seats) {
            return nothing(new Verdict.Invalid(InvalidReason.MORE_THAN_SEATS));
        }
        return kept.isEmpty()
                ? nothing(new Verdict.Invalid(InvalidReason.VOTES_FOR_NOBODY))
                : new Worth(Optional.empty(), kept);
    }

    /** What the station made of it; empty while it is open. */
    static Optional<Worth> counted(BallotOutcome outcome) {
        if (outcome instanceof BallotOutcome.Valid valid) {
            return Optional.of(new Worth(Optional.empty(), new TreeSet<>(valid.votedFor())));
        }
        if (outcome instanceof BallotOutcome.InvalidByRule invalid) {
            return Optional.of(nothing(new Verdict.Invalid(invalid.reason())));
        }
        if (outcome instanceof BallotOutcome.InvalidByRuling invalid) {
            return Optional.of(nothing(new Verdict.Invalid(invalid.reason())));
        }
        return outcome instanceof BallotOutcome.Outside outside
                ? Optional.of(nothing(new Verdict.Outside(outside.reason())))
                : Optional.empty();
    }

    boolean isValid() {
        return notCounted.isEmpty();
    }

    boolean isBallot() {
        return notCounted.filter(verdict -> verdict instanceof Verdict.Outside).isEmpty();
    }

    private static Worth nothing(Verdict why) {
        return new Worth(Optional.of(why), new TreeSet<>());
    }
}
