package vn.kiemphieu.weighing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.VotingMethod;

/**
 * The measured numbers of a row weighed against each other: where the rule asks because one number lies beyond its limit,
 * all the others may still leave no doubt. It sees numbers alone, never pixels, and no verdict of the rule. Thread-safe.
 */
public final class WeighedNumbers {
    private static final Map<VotingMethod, BoostedTrees> SHIPPED = new ConcurrentHashMap<>();

    private final BoostedTrees trees;
    private final BallotStyle style;

    private WeighedNumbers(BoostedTrees trees, BallotStyle style) {
        this.trees = trees;
        this.style = style;
    }

    /** With the model the program ships for the style's method. */
    public static WeighedNumbers of(BallotStyle style) {
        return new WeighedNumbers(SHIPPED.computeIfAbsent(style.method(), WeighedNumbers::shipped), style);
    }

    private static BoostedTrees shipped(VotingMethod method) {
        try (InputStream in = WeighedNumbers.class.getResourceAsStream("/models/" + method.code() + ".trees")) {
            return BoostedTrees.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers that are weighed, one map for every row of the style. */
    public static List<Map<String, Double>> numbers(PageInk page, BallotStyle style) {
        return RowNumbers.of(page, style);
    }

    /** What the numbers say of each row of the style, in its order. */
    public List<Chances> weigh(PageInk page) {
        List<float[]> found = trees.chances(RowNumbers.of(page, style).stream()
                .map(numbers -> RowNumbers.inOrder(numbers, trees.names()))
                .toList());
        List<Chances> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<MarkStatus> classes = TrainedClasses.of(style.rows().get(i), style.regime());
            all.add(TrainedClasses.chances(classes, found.get(i)));
        }
        return all;
    }
}
