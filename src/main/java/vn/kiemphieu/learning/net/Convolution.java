package vn.kiemphieu.learning.net;

import java.util.Arrays;

/**
 * A square convolution with zero padding of half its side, followed by a rectifier.
 *
 * <p>Pictures stand sample by sample, in each row by row, with the channels of a pixel next to each other: what a kernel
 * sees of one row is then one run of numbers.
 *
 * @param channels of the input
 * @param height of the input, pixels
 * @param width of the input, pixels
 * @param filters channels of the output
 * @param side of the kernel, odd
 * @param stride 1 or 2
 * @param at where its weights (side × side × channels × filters) and then its biases stand among the network's
 */
record Convolution(int channels, int height, int width, int filters, int side, int stride, int at) {

    int outHeight() {
        return (height + stride - 1) / stride;
    }

    int outWidth() {
        return (width + stride - 1) / stride;
    }

    int pixels() {
        return outHeight() * outWidth();
    }

    int outputs() {
        return filters * pixels();
    }

    /** Numbers each weight's sum runs over. */
    int taps() {
        return side * side * channels;
    }

    int weights() {
        return taps() * filters;
    }

    int parameters() {
        return weights() + filters;
    }

    /** Padding on each side. */
    int pad() {
        return side / 2;
    }

    private int paddedWidth() {
        return (width + 2 * pad()) * channels;
    }

    private int paddedHeight() {
        return height + 2 * pad();
    }

    /** Scratch for a number of samples at a time. */
    Scratch scratch(int samples) {
        return new Scratch(this, samples);
    }

    /** What a layer keeps between its two passes. */
    static final class Scratch {
        private final int samples;
        private final float[] padded;
        private final float[] columns;
        private final float[] dColumns;
        private final Product.Matrix kernel;
        private final Product.Matrix unfolded;
        private final Product.Matrix slope;
        private final Product.Matrix result;
        private final Product.Matrix kernelSlope;
        private final Product.Matrix unfoldedSlope;

        Scratch(Convolution layer, int samples) {
            int places = samples * layer.pixels();
            this.samples = samples;
            this.padded = new float[samples * layer.paddedHeight() * layer.paddedWidth()];
            this.columns = new float[places * (layer.taps() + 1)];
            this.dColumns = new float[columns.length];
            this.kernel = new Product.Matrix(layer.taps() + 1, layer.filters);
            this.unfolded = new Product.Matrix(places, layer.taps() + 1);
            this.slope = new Product.Matrix(places, layer.filters);
            this.result = new Product.Matrix(places, layer.filters);
            this.kernelSlope = new Product.Matrix(layer.taps() + 1, layer.filters);
            this.unfoldedSlope = new Product.Matrix(places, layer.taps() + 1);
            Arrays.fill(columns, 1); // of each place the last number stays so, for the bias
        }
    }

    void forward(float[] p, float[] in, float[] out, Scratch s) {
        Arrays.fill(s.padded, 0);
        for (int row = 0; row < s.samples * height; row++) {
            System.arraycopy(in, row * width * channels, s.padded, inside(row), width * channels);
        }
        int run = side * channels;
        for (int k = 0, to = 0; k < s.samples * pixels(); k++, to++) {
            int from = corner(k);
            for (int y = 0; y < side; y++, to += run) {
                System.arraycopy(s.padded, from + y * paddedWidth(), s.columns, to, run);
            }
        }
        Product.of(s.unfolded.fill(s.columns), s.kernel.fill(p, at), s.result);
        s.result.read(out);
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0, out[i]);
        }
    }

    /**
     * After {@link #forward} with the same scratch.
     *
     * @param out what {@link #forward} gave
     * @param dOut the loss's slope at the output; overwritten
     * @param g the parameters' slopes, added to
     * @param dIn set to the slope at the input, or null where nobody asks
     */
    void backward(float[] out, float[] dOut, float[] g, float[] dIn, Scratch s) {
        for (int i = 0; i < out.length; i++) {
            dOut[i] *= Math.signum(out[i]); // no branch, which would be guessed wrongly every other time
        }
        s.slope.fill(dOut);
        Product.firstTurned(s.unfolded, s.slope, s.kernelSlope);
        s.kernelSlope.addTo(g, at);
        if (dIn != null) {
            Product.secondTurned(s.slope, s.kernel, s.unfoldedSlope);
            s.unfoldedSlope.read(s.dColumns);
            fold(s, dIn);
        }
    }

    private void fold(Scratch s, float[] dIn) {
        Arrays.fill(s.padded, 0);
        int run = side * channels;
        for (int k = 0, from = 0; k < s.samples * pixels(); k++, from++) {
            int to = corner(k);
            for (int y = 0; y < side; y++, from += run) {
                add(s.dColumns, from, s.padded, to + y * paddedWidth(), run);
            }
        }
        for (int row = 0; row < s.samples * height; row++) {
            System.arraycopy(s.padded, inside(row), dIn, row * width * channels, width * channels);
        }
    }

    private static void add(float[] some, int from, float[] sums, int to, int count) {
        for (int i = 0; i < count; i++) {
            sums[to + i] += some[from + i];
        }
    }

    /** Where a row of the samples' pictures begins among the padded ones. */
    private int inside(int row) {
        return (row / height * paddedHeight() + row % height + pad()) * paddedWidth() + pad() * channels;
    }

    /** Where in the padded pictures the kernel's first number lies for an output pixel of the samples. */
    private int corner(int k) {
        int row = k / outWidth();
        return (row / outHeight() * paddedHeight() + row % outHeight() * stride) * paddedWidth()
                + k % outWidth() * stride * channels;
    }
}
