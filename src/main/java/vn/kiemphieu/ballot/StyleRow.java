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
 */
public record StyleRow(int no, String name, MmBox strip, List<NameLine> lines, Optional<MmBox> ordinal) {
    public StyleRow {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("row " + no + " has no name line");
        }
    }
}
