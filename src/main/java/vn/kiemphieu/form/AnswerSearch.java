package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.form.blank.PxBox;

/**
 * Finds the two answer cells of every row of an agree/disagree ballot, right of the names: by the words over its columns,
 * by the words in the cells, or by the squares and words in the row.
 */
final class AnswerSearch {
    private static final double NARROWEST_MM = 5;
    private static final double FROM_NAME_MM = 1;
    private static final double PAGE_MARGIN_MM = 5;

    private final PageText page;
    private final List<MeasuredRow> rows;
    private final List<PxBox> names;
    private final AnswerHeads heads;
    private final AnswerWords words;

    AnswerSearch(PageText page, List<MeasuredRow> rows) {
        this.page = page;
        this.rows = rows;
        this.names = rows.stream().map(row -> PxBox.around(row.inks())).toList();
        this.heads = new AnswerHeads(page, rows);
        this.words = new AnswerWords(page);
    }

    /** A row's two cells inside their rules, pixels of the blank. */
    record Cells(PxBox agree, PxBox disagree) {}

    /** What a place on the page is called by the words that belong to it. */
    interface Naming {
        AnswerHeading of(PxBox cell);
    }

    /** One pair a row, or nothing where the words do not say plainly which cell is which. */
    Optional<List<Cells>> find() {
        List<Cells> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Cells> own = cells(i);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            cells.add(own.get());
        }
        return Optional.of(cells);
    }

    private Optional<Cells> cells(int row) {
        List<PxBox> ruled = ruledCells(row);
        List<PxBox> columns = ruled.size() >= 2 ? ruled : unruledCells(row);
        Optional<Cells> byHead = named(columns, heads::over);
        Optional<Cells> byWords = named(ruled, words::in).or(() -> words.withSquares(place(row)));
        boolean contradicted = byHead.isPresent()
                && named(columns, words::in)
                        .filter(w -> !w.equals(byHead.get()))
                        .isPresent();
        return contradicted ? Optional.empty() : byHead.or(() -> byWords);
    }

    /** The cells that are called agree and disagree, if there is exactly one of each. */
    private static Optional<Cells> named(List<PxBox> cells, Naming naming) {
        List<PxBox> agree = cells.stream()
                .filter(cell -> naming.of(cell) == AnswerHeading.AGREE)
                .toList();
        List<PxBox> disagree = cells.stream()
                .filter(cell -> naming.of(cell) == AnswerHeading.DISAGREE)
                .toList();
        return agree.size() == 1 && disagree.size() == 1
                ? Optional.of(new Cells(agree.get(0), disagree.get(0)))
                : Optional.empty();
    }

    /** A row's part of the page right of its name. */
    private PxBox place(int row) {
        PxBox strip = rows.get(row).strip();
        int margin = page.blank().px(PAGE_MARGIN_MM);
        int left = names.get(row).right() + page.blank().px(FROM_NAME_MM);
        return new PxBox(left, strip.top(), Math.max(left, page.blank().gray().width() - margin), strip.bottom());
    }

    /** Between the upright rules that pass the row right of its name. */
    private List<PxBox> ruledCells(int row) {
        PxBox strip = rows.get(row).strip();
        int nameEnd = names.stream().mapToInt(PxBox::right).max().orElseThrow();
        List<PxBox> rules = page.layout().upright().stream()
                .filter(rule ->
                        rule.left() >= nameEnd - 2 && rule.top() <= strip.middleY() && rule.bottom() >= strip.middleY())
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
        int narrowest = page.blank().px(NARROWEST_MM);
        return IntStream.range(0, Math.max(0, rules.size() - 1))
                .mapToObj(i -> new PxBox(
                        rules.get(i).right(), strip.top(), rules.get(i + 1).left(), strip.bottom()))
                .filter(cell -> cell.width() >= narrowest)
                .toList();
    }

    /** Without rules a column reaches half-way to the other heading on one side and as far on the other. */
    private List<PxBox> unruledCells(int row) {
        List<PxBox> named = heads.columns();
        if (named.size() != 2) {
            return List.of();
        }
        PxBox strip = rows.get(row).strip();
        PxBox left = named.get(0);
        PxBox right = named.get(1);
        int half = (int) ((right.middleX() - left.middleX()) / 2);
        int nameEnd = names.stream().mapToInt(PxBox::right).max().orElseThrow();
        int first = (int) Math.max(nameEnd + page.blank().px(FROM_NAME_MM), left.middleX() - half);
        int middle = (int) ((left.middleX() + right.middleX()) / 2);
        int reach = Math.max((int) right.middleX() + half, tableEnd(names.get(row), (int) right.middleX() + 2 * half));
        int last = Math.min(page.blank().gray().width() - page.blank().px(PAGE_MARGIN_MM), reach);
        int top = Math.max(strip.top(), Math.max(left.bottom(), right.bottom()));
        int narrowest = page.blank().px(NARROWEST_MM);
        return middle - first < narrowest || last - middle < narrowest
                ? List.of()
                : List.of(new PxBox(first, top, middle, strip.bottom()), new PxBox(middle, top, last, strip.bottom()));
    }

    /** Where the rules over and under a row end, if that is before {@code limit}. */
    private int tableEnd(PxBox name, int limit) {
        return page.geometry()
                .cell(name)
                .map(PxBox::right)
                .filter(end -> end < limit)
                .orElse(0);
    }
}
