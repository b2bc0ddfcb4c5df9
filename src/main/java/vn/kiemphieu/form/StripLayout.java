package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;

/** Divides the page among the candidates: table cells where there are any, else half-way to the neighbouring print. */
final class StripLayout {
    private static final double PAGE_MARGIN_MM = 5;
    private static final double MOST_MM = 8;

    private final PageLayout layout;
    private final RowGeometry geometry;
    private final BlankPicture blank;

    StripLayout(PageLayout layout, BlankPicture blank) {
        this.layout = layout;
        this.geometry = new RowGeometry(List.of(), layout, blank);
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
            strips.add(besideOthers(rows.get(i), cell.orElse(between(own, rows.get(i))), rows));
        }
        return strips;
    }

    private PxBox between(PxBox name, PxBox row) {
        int margin = blank.px(PAGE_MARGIN_MM);
        List<PxBox> foreign = layout.lines().stream()
                .map(TextLine::box)
                .filter(box -> box.sharedColumns(row) > 0)
                .filter(box -> box.middleY() < name.top() || box.middleY() > name.bottom())
                .toList();
        int most = blank.px(MOST_MM);
        int above = foreign.stream()
                .filter(box -> box.middleY() < name.top())
                .mapToInt(box -> (name.top() - box.bottom()) / 2)
                .min()
                .orElse(most);
        int below = foreign.stream()
                .filter(box -> box.middleY() > name.bottom())
                .mapToInt(box -> (box.top() - name.bottom()) / 2)
                .min()
                .orElse(most);
        return new PxBox(
                margin,
                Math.max(0, name.top() - Math.min(most, above)),
                blank.gray().width() - margin,
                Math.min(blank.gray().height(), name.bottom() + Math.min(most, below)));
    }

    // Names in two columns keep to their own side, also where the other column is shorter.
    private static PxBox besideOthers(PxBox own, PxBox strip, List<PxBox> rows) {
        int left = strip.left();
        int right = strip.right();
        for (PxBox other : rows) {
            if (other.left() >= own.right()) {
                right = Math.min(right, (own.right() + other.left()) / 2);
            } else if (other.right() <= own.left()) {
                left = Math.max(left, (other.right() + own.left()) / 2);
            }
        }
        return new PxBox(left, strip.top(), right, strip.bottom());
    }
}
