package vn.kiemphieu.intake.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.word.Folding;

/**
 * A list as its file holds it, before anybody asks what its columns mean.
 *
 * @param separated whether the file itself has columns; rows of a plain text have one cell each
 * @param remarks how the file was read
 */
public record Table(List<Row> rows, boolean separated, List<Remark> remarks) {
    public Table {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** @param number as a spreadsheet program numbers it, from 1; rows without any text are left out of a table */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell at {@code index} from 0; an empty one beyond the row's end. */
        public Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }

        public List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }
    }

    /**
     * @param text as written; a date as {@code dd/mm/yyyy}
     * @param date where the file itself says that the value is a date
     */
    public record Cell(String text, Optional<LocalDate> date) {
        static final Cell EMPTY = new Cell("", Optional.empty());

        static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        public boolean isBlank() {
            return Folding.spaced(text).isEmpty();
        }
    }
}
