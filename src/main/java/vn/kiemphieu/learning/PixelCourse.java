package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learned.RowModel;
import vn.kiemphieu.learned.RowPictures;
import vn.kiemphieu.learning.DrawnLessons.Sample;
import vn.kiemphieu.learning.net.Lesson;
import vn.kiemphieu.learning.net.Network;
import vn.kiemphieu.learning.net.OnnxFile;
import vn.kiemphieu.learning.net.Trainer;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DeckSpec.Focus;

/** The second reading's course: pictures of rows to a network. Effort is how many times all rows are gone through. */
public final class PixelCourse implements Course {
    /** Ambiguous rows as many as fit beside each other; seals over names and cells on a good part of the sheets. */
    private static final Focus FOCUS = new Focus(0.3, 0.4);

    /** Of untouched rows, which are the most and teach the least, one in so many is taken to learn from. */
    private static final int KEPT_THINNED = 3;

    private static final int UNTOUCHED = 0;
    private static final double EPOCHS = 12;
    private static final int PORTION = 64;
    private static final int CHANNELS = 2;
    // Rows only a person can rule on are rare and the hardest: they are shown far more often than they occur.
    private static final double[] STRIKE_SHARES = {0.36, 0.28, 0.06, 0.30};
    private static final double[] ANSWER_SHARES = {0.29, 0.29, 0.10, 0.07, 0.25};

    private final ReaderConfig config;

    public PixelCourse(ReaderConfig config) {
        this.config = config;
    }

    @Override
    public Trained train(TrainingPlan plan, double effort, Progress progress) {
        List<Sample> lessons = lessons(plan, Progress.total(progress::drawing));
        byte[] model = model(plan, lessons, effort, progress);
        List<Sample> examination = drawn(plan.examination(), Progress.total(progress::examining));
        List<Known> known = examination.stream().map(Sample::known).toList();
        return new Trained(model, lessons.size(), known, chances(model, examination));
    }

    private List<Sample> lessons(TrainingPlan plan, IntConsumer drawn) {
        List<Sample> thinned = new ArrayList<>();
        int untouched = 0;
        for (Sample sample : drawn(plan.lessons(FOCUS), drawn)) {
            boolean plain =
                    plan.method() == VotingMethod.STRIKE_OUT && sample.lesson().label() == UNTOUCHED;
            if (!plain || untouched++ % KEPT_THINNED == 0) {
                thinned.add(sample);
            }
        }
        return thinned;
    }

    private List<Sample> drawn(List<DeckSpec> decks, IntConsumer drawn) {
        DrawnLessons lessons = new DrawnLessons(config);
        List<Sample> all = new ArrayList<>();
        for (DeckSpec deck : decks) {
            List<Sample> more = lessons.of(deck);
            all.addAll(more);
            drawn.accept(more.size());
        }
        return all;
    }

    private static byte[] model(TrainingPlan plan, List<Sample> samples, double epochs, Progress progress) {
        boolean strikes = plan.method() == VotingMethod.STRIKE_OUT;
        double[] shares = strikes ? STRIKE_SHARES : ANSWER_SHARES;
        Network network = new Network(
                new Network.Shape(
                        CHANNELS,
                        RowPictures.CLOSE_HEIGHT,
                        RowPictures.CLOSE_WIDTH,
                        RowPictures.WIDE_HEIGHT,
                        RowPictures.WIDE_WIDTH,
                        shares.length),
                plan.seed());
        List<Lesson> lessons = samples.stream().map(Sample::lesson).toList();
        int[] mirror = IntStream.range(0, shares.length)
                .map(label -> TrainedClasses.mirrored(plan.method(), label))
                .toArray();
        new Trainer(network, mirror, plan.seed()).train(lessons, shares, epochs, progress::learning);
        network.shiftPriors(shares, UsualShares.of(plan.method()));
        return OnnxFile.of(network);
    }

    /** Chances of every class for every sample, as OpenCV computes them from the model. */
    private static float[][] chances(byte[] onnx, List<Sample> samples) {
        RowModel model = new RowModel(onnx);
        float[][] all = new float[samples.size()][];
        IntStream.range(0, (samples.size() + PORTION - 1) / PORTION).parallel().forEach(k -> {
            List<Lesson> some = samples.subList(k * PORTION, Math.min(samples.size(), (k + 1) * PORTION)).stream()
                    .map(Sample::lesson)
                    .toList();
            float[][] found = model.run(
                    some.stream()
                            .map(l -> new RowPictures.Pair(l.closeScan(), l.wideScan()))
                            .toList(),
                    some.stream()
                            .map(l -> new RowPictures.Pair(l.closeBlank(), l.wideBlank()))
                            .toList());
            System.arraycopy(found, 0, all, k * PORTION, found.length);
        });
        return all;
    }

    @Override
    public double usualEffort() {
        return EPOCHS;
    }

    @Override
    public String ending() {
        return "onnx";
    }
}
