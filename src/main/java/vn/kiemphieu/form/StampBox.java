package vn.kiemphieu.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;

/** Finds the printed box in which the stamp belongs, by the words in it. */
final class StampBox {
    private static final List<String> WORDS = List.of(
            "Vị trí đóng dấu",
            "(Vị trí đóng dấu)",
            "Vị trí đóng dấu của Tổ bầu cử",
            "Nơi đóng dấu",
            "(Đóng dấu)",
            "Dấu của Tổ bầu cử",
            "(Dấu của Tổ bầu cử)");
    private static final double LIMIT = 0.25;
    private static final double LARGEST_MM = 70;
    private static final double PAPER_MM = 4;

    private StampBox() {}

    static Optional<PxBox> find(List<ReadLine> lines, PageLayout layout, BlankPicture blank) {
        return lines.stream()
                .filter(StampBox::says)
                .findFirst()
                .map(line -> frame(line.line().box(), layout, blank));
    }

    private static boolean says(ReadLine line) {
        var read = new NameDistance.Letters(line.text());
        return WORDS.stream().anyMatch(w -> NameDistance.of(new NameDistance.Letters(w), read) <= LIMIT);
    }

    private static PxBox frame(PxBox words, PageLayout layout, BlankPicture blank) {
        int reach = blank.px(LARGEST_MM);
        Optional<PxBox> above = layout.across().stream()
                .filter(r ->
                        r.sharedColumns(words) > 0 && r.bottom() <= words.top() && words.top() - r.bottom() < reach)
                .max(Comparator.comparingInt(PxBox::bottom));
        Optional<PxBox> below = layout.across().stream()
                .filter(r ->
                        r.sharedColumns(words) > 0 && r.top() >= words.bottom() && r.top() - words.bottom() < reach)
                .min(Comparator.comparingInt(PxBox::top));
        Optional<PxBox> left = layout.upright().stream()
                .filter(r -> r.sharedRows(words) > 0 && r.right() <= words.left() && words.left() - r.right() < reach)
                .max(Comparator.comparingInt(PxBox::right));
        Optional<PxBox> right = layout.upright().stream()
                .filter(r -> r.sharedRows(words) > 0 && r.left() >= words.right() && r.left() - words.right() < reach)
                .min(Comparator.comparingInt(PxBox::left));
        if (above.isPresent() && below.isPresent() && left.isPresent() && right.isPresent()) {
            return new PxBox(
                    left.get().left(),
                    above.get().top(),
                    right.get().right(),
                    below.get().bottom());
        }
        int paper = blank.px(PAPER_MM);
        return new PxBox(
                Math.max(0, words.left() - paper),
                Math.max(0, words.top() - paper),
                words.right() + paper,
                words.bottom() + paper);
    }
}
