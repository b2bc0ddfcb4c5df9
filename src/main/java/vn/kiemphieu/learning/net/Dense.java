package vn.kiemphieu.learning.net;

/**
 * Every output from every input; several samples at a time, one a row.
 *
 * @param at where its weights (inputs × outputs) and then its biases stand among the network's
 */
record Dense(int inputs, int outputs, int at) {

    int weights() {
        return inputs * outputs;
    }

    int parameters() {
        return weights() + outputs;
    }

    Scratch scratch(int samples) {
        return new Scratch(this, samples);
    }

    /** What the layer keeps between its two passes. */
    static final class Scratch {
        private final int samples;
        private final Product.Matrix weights;
        private final Product.Matrix input;
        private final Product.Matrix slope;
        private final Product.Matrix result;
        private final Product.Matrix weightSlope;
        private final Product.Matrix inputSlope;

        Scratch(Dense layer, int samples) {
            this.samples = samples;
            this.weights = new Product.Matrix(layer.inputs, layer.outputs);
            this.input = new Product.Matrix(samples, layer.inputs);
            this.slope = new Product.Matrix(samples, layer.outputs);
            this.result = new Product.Matrix(samples, layer.outputs);
            this.weightSlope = new Product.Matrix(layer.inputs, layer.outputs);
            this.inputSlope = new Product.Matrix(samples, layer.inputs);
        }
    }

    void forward(float[] p, float[] in, float[] out, Scratch s) {
        Product.of(s.input.fill(in), s.weights.fill(p, at), s.result);
        s.result.read(out);
        for (int i = 0; i < s.samples * outputs; i++) {
            out[i] += p[at + weights() + i % outputs];
        }
    }

    /** @param dIn set to the slope at the input */
    void backward(float[] dOut, float[] g, float[] dIn, Scratch s) {
        s.slope.fill(dOut);
        Product.firstTurned(s.input, s.slope, s.weightSlope);
        s.weightSlope.addTo(g, at);
        for (int i = 0; i < s.samples * outputs; i++) {
            g[at + weights() + i % outputs] += dOut[i];
        }
        Product.secondTurned(s.slope, s.weights, s.inputSlope);
        s.inputSlope.read(dIn);
    }
}
