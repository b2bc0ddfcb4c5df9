package vn.kiemphieu.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/** The words over the rows of an agree/disagree ballot, column by column. */
final class AnswerHeads {
    private static final double REACH_MM = 25; // a heading stands at most this far above the first row
    private static final double LINES_MM = 8; // from the first line of a heading to its last
    private static final double HEAD_MM = 2.5; // a head's cell is at least this high

    private static final int RULE_PX = 3;
    private static final int LONGEST_NUMBER = 4; // "(10)"

    private final PageText page;
    private final int first;
    /** Above this a line stands over the rows: the first row's upper rule, without one the first name. */
    private final int limit;

    private final int nameLeft;

    AnswerHeads(PageText page, List<MeasuredRow> rows) {
        this.page = page;
        List<PxBox> names = rows.stream().map(row -> PxBox.around(row.inks())).toList();
        this.first = rows.stream().mapToInt(row -> row.strip().top()).min().orElseThrow();
        boolean ruled = page.layout().across().stream().anyMatch(rule -> Math.abs(rule.bottom() - first) <= RULE_PX);
        int firstName = names.stream().mapToInt(PxBox::top).min().orElseThrow();
        this.limit = ruled ? Math.min(first + 2, firstName) : firstName;
        this.nameLeft = names.stream().mapToInt(PxBox::left).min().orElseThrow();
    }

    /** What the words over a cell call it: those in the nearest cell of the head that has more than a column's number. */
    AnswerHeading over(PxBox cell) {
        int floor = limit;
        for (int ceiling : ceilings(cell)) {
            List<String> lines = words(new PxBox(cell.left(), ceiling, cell.right(), floor));
            if (!isNumber(String.join("", lines))) {
                return AnswerHeading.of(lines);
            }
            floor = ceiling;
        }
        return AnswerHeading.OTHER;
    }

    /** Whether a head's cell has no words but perhaps "3" or "(3)". Tesseract reads "@)" and the like for small ones. */
    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && !text.matches("\\p{L}+\\.?");
    }

    /** Where the headings stand when no rules divide them: the ink of a "đồng ý" each, from the left. */
    List<PxBox> columns() {
        List<PxBox> named = headLines(ceiling())
                .flatMap(line ->
                        AnswerHeading.named(
                                line.words(),
                                line.line().box().top(),
                                line.line().box().bottom())
                                .stream())
                .toList();
        // Instructions above the list speak of both answers too; the headings stand nearest to the rows.
        double lowest = named.stream().mapToDouble(PxBox::middleY).max().orElse(0);
        return named.stream()
                .filter(box -> lowest - box.middleY() < page.blank().px(LINES_MM) / 2.0)
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
    }

    /** Upper ends of what may be a cell's head: rules across the column, the nearest first, then the table's edge. */
    private List<Integer> ceilings(PxBox cell) {
        int least = page.blank().px(HEAD_MM);
        Stream<Integer> rules = page.layout().across().stream()
                .filter(rule -> rule.bottom() <= first - least && rule.top() > ceiling())
                .filter(rule -> rule.sharedColumns(cell) * 2 > cell.width())
                .map(PxBox::bottom)
                .sorted(Comparator.reverseOrder());
        return Stream.concat(rules, Stream.of(ceiling())).toList();
    }

    private List<String> words(PxBox head) {
        return headLines(head.top())
                .filter(line -> line.line().box().middleY() < head.bottom())
                .map(line -> line.words().stream()
                        .filter(word -> middle(word) >= head.left() && middle(word) <= head.right())
                        .map(PrintedWord::text)
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(words -> String.join(" ", words))
                .toList();
    }

    private Stream<ReadLine> headLines(int ceiling) {
        return page.lines().stream()
                .filter(line ->
                        line.line().box().middleY() < limit && line.line().box().middleY() > ceiling)
                .sorted(Comparator.comparingInt(line -> line.line().box().top()));
    }

    private static int middle(PrintedWord word) {
        return (word.left() + word.right()) / 2;
    }

    /** The table's upper edge, above which stand titles and instructions that speak of both answers. */
    private int ceiling() {
        int reach = first - page.blank().px(REACH_MM);
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
