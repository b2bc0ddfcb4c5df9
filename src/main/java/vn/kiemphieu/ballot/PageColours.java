package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a colour scan says about inks.
 *
 * @param rows ink of the voter's marks on each row, in the style's order; empty where there is too little of it
 * @param seal ink of the seal; empty where there is too little of it
 * @param underSealMm2 ink on or under red seals that is not red and no streak or staple, away from print and rows, mm²
 */
public record PageColours(List<Optional<InkTint>> rows, Optional<InkTint> seal, double underSealMm2) {
    public PageColours {
        rows = List.copyOf(rows);
    }

    /**
     * Greatest difference between the inks of two rows; 0 with fewer than two.
     *
     * @param marked whether row {@code i} bears a mark: dirt has colours, too
     */
    public double apart(IntPredicate marked) {
        List<InkTint> seen = IntStream.range(0, rows.size())
                .filter(marked)
                .mapToObj(rows::get)
                .flatMap(Optional::stream)
                .toList();
        double most = 0;
        for (InkTint a : seen) {
            for (InkTint b : seen) {
                most = Math.max(most, a.apart(b));
            }
        }
        return most;
    }
}
