package vn.kiemphieu.learning.net;

import java.util.Arrays;

/** The way of a few samples through a network and back; not thread-safe, memory is used again for the next ones. */
public final class Pass {
    private final Network network;
    private final int samples;
    private final Eye close;
    private final Eye wide;
    private final Dense.Scratch hiddenScratch;
    private final Dense.Scratch lastScratch;
    private final float[] seen;
    private final float[] dSeen;
    private final int[] strongest;
    private final float[] hidden;
    private final float[] dHidden;
    private final float[] scores;
    private final float[] dScores;

    Pass(Network network, int samples) {
        this.network = network;
        this.samples = samples;
        this.close = new Eye(network.close(), samples);
        this.wide = new Eye(network.wide(), samples);
        this.hiddenScratch = network.hidden().scratch(samples);
        this.lastScratch = network.last().scratch(samples);
        this.seen = new float[samples * network.hidden().inputs()];
        this.dSeen = new float[seen.length];
        this.strongest = new int[samples * wide.end().filters()];
        this.hidden = new float[samples * network.hidden().outputs()];
        this.dHidden = new float[hidden.length];
        this.scores = new float[samples * network.shape().classes()];
        this.dScores = new float[scores.length];
    }

    /**
     * Chances of the classes sample by sample, summing up to 1 for each; valid until the next call.
     *
     * @param closeUp channels × samples × height × width of the first picture
     * @param around the same of the second
     */
    public float[] forward(float[] closeUp, float[] around) {
        float[] p = network.parameters();
        close.forward(p, closeUp);
        wide.forward(p, around);
        int filters = close.end().filters();
        int pixels = close.end().pixels();
        int inputs = network.hidden().inputs();
        for (int s = 0; s < samples; s++) {
            for (int f = 0; f < filters; f++) {
                System.arraycopy(close.result(), (f * samples + s) * pixels, seen, s * inputs + f * pixels, pixels);
            }
            for (int f = 0; f < wide.end().filters(); f++) {
                int best = strongest(f, s);
                strongest[f * samples + s] = best;
                seen[s * inputs + filters * pixels + f] = wide.result()[best];
            }
        }
        network.hidden().forward(p, seen, hidden, hiddenScratch);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        network.last().forward(p, hidden, scores, lastScratch);
        for (int s = 0; s < samples; s++) {
            softmax(scores, s * network.shape().classes(), network.shape().classes());
        }
        return scores;
    }

    private int strongest(int filter, int sample) {
        int n = wide.end().pixels();
        int first = (filter * samples + sample) * n;
        int best = first;
        for (int i = first + 1; i < first + n; i++) {
            best = wide.result()[i] > wide.result()[best] ? i : best;
        }
        return best;
    }

    /**
     * Adds these samples' slopes to {@code g} after {@link #forward}.
     *
     * @param wanted chances the samples should have got
     * @return each sample's cross-entropy, natural logarithm
     */
    public double[] backward(float[] wanted, float[] g) {
        double[] losses = new double[samples];
        for (int k = 0; k < scores.length; k++) {
            dScores[k] = scores[k] - wanted[k];
            losses[k * samples / scores.length] -= wanted[k] * Math.log(Math.max(1e-9, scores[k]));
        }
        network.last().backward(dScores, g, dHidden, lastScratch);
        for (int i = 0; i < hidden.length; i++) {
            dHidden[i] = hidden[i] > 0 ? dHidden[i] : 0;
        }
        network.hidden().backward(dHidden, g, dSeen, hiddenScratch);
        int filters = close.end().filters();
        int pixels = close.end().pixels();
        int inputs = network.hidden().inputs();
        Arrays.fill(wide.slope(), 0);
        for (int s = 0; s < samples; s++) {
            for (int f = 0; f < filters; f++) {
                System.arraycopy(dSeen, s * inputs + f * pixels, close.slope(), (f * samples + s) * pixels, pixels);
            }
            for (int f = 0; f < wide.end().filters(); f++) {
                wide.slope()[strongest[f * samples + s]] = dSeen[s * inputs + filters * pixels + f];
            }
        }
        close.backward(g);
        wide.backward(g);
        return losses;
    }

    private static void softmax(float[] scores, int from, int count) {
        float max = scores[from];
        for (int i = from; i < from + count; i++) {
            max = Math.max(max, scores[i]);
        }
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            scores[i] = (float) Math.exp(scores[i] - max);
            sum += scores[i];
        }
        for (int i = from; i < from + count; i++) {
            scores[i] /= sum;
        }
    }
}
