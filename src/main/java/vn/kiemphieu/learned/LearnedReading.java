package vn.kiemphieu.learned;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * The second reading: chances of what each row says, from its pixels on scan and blank alone. It knows no number, limit or
 * verdict of the rule, and the rule knows nothing of it. Thread-safe.
 */
public final class LearnedReading {
    private final RowPictures pictures;
    private final RowModel model;
    private final List<MarkStatus> classes;

    private LearnedReading(RowPictures pictures, RowModel model, List<MarkStatus> classes) {
        this.pictures = pictures;
        this.model = model;
        this.classes = classes;
    }

    /** With the model the program ships for the style's method. */
    public static LearnedReading of(BallotStyle style, BlankImage blank) {
        return new LearnedReading(
                new RowPictures(style, blank), RowModel.shipped(style.method()), classes(style.method()));
    }

    /** What a model tells apart, in the order of its output; the last is "only a person can say". */
    public static List<MarkStatus> classes(VotingMethod method) {
        return method == VotingMethod.STRIKE_OUT
                ? List.of(MarkStatus.KEPT, MarkStatus.STRUCK, MarkStatus.UNCERTAIN)
                : List.of(
                        MarkStatus.AGREE, MarkStatus.DISAGREE, MarkStatus.NONE, MarkStatus.BOTH, MarkStatus.UNCERTAIN);
    }

    /** One for each row of the style, in its order. */
    public List<Chances> read(PageImage page, Aligned aligned) {
        int rows = aligned.rows().size();
        List<RowPictures.Pair> scans = IntStream.range(0, rows)
                .mapToObj(i -> pictures.scan(i, page, aligned))
                .toList();
        List<RowPictures.Pair> blanks =
                IntStream.range(0, rows).mapToObj(pictures::blank).toList();
        float[][] found = model.run(scans, blanks);
        List<Chances> chances = new ArrayList<>();
        for (float[] row : found) {
            Map<MarkStatus, Double> of = new EnumMap<>(MarkStatus.class);
            for (int k = 0; k < row.length; k++) {
                of.put(classes.get(k), (double) row[k]);
            }
            chances.add(new Chances(of));
        }
        return chances;
    }
}
