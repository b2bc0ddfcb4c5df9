package vn.kiemphieu.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.StyleRow;

/**
 * The measured numbers of each row under names of their own, with what its whole sheet looks like: a light pen is a light
 * pen on every row. Of a name's lines the most and the least; of two answer cells the left one and the right one.
 */
final class RowNumbers {
    private static final double STRUCK_COVERAGE = 0.8;
    /** From this much ink, mm², a cell tells how this voter's marks look. */
    private static final double MARK_MM2 = 1;

    private RowNumbers() {}

    /** One for every row of the style, all with the same names. */
    static List<Map<String, Double>> of(PageInk page, BallotStyle style) {
        Map<String, Double> sheet = sheet(page);
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < page.rows().size(); i++) {
            Map<String, Double> values = own(page.rows().get(i), style.rows().get(i));
            values.putAll(sheet);
            all.add(values);
        }
        return all;
    }

    private static Map<String, Double> own(RowInk row, StyleRow place) {
        boolean agreeFirst = place.answers()
                .map(cells -> cells.agree().left() < cells.disagree().left())
                .orElse(true);
        Map<String, Double> values = new TreeMap<>();
        row.toMeasurement().values().forEach((name, value) -> {
            int dot = name.indexOf('.');
            String whose = dot < 0 ? "" : name.substring(0, dot);
            String what = name.substring(dot + 1);
            switch (whose) {
                case "" -> values.put(what, value);
                case "agree" -> values.put((agreeFirst ? "left." : "right.") + what, value);
                case "disagree" -> values.put((agreeFirst ? "right." : "left.") + what, value);
                default -> {
                    values.merge("most." + what, value, Math::max);
                    values.merge("least." + what, value, Math::min);
                }
            }
        });
        row.answers().ifPresent(cells -> values.put("apartMm", cells.apartMm()));
        values.put("lines", (double) row.lines().size());
        return values;
    }

    private static Map<String, Double> sheet(PageInk page) {
        Map<String, Double> values = new TreeMap<>();
        values.put("sheet.print", page.print());
        values.put("sheet.grain", page.grain());
        values.put("sheet.fringe", page.fringe());
        values.put("sheet.score", median(page.rows(), RowInk::score));
        List<CellInk> marks = page.rows().stream()
                .flatMap(row -> row.answers().stream())
                .flatMap(cells -> List.of(cells.agree(), cells.disagree()).stream())
                .filter(cell -> cell.inkMm2() > MARK_MM2)
                .toList();
        values.put("sheet.marks", marks.size() / (double) page.rows().size());
        values.put("sheet.markMm2", median(marks, CellInk::inkMm2));
        values.put("sheet.markDarkness", median(marks, CellInk::darkness));
        values.put("sheet.markStrokes", median(marks, CellInk::strokes));
        values.put("sheet.markLongMm", median(marks, CellInk::longMm));
        values.put("sheet.markShortMm", median(marks, CellInk::shortMm));
        values.put("sheet.markFill", median(marks, CellInk::fill));
        Predicate<RowInk> struck = row -> row.most(NameInk::coverage) > STRUCK_COVERAGE;
        List<RowInk> strikes = page.rows().stream().filter(struck).toList();
        List<RowInk> others = page.rows().stream().filter(struck.negate()).toList();
        values.put("sheet.strikes", strikes.size() / (double) page.rows().size());
        values.put("sheet.strikeDarkness", median(strikes, row -> row.most(NameInk::darkness)));
        values.put("sheet.faintLine", median(others, row -> row.most(NameInk::faintLine)));
        values.put("sheet.nameMm2", median(others, row -> row.most(NameInk::inkMm2)));
        return values;
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> number) {
        double[] sorted = of.stream().mapToDouble(number).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The numbers in the order of {@code names}. */
    static float[] inOrder(Map<String, Double> numbers, List<String> names) {
        float[] values = new float[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(names.get(i)).floatValue();
        }
        return values;
    }
}
