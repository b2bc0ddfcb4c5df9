package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;

/** What a ballot is marked with: one pen, or one down to a row and another from there on. */
final class Pens {
    private final List<Writer> writers;
    private int turn = Integer.MAX_VALUE;

    Pens(Writer... writers) {
        this.writers = List.of(writers);
    }

    int size() {
        return writers.size();
    }

    Writer writer(int pen) {
        return writers.get(pen);
    }

    /** The second pen, if there is one, is taken up for the later half of these rows. */
    void turnAmong(List<Integer> marked) {
        turn = writers.size() > 1 && marked.size() > 1 ? marked.get(marked.size() / 2) : Integer.MAX_VALUE;
    }

    /** Which pen row {@code i} is marked with. */
    int at(int i) {
        return i >= turn ? 1 : 0;
    }

    /** The ink of the rows by the pens that were used. */
    List<Ink> inks(List<List<InkLine>> rows) {
        List<Ink> inks = new ArrayList<>();
        for (int pen = 0; pen < writers.size(); pen++) {
            int used = pen;
            List<Stroke> strokes = IntStream.range(0, rows.size())
                    .filter(i -> at(i) == used)
                    .mapToObj(rows::get)
                    .flatMap(List::stream)
                    .map(InkLine::stroke)
                    .toList();
            if (!strokes.isEmpty()) {
                inks.add(new Ink(writers.get(pen).pen(), strokes));
            }
        }
        return inks;
    }

    /** The word in {@code truth.csv}: the pens used, joined by {@code +}; empty when none was. */
    static String code(List<Ink> inks) {
        return inks.stream()
                .filter(ink -> !ink.strokes().isEmpty())
                .map(ink -> ink.pen().code())
                .distinct()
                .collect(Collectors.joining("+"));
    }
}
