package vn.kiemphieu.learning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.pen.CellKind;

/**
 * What was drawn on one row.
 *
 * @param label number of the class that is right
 * @param says what each class of a model says of such a row
 * @param kind of mark
 * @param origin how its sheet can be drawn again, and the row
 */
public record Known(int label, List<MarkStatus> says, String kind, String origin) {
    private static final String WITHOUT_TRUTH = "na";
    /** A mark over the column's head concerns every row and shows in none of them. */
    private static final String ELSEWHERE = CellKind.HEADING.code();
    /** A scanner's streak along a row through a name that was left looks like a straight strike: a reason to ask. */
    private static final String STREAK = "streak-h";

    private static final String OVER_NAME = "@name";
    private static final String STREAK_KIND = "streak-over-name";

    public MarkStatus truth() {
        return says.get(label);
    }

    /** What is known of a row; nothing where it has no truth of its own. */
    static Optional<Known> of(DrawnSheet sheet, StyleRow place, Regime regime, String origin) {
        Stream<RowTruth> rows = sheet.rows().stream();
        return rows.filter(row -> row.no() == place.no()
                        && !row.kind().startsWith(WITHOUT_TRUTH)
                        && !row.kind().equals(ELSEWHERE))
                .findFirst()
                .map(truth -> of(truth, TrainedClasses.of(place, regime), origin + " row " + place.no()));
    }

    private static Known of(RowTruth truth, List<MarkStatus> says, String origin) {
        boolean streak = streakOverKept(truth);
        int label = truth.nearly()
                ? TrainedClasses.NEARLY_STRUCK
                : truth.mark().filter(mark -> !streak).map(says::indexOf).orElse(says.size() - 1);
        return new Known(label, says, streak ? STREAK_KIND : truth.kind(), origin);
    }

    private static boolean streakOverKept(RowTruth truth) {
        return truth.mark().filter(MarkStatus.KEPT::equals).isPresent()
                && truth.distractors().stream().anyMatch(d -> d.startsWith(STREAK) && d.endsWith(OVER_NAME));
    }

    /** How a sheet can be drawn again. */
    static String origin(DeckSpec deck, int sheet) {
        return deck.form().name() + " " + deck.profile().code() + " seed " + deck.seed() + " sheet " + sheet;
    }
}
