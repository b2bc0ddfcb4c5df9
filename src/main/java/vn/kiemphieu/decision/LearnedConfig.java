package vn.kiemphieu.decision;

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
 * @param together what the weighed numbers and the learned reading must give where one of them alone is not sure
 */
public record LearnedConfig(
        double kept, double struck, double agree, double disagree, double none, double both, Together together) {
    public LearnedConfig {
        if (!DoubleStream.of(kept, struck, agree, disagree, none, both)
                .allMatch(chance -> chance >= 0.5 && chance <= 1)) {
            throw new IllegalArgumentException("a chance asked of the learned reading is not within 0.5–1");
        }
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
