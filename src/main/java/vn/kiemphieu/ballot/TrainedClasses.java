package vn.kiemphieu.ballot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/** What the outputs of the trained models say of a row, in their order; the last is "only a person can say". */
public final class TrainedClasses {
    /** The output of strike-out models for strikes that leave an end of the name free. */
    public static final int NEARLY_STRUCK = 2;

    private static final int LEFT = 0;
    private static final int RIGHT = 1;

    private TrainedClasses() {}

    /** Which class a row of this method has where left and right change places: a struck name is as struck in the mirror. */
    public static int mirrored(VotingMethod method, int label) {
        return method == VotingMethod.STRIKE_OUT || label > RIGHT ? label : label == LEFT ? RIGHT : LEFT;
    }

    /**
     * Of two answer cells a model only knows left from right. Whether a strike along most of a name strikes it is for the
     * regime to say, not for pixels or numbers: it is an output of its own.
     */
    public static List<MarkStatus> of(StyleRow row, Regime regime) {
        return row.answers()
                .map(cells -> cells.agree().left() < cells.disagree().left())
                .map(agreeFirst -> List.of(
                        agreeFirst ? MarkStatus.AGREE : MarkStatus.DISAGREE,
                        agreeFirst ? MarkStatus.DISAGREE : MarkStatus.AGREE,
                        MarkStatus.NONE,
                        MarkStatus.BOTH,
                        MarkStatus.UNCERTAIN))
                .orElse(List.of(
                        MarkStatus.KEPT,
                        MarkStatus.STRUCK,
                        regime == Regime.STATE ? MarkStatus.UNCERTAIN : MarkStatus.STRUCK,
                        MarkStatus.UNCERTAIN));
    }

    /** What the classes' chances say of each status; rounded numbers may sum up to a little more than 1. */
    public static Chances chances(List<MarkStatus> classes, float[] found) {
        Map<MarkStatus, Double> of = new EnumMap<>(MarkStatus.class);
        for (int k = 0; k < classes.size(); k++) {
            of.merge(classes.get(k), (double) found[k], (a, b) -> Math.min(1, a + b));
        }
        return new Chances(of);
    }
}
