package vn.kiemphieu.learning.net;

import java.util.Arrays;

/**
 * A square convolution with zero padding of half its side, followed by a rectifier.
 *
 * <p>Pictures of several samples stand channel by channel, in each channel sample by sample.
 *
 * @param channels of the input
 * @param height of the input, pixels
 * @param width of the input, pixels
 * @param filters channels of the output
 * @param side of the kernel, odd
 * @param stride 1 or 2
 * @param at where its weights (filters × channels × side × side) and then its biases stand among the network's
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
        return channels * side * side;
    }

    int weights() {
        return filters * taps();
    }

    int parameters() {
        return weights() + filters;
    }

    /** Padding on each side. */
    int pad() {
        return side / 2;
    }

    /** Scratch for a number of samples at a time. */
    Scratch scratch(int samples) {
        return new Scratch(this, samples);
    }

    /** What a layer keeps between its two passes. */
    static final class Scratch {
        private final int samples;
        private final float[] weights;
        private final float[] columns;
        private final float[] dWeights;
        private final float[] dColumns;
        private final Product.Matrix kernel;
        private final Product.Matrix unfolded;
        private final Product.Matrix slope;
        private final Product.Matrix result;
        private final Product.Matrix kernelSlope;
        private final Product.Matrix unfoldedSlope;

        Scratch(Convolution layer, int samples) {
            this.samples = samples;
            this.weights = new float[layer.weights()];
            this.dWeights = new float[layer.weights()];
            this.columns = new float[layer.taps() * samples * layer.pixels()];
            this.dColumns = new float[columns.length];
            this.kernel = new Product.Matrix(layer.filters, layer.taps());
            this.unfolded = new Product.Matrix(layer.taps(), samples * layer.pixels());
            this.slope = new Product.Matrix(layer.filters, samples * layer.pixels());
            this.result = new Product.Matrix(layer.filters, samples * layer.pixels());
            this.kernelSlope = new Product.Matrix(layer.filters, layer.taps());
            this.unfoldedSlope = new Product.Matrix(layer.taps(), samples * layer.pixels());
        }
    }

    void forward(float[] p, float[] in, float[] out, Scratch s) {
        unfold(in, s);
        System.arraycopy(p, at, s.weights, 0, weights());
        Product.of(s.kernel.fill(s.weights), s.unfolded.fill(s.columns), s.result);
        s.result.read(out);
        int n = s.samples * pixels();
        for (int f = 0; f < filters; f++) {
            float bias = p[at + weights() + f];
            for (int i = f * n; i < (f + 1) * n; i++) {
                out[i] = Math.max(0, out[i] + bias);
            }
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
        int n = s.samples * pixels();
        for (int f = 0; f < filters; f++) {
            float sum = 0;
            for (int i = f * n; i < (f + 1) * n; i++) {
                dOut[i] = out[i] > 0 ? dOut[i] : 0;
                sum += dOut[i];
            }
            g[at + weights() + f] += sum;
        }
        s.slope.fill(dOut);
        Product.secondTurned(s.slope, s.unfolded, s.kernelSlope);
        s.kernelSlope.read(s.dWeights);
        for (int i = 0; i < s.dWeights.length; i++) {
            g[at + i] += s.dWeights[i];
        }
        if (dIn != null) {
            Product.firstTurned(s.kernel, s.slope, s.unfoldedSlope);
            s.unfoldedSlope.read(s.dColumns);
            fold(s, dIn);
        }
    }

    /** Each tap's view of the input, a row each; what lies in the padding was 0 from the beginning and is never written. */
    private void unfold(float[] in, Scratch s) {
        eachRun(s.samples, (to, from, count) -> {
            for (int x = 0; x < count; x++) {
                s.columns[to + x] = in[from + x * stride];
            }
        });
    }

    private void fold(Scratch s, float[] dIn) {
        Arrays.fill(dIn, 0);
        eachRun(s.samples, (from, to, count) -> {
            for (int x = 0; x < count; x++) {
                dIn[to + x * stride] += s.dColumns[from + x];
            }
        });
    }

    /** Numbers next to each other in the unfolded rows, {@code stride} apart in the picture. */
    @FunctionalInterface
    private interface Run {
        void take(int inRows, int inPicture, int count);
    }

    private void eachRun(int samples, Run run) {
        for (int row = 0; row < taps(); row++) {
            int c = row / (side * side);
            int ky = row / side % side - pad();
            int kx = row % side - pad();
            int first = kx >= 0 ? 0 : (stride - 1 - kx) / stride;
            int end = Math.min(outWidth(), (width - kx + stride - 1) / stride);
            for (int k = 0; k < samples; k++) {
                for (int y = 0; y < outHeight(); y++) {
                    int iy = y * stride + ky;
                    if (iy >= 0 && iy < height) {
                        int inRows = ((row * samples + k) * outHeight() + y) * outWidth() + first;
                        int inPicture = ((c * samples + k) * height + iy) * width + kx + first * stride;
                        run.take(inRows, inPicture, end - first);
                    }
                }
            }
        }
    }
}
