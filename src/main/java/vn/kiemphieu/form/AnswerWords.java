package vn.kiemphieu.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.form.blank.PxBox;

/** The answers that a form prints in every row, in ruled cells or beside squares to be ticked. */
final class AnswerWords {
    private static final double ROUND_MM = 3; // a mark may reach so far beyond a square and its words

    private final PageText page;

    AnswerWords(PageText page) {
        this.page = page;
    }

    /** What the words in a cell call it. */
    AnswerHeading in(PxBox cell) {
        return AnswerHeading.of(page.linesIn(cell).map(ReadLine::text).toList());
    }

    /**
     * Two squares with an answer beside each. Every square stands before its words, or every one behind them; which it is
     * the order says.
     *
     * @param place a row right of its name
     */
    Optional<AnswerSearch.Cells> withSquares(PxBox place) {
        List<PxBox> squares = page.layout().squares().stream()
                .filter(square -> holds(place, square.middleX(), square.middleY()))
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
        List<PxBox> named = AnswerHeading.named(page.linesIn(place));
        if (squares.size() != 2 || named.size() != 2) {
            return Optional.empty();
        }
        boolean before = squares.get(0).left() < named.get(0).left();
        List<PxBox> leading = before ? squares : named;
        List<PxBox> trailing = before ? named : squares;
        int end = trailing.get(0).right();
        int start = leading.get(1).left();
        if (end > start || leading.get(1).right() > trailing.get(1).left()) {
            return Optional.empty();
        }
        int round = page.blank().px(ROUND_MM);
        int gap = Math.min(round, (start - end) / 2);
        int left = Math.max(place.left(), leading.get(0).left() - round);
        int middle = before ? start - gap : end + gap; // next to the square, round which the mark is made
        int right = Math.min(place.right(), trailing.get(1).right() + round);
        return cells(
                new PxBox(left, place.top(), middle, place.bottom()),
                new PxBox(middle, place.top(), right, place.bottom()));
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

    private static boolean holds(PxBox box, double x, double y) {
        return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
    }
}
