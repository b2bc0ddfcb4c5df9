package vn.kiemphieu.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/** A blank page with its layout known and every line read. */
record PageText(BlankPicture blank, PageLayout layout, List<ReadLine> lines) {
    PageText {
        lines = List.copyOf(lines);
    }

    static PageText read(BlankPicture blank, TextReader reader) {
        PageLayout layout = LayoutAnalysis.of(blank);
        List<ReadLine> lines = layout.lines().stream()
                .map(line -> ReadLine.of(line, reader, blank.dpi()))
                .toList();
        return new PageText(blank, layout, lines);
    }

    RowGeometry geometry() {
        return new RowGeometry(lines, layout, blank);
    }

    NameMatcher matcher() {
        return new NameMatcher(lines, layout, geometry(), blank);
    }

    Optional<PxBox> stampBox() {
        return StampBox.find(lines, layout, blank);
    }

    List<PrintedWord> words(NamePlace.Span span) {
        return lines.get(span.line()).words().subList(span.from(), span.to());
    }

    /** The lines with a word in a box, without their other words; from the top. */
    Stream<ReadLine> linesIn(PxBox box) {
        return lines.stream()
                .filter(line -> line.line().box().middleY() >= box.top()
                        && line.line().box().middleY() < box.bottom())
                .map(line -> line.between(box.left(), box.right()))
                .filter(line -> !line.words().isEmpty())
                .sorted(Comparator.comparingInt(line -> line.line().box().top()));
    }

    String text(NamePlace place) {
        return String.join(
                " ",
                place.spans().stream()
                        .flatMap(span -> words(span).stream())
                        .map(PrintedWord::text)
                        .toList());
    }
}
