package vn.kiemphieu.learning.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import vn.kiemphieu.nativelib.NativeLibraries;

class TrainerTest {
    private static final Network.Shape SHAPE = new Network.Shape(2, 12, 32, 8, 32, 3);
    private static final double[] EVENLY = {0.34, 0.33, 0.33};

    /** Nothing, a bar across the first picture, a spot in the second. */
    private static List<Lesson> lessons(int count, long seed) {
        Random random = new Random(seed);
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] close = new byte[12 * 32];
            byte[] wide = new byte[8 * 32];
            int label = i % 3;
            int at = 4 + random.nextInt(4);
            for (int x = 2; label == 1 && x < 30; x++) {
                close[at * 32 + x] = (byte) 200;
            }
            for (int x = 0; label == 2 && x < 3; x++) {
                wide[at * 32 + 3 * at + x] = (byte) 200;
            }
            lessons.add(new Lesson(close, new byte[12 * 32], wide, new byte[8 * 32], label));
        }
        return lessons;
    }

    private static Network trained(List<Lesson> lessons, double epochs) {
        Network network = new Network(SHAPE, 1);
        new Trainer(network, new int[] {0, 1, 2}, 2).train(lessons, EVENLY, epochs, (step, steps, loss) -> {});
        return network;
    }

    @Test
    void learnsToTellABarFromASpotFromNothing() {
        Network network = trained(lessons(300, 1), 30);
        Pass pass = network.pass(1);
        int right = 0;
        List<Lesson> others = lessons(90, 99);
        for (Lesson lesson : others) {
            float[] chances = pass.forward(numbers(lesson.closeScan()), numbers(lesson.wideScan()));
            int best = 0;
            for (int k = 1; k < 3; k++) {
                best = chances[k] > chances[best] ? k : best;
            }
            right += best == lesson.label() ? 1 : 0;
        }
        assertThat(right).isGreaterThan(87);
    }

    @Test
    void doesWithoutAClassOfWhichThereAreNoLessons() {
        List<Lesson> two = lessons(90, 5).stream().filter(l -> l.label() != 2).toList();
        float[] chances = trained(two, 100)
                .pass(1)
                .forward(numbers(two.get(0).closeScan()), numbers(two.get(0).wideScan()));
        assertThat(chances[2]).isLessThan(0.2f);
    }

    @Test
    void learnsTheSameWhateverTheNumberOfCores() throws Exception {
        List<Lesson> lessons = lessons(120, 4);
        byte[] many = OnnxFile.of(trained(lessons, 4));
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> OnnxFile.of(trained(lessons, 4))).get()).isEqualTo(many);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void writesAModelThatOpenCvRunsToTheSameChances() {
        NativeLibraries.loadOpenCv();
        Network network = trained(lessons(120, 4), 3);
        Lesson lesson = lessons(3, 7).get(2);
        float[] close = numbers(lesson.closeScan());
        float[] wide = numbers(lesson.wideScan());
        MatOfByte model = new MatOfByte(OnnxFile.of(network));
        Net net = Dnn.readNetFromONNX(model);
        net.setInput(blob(close, 12, 32), OnnxFile.CLOSE);
        net.setInput(blob(wide, 8, 32), OnnxFile.WIDE);
        float[] chances = new float[3];
        net.forward(OnnxFile.CHANCES).get(0, 0, chances);
        assertThat(chances)
                .containsExactly(network.pass(1).forward(close, wide), org.assertj.core.data.Offset.offset(1e-5f));
    }

    /** Of each pixel the scan, then an empty blank. */
    private static float[] numbers(byte[] pixels) {
        float[] numbers = new float[2 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            numbers[2 * i] = (pixels[i] & 0xff) / 255f;
        }
        return numbers;
    }

    /** Channel by channel. */
    private static Mat blob(float[] numbers, int height, int width) {
        Mat blob = new Mat(new int[] {1, 2, height, width}, CvType.CV_32F);
        float[] planes = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            planes[i % 2 * height * width + i / 2] = numbers[i];
        }
        blob.put(new int[] {0, 0, 0, 0}, planes);
        return blob;
    }
}
