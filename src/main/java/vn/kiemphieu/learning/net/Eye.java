package vn.kiemphieu.learning.net;

import java.util.List;

/** A chain of convolutions with what it gave for the samples at hand. */
final class Eye {
    private final List<Convolution> layers;
    private final List<Convolution.Scratch> scratches;
    private final List<float[]> out;
    private final List<float[]> slopes;

    Eye(List<Convolution> layers, int samples) {
        this.layers = layers;
        this.scratches = layers.stream().map(layer -> layer.scratch(samples)).toList();
        this.out = layers.stream()
                .map(layer -> new float[samples * layer.outputs()])
                .toList();
        this.slopes = layers.stream()
                .map(layer -> new float[samples * layer.outputs()])
                .toList();
    }

    Convolution end() {
        return layers.get(layers.size() - 1);
    }

    /** Samples × pixels × filters. */
    float[] result() {
        return out.get(out.size() - 1);
    }

    /** The loss's slope at the result, to be filled in before {@link #backward}. */
    float[] slope() {
        return slopes.get(slopes.size() - 1);
    }

    void forward(float[] p, float[] in) {
        float[] from = in;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(p, from, out.get(i), scratches.get(i));
            from = out.get(i);
        }
    }

    void backward(float[] g) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            float[] below = i == 0 ? null : slopes.get(i - 1);
            layers.get(i).backward(out.get(i), slopes.get(i), g, below, scratches.get(i));
        }
    }
}
