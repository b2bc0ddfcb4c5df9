package vn.kiemphieu.learning.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.kiemphieu.weighing.BoostedTrees.Tree;

/**
 * Grows one tree, always splitting the leaf whose split gains most.
 *
 * @param leaves most of them
 * @param fewest examples a leaf must hold
 * @param calm added to the curvature, so that few examples move little
 * @param shareOfNumbers each tree may ask about, 0–1
 */
public record Growth(int leaves, int fewest, double calm, double shareOfNumbers) {
    private record Split(int number, int bin, double gain) {
        static final Split NONE = new Split(-1, 0, 0);
    }

    private record Leaf(int node, int[] examples, Split split) {}

    /** @return a tree whose limits are numbers of bins: a bin up to the limit goes left */
    Tree tree(Binned binned, int[] taken, double[] slope, double[] curve, double rate, SplittableRandom random) {
        int[] asked = IntStream.range(0, binned.numbers())
                .filter(f -> random.nextDouble() < shareOfNumbers)
                .toArray();
        int nodes = 2 * leaves - 1;
        short[] number = new short[nodes];
        float[] value = new float[nodes];
        short[] left = new short[nodes];
        short[] right = new short[nodes];
        List<Leaf> open = new ArrayList<>();
        open.add(new Leaf(0, taken, best(binned, asked, taken, slope, curve)));
        int used = 1;
        while (open.size() < leaves) {
            int most = 0;
            for (int i = 1; i < open.size(); i++) {
                most = open.get(i).split().gain() > open.get(most).split().gain() ? i : most;
            }
            Leaf leaf = open.get(most);
            if (leaf.split().gain() <= 0) {
                break;
            }
            byte[] bins = binned.bins()[leaf.split().number()];
            int limit = leaf.split().bin();
            int[] down =
                    IntStream.of(leaf.examples()).filter(i -> bins[i] <= limit).toArray();
            int[] up =
                    IntStream.of(leaf.examples()).filter(i -> bins[i] > limit).toArray();
            number[leaf.node()] = (short) leaf.split().number();
            value[leaf.node()] = limit;
            left[leaf.node()] = (short) used;
            right[leaf.node()] = (short) (used + 1);
            open.set(most, new Leaf(used, down, best(binned, asked, down, slope, curve)));
            open.add(new Leaf(used + 1, up, best(binned, asked, up, slope, curve)));
            used += 2;
        }
        for (Leaf leaf : open) {
            number[leaf.node()] = -1;
            value[leaf.node()] = (float) (rate * step(leaf.examples(), slope, curve));
        }
        return new Tree(
                java.util.Arrays.copyOf(number, used),
                java.util.Arrays.copyOf(value, used),
                java.util.Arrays.copyOf(left, used),
                java.util.Arrays.copyOf(right, used));
    }

    private double step(int[] examples, double[] slope, double[] curve) {
        double g = 0;
        double h = 0;
        for (int i : examples) {
            g += slope[i];
            h += curve[i];
        }
        return -g / (h + calm);
    }

    private Split best(Binned binned, int[] asked, int[] examples, double[] slope, double[] curve) {
        if (examples.length < 2 * fewest) {
            return Split.NONE;
        }
        return IntStream.of(asked)
                .parallel()
                .mapToObj(f -> best(f, binned.bins()[f], binned.limits()[f].length + 1, examples, slope, curve))
                .reduce(Split.NONE, Growth::better);
    }

    /** The one that gains more; of equals that of the lower number, whatever order they are compared in. */
    private static Split better(Split a, Split b) {
        return a.gain() != b.gain() ? (a.gain() > b.gain() ? a : b) : a.number() <= b.number() ? a : b;
    }

    private Split best(int number, byte[] bins, int count, int[] examples, double[] slope, double[] curve) {
        double[] g = new double[count];
        double[] h = new double[count];
        int[] n = new int[count];
        for (int i : examples) {
            int bin = bins[i];
            g[bin] += slope[i];
            h[bin] += curve[i];
            n[bin]++;
        }
        double allG = 0;
        double allH = 0;
        for (int b = 0; b < count; b++) {
            allG += g[b];
            allH += h[b];
        }
        double whole = allG * allG / (allH + calm);
        Split best = Split.NONE;
        double leftG = 0;
        double leftH = 0;
        int leftN = 0;
        for (int b = 0; b + 1 < count; b++) {
            leftG += g[b];
            leftH += h[b];
            leftN += n[b];
            if (leftN >= fewest && examples.length - leftN >= fewest) {
                double gain = leftG * leftG / (leftH + calm)
                        + (allG - leftG) * (allG - leftG) / (allH - leftH + calm)
                        - whole;
                if (gain > best.gain()) {
                    best = new Split(number, b, gain);
                }
            }
        }
        return best;
    }
}
