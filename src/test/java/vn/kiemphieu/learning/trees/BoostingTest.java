package vn.kiemphieu.learning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.weighing.BoostedTrees;

class BoostingTest {
    private static final List<String> NAMES = List.of("a", "b", "noise");

    private static BoostedTrees grown(List<Example> examples) {
        return new Boosting(new Growth(8, 10, 1, 1), 40, 0.2, 5).grow(NAMES, examples, 2, (done, all, loss) -> {});
    }

    /** Class 1 where exactly one of the two numbers is over a half: no number alone tells anything. */
    private static List<Example> eitherOr(long seed, double flipped) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            float[] numbers = {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()};
            boolean one = numbers[0] > 0.5 != numbers[1] > 0.5;
            boolean label = random.nextDouble() < flipped ? !one : one;
            examples.add(new Example(numbers, label ? 1 : 0, 1));
        }
        return examples;
    }

    @Test
    void learnsWhatOnlyTwoNumbersTogetherTell() {
        BoostedTrees trees = grown(eitherOr(1, 0));
        long right = eitherOr(2, 0).stream()
                .filter(example -> (trees.chances(example.numbers())[1] > 0.5) == (example.label() == 1))
                .count();
        assertThat(right).isGreaterThan(1_940);
    }

    @Test
    void itsChancesAreHowOftenItIsRight() {
        BoostedTrees trees = grown(eitherOr(3, 0.2));
        List<Example> others = eitherOr(4, 0.2);
        double said = 0;
        double right = 0;
        for (Example example : others) {
            float chance = trees.chances(example.numbers())[1];
            said += Math.max(chance, 1 - chance);
            right += (chance > 0.5) == (example.label() == 1) ? 1 : 0;
        }
        assertThat(said / others.size()).isCloseTo(right / others.size(), within(0.05));
    }

    @Test
    void aWeightCountsAsThatManyExamples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            examples.add(new Example(new float[] {0, 0, 0}, i % 3 == 0 ? 1 : 0, i % 3 == 0 ? 6 : 1));
        }
        assertThat(grown(examples).chances(new float[] {0, 0, 0})[1]).isCloseTo(0.75f, within(0.02f));
    }

    @Test
    void growsTheSameTreesOnOneCoreAsOnMany() throws Exception {
        byte[] many = grown(eitherOr(1, 0.1)).toBytes();
        byte[] one = new ForkJoinPool(1)
                .submit(() -> grown(eitherOr(1, 0.1)).toBytes())
                .get();
        assertThat(one).isEqualTo(many);
    }
}
