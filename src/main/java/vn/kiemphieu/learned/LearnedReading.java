package vn.kiemphieu.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.Regime;
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
    private final List<StyleRow> rows;
    private final Regime regime;

    private LearnedReading(RowPictures pictures, RowModel model, BallotStyle style) {
        this.pictures = pictures;
        this.model = model;
        this.rows = style.rows();
        this.regime = style.regime();
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
        List<Chances> chances = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            chances.add(TrainedClasses.chances(TrainedClasses.of(rows.get(i), regime), found[i]));
        }
        return chances;
    }
}
