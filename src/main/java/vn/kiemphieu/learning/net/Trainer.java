package vn.kiemphieu.learning.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a network to lessons by stochastic gradient descent. The result depends on the lessons, their order and the seed
 * alone, not on the number of cores: a batch is cut into a fixed number of parts, added up in a fixed order.
 */
public final class Trainer {
    private static final int BATCH = 64;
    private static final int PARTS = 8;
    private static final int SHARE = BATCH / PARTS;
    /** Every other lesson is the hardest of so many drawn at random. */
    private static final int RIVALS = 3;

    private static final double RATE = 1.5e-3;
    private static final double WARM_UP = 0.03; // share of the steps with a growing rate

    private final Network network;
    private final Adam adam;
    private final Random random;
    private final List<Part> parts = new ArrayList<>();

    /** @param mirror which class each one becomes where left and right change places */
    public Trainer(Network network, int[] mirror, long seed) {
        this.network = network;
        this.adam = new Adam(network.parameters().length);
        this.random = new Random(seed);
        for (int i = 0; i < PARTS; i++) {
            parts.add(new Part(network, mirror, seed * PARTS + i));
        }
    }

    /** Is told how far training is. */
    @FunctionalInterface
    public interface Progress {
        /** @param loss mean cross-entropy of the last lessons */
        void told(int step, int steps, double loss);
    }

    /**
     * Trains for {@code epochs} times as many lessons as there are; each class is seen by its share in {@code shares}, and
     * in it lessons that were hard the last time more often than others.
     *
     * @param shares how often each class is drawn, summing up to 1
     */
    public void train(List<Lesson> lessons, double[] shares, double epochs, Progress progress) {
        int[][] byClass = byClass(lessons, shares.length);
        double[] last = new double[lessons.size()];
        Arrays.fill(last, Double.MAX_VALUE);
        double[] drawn = present(shares, byClass);
        int steps = Math.max(1, (int) (epochs * lessons.size() / BATCH));
        double mean = Double.NaN;
        float[] slope = new float[network.parameters().length];
        for (int step = 0; step < steps; step++) {
            int[] batch = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                batch[i] = chosen(byClass[drawn(drawn)], last);
            }
            IntStream.range(0, PARTS)
                    .parallel()
                    .forEach(i -> parts.get(i)
                            .learn(Arrays.stream(batch, i * SHARE, (i + 1) * SHARE)
                                    .mapToObj(lessons::get)
                                    .toList()));
            Arrays.fill(slope, 0);
            double sum = 0;
            for (int k = 0; k < PARTS; k++) {
                Part part = parts.get(k);
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += part.slope[i] / BATCH;
                }
                for (int i = 0; i < SHARE; i++) {
                    last[batch[k * SHARE + i]] = part.losses[i];
                    sum += part.losses[i];
                }
            }
            mean = Double.isNaN(mean) ? sum / BATCH : 0.99 * mean + 0.01 * sum / BATCH;
            adam.step(network.parameters(), slope, rate(step, steps));
            progress.told(step + 1, steps, mean);
        }
    }

    private static int[][] byClass(List<Lesson> lessons, int classes) {
        int[][] byClass = new int[classes][];
        for (int k = 0; k < classes; k++) {
            int label = k;
            byClass[k] = IntStream.range(0, lessons.size())
                    .filter(i -> lessons.get(i).label() == label)
                    .toArray();
        }
        return byClass;
    }

    /** The shares of the classes that have lessons, summing up to 1. */
    private static double[] present(double[] shares, int[][] byClass) {
        double[] present = new double[shares.length];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            present[k] = byClass[k].length == 0 ? 0 : shares[k];
            sum += present[k];
        }
        for (int k = 0; k < shares.length; k++) {
            present[k] /= sum;
        }
        return present;
    }

    private int chosen(int[] some, double[] last) {
        int chosen = some[random.nextInt(some.length)];
        for (int i = random.nextBoolean() ? 1 : RIVALS; i < RIVALS; i++) {
            int other = some[random.nextInt(some.length)];
            chosen = last[other] > last[chosen] ? other : chosen;
        }
        return chosen;
    }

    private int drawn(double[] shares) {
        double at = random.nextDouble();
        int k = 0;
        while (k < shares.length - 1 && (shares[k] == 0 || at >= shares[k])) {
            at -= shares[k++];
        }
        while (shares[k] == 0) { // what rounding left over
            k--;
        }
        return k;
    }

    /** Grows at first, then falls along half a cosine (Loshchilov and Hutter, 2017). */
    private static double rate(int step, int steps) {
        double done = step / (double) steps;
        return done < WARM_UP ? RATE * (done / WARM_UP + 0.01) : RATE * 0.5 * (1 + Math.cos(Math.PI * done)) + 1e-6;
    }

    /** A fixed share of every batch. */
    private static final class Part {
        private final Network network;
        private final int[] mirror;
        private final Pass pass;
        private final Variation variation;
        private final float[] slope;
        private final float[] closeUp;
        private final float[] around;
        private double[] losses;

        Part(Network network, int[] mirror, long seed) {
            this.mirror = mirror;
            this.network = network;
            this.pass = network.pass(SHARE);
            this.variation = new Variation(seed);
            this.slope = new float[network.parameters().length];
            this.closeUp = new float[SHARE * network.shape().closePixels()];
            this.around = new float[SHARE * network.shape().widePixels()];
        }

        void learn(List<Lesson> lessons) {
            Arrays.fill(slope, 0);
            int classes = network.shape().classes();
            float[] wanted = new float[lessons.size() * classes];
            for (int i = 0; i < lessons.size(); i++) {
                boolean mirrored = variation.fill(lessons.get(i), network.shape(), closeUp, around, i);
                int label = lessons.get(i).label();
                wanted[i * classes + (mirrored ? mirror[label] : label)] = 1;
            }
            pass.forward(closeUp, around);
            losses = pass.backward(wanted, slope);
        }
    }
}
