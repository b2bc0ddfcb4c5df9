package vn.kiemphieu.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * The second reading: chances of what each row says, from its pixels on scan and blank alone. It knows no number, limit or
 * verdict of the rule, and the rule knows nothing of it. Thread-safe.
 */
public final class LearnedReading {
    /** A row that the first look leaves less certain than this is looked at once more, in the mirror. */
    private static final float CERTAIN = 0.99f;

    private final RowPictures pictures;
    private final RowModel model;
    private final List<StyleRow> rows;
    private final Regime regime;
    private final VotingMethod method;

    private LearnedReading(RowPictures pictures, RowModel model, BallotStyle style) {
        this.pictures = pictures;
        this.model = model;
        this.rows = style.rows();
        this.regime = style.regime();
        this.method = style.method();
    }

    /** With the model the program ships for the style's method. */
    public static LearnedReading of(BallotStyle style, BlankImage blank) {
        return new LearnedReading(new RowPictures(style, blank), RowModel.shipped(style.method()), style);
    }

    /** One for each row of the style, in its order. */
    public List<Chances> read(PageImage page, Aligned aligned) {
        List<RowPictures.Pair> scans = IntStream.range(0, rows.size())
                .mapToObj(i -> pictures.scan(i, page, aligned))
                .toList();
        List<RowPictures.Pair> blanks =
                IntStream.range(0, rows.size()).mapToObj(pictures::blank).toList();
        float[][] found = model.run(scans, blanks);
        lookAgain(scans, blanks, found);
        List<Chances> chances = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            chances.add(TrainedClasses.chances(TrainedClasses.of(rows.get(i), regime), found[i]));
        }
        return chances;
    }

    private static boolean sure(float[] chances) {
        for (float chance : chances) {
            if (chance >= CERTAIN) {
                return true;
            }
        }
        return false;
    }

    /** Where the first look is not sure, puts the mean of it and one in the mirror in its place. */
    private void lookAgain(List<RowPictures.Pair> scans, List<RowPictures.Pair> blanks, float[][] found) {
        int[] unsure =
                IntStream.range(0, found.length).filter(i -> !sure(found[i])).toArray();
        float[][] other = model.run(mirrored(scans, unsure), mirrored(blanks, unsure));
        for (int k = 0; k < unsure.length; k++) {
            found[unsure[k]] = mean(found[unsure[k]], other[k]);
        }
    }

    private static List<RowPictures.Pair> mirrored(List<RowPictures.Pair> pictures, int[] rows) {
        return IntStream.of(rows).mapToObj(i -> pictures.get(i).mirrored()).toList();
    }

    /** What a row says is the same in the mirror, but for left and right. */
    private float[] mean(float[] first, float[] other) {
        float[] mean = new float[first.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (first[k] + other[TrainedClasses.mirrored(method, k)]) / 2;
        }
        return mean;
    }
}
