package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.form.blank.PxBox;

/**
 * The numbers of a list stand below each other: where at least half of the rows show theirs, a row's own must stand there
 * too, whatever it was read as, and a speck elsewhere is no number.
 */
final class OrdinalColumn {
    /** From so many numbers on they say where a number belongs. */
    private static final int FEWEST = 3;
    /** A number is at least this high, in heights of the usual one. */
    private static final double LOWEST = 0.6;

    /** And at most this wide, in widths of the widest other one. */
    private static final double WIDEST = 2;

    private OrdinalColumn() {}

    /**
     * One number a row, where it has one.
     *
     * @param alone what each row's number seems to be, on its own
     * @param places each row's name
     */
    static List<Optional<PxBox>> settled(List<Optional<PxBox>> alone, List<NamePlace> places, RowGeometry geometry) {
        List<PxBox> names = places.stream().map(geometry::ink).toList();
        List<Optional<PxBox>> plain = IntStream.range(0, alone.size())
                .mapToObj(i -> alone.get(i).filter(box -> isNext(box, names.get(i), names)))
                .toList();
        List<PxBox> seen = plain.stream().flatMap(Optional::stream).toList();
        if (seen.size() < FEWEST) {
            return plain;
        }
        double usual = seen.stream()
                .mapToInt(PxBox::height)
                .sorted()
                .skip(seen.size() / 2)
                .findFirst()
                .orElseThrow();
        List<PxBox> column = seen.stream()
                .filter(box -> box.height() >= LOWEST * usual)
                .filter(box -> below(box, seen))
                .toList();
        if (2 * column.size() < places.size()) {
            return plain;
        }
        List<Optional<PxBox>> settled = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Optional<PxBox> own = plain.get(i).filter(column::contains);
            NamePlace place = places.get(i);
            PxBox name = names.get(i);
            settled.add(own.or(() -> geometry.leftOf(place).stream()
                    .filter(box -> isNext(box, name, names))
                    .filter(box -> box.height() >= LOWEST * usual && below(box, column))
                    .reduce(PxBox::union)
                    .filter(box -> box.width() <= WIDEST * widest(column))));
        }
        return settled;
    }

    private static int widest(List<PxBox> column) {
        return column.stream().mapToInt(PxBox::width).max().orElse(0);
    }

    /** Whether no other name stands between a box and a name; it does where names stand in two columns. */
    private static boolean isNext(PxBox box, PxBox name, List<PxBox> names) {
        return names.stream()
                .filter(other -> other.sharedRows(name) > 0)
                .noneMatch(other -> other.left() >= box.right() && other.right() <= name.left());
    }

    /** Whether a box stands above or below one of the others. */
    private static boolean below(PxBox box, List<PxBox> others) {
        return others.stream().anyMatch(other -> other != box && other.sharedColumns(box) > 0);
    }
}
