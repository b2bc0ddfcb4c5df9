package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.HeaderRow;
import vn.kiemphieu.intake.table.Table;
import vn.kiemphieu.intake.word.BirthText;
import vn.kiemphieu.intake.word.Folding;
import vn.kiemphieu.intake.word.SexWord;

/** The people of a table whose columns have headings. */
final class HeadedRows {
    private static final double MOST = 0.6;

    private final HeaderRow header;
    private final List<Table.Row> rows;
    private final List<Remark> remarks;
    /** Rows above the headings that have a number and something beside it. */
    private final List<Table.Row> above;

    private final Optional<Integer> givenBeside;

    HeadedRows(Table table, HeaderRow header, List<Remark> remarks) {
        this.header = header;
        this.remarks = remarks;
        List<Table.Row> body =
                new ArrayList<>(table.rows().subList(header.end(), table.rows().size()));
        if (!body.isEmpty() && numbersColumns(body.get(0))) {
            body.remove(0);
        }
        this.rows = List.copyOf(body);
        this.above = table.rows().subList(0, header.index()).stream()
                .filter(row -> row.filled().size() > 1
                        && Numbers.read(row.filled().get(0).text()).isPresent())
                .toList();
        this.givenBeside = givenBeside();
    }

    List<Entry> entries() {
        if (!header.unread().isEmpty()) {
            remarks.add(Remark.ofList(Finding.COLUMNS_UNREAD, String.join(", ", header.unread())));
        }
        above.forEach(row -> remarks.add(Remark.of(row.number(), Finding.ROW_ABOVE_HEADINGS, said(row))));
        header.twice().forEach(heading -> remarks.add(Remark.ofList(Finding.HEADER_TWICE, heading)));
        givenBeside.ifPresent(any -> remarks.add(Remark.ofList(Finding.NAME_IN_TWO_COLUMNS)));
        Unnumbered unnumbered = new Unnumbered(
                rows.stream().map(row -> hasNumber(row)).toList(),
                rows.stream().filter(this::hasNumber).map(this::name).toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            List<Table.Cell> filled = row.filled();
            if (filled.size() == 1 && unnumbered.isNoPerson(i, filled.get(0).text())) {
                remarks.add(Remark.of(
                        row.number(),
                        Finding.ROW_LEFT_OUT,
                        Folding.spaced(filled.get(0).text())));
            } else {
                entries.add(entry(row, unnumbered.anyNumbers()));
            }
        }
        return entries;
    }

    private Entry entry(Table.Row row, boolean numbered) {
        EntryBuilder entry = new EntryBuilder(row.number(), remarks);
        text(row, Column.NO).ifPresentOrElse(text -> number(row, entry, text), () -> {
            if (numbered) {
                remarks.add(Remark.of(row.number(), Column.NO, Finding.NUMBER_MISSING));
            }
        });
        text(row, Column.SEX).ifPresent(text -> entry.sex(Column.SEX, text));
        text(row, Column.HONORIFIC).ifPresent(text -> entry.sex(Column.HONORIFIC, text));
        tick(row, entry, Column.MALE);
        tick(row, entry, Column.FEMALE);
        header.places(Column.BIRTH).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .forEach(entry::birth);
        text(row, Column.OTHER_NAME).ifPresent(entry::otherName);
        header.places(Column.DETAIL).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .forEach(cell -> entry.detail(cell.text()));
        for (int place = 0; place < row.cells().size(); place++) {
            boolean expected = header.headed().contains(place)
                    || header.columns().containsKey(place)
                    || givenBeside.equals(Optional.of(place));
            if (!expected && !row.cell(place).isBlank()) {
                remarks.add(Remark.of(
                        row.number(),
                        Finding.CELL_WITHOUT_HEADING,
                        Folding.spaced(row.cell(place).text())));
            }
        }
        return entry.named(name(row));
    }

    private static String said(Table.Row row) {
        return Folding.spaced(row.filled().stream().map(Table.Cell::text).collect(Collectors.joining(" ")));
    }

    private void number(Table.Row row, EntryBuilder entry, String text) {
        Numbers.read(text)
                .ifPresentOrElse(
                        entry::number,
                        () -> remarks.add(Remark.of(row.number(), Column.NO, Finding.NUMBER_UNREADABLE, text)));
    }

    /** Columns "Nam" and "Nữ" hold a tick, or the person's birth. */
    private void tick(Table.Row row, EntryBuilder entry, Column column) {
        for (int place : header.places(column)) {
            Table.Cell cell = row.cell(place);
            if (!cell.isBlank() && !Folding.plain(cell.text()).equals("0")) {
                String word = column == Column.MALE ? "nam" : "nữ";
                entry.sex(column, word);
                if (cell.date().isPresent() || BirthText.isBirth(cell.text())) {
                    entry.birth(cell);
                } else if (SexWord.of(cell.text()).isPresent()
                        && !SexWord.of(cell.text()).equals(SexWord.of(word))) {
                    remarks.add(Remark.of(row.number(), column, Finding.SEX_CONTRADICTED, cell.text()));
                }
            }
        }
    }

    /** The name's columns in the order of a Vietnamese name. */
    private String name(Table.Row row) {
        List<String> parts = new ArrayList<>();
        for (Column part : List.of(Column.NAME, Column.FAMILY_AND_MIDDLE, Column.FAMILY, Column.MIDDLE, Column.GIVEN)) {
            text(row, part).filter(text -> !repeats(parts, part, text)).ifPresent(parts::add);
        }
        givenBeside.map(row::cell).filter(cell -> !cell.isBlank()).ifPresent(cell -> parts.add(cell.text()));
        return parts.stream().collect(Collectors.joining(" "));
    }

    /** A column "Tên" beside a whole name, for sorting in a spreadsheet. */
    private static boolean repeats(List<String> parts, Column part, String text) {
        String soFar = Folding.lower(String.join(" ", parts));
        return part == Column.GIVEN && soFar.endsWith(" " + Folding.lower(text)) && parts.size() == 1;
    }

    /** "Họ và tên" is often one heading over two columns: family and middle name, given name. */
    private Optional<Integer> givenBeside() {
        Optional<Integer> beside = header.places(Column.NAME).stream()
                .findFirst()
                .map(place -> place + 1)
                .filter(place ->
                        !header.columns().containsKey(place) && !header.headed().contains(place));
        if (beside.isEmpty()) {
            return beside;
        }
        long given = rows.stream()
                .map(row -> row.cell(beside.get()))
                .filter(cell -> cell.text().strip().matches("[\\p{L}\\p{M}'’]+"))
                .count();
        return beside.filter(place -> given > 0 && given >= MOST * rows.size());
    }

    /** The line "1, 2, 3 …" or "(1), (2) …" that official forms set below their headings. */
    private static boolean numbersColumns(Table.Row row) {
        List<Table.Cell> filled = row.filled();
        for (int i = 0; i < filled.size(); i++) {
            String text = filled.get(i).text().replaceAll("[()\\s]", "");
            if (!text.matches("\\d{1,2}") || i > 0 && Integer.parseInt(text) < i) {
                return false;
            }
        }
        return filled.size() > 1;
    }

    private boolean hasNumber(Table.Row row) {
        return text(row, Column.NO).flatMap(Numbers::read).isPresent();
    }

    private Optional<String> text(Table.Row row, Column column) {
        return header.places(column).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.text().strip())
                .findFirst();
    }
}
