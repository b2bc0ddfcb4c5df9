package vn.kiemphieu.learning;

import vn.kiemphieu.election.VotingMethod;

/**
 * How often each class of row occurs on ballots a fifth of which are clean, three fifths typical and a fifth hard, so that a
 * model's chances are those of rows in use.
 */
final class UsualShares {
    private static final double[] STRIKE = {0.763, 0.203, 0.0134, 0.0206};
    /** Of two answers the left and the right one count alike. */
    private static final double[] ANSWER = {0.4755, 0.4755, 0.025, 0.0015, 0.0225};

    private UsualShares() {}

    static double[] of(VotingMethod method) {
        return method == VotingMethod.STRIKE_OUT ? STRIKE.clone() : ANSWER.clone();
    }
}
