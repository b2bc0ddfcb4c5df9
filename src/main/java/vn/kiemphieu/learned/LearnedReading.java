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

    private LearnedReading(RowPictures pictures, RowModel model, List<StyleRow> rows) {
        this.pictures = pictures;
        this.model = model;
        this.rows = rows;
    }

    /** With the model the program ships for the style's method. */
    public static LearnedReading of(BallotStyle style, BlankImage blank) {
        return new LearnedReading(new RowPictures(style, blank), RowModel.shipped(style.method()), style.rows());
    }

    /**
     * What a model tells apart in a row, in the order of its output; the last is "only a person can say". Of two answer
     * cells a model only knows left from right.
     */
    public static List<MarkStatus> classes(StyleRow row) {
        return row.answers()
                .map(cells -> cells.agree().left() < cells.disagree().left())
                .map(agreeFirst -> List.of(
                        agreeFirst ? MarkStatus.AGREE : MarkStatus.DISAGREE,
                        agreeFirst ? MarkStatus.DISAGREE : MarkStatus.AGREE,
                        MarkStatus.NONE,
                        MarkStatus.BOTH,
                        MarkStatus.UNCERTAIN))
                .orElse(List.of(MarkStatus.KEPT, MarkStatus.STRUCK, MarkStatus.UNCERTAIN));
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
            List<MarkStatus> classes = classes(rows.get(i));
            Map<MarkStatus, Double> of = new EnumMap<>(MarkStatus.class);
            for (int k = 0; k < classes.size(); k++) {
                of.put(classes.get(k), (double) found[i][k]);
            }
            chances.add(new Chances(of));
        }
        return chances;
    }
}
