package vn.kiemphieu.learning;

import java.util.List;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learned.RowPictures;
import vn.kiemphieu.learning.DrawnLessons.Sample;
import vn.kiemphieu.learning.net.Network;
import vn.kiemphieu.learning.net.OnnxFile;
import vn.kiemphieu.learning.net.Trainer;

/** From lessons to a model file. */
public final class ModelTraining {
    // Rows only a person can rule on are rare and the hardest: they are shown far more often than they occur.
    private static final double[] STRIKE_SHARES = {0.36, 0.28, 0.06, 0.30};
    private static final double[] ANSWER_SHARES = {0.29, 0.29, 0.10, 0.07, 0.25};
    // How often they occur; of two answers the left and the right one count alike.
    private static final double[] STRIKE_USUAL = {0.74, 0.215, 0.015, 0.03};
    private static final double[] ANSWER_USUAL = {0.45, 0.45, 0.035, 0.005, 0.06};
    private static final int CHANNELS = 2;
    // In the mirror a struck name is as struck, but the left answer is the right one.
    private static final int[] STRIKE_MIRROR = {0, 1, 2, 3};
    private static final int[] ANSWER_MIRROR = {1, 0, 2, 3, 4};

    private ModelTraining() {}

    /** @return the model as ONNX; equal lessons and seeds give equal models */
    public static byte[] train(
            VotingMethod method, List<Sample> samples, double epochs, long seed, Trainer.Progress progress) {
        boolean strikes = method == VotingMethod.STRIKE_OUT;
        double[] shares = strikes ? STRIKE_SHARES : ANSWER_SHARES;
        Network network = new Network(
                new Network.Shape(
                        CHANNELS,
                        RowPictures.CLOSE_HEIGHT,
                        RowPictures.CLOSE_WIDTH,
                        RowPictures.WIDE_HEIGHT,
                        RowPictures.WIDE_WIDTH,
                        shares.length),
                seed);
        new Trainer(network, strikes ? STRIKE_MIRROR : ANSWER_MIRROR, seed)
                .train(samples.stream().map(Sample::lesson).toList(), shares, epochs, progress);
        network.shiftPriors(shares, strikes ? STRIKE_USUAL : ANSWER_USUAL);
        return OnnxFile.of(network);
    }
}
