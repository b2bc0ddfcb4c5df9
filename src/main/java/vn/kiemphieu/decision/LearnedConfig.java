package vn.kiemphieu.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import vn.kiemphieu.ballot.MarkStatus;

/**
 * Least chance, 0–1, from which the learned reading is sure of a status; below it, it asks; origin: {@code calibration/}.
 *
 * @param kept that a name was left
 * @param struck that it was struck out
 * @param agree that the first of two answers was given
 * @param disagree that the second one was
 * @param none that neither was
 * @param both that both were
 * @param leeway what more the rule may pass where the learned reading is surer than that, by rising chance; each goes on
 *     from the one before
 */
public record LearnedConfig(
        double kept, double struck, double agree, double disagree, double none, double both, List<Leeway> leeway) {
    public LearnedConfig {
        if (!DoubleStream.of(kept, struck, agree, disagree, none, both)
                .allMatch(chance -> chance >= 0.5 && chance <= 1)) {
            throw new IllegalArgumentException("a chance asked of the learned reading is not within 0.5–1");
        }
        leeway = List.copyOf(leeway);
        for (int i = 1; i < leeway.size(); i++) {
            if (leeway.get(i).chance() <= leeway.get(i - 1).chance()) {
                throw new IllegalArgumentException("chances for leeway do not rise");
            }
        }
    }

    /**
     * The rule's limits with each leeway.
     *
     * @throws IllegalArgumentException when one names no limit of the rule's, or one that cannot be
     */
    public List<DecisionConfig> beyond(DecisionConfig strict) {
        List<DecisionConfig> wide = new ArrayList<>();
        for (Leeway one : leeway) {
            wide.add(one.beyond(wide.isEmpty() ? strict : wide.get(wide.size() - 1)));
        }
        return wide;
    }

    /** @param certain any status but {@link MarkStatus#UNCERTAIN} */
    public double least(MarkStatus certain) {
        return switch (certain) {
            case KEPT -> kept;
            case STRUCK -> struck;
            case AGREE -> agree;
            case DISAGREE -> disagree;
            case NONE -> none;
            case BOTH -> both;
            case UNCERTAIN -> throw new IllegalArgumentException("nothing is asked of being unsure");
        };
    }
}
