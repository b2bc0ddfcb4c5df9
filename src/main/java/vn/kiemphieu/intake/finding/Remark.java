package vn.kiemphieu.intake.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/**
 * One thing to say about a list of candidates.
 *
 * @param row row of the source as a spreadsheet program numbers it, line of a pasted list; 0 for the whole list
 * @param column where in the row, when it is about one column
 * @param details fill {@code {0}}… of the finding's sentence
 */
public record Remark(int row, Optional<Column> column, Finding finding, List<Object> details) implements Sayable {
    static final Wording WORDING = new Wording("vn.kiemphieu.intake.intake");
    public static final int WHOLE_LIST = 0;

    public Remark {
        details = List.copyOf(details);
    }

    public static Remark of(int row, Column column, Finding finding, Object... details) {
        return new Remark(row, Optional.of(column), finding, List.of(details));
    }

    public static Remark of(int row, Finding finding, Object... details) {
        return new Remark(row, Optional.empty(), finding, List.of(details));
    }

    public static Remark ofList(Finding finding, Object... details) {
        return of(WHOLE_LIST, finding, details);
    }

    public Severity severity() {
        return finding.severity();
    }

    /** The sentence, without row and column. */
    @Override
    public String in(Locale language) {
        return WORDING.say(language, finding.name(), details.toArray());
    }
}
