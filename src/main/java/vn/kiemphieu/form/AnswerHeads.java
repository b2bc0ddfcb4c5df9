package vn.kiemphieu.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.form.blank.PxBox;

/** The words over the rows of an agree/disagree ballot, column by column. */
final class AnswerHeads {
    private static final double REACH_MM = 25; // a heading stands at most this far above the first row
    private static final double LEVEL_MM = 4; // a heading's "đồng ý" is less than this above the other's
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
            List<String> lines = page.linesIn(new PxBox(cell.left(), ceiling, cell.right(), floor))
                    .map(ReadLine::text)
                    .toList();
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
        List<PxBox> named = AnswerHeading.named(
                page.linesIn(new PxBox(0, ceiling(), page.blank().gray().width(), limit)));
        // Instructions above the list speak of both answers too; the headings stand nearest to the rows.
        double lowest = named.stream().mapToDouble(PxBox::middleY).max().orElse(0);
        return named.stream()
                .filter(box -> PxBox.mm(lowest - box.middleY(), page.blank().dpi()) < LEVEL_MM)
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
