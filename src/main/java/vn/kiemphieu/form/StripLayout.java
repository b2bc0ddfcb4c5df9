package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Divides the page among the candidates: table cells where there are any, else half-way to the neighbours. */
final class StripLayout {
    private static final double PAGE_MARGIN_MM = 5;
    private static final double MOST_MM = 8;

    private final List<ReadLine> lines;
    private final RowGeometry geometry;
    private final BlankPicture blank;

    StripLayout(List<ReadLine> lines, RowGeometry geometry, BlankPicture blank) {
        this.lines = lines;
        this.geometry = geometry;
        this.blank = blank;
    }

    /**
     * One strip per row.
     *
     * @param names ink of each candidate's name
     * @param rows ink of each candidate's name and number
     */
    List<PxBox> strips(List<PxBox> names, List<PxBox> rows) {
        List<PxBox> strips = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            PxBox own = names.get(i);
            Optional<PxBox> cell = geometry.cell(own)
                    .filter(c -> names.stream()
                            .noneMatch(other -> other != own
                                    && other.middleY() > c.top()
                                    && other.middleY() < c.bottom()
                                    && other.sharedColumns(own) > 0));
            strips.add(besideOthers(i, cell.orElse(between(own, rows.get(i))), rows));
        }
        return strips;
    }

    private PxBox between(PxBox name, PxBox row) {
        int most = blank.px(MOST_MM);
        int margin = blank.px(PAGE_MARGIN_MM);
        int above = lines.stream()
                .map(l -> l.line().box())
                .filter(b -> b.sharedColumns(row) > 0 && b.bottom() <= name.middleY())
                .max(Comparator.comparingInt(PxBox::bottom))
                .map(b -> (name.top() - b.bottom()) / 2)
                .orElse(most);
        int below = lines.stream()
                .map(l -> l.line().box())
                .filter(b -> b.sharedColumns(row) > 0 && b.top() >= name.middleY())
                .min(Comparator.comparingInt(PxBox::top))
                .map(b -> (b.top() - name.bottom()) / 2)
                .orElse(most);
        return new PxBox(
                margin,
                Math.max(0, name.top() - Math.min(most, above)),
                blank.gray().width() - margin,
                Math.min(blank.gray().height(), name.bottom() + Math.min(most, below)));
    }

    // Names in two columns share a table row; each keeps its side.
    private static PxBox besideOthers(int i, PxBox strip, List<PxBox> rows) {
        int left = strip.left();
        int right = strip.right();
        PxBox own = rows.get(i);
        for (PxBox other : rows) {
            if (other != own && other.sharedRows(own) > 0) {
                if (other.left() >= own.right()) {
                    right = Math.min(right, (own.right() + other.left()) / 2);
                } else if (other.right() <= own.left()) {
                    left = Math.max(left, (other.right() + own.left()) / 2);
                }
            }
        }
        return new PxBox(left, strip.top(), right, strip.bottom());
    }
}
