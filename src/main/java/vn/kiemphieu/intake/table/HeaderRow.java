package vn.kiemphieu.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.word.Folding;

/**
 * The row that says what the columns hold.
 *
 * @param index place of the header in the table's rows
 * @param end place of the first row behind it, a second header row included
 * @param columns by place from 0; no name column is missing, and no column but {@link Column#DETAIL} comes twice
 * @param headed places that have any heading
 * @param unread headings whose columns nobody here asks for
 * @param twice headings that name a column that was there already
 */
public record HeaderRow(
        int index,
        int end,
        Map<Integer, Column> columns,
        Set<Integer> headed,
        List<String> unread,
        List<String> twice) {
    private static final int LOOKED_AT = 15;
    private static final Map<String, Column> EXACT = new HashMap<>();
    private static final Map<String, Column> WITHOUT_MARKS = new HashMap<>();

    static {
        for (Column column : Column.values()) {
            for (String heading : column.headings()) {
                EXACT.putIfAbsent(Folding.lower(heading), column);
                if (!Folding.plain(heading).isEmpty()) {
                    WITHOUT_MARKS.putIfAbsent(Folding.plain(heading), column);
                }
            }
        }
        // "Nam" without marks is a sex, "năm" a year; only the marks tell.
        WITHOUT_MARKS.put("nam", Column.MALE);
    }

    /** The first row among the first ones that heads a column of names. */
    public static Optional<HeaderRow> findIn(List<Table.Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            Map<Integer, Column> columns = new TreeMap<>();
            List<String> twice = new ArrayList<>();
            read(rows.get(i), columns, twice);
            if (named(columns) && (rows.get(i).filled().size() == 1 || columns.size() > 1)) {
                int end = i + 1;
                if (end < rows.size() && continues(rows.get(end), columns)) {
                    read(rows.get(end), columns, twice);
                    end++;
                }
                giveTheGivenName(columns);
                List<Table.Row> header = rows.subList(i, end);
                return Optional.of(new HeaderRow(
                        i, end, columns, headed(header), unread(header, columns, twice), List.copyOf(twice)));
            }
        }
        return Optional.empty();
    }

    /** Places of a column, in order; only {@link Column#DETAIL} may have several. */
    public List<Integer> places(Column column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean has(Column column) {
        return columns.containsValue(column);
    }

    private static void read(Table.Row row, Map<Integer, Column> columns, List<String> twice) {
        for (boolean exact : new boolean[] {true, false}) {
            for (int place = 0; place < row.cells().size(); place++) {
                String heading = row.cell(place).text();
                Optional<Column> column = exact ? exactly(heading) : beginning(heading);
                boolean free = !columns.containsKey(place) || isSubheading(columns.get(place), column);
                if (column.isEmpty() || !free || !exact && exactly(heading).isPresent()) {
                    continue;
                }
                if (column.get() != Column.DETAIL && columns.containsValue(column.get())) {
                    twice.add(Folding.spaced(heading));
                } else {
                    columns.put(place, column.get());
                }
            }
        }
    }

    private static Set<Integer> headed(List<Table.Row> header) {
        Set<Integer> headed = new TreeSet<>();
        for (Table.Row row : header) {
            for (int place = 0; place < row.cells().size(); place++) {
                if (!row.cell(place).isBlank()) {
                    headed.add(place);
                }
            }
        }
        return headed;
    }

    private static List<String> unread(List<Table.Row> header, Map<Integer, Column> columns, List<String> twice) {
        List<String> unread = new ArrayList<>();
        for (Table.Row row : header) {
            for (int place = 0; place < row.cells().size(); place++) {
                String heading = Folding.spaced(row.cell(place).text());
                if (!heading.isEmpty() && !columns.containsKey(place) && !twice.contains(heading)) {
                    unread.add(heading);
                }
            }
        }
        return List.copyOf(unread);
    }

    /** Official lists set Nam and Nữ below "Ngày sinh". */
    private static boolean isSubheading(Column above, Optional<Column> below) {
        return above == Column.BIRTH
                && below.filter(column -> column == Column.MALE || column == Column.FEMALE)
                        .isPresent();
    }

    private static boolean continues(Table.Row row, Map<Integer, Column> above) {
        List<Table.Cell> filled = row.filled();
        return filled.size() > 1
                && filled.stream().allMatch(cell -> exactly(cell.text()).isPresent())
                && above.entrySet().stream()
                        .filter(entry -> entry.getValue() == Column.NAME)
                        .allMatch(entry -> row.cell(entry.getKey()).isBlank());
    }

    private static Optional<Column> exactly(String heading) {
        Column exact = EXACT.get(Folding.lower(heading));
        return Optional.ofNullable(exact != null ? exact : WITHOUT_MARKS.get(Folding.plain(heading)));
    }

    /** "Họ và tên người ứng cử (3)" begins with "Họ và tên". */
    private static Optional<Column> beginning(String heading) {
        String plain = Folding.plain(heading);
        return WITHOUT_MARKS.entrySet().stream()
                .filter(entry -> entry.getKey().contains(" ") && plain.startsWith(entry.getKey() + " "))
                .max((a, b) -> a.getKey().length() - b.getKey().length())
                .map(Map.Entry::getValue);
    }

    private static boolean named(Map<Integer, Column> columns) {
        return columns.containsValue(Column.NAME) || columns.containsValue(Column.GIVEN);
    }

    /** "Tên" is the whole name where no column holds the family name. */
    private static void giveTheGivenName(Map<Integer, Column> columns) {
        boolean apart = columns.containsValue(Column.FAMILY) || columns.containsValue(Column.FAMILY_AND_MIDDLE);
        if (!apart && !columns.containsValue(Column.NAME)) {
            columns.replaceAll((place, column) -> column == Column.GIVEN ? Column.NAME : column);
        }
    }
}
