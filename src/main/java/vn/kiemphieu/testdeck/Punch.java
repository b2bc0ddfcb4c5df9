package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.Blemish.Hole;
import vn.kiemphieu.testdeck.scan.Blemish.Holes;

/** An office punch: two or four holes in a line along the left edge, or two along the top. */
final class Punch {
    private static final double APART_MM = 80; // ISO 838
    private static final double CLEAR_MM = 1; // nobody files papers by holes in the names on them

    private Punch() {}

    /** Holes through a form; none where they would come upon a candidate's row. */
    static Optional<Blemish> through(TestForm form, Dice dice) {
        double w = form.printed().widthMm();
        double h = form.printed().heightMm();
        boolean left = dice.chance(0.85);
        double length = left ? h : w;
        int holes = length > 3 * APART_MM + 30 && dice.chance(0.3) ? 4 : 2;
        double radius = dice.between(2.75, 3.25);
        double edge = dice.between(9, 13);
        double askew = dice.gauss(0, 0.008);
        double middle = length / 2 + dice.gauss(0, 2);
        List<Hole> punched = IntStream.range(0, holes)
                .mapToObj(k -> (k - (holes - 1) / 2.0) * APART_MM)
                .map(from -> left
                        ? new Hole(edge + askew * from, middle + from, radius)
                        : new Hole(middle + from, edge + askew * from, radius))
                .toList();
        Holes all = new Holes(punched);
        boolean inRow = form.printed().rows().stream()
                .anyMatch(row -> all.touches(row.strip().grown(CLEAR_MM)));
        return inRow ? Optional.empty() : Optional.of(all);
    }
}
