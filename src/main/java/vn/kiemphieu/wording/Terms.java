package vn.kiemphieu.wording;

import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.election.VotingMethod;

/** The words for what is found on ballots and said about them. */
public final class Terms {
    private static final Wording WORDING = new Wording("vn.kiemphieu.wording.terms");

    private Terms() {}

    /** On an agree/disagree ballot some reasons are said in words of their own: nothing is struck there. */
    public static Sayable of(AdjudicationReason reason, VotingMethod method) {
        String own = "reason." + method.code() + "." + reason;
        return WORDING.sayable(WORDING.has(own) ? own : "reason." + reason);
    }

    public static Sayable of(InvalidReason reason) {
        return WORDING.sayable("invalid." + reason);
    }

    public static Sayable of(OutsideReason reason) {
        return WORDING.sayable("outside." + reason);
    }

    public static Sayable of(MarkStatus mark) {
        return WORDING.sayable("mark." + mark);
    }

    public static Sayable of(SheetStatus status) {
        return WORDING.sayable("status." + status);
    }

    public static Sayable of(Doubt.Step step) {
        return WORDING.sayable("step." + step);
    }
}
