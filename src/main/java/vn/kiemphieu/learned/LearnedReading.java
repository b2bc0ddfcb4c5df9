package vn.kiemphieu.learned;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StyleRow;
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

    /** The output of strike-out models for strikes that leave an end of the name free. */
    public static final int NEARLY_STRUCK = 2;

    /**
     * What each output of a model says of a row, in their order; the last is "only a person can say". Of two answer cells
     * a model only knows left from right. Whether a strike along most of a name strikes it is for the regime to say, not
     * for the pixels: it is an output of its own.
     */
    public static List<MarkStatus> classes(StyleRow row, Regime regime) {
        return row.answers()
                .map(cells -> cells.agree().left() < cells.disagree().left())
                .map(agreeFirst -> List.of(
                        agreeFirst ? MarkStatus.AGREE : MarkStatus.DISAGREE,
                        agreeFirst ? MarkStatus.DISAGREE : MarkStatus.AGREE,
                        MarkStatus.NONE,
                        MarkStatus.BOTH,
                        MarkStatus.UNCERTAIN))
                .orElse(List.of(
                        MarkStatus.KEPT,
                        MarkStatus.STRUCK,
                        regime == Regime.STATE ? MarkStatus.UNCERTAIN : MarkStatus.STRUCK,
                        MarkStatus.UNCERTAIN));
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
            chances.add(chances(classes(rows.get(i), regime), found[i]));
        }
        return chances;
    }

    /** What the classes' chances say of each status; rounded numbers may sum up to a little more than 1. */
    static Chances chances(List<MarkStatus> classes, float[] found) {
        Map<MarkStatus, Double> of = new EnumMap<>(MarkStatus.class);
        for (int k = 0; k < classes.size(); k++) {
            of.merge(classes.get(k), (double) found[k], (a, b) -> Math.min(1, a + b));
        }
        return new Chances(of);
    }
}
