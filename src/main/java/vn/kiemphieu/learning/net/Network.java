package vn.kiemphieu.learning.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small two-eyed convolutional network: one eye on the marked place itself, one over the whole row around it.
 *
 * <p>The first eye keeps places apart (where on a name a stroke ends matters), the second only asks whether something is
 * there at all, and at what height. What both saw goes through one hidden layer to one number a class.
 */
public final class Network {
    // Filters, side and stride, layer after layer.
    private static final int[][] CLOSE = {{16, 3, 2}, {24, 3, 2}, {32, 3, 1}, {48, 3, 2}, {48, 3, 1}};
    private static final int[][] WIDE = {{8, 3, 2}, {16, 3, 2}, {24, 3, 2}, {24, 3, 1}};
    private static final int HIDDEN = 64;

    private final Shape shape;
    private final List<Convolution> close = new ArrayList<>();
    private final List<Convolution> wide = new ArrayList<>();
    private final Dense hidden;
    private final Dense last;
    private final float[] parameters;

    /**
     * Sizes of the two pictures and the number of classes.
     *
     * @param channels of each picture
     */
    public record Shape(int channels, int closeHeight, int closeWidth, int wideHeight, int wideWidth, int classes) {
        public int closePixels() {
            return channels * closeHeight * closeWidth;
        }

        public int widePixels() {
            return channels * wideHeight * wideWidth;
        }
    }

    /** A new network with random weights (He and others, 2015), biases 0. */
    public Network(Shape shape, long seed) {
        this.shape = shape;
        int at = 0;
        at = add(close, shape.channels, shape.closeHeight, shape.closeWidth, at, CLOSE);
        at = add(wide, shape.channels, shape.wideHeight, shape.wideWidth, at, WIDE);
        Convolution end = close.get(close.size() - 1);
        this.hidden = new Dense(end.outputs() + far(), HIDDEN, at);
        this.last = new Dense(HIDDEN, shape.classes, at + hidden.parameters());
        this.parameters = new float[last.at() + last.parameters()];
        Random random = new Random(seed);
        close.forEach(layer -> start(layer.at(), layer.weights(), layer.taps(), random));
        wide.forEach(layer -> start(layer.at(), layer.weights(), layer.taps(), random));
        start(hidden.at(), hidden.weights(), hidden.inputs(), random);
        start(last.at(), last.weights(), last.inputs(), random);
    }

    private static int add(List<Convolution> eye, int channels, int height, int width, int at, int[][] layers) {
        int c = channels;
        int h = height;
        int w = width;
        int from = at;
        for (int[] one : layers) {
            Convolution layer = new Convolution(c, h, w, one[0], one[1], one[2], from);
            eye.add(layer);
            from += layer.parameters();
            c = layer.filters();
            h = layer.outHeight();
            w = layer.outWidth();
        }
        return from;
    }

    private void start(int at, int count, int fanIn, Random random) {
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = at; i < at + count; i++) {
            parameters[i] = (float) (deviation * random.nextGaussian());
        }
    }

    public Shape shape() {
        return shape;
    }

    /**
     * Makes the chances those of rows as they occur, where lessons were drawn in other shares (Bayes).
     *
     * @param learnt share of each class among the lessons drawn
     * @param usual share of each class in use
     */
    public void shiftPriors(double[] learnt, double[] usual) {
        int biases = last.at() + last.weights();
        for (int k = 0; k < learnt.length; k++) {
            parameters[biases + k] += (float) Math.log(usual[k] / learnt[k]);
        }
    }

    /** All weights and biases, layer after layer; training changes them in place. */
    float[] parameters() {
        return parameters;
    }

    List<Convolution> close() {
        return close;
    }

    List<Convolution> wide() {
        return wide;
    }

    /** Numbers the second eye gives: of each filter the strongest in each row of its last picture. */
    int far() {
        Convolution end = wide.get(wide.size() - 1);
        return end.filters() * end.outHeight();
    }

    Dense hidden() {
        return hidden;
    }

    Dense last() {
        return last;
    }

    /** A way through for so many samples at a time; one for each thread. */
    public Pass pass(int samples) {
        return new Pass(this, samples);
    }
}
