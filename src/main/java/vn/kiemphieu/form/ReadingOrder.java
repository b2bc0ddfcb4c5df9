package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.form.blank.PxBox;

/** In which order a page's lines may be read: row by row, or down one column of names after the other. */
final class ReadingOrder {
    private ReadingOrder() {}

    /** Per line its position when read row by row. */
    static int[] byRows(List<ReadLine> lines) {
        List<Integer> byHeight = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> box(lines, i).middleY()))
                .toList();
        int[] row = new int[lines.size()];
        for (int k = 1; k < byHeight.size(); k++) {
            PxBox upper = box(lines, byHeight.get(k - 1));
            PxBox lower = box(lines, byHeight.get(k));
            boolean same = lower.middleY() - upper.middleY() < 0.3 * Math.min(upper.height(), lower.height());
            row[byHeight.get(k)] = row[byHeight.get(k - 1)] + (same ? 0 : 1);
        }
        return ranks(
                lines.size(),
                Comparator.comparingInt((Integer i) -> row[i])
                        .thenComparingInt(i -> box(lines, i).left()));
    }

    /** Per line its position when read column by column; the columns are where names were seen. */
    static int[] byColumns(List<ReadLine> lines, List<PxBox> names) {
        List<PxBox> columns = new ArrayList<>();
        names.stream().sorted(Comparator.comparingInt(PxBox::left)).forEach(name -> {
            int last = columns.size() - 1;
            if (last >= 0 && columns.get(last).right() > name.left()) {
                columns.set(last, columns.get(last).union(name));
            } else {
                columns.add(name);
            }
        });
        return ranks(
                lines.size(),
                Comparator.comparingInt((Integer i) -> column(columns, box(lines, i)))
                        .thenComparingDouble(i -> box(lines, i).middleY()));
    }

    private static int column(List<PxBox> columns, PxBox line) {
        return (int) columns.stream().filter(c -> c.right() < line.middleX()).count();
    }

    private static int[] ranks(int count, Comparator<Integer> order) {
        List<Integer> sorted = IntStream.range(0, count).boxed().sorted(order).toList();
        int[] rank = new int[count];
        for (int k = 0; k < count; k++) {
            rank[sorted.get(k)] = k;
        }
        return rank;
    }

    private static PxBox box(List<ReadLine> lines, int i) {
        return lines.get(i).line().box();
    }
}
