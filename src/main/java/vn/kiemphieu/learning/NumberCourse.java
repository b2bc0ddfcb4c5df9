package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learning.DrawnNumbers.Numbers;
import vn.kiemphieu.learning.trees.Boosting;
import vn.kiemphieu.learning.trees.Example;
import vn.kiemphieu.learning.trees.Growth;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DeckSpec.Focus;
import vn.kiemphieu.weighing.BoostedTrees;

/**
 * The course of the weighed numbers: measured rows to boosted trees. Half of the sheets are as the profiles have them, on
 * half three rows in ten are ambiguous. Effort is how many rounds of trees are grown.
 */
public final class NumberCourse implements Course {
    private static final Focus FOCUS = new Focus(0.3, 0);
    private static final double ROUNDS = 300;
    private static final double RATE = 0.05;
    private static final Growth GROWTH = new Growth(31, 20, 1, 0.6);
    private static final String LEFT = "left.";
    private static final String RIGHT = "right.";

    private final ReaderConfig config;

    public NumberCourse(ReaderConfig config) {
        this.config = config;
    }

    @Override
    public Trained train(TrainingPlan plan, double effort, Progress progress) {
        IntConsumer drawing = Progress.total(progress::drawing);
        List<Numbers> lessons = drawn(plan.lessons(FOCUS), drawing);
        lessons.addAll(drawn(plan.lessons(Focus.NONE), drawing));
        List<String> names = List.copyOf(lessons.get(0).numbers().keySet());
        BoostedTrees trees = new Boosting(GROWTH, (int) Math.ceil(effort), RATE, plan.seed())
                .grow(
                        names,
                        examples(plan.method(), lessons, names),
                        UsualShares.of(plan.method()).length,
                        progress::learning);
        List<Numbers> examination = drawn(plan.examination(), Progress.total(progress::examining));
        float[][] chances = examination.stream()
                .map(row -> trees.chances(inOrder(row.numbers(), names, n -> n)))
                .toArray(float[][]::new);
        List<Known> known = examination.stream().map(Numbers::known).toList();
        return new Trained(trees.toBytes(), lessons.size(), known, chances);
    }

    private List<Numbers> drawn(List<DeckSpec> decks, IntConsumer drawn) {
        DrawnNumbers numbers = new DrawnNumbers(config);
        List<Numbers> all = new ArrayList<>();
        for (DeckSpec deck : decks) {
            List<Numbers> more = numbers.of(deck);
            all.addAll(more);
            drawn.accept(more.size());
        }
        return all;
    }

    /** Each with the weight its class has in use; rows with two answers once more in the mirror. */
    private static List<Example> examples(VotingMethod method, List<Numbers> rows, List<String> names) {
        double[] weights = UsualShares.of(method);
        boolean answers = method == VotingMethod.AGREE_DISAGREE;
        double[] counts = new double[weights.length];
        rows.forEach(row -> counts[row.known().label()]++);
        if (answers) {
            counts[0] = (counts[0] + counts[1]) / 2;
            counts[1] = counts[0];
        }
        List<Example> examples = new ArrayList<>();
        for (Numbers row : rows) {
            int label = row.known().label();
            double weight = weights[label] * rows.size() / counts[label];
            examples.add(new Example(inOrder(row.numbers(), names, n -> n), label, weight));
            if (answers) {
                float[] mirrored = inOrder(row.numbers(), names, NumberCourse::mirrored);
                examples.add(new Example(mirrored, TrainedClasses.mirrored(method, label), weight));
            }
        }
        return examples;
    }

    private static float[] inOrder(Map<String, Double> numbers, List<String> names, UnaryOperator<String> of) {
        float[] values = new float[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(of.apply(names.get(i))).floatValue();
        }
        return values;
    }

    private static String mirrored(String name) {
        return name.startsWith(LEFT)
                ? RIGHT + name.substring(LEFT.length())
                : name.startsWith(RIGHT) ? LEFT + name.substring(RIGHT.length()) : name;
    }

    @Override
    public double usualEffort() {
        return ROUNDS;
    }

    @Override
    public String ending() {
        return "trees";
    }
}
