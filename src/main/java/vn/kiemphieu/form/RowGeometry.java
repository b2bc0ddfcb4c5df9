package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.ocr.PrintedWord;

/** What stands round a name: its number, its honorific, its table cell. */
final class RowGeometry {
    static final Set<String> HONORIFICS =
            Set.of("ông", "bà", "đồng", "chí", "đ/c", "anh", "chị", "cụ", "ông:", "bà:", "đ/c:");
    private static final double WIDEST_ORDINAL_MM = 9;
    private static final double TALLEST_CELL_MM = 30;

    private final List<ReadLine> lines;
    private final PageLayout layout;
    private final BlankPicture blank;

    RowGeometry(List<ReadLine> lines, PageLayout layout, BlankPicture blank) {
        this.lines = lines;
        this.layout = layout;
        this.blank = blank;
    }

    /** The ink of a span's letters, exactly. */
    PxBox ink(NamePlace.Span span) {
        ReadLine line = lines.get(span.line());
        return PxBox.around(SpanInk.pieces(line, span.from(), span.to()));
    }

    /** The span's part of its line's picture. */
    GrayImage picture(NamePlace.Span span) {
        TextLine line = lines.get(span.line()).line();
        PxBox ink = ink(span);
        return YearLook.columns(
                line.picture(),
                ink.left() - line.box().left(),
                ink.right() - line.box().left());
    }

    PxBox ink(NamePlace place) {
        return PxBox.around(place.spans().stream().map(this::ink).toList());
    }

    /** Where the name begins, an honorific before it included. */
    int start(NamePlace place) {
        NamePlace.Span first = place.spans().get(0);
        int from = beforeHonorific(first);
        return ink(new NamePlace.Span(first.line(), from, first.to())).left();
    }

    private int beforeHonorific(NamePlace.Span span) {
        List<PrintedWord> words = lines.get(span.line()).words();
        int from = span.from();
        while (from > 0 && isHonorific(words.get(from - 1).text())) {
            from--;
        }
        return from;
    }

    /** The printed number before a name: on the name's own line, or alone to the left of it. */
    Optional<PxBox> ordinal(NamePlace place) {
        NamePlace.Span first = place.spans().get(0);
        ReadLine line = lines.get(first.line());
        int from = beforeHonorific(first);
        if (from > 0) {
            return looksLikeOrdinal(line.words().get(from - 1).text())
                    ? Optional.of(PxBox.around(SpanInk.pieces(line, from - 1, from)))
                    : Optional.empty();
        }
        List<PxBox> unread = SpanInk.piecesBefore(line, 0);
        if (!unread.isEmpty() && PxBox.around(unread).width() <= blank.px(WIDEST_ORDINAL_MM)) {
            return Optional.of(PxBox.around(unread));
        }
        PxBox name = ink(place);
        return lines.stream()
                .filter(other -> other != line && standsLeft(other, name))
                .filter(other -> !isHonorific(other.text()))
                .max(Comparator.comparingInt(other -> other.line().box().left()))
                .filter(other ->
                        other.text().codePoints().filter(Character::isLetter).count() < 3)
                .map(other -> other.line().box());
    }

    /** Everything left of a name that is small enough to be its number, whatever it was read as. */
    List<PxBox> leftOf(NamePlace place) {
        NamePlace.Span first = place.spans().get(0);
        ReadLine line = lines.get(first.line());
        int from = beforeHonorific(first);
        List<List<PxBox>> pieces = new ArrayList<>();
        pieces.add(SpanInk.piecesBefore(line, 0));
        for (int word = 0; word < from; word++) {
            pieces.add(SpanInk.pieces(line, word, word + 1));
        }
        PxBox name = ink(place);
        return Stream.concat(
                        pieces.stream().filter(p -> !p.isEmpty()).map(PxBox::around),
                        lines.stream()
                                .filter(other -> other != line && standsLeft(other, name))
                                .map(other -> other.line().box()))
                .filter(box -> box.width() <= blank.px(WIDEST_ORDINAL_MM))
                .toList();
    }

    private boolean standsLeft(ReadLine other, PxBox name) {
        PxBox box = other.line().box();
        return box.right() <= name.left()
                && box.width() <= blank.px(WIDEST_ORDINAL_MM)
                && box.sharedRows(name) * 2 > Math.min(box.height(), name.height());
    }

    private static boolean isHonorific(String word) {
        return HONORIFICS.contains(NameDistance.normal(word).toLowerCase(Locale.ROOT));
    }

    static boolean looksLikeOrdinal(String text) {
        return NameDistance.normal(text).matches("\\(?[0-9lIi|OoSsZBg]{1,3}[.,):/\\]]?-?");
    }

    /** The table cell round a name, from the rule above to the rule below, over the whole width of the table. */
    Optional<PxBox> cell(PxBox name) {
        Optional<PxBox> above =
                spanning(name).filter(r -> r.bottom() <= name.top() + 2).max(Comparator.comparingInt(PxBox::bottom));
        Optional<PxBox> below =
                spanning(name).filter(r -> r.top() >= name.bottom() - 2).min(Comparator.comparingInt(PxBox::top));
        return above.flatMap(a -> below.map(b ->
                        new PxBox(Math.min(a.left(), b.left()), a.bottom(), Math.max(a.right(), b.right()), b.top())))
                .filter(cell -> cell.height() <= blank.px(TALLEST_CELL_MM) && cell.height() >= name.height());
    }

    private Stream<PxBox> spanning(PxBox name) {
        return layout.across().stream().filter(r -> r.sharedColumns(name) >= 0.8 * name.width());
    }
}
