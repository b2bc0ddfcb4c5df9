package vn.kiemphieu.learning.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final Network.Shape SHAPE = new Network.Shape(2, 12, 16, 8, 24, 3);
    private static final int SAMPLES = 2;

    private final Network network = new Network(SHAPE, 5);
    private final Pass pass = network.pass(SAMPLES);
    private final float[] closeUp = random(SAMPLES * SHAPE.closePixels(), 1);
    private final float[] around = random(SAMPLES * SHAPE.widePixels(), 2);
    private final float[] wanted = {1, 0, 0, 0.1f, 0.2f, 0.7f};

    @Test
    void givesChancesThatSumUpToOneForEachSample() {
        float[] chances = pass.forward(closeUp, around);
        assertThat(chances).hasSize(6);
        assertThat(chances[0] + chances[1] + chances[2]).isCloseTo(1, within(1e-5f));
        assertThat(chances[3] + chances[4] + chances[5]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void slopesAreWhatSmallStepsShow() {
        float[] slope = new float[network.parameters().length];
        pass.forward(closeUp, around);
        pass.backward(wanted, slope);
        float[] p = network.parameters();
        float step = 2e-3f;
        Random random = new Random(3);
        int checked = 0;
        for (int k = 0; k < 400; k++) {
            int i = random.nextInt(p.length);
            float before = p[i];
            p[i] = before + step;
            double up = loss();
            p[i] = before - step;
            double down = loss();
            p[i] = before;
            double seen = (up - down) / (2 * step);
            // where a rectifier switches within the step the slope is not defined
            if (Math.abs(up + down - 2 * loss()) < 1e-5) {
                checked++;
                assertThat((double) slope[i])
                        .as("parameter " + i)
                        .isCloseTo(seen, within(2e-3 + 0.02 * Math.abs(seen)));
            }
        }
        assertThat(checked).isGreaterThan(250);
    }

    private double loss() {
        pass.forward(closeUp, around);
        double[] losses = pass.backward(wanted, new float[network.parameters().length]);
        return losses[0] + losses[1];
    }

    private static float[] random(int n, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
