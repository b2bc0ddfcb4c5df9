package vn.kiemphieu.learning.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.kiemphieu.weighing.BoostedTrees;
import vn.kiemphieu.weighing.BoostedTrees.Tree;

/**
 * Grows boosted trees: each round adds, for every class, the small tree that lowers the log-loss most by Newton's step
 * (Friedman 2001; Chen and Guestrin 2016). Equal examples and seeds give equal trees, whatever the cores.
 */
public final class Boosting {
    private static final double SHARE_OF_EXAMPLES = 0.8;

    private final Growth growth;
    private final int rounds;
    private final double rate;
    private final long seed;

    /** Told of every round. */
    public interface Progress {
        void round(int done, int rounds, double loss);
    }

    public Boosting(Growth growth, int rounds, double rate, long seed) {
        this.growth = growth;
        this.rounds = rounds;
        this.rate = rate;
        this.seed = seed;
    }

    /** @param names of the numbers, in the examples' order */
    public BoostedTrees grow(List<String> names, List<Example> examples, int classes, Progress progress) {
        Binned binned = Binned.of(examples.stream().map(Example::numbers).toArray(float[][]::new));
        int n = examples.size();
        double[] start = start(examples, classes);
        double[][] scores = new double[n][];
        Arrays.setAll(scores, i -> start.clone());
        List<Tree> trees = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        double[] slope = new double[n];
        double[] curve = new double[n];
        for (int round = 0; round < rounds; round++) {
            int[] taken = taken(n, random);
            float[][] chances = new float[n][];
            IntStream.range(0, n).parallel().forEach(i -> chances[i] = BoostedTrees.softmax(scores[i]));
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < n; i++) {
                    double p = chances[i][k];
                    double weight = examples.get(i).weight();
                    slope[i] = weight * (p - (examples.get(i).label() == k ? 1 : 0));
                    curve[i] = weight * Math.max(1e-6, p * (1 - p)) * classes / (classes - 1);
                }
                Tree tree = growth.tree(binned, taken, slope, curve, rate, random.split());
                trees.add(tree);
                int which = k;
                IntStream.range(0, n).parallel().forEach(i -> scores[i][which] += binned.add(tree, i));
            }
            progress.round(round + 1, rounds, loss(examples, chances));
        }
        List<Float> first =
                Arrays.stream(start).mapToObj(score -> (float) score).toList();
        return new BoostedTrees(
                names, first, trees.stream().map(binned::withLimits).toList());
    }

    /** The logarithms of how often each class occurs, by weight. */
    private static double[] start(List<Example> examples, int classes) {
        double[] weights = new double[classes];
        examples.forEach(example -> weights[example.label()] += example.weight());
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(weight -> Math.log(Math.max(1e-6, weight / all)))
                .toArray();
    }

    private static int[] taken(int n, SplittableRandom random) {
        return IntStream.range(0, n)
                .filter(i -> random.nextDouble() < SHARE_OF_EXAMPLES)
                .toArray();
    }

    private static double loss(List<Example> examples, float[][] chances) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < chances.length; i++) {
            Example example = examples.get(i);
            sum -= example.weight() * Math.log(Math.max(1e-12, chances[i][example.label()]));
            weights += example.weight();
        }
        return sum / weights;
    }
}
