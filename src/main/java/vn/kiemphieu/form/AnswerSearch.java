package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/**
 * Finds the two columns of an agree/disagree ballot by the words over them: right of every name, below a heading, between
 * upright rules where the form has any.
 */
final class AnswerSearch {
    private static final double HEAD_REACH_MM = 25; // a heading stands at most this far above the first row
    private static final double NARROWEST_MM = 5;
    private static final double FROM_NAME_MM = 1;
    private static final double PAGE_MARGIN_MM = 5;

    private final PageText page;
    private final List<MeasuredRow> rows;
    private final List<PxBox> names;

    AnswerSearch(PageText page, List<MeasuredRow> rows) {
        this.page = page;
        this.rows = rows;
        this.names = rows.stream().map(row -> PxBox.around(row.inks())).toList();
    }

    /** A row's two cells inside their rules, pixels of the blank. */
    record Cells(PxBox agree, PxBox disagree) {}

    /** One pair a row, or nothing where the headings do not say plainly which column is which. */
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
        return ruled.size() >= 2 ? named(ruled) : named(unruledCells(row));
    }

    /** The cells whose headings say agree and disagree, if there is exactly one of each. */
    private Optional<Cells> named(List<PxBox> cells) {
        List<PxBox> agree = cells.stream()
                .filter(cell -> heading(cell) == AnswerHeading.AGREE)
                .toList();
        List<PxBox> disagree = cells.stream()
                .filter(cell -> heading(cell) == AnswerHeading.DISAGREE)
                .toList();
        return agree.size() == 1 && disagree.size() == 1
                ? Optional.of(new Cells(agree.get(0), disagree.get(0)))
                : Optional.empty();
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
        List<PxBox> heads =
                AnswerHeading.columns(headWords(0, page.blank().gray().width()));
        if (heads.size() != 2) {
            return List.of();
        }
        PxBox strip = rows.get(row).strip();
        int half = (int) ((heads.get(1).middleX() - heads.get(0).middleX()) / 2);
        int nameEnd = names.stream().mapToInt(PxBox::right).max().orElseThrow();
        int first = (int)
                Math.max(nameEnd + page.blank().px(FROM_NAME_MM), heads.get(0).middleX() - half);
        int middle = (int) ((heads.get(0).middleX() + heads.get(1).middleX()) / 2);
        int last = (int) Math.min(
                page.blank().gray().width() - page.blank().px(PAGE_MARGIN_MM),
                heads.get(1).middleX() + half);
        int narrowest = page.blank().px(NARROWEST_MM);
        return middle - first < narrowest || last - middle < narrowest
                ? List.of()
                : List.of(
                        new PxBox(first, strip.top(), middle, strip.bottom()),
                        new PxBox(middle, strip.top(), last, strip.bottom()));
    }

    private AnswerHeading heading(PxBox cell) {
        List<PrintedWord> words = headWords(cell.left(), cell.right()).stream()
                .flatMap(List::stream)
                .toList();
        return AnswerHeading.of(
                String.join(" ", words.stream().map(PrintedWord::text).toList()));
    }

    /** The words over the first row whose middle lies between two columns of pixels, line by line from the top. */
    private List<List<PrintedWord>> headWords(int left, int right) {
        int first = rows.stream().mapToInt(row -> row.strip().top()).min().orElseThrow();
        int firstName = names.stream().mapToInt(PxBox::top).min().orElseThrow();
        int ceiling = ceiling(first);
        return page.lines().stream()
                .filter(line -> line.line().box().middleY() < Math.min(first + 2, firstName)
                        && line.line().box().middleY() > ceiling)
                .sorted(Comparator.comparingInt(line -> line.line().box().top()))
                .map(line -> line.words().stream()
                        .filter(word ->
                                (word.left() + word.right()) / 2 >= left && (word.left() + word.right()) / 2 <= right)
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The table's upper edge, above which stand titles and instructions that speak of both answers. */
    private int ceiling(int first) {
        int reach = first - page.blank().px(HEAD_REACH_MM);
        int nameLeft = names.stream().mapToInt(PxBox::left).min().orElseThrow();
        return page.layout().upright().stream()
                .filter(rule -> rule.left() > nameLeft && rule.top() < first && rule.bottom() > first + 2)
                .mapToInt(PxBox::top)
                .min()
                .stream()
                .map(top -> Math.max(top - 2, reach))
                .findFirst()
                .orElse(reach);
    }
}
