package vn.kiemphieu.rules;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Quorum;
import vn.kiemphieu.election.Regime;

/** Who may close which doubt in each regime. */
public final class Quorums {
    /** What the scanner or the paper's handling did, not the voter. */
    private static final Set<AdjudicationReason> SCANNER = EnumSet.of(
            AdjudicationReason.STREAK_OVER_NAME, AdjudicationReason.FOLD_OVER_NAME, AdjudicationReason.BLEED_THROUGH);

    private Quorums() {}

    /** How many members must agree unless the station says otherwise. */
    public static int usualMembers(Regime regime) {
        return regime == Regime.CLUB ? 1 : 2;
    }

    /**
     * How many must be present when the whole committee rules. How many make the whole was found in no rule: more than half
     * of its members is the least that can speak for it, and never one alone.
     *
     * @param members how many must agree to settle a doubt by themselves
     * @param committee how many members this counting place has
     */
    public static int presentNeeded(Regime regime, int members, int committee) {
        return regime == Regime.CLUB ? members : Math.max(Math.max(2, members), committee / 2 + 1);
    }

    /**
     * Whether members by themselves may hold a ballot invalid on a ground that its marks do not show: added content, marked,
     * undeterminable, not issued. In a state election that is for the whole Tổ bầu cử (question 175, point 2).
     */
    public static boolean membersMayHoldInvalid(Regime regime) {
        return regime != Regime.STATE;
    }

    /**
     * State: the whole Tổ bầu cử rules on every doubt of law (official questions and answers, question 175, point 2).
     * Party: members rule, and the ban kiểm phiếu where they disagree (190-QĐ/TW, art. 8).
     */
    public static Quorum of(Regime regime, int members) {
        return regime == Regime.STATE
                ? new Quorum(members, SCANNER, false)
                : new Quorum(members, EnumSet.allOf(AdjudicationReason.class), true);
    }
}
