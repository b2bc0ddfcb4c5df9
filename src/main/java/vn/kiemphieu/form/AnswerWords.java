package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/** The answers that a form prints in every row, in ruled cells or beside squares to be ticked. */
final class AnswerWords {
    private static final double ROUND_MM = 3; // a mark may reach so far beyond a square and its words

    private final PageText page;

    AnswerWords(PageText page) {
        this.page = page;
    }

    /** What the words in a cell call it. */
    AnswerHeading in(PxBox cell) {
        return AnswerHeading.of(lines(cell)
                .map(line -> String.join(
                        " ", line.words().stream().map(PrintedWord::text).toList()))
                .toList());
    }

    /**
     * Two squares with an answer beside each. Every square stands before its words, or every one behind them; which it is
     * the order says.
     *
     * @param place a row right of its name
     */
    Optional<AnswerSearch.Cells> withSquares(PxBox place) {
        List<PxBox> own = page.layout().squares().stream()
                .filter(square -> holds(place, square.middleX(), square.middleY()))
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
        List<PxBox> named = lines(place)
                .flatMap(line ->
                        AnswerHeading.named(
                                line.words(),
                                line.line().box().top(),
                                line.line().box().bottom())
                                .stream())
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
        if (own.size() != 2 || named.size() != 2) {
            return Optional.empty();
        }
        boolean before = own.get(0).left() < named.get(0).left();
        boolean even = before
                ? named.get(0).right() <= own.get(1).left()
                        && own.get(1).right() <= named.get(1).left()
                : own.get(0).right() <= named.get(1).left()
                        && named.get(1).right() <= own.get(1).left();
        if (!even) {
            return Optional.empty();
        }
        int round = page.blank().px(ROUND_MM);
        int middle = before
                ? own.get(1).left()
                        - Math.min(round, (own.get(1).left() - named.get(0).right()) / 2)
                : own.get(0).right()
                        + Math.min(round, (named.get(1).left() - own.get(0).right()) / 2);
        PxBox first = new PxBox(
                Math.max(place.left(), Math.min(own.get(0).left(), named.get(0).left()) - round),
                place.top(),
                middle,
                place.bottom());
        PxBox second = new PxBox(
                middle,
                place.top(),
                Math.min(
                        place.right(), Math.max(own.get(1).right(), named.get(1).right()) + round),
                place.bottom());
        return cells(first, second);
    }

    private Optional<AnswerSearch.Cells> cells(PxBox first, PxBox second) {
        AnswerHeading left = in(first);
        AnswerHeading right = in(second);
        if (left == AnswerHeading.AGREE && right == AnswerHeading.DISAGREE) {
            return Optional.of(new AnswerSearch.Cells(first, second));
        }
        return left == AnswerHeading.DISAGREE && right == AnswerHeading.AGREE
                ? Optional.of(new AnswerSearch.Cells(second, first))
                : Optional.empty();
    }

    /** The lines' words in a box. */
    private Stream<ReadLine> lines(PxBox box) {
        List<ReadLine> lines = new ArrayList<>();
        for (ReadLine line : page.lines()) {
            double y = line.line().box().middleY();
            List<PrintedWord> words = line.words().stream()
                    .filter(word -> holds(box, (word.left() + word.right()) / 2.0, y))
                    .toList();
            if (!words.isEmpty()) {
                lines.add(new ReadLine(line.line(), words));
            }
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> line.line().box().top()));
    }

    private static boolean holds(PxBox box, double x, double y) {
        return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
    }
}
