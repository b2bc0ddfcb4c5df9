package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Optional;

/**
 * Where one candidate is printed.
 *
 * @param strip the part of the page that belongs to this candidate: between the table's rules, or half-way to the
 *     neighbouring names where there is no table
 * @param lines the name's printed lines, one or two
 * @param ordinal ink of the printed number, where there is one
 * @param answers the two cells of an agree/disagree ballot; none on a strike-out ballot
 */
public record StyleRow(
        int no,
        String name,
        MmBox strip,
        List<NameLine> lines,
        Optional<MmBox> ordinal,
        Optional<AnswerCells> answers) {
    public StyleRow {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("row " + no + " has no name line");
        }
    }

    /** A row of a strike-out ballot. */
    public StyleRow(int no, String name, MmBox strip, List<NameLine> lines, Optional<MmBox> ordinal) {
        this(no, name, strip, lines, ordinal, Optional.empty());
    }
}
