package vn.kiemphieu.learning.net;

/** Steps down the slope by the method of Kingma and Ba, 2015, with decoupled weight decay (Loshchilov and Hutter, 2019). */
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 1e-4;

    private final float[] mean;
    private final float[] square;
    private int steps;

    Adam(int parameters) {
        this.mean = new float[parameters];
        this.square = new float[parameters];
    }

    /** @param rate length of the step */
    void step(float[] p, float[] slope, double rate) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
        float step = (float) (rate * correction);
        float decay = (float) (rate * DECAY);
        for (int i = 0; i < p.length; i++) {
            mean[i] += (float) (1 - FIRST) * (slope[i] - mean[i]);
            square[i] += (float) (1 - SECOND) * (slope[i] * slope[i] - square[i]);
            p[i] -= step * mean[i] / ((float) Math.sqrt(square[i]) + (float) EPSILON) + decay * p[i];
        }
    }
}
