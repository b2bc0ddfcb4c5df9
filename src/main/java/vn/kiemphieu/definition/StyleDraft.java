package vn.kiemphieu.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.StyleRow;

/**
 * A style that a person still has to complete: nothing may be read or counted with it.
 *
 * @param style everything but the open rows
 * @param open in ballot order
 */
public record StyleDraft(BallotStyle style, List<OpenRow> open) {
    /**
     * A candidate without a certain place.
     *
     * @param why code of the reason
     * @param printed what stands where the name should be
     * @param proposal where the name seems to be; may lack answer cells
     */
    public record OpenRow(int no, String name, String why, Optional<String> printed, Optional<StyleRow> proposal) {}

    public StyleDraft {
        open = List.copyOf(open);
    }

    /** Whether nothing is left to be done. */
    public boolean isComplete() {
        return open.isEmpty();
    }

    /** All candidates' numbers, the open ones last. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        style.rows().forEach(row -> numbers.add(row.no()));
        open.forEach(row -> numbers.add(row.no()));
        return numbers;
    }

    /** The row of this candidate as far as it is known. */
    public Optional<StyleRow> row(int no) {
        return style.rows().stream()
                .filter(row -> row.no() == no)
                .findFirst()
                .or(() ->
                        open.stream().filter(row -> row.no() == no).findFirst().flatMap(OpenRow::proposal));
    }

    /** The draft with this row in the style, whatever was known of it before. */
    public StyleDraft with(StyleRow row) {
        List<StyleRow> rows = new ArrayList<>(style.rows());
        int at = 0;
        while (at < rows.size() && rows.get(at).no() < row.no()) {
            at++;
        }
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).no() == row.no() ? i : at;
        }
        rows.removeIf(other -> other.no() == row.no());
        rows.add(at, row);
        return new StyleDraft(
                style.withRows(rows),
                open.stream().filter(other -> other.no() != row.no()).toList());
    }
}
