package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.form.blank.PxBox;

/** Tells a name's letters and diacritics from specks of dirt that happen to lie beside them. */
final class LetterInk {
    /** Lower than this share of the usual letter is a diacritic, a dot, or a speck. */
    private static final double SMALL = 0.5;

    private static final double DASH = 1.5;
    private static final double DASH_WIDTH = 0.25;
    /** How far a diacritic stands from what it belongs to, in heights of the middle letter. */
    private static final double REACH = 0.3;
    /** A diacritic may hang over its letter, or stand off it, by this many pixels. */
    private static final int LEAN_PX = 2;

    private LetterInk() {}

    /** The pieces without those that stand at neither a letter nor a diacritic of one. */
    static List<PxBox> withoutSpecks(List<PxBox> pieces) {
        int[] heights = pieces.stream().mapToInt(PxBox::height).sorted().toArray();
        if (heights.length == 0) {
            return pieces;
        }
        // Half of the pieces of a Vietnamese name may be diacritics: the usual letter is among the taller ones.
        double usual = heights[heights.length * 2 / 3];
        List<PxBox> kept = new ArrayList<>();
        List<PxBox> small = new ArrayList<>();
        for (PxBox piece : pieces) {
            // A dash may end a line of a name that goes on below.
            boolean dash = piece.width() >= DASH * piece.height() && piece.width() >= DASH_WIDTH * usual;
            boolean letter = dash || Math.max(piece.height(), piece.width()) >= SMALL * usual;
            (letter ? kept : small).add(piece);
        }
        int from = kept.stream().mapToInt(PxBox::left).min().orElse(0);
        int to = kept.stream().mapToInt(PxBox::right).max().orElse(0);
        int top = kept.stream().mapToInt(PxBox::top).min().orElse(0);
        int bottom = kept.stream().mapToInt(PxBox::bottom).max().orElse(0);
        // What does not make the name's box larger does no harm: commas, hyphens, apostrophes.
        small.removeIf(
                p -> p.left() >= from && p.right() <= to && p.top() >= top && p.bottom() <= bottom && kept.add(p));
        List<PxBox> letters = List.copyOf(kept);
        boolean grew = true;
        while (grew) {
            grew = small.removeIf(p ->
                    kept.stream().anyMatch(k -> belongs(p, k, letters.contains(k), REACH * middle(letters)))
                            && kept.add(p));
        }
        small.stream()
                .filter(p -> small.stream().anyMatch(other -> isColon(p, other)) && p.left() - to <= SMALL * usual)
                .forEach(kept::add);
        return pieces.stream().filter(kept::contains).toList();
    }

    private static double middle(List<PxBox> letters) {
        int[] heights = letters.stream().mapToInt(PxBox::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    // Marks stack up on a letter; under it hangs one dot at most.
    private static boolean belongs(PxBox mark, PxBox kept, boolean isLetter, double reach) {
        if (mark.sharedRows(kept) > 0) {
            return mark.sharedColumns(kept) > 0;
        }
        boolean near = mark.sharedColumns(kept) > -LEAN_PX && -mark.sharedRows(kept) <= reach;
        return near && (isLetter || mark.bottom() <= kept.top());
    }

    private static boolean isColon(PxBox a, PxBox b) {
        return !a.equals(b)
                && a.sharedColumns(b) * 2 > a.width()
                && Math.abs(a.height() - b.height()) <= 2
                && Math.abs(a.middleY() - b.middleY()) <= 5.0 * a.height();
    }
}
