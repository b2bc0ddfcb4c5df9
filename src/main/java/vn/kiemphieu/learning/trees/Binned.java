package vn.kiemphieu.learning.trees;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.kiemphieu.weighing.BoostedTrees.Tree;

/**
 * Every number of every example as the number of the bin it falls into: at most 64 bins with about as many examples each.
 *
 * @param limits upper limit of every bin but the last, per number
 * @param bins bin of each example, per number
 */
record Binned(float[][] limits, byte[][] bins) {
    static final int MOST_BINS = 64;

    static Binned of(float[][] examples) {
        int numbers = examples[0].length;
        float[][] limits = new float[numbers][];
        byte[][] bins = new byte[numbers][];
        IntStream.range(0, numbers).parallel().forEach(f -> {
            float[] values = new float[examples.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = examples[i][f];
            }
            limits[f] = limits(values.clone());
            bins[f] = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                bins[f][i] = (byte) bin(limits[f], values[i]);
            }
        });
        return new Binned(limits, bins);
    }

    /** Limits half way between neighbouring values; where most examples share a value, the others have bins of their own. */
    private static float[] limits(float[] values) {
        Arrays.sort(values);
        float[] found = new float[MOST_BINS - 1];
        int count = 0;
        int from = 0;
        int left = values.length;
        for (int i = 1; i < values.length && count < found.length; i++) {
            boolean full = i - from >= left / (double) (MOST_BINS - count);
            if (full && values[i] > values[i - 1]) {
                found[count++] = (values[i] + values[i - 1]) / 2;
                left -= i - from;
                from = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int bin(float[] limits, float value) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (value <= limits[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int numbers() {
        return bins.length;
    }

    /** What a tree whose limits are bins adds for an example. */
    double add(Tree tree, int example) {
        int node = 0;
        while (tree.number()[node] >= 0) {
            boolean left = bins[tree.number()[node]][example] <= tree.value()[node];
            node = left ? tree.left()[node] : tree.right()[node];
        }
        return tree.value()[node];
    }

    /** The same tree with numbers for limits. */
    Tree withLimits(Tree tree) {
        float[] values = tree.value().clone();
        for (int i = 0; i < values.length; i++) {
            if (tree.number()[i] >= 0) {
                values[i] = limits[tree.number()[i]][(int) values[i]];
            }
        }
        return new Tree(tree.number(), values, tree.left(), tree.right());
    }
}
