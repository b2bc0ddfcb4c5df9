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
        this.strongest = new int[samples * network.far()];
        this.hidden = new float[samples * network.hidden().outputs()];
        this.dHidden = new float[hidden.length];
        this.scores = new float[samples * network.shape().classes()];
        this.dScores = new float[scores.length];
    }

    /**
     * Chances of the classes sample by sample, summing up to 1 for each; valid until the next call.
     *
     * @param closeUp samples × height × width × channels of the first picture
     * @param around the same of the second
     */
    public float[] forward(float[] closeUp, float[] around) {
        float[] p = network.parameters();
        close.forward(p, closeUp);
        wide.forward(p, around);
        int near = close.end().outputs();
        int far = network.far();
        int inputs = network.hidden().inputs();
        for (int s = 0; s < samples; s++) {
            System.arraycopy(close.result(), s * near, seen, s * inputs, near);
            for (int i = 0; i < far; i++) {
                int best = strongest(s, i);
                strongest[s * far + i] = best;
                seen[s * inputs + near + i] = wide.result()[best];
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

    /** Where in a row of the second eye's last picture a filter's greatest number stands; filter by filter, in each row by row. */
    private int strongest(int sample, int filterAndRow) {
        Convolution end = wide.end();
        int filter = filterAndRow / end.outHeight();
        int row = sample * end.outHeight() + filterAndRow % end.outHeight();
        int first = row * end.outWidth() * end.filters() + filter;
        int best = first;
        for (int x = 1; x < end.outWidth(); x++) {
            int i = first + x * end.filters();
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
        int near = close.end().outputs();
        int far = network.far();
        int inputs = network.hidden().inputs();
        Arrays.fill(wide.slope(), 0);
        for (int s = 0; s < samples; s++) {
            System.arraycopy(dSeen, s * inputs, close.slope(), s * near, near);
            for (int i = 0; i < far; i++) {
                wide.slope()[strongest[s * far + i]] = dSeen[s * inputs + near + i];
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
