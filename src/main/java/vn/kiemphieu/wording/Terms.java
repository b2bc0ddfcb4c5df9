package vn.kiemphieu.wording;

import java.util.Locale;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.VotingMethod;

/** The words for what is found on ballots and said about them. */
public final class Terms {
    private static final Wording WORDING = new Wording("vn.kiemphieu.wording.terms");

    private Terms() {}

    /** On an agree/disagree ballot some reasons are said in words of their own: nothing is struck there. */
    public static Sayable of(AdjudicationReason reason, VotingMethod method) {
        return WORDING.sayable(hasOwn(reason, method) ? own(reason, method) : "reason." + reason);
    }

    /** Whether the reason has words of its own on ballots of this kind. */
    public static boolean hasOwn(AdjudicationReason reason, VotingMethod method) {
        return WORDING.has(own(reason, method));
    }

    private static String own(AdjudicationReason reason, VotingMethod method) {
        return "reason." + method.code() + "." + reason;
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

    /** A measured number's name for people; the part of a row before the dot is left out. */
    public static Sayable ofNumber(String name) {
        String number = name.substring(name.lastIndexOf('.') + 1);
        return WORDING.has("number." + number) ? WORDING.sayable("number." + number) : language -> number;
    }

    public static Sayable of(OpenPoint point) {
        return WORDING.sayable("open." + point);
    }

    public static Sayable of(OpenPoint.Answer answer) {
        return WORDING.sayable("answer." + answer);
    }

    /** What each of the two readings of a row said by itself. */
    public static Sayable of(TwoOpinions opinions) {
        Opinion rule = opinions.rule();
        return opinions.learned()
                .map(learned -> WORDING.sayable(
                        "opinions.both", of(rule.status()), share(rule), of(learned.status()), share(learned)))
                .orElseGet(() -> WORDING.sayable("opinions.rule", of(rule.status()), share(rule)));
    }

    private static String share(Opinion opinion) {
        return String.format(Locale.ROOT, "%.3f", opinion.confidence());
    }

    public static Sayable of(SheetStatus status) {
        return WORDING.sayable("status." + status);
    }

    public static Sayable of(Doubt.Step step) {
        return WORDING.sayable("step." + step);
    }
}
