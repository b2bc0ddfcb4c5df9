package vn.kiemphieu.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;

/** One sheet of an XLSX file as a table; formulas count as the values stored with them. */
final class Workbook {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 64;
    /** Numbers of Excel's own date formats, which the file does not spell out. */
    private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57, 58);

    /** Excel counts days; workbooks from old Macintoshes count from another day. */
    private static final LocalDate START = LocalDate.of(1899, 12, 30);

    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final Path file;
    private final LocalDate start;

    private Workbook(Path file, boolean from1904) {
        this.file = file;
        this.start = from1904 ? START_1904 : START;
    }

    /**
     * The sheet called {@code wanted}; without one the first visible sheet that heads a column of names, else the first
     * visible sheet with anything in it.
     */
    static Table table(Path file, Optional<String> wanted) {
        boolean formats = Archive.requireWorkbook(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, false))) {
            return new Workbook(file, book.isDate1904()).choose(book, wanted);
        } catch (StationException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the library has no exception of its own for a damaged file
            throw new StationException(e, Trouble.LIST_DAMAGED, file);
        }
    }

    private Table choose(ReadableWorkbook book, Optional<String> wanted) throws IOException {
        List<Sheet> sheets = book.getSheets().toList();
        String names = String.join(", ", sheets.stream().map(Sheet::getName).toList());
        if (wanted.isPresent()) {
            Sheet sheet = sheets.stream()
                    .filter(one ->
                            one.getName().strip().equalsIgnoreCase(wanted.get().strip()))
                    .findFirst()
                    .orElseThrow(() -> new StationException(Trouble.LIST_SHEET, file, wanted.get(), names));
            return table(sheet);
        }
        Optional<Table> first = Optional.empty();
        for (Sheet sheet : sheets) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                continue;
            }
            Table table = table(sheet);
            if (HeaderRow.findIn(table.rows()).isPresent()) {
                return sheets.size() == 1 ? table : told(table, sheet, names);
            }
            if (first.isEmpty() && !table.rows().isEmpty()) {
                first = Optional.of(sheets.size() == 1 ? table : told(table, sheet, names));
            }
        }
        return first.orElseGet(() -> new Table(List.of(), true, List.of()));
    }

    private static Table told(Table table, Sheet sheet, String names) {
        List<Remark> remarks = new ArrayList<>(table.remarks());
        remarks.add(0, Remark.ofList(Finding.SHEET_CHOSEN, sheet.getName(), names));
        return new Table(table.rows(), true, remarks);
    }

    private Table table(Sheet sheet) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        int formulas = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                List<Table.Cell> cells = cells(row);
                if (cells.stream().allMatch(Table.Cell::isBlank)) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw new StationException(Trouble.LIST_LONG, file, MOST_ROWS);
                }
                rows.add(new Table.Row(row.getRowNum(), cells));
                formulas += formulas(row);
                if (row.isHidden()) {
                    remarks.add(Remark.of(row.getRowNum(), Finding.HIDDEN_ROW));
                }
            }
        }
        if (formulas > 0) {
            remarks.add(Remark.ofList(Finding.FORMULA_VALUES, formulas));
        }
        return new Table(rows, true, remarks);
    }

    private List<Table.Cell> cells(Row row) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(Table.Cell.EMPTY));
        }
        return cells;
    }

    private Table.Cell cell(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            if (isDate(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
                LocalDate date = start.plusDays(number.longValue());
                return new Table.Cell(
                        "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                        Optional.of(date));
            }
            return Table.Cell.of(number.stripTrailingZeros().toPlainString());
        }
        String formula = cell.getFormula();
        String text = cell.getValue() == null ? "" : String.valueOf(cell.getValue());
        // a formula that was never computed has no value; what it would give is unknown
        return Table.Cell.of(text.isEmpty() && formula != null && !formula.isEmpty() ? "=" + formula : text);
    }

    private static int formulas(Row row) {
        return (int) row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.FORMULA)
                .count();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        String signs = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return id != null && DATE_FORMATS.contains(id)
                || signs.matches("(?is).*[yd].*") && !signs.matches("(?is).*[#0].*");
    }
}
