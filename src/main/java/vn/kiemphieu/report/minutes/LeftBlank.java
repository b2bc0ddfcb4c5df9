package vn.kiemphieu.report.minutes;

import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;

/**
 * What the minutes of a contest print dots for, though nothing stands in the way of closing it.
 *
 * @param particulars those nobody told that are always to be told
 * @param figures those no regime requires that have a line of their own
 * @param unclearTimes hours told in words that no line of the minutes can take
 */
public record LeftBlank(List<Particular> particulars, List<Figure> figures, List<Particular> unclearTimes) {
    public static LeftBlank of(ContestCount count) {
        return new LeftBlank(
                Particular.of(count.election().regime()).stream()
                        .filter(kind ->
                                !kind.mayBeNothing() && !count.particulars().containsKey(kind))
                        .toList(),
                Stream.of(Figure.VOTED)
                        .filter(figure -> !count.figures().containsKey(figure))
                        .filter(figure -> !count.missingFigures().contains(figure))
                        .toList(),
                Papers.unclearTimes(count));
    }

    public boolean isNothing() {
        return particulars.isEmpty() && figures.isEmpty() && unclearTimes.isEmpty();
    }
}
