package vn.kiemphieu.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleDraft;

/** What a correction changed in a template, to be shown and to be kept beside it with who did it and when. */
public record TemplateChanges(List<Line> lines) {
    private static final String FILE = "changes.csv";
    private static final String NOTHING = "-";
    private static final String[] HEADER = {"time", "by", "no", "name", "what", "before", "after"};

    /** @param part code of the part of the row, or {@code stamp} with {@code no} 0 */
    public record Line(int no, String name, String part, String before, String after) {}

    public TemplateChanges {
        lines = List.copyOf(lines);
    }

    public static TemplateChanges between(StyleDraft before, StyleDraft after) {
        List<Line> lines = new ArrayList<>();
        for (int no : after.numbers().stream().sorted().toList()) {
            Optional<StyleRow> old = before.row(no);
            after.row(no).ifPresent(row -> {
                compare(lines, old, row, "name", r -> names(r.lines()));
                compare(lines, old, row, "strip", r -> text(r.strip()));
                compare(
                        lines,
                        old,
                        row,
                        "agree",
                        r -> r.answers().map(a -> text(a.agree())).orElse(NOTHING));
                compare(
                        lines,
                        old,
                        row,
                        "disagree",
                        r -> r.answers().map(a -> text(a.disagree())).orElse(NOTHING));
            });
            boolean closed = before.open().stream().anyMatch(row -> row.no() == no)
                    && after.open().stream().noneMatch(row -> row.no() == no);
            if (closed) {
                before.open().stream()
                        .filter(row -> row.no() == no)
                        .forEach(row -> lines.add(new Line(no, row.name(), "doubt", row.why(), NOTHING)));
            }
        }
        boolean was = before.style().stampRequired();
        boolean is = after.style().stampRequired();
        if (was != is) {
            lines.add(new Line(0, "", "stamp", was ? "required" : "none", is ? "required" : "none"));
        }
        return new TemplateChanges(lines);
    }

    /** Adds the changes to the folder's list. */
    public void record(Path folder, String by) {
        Path file = folder.resolve(FILE);
        boolean first = !Files.exists(file);
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (Writer writer = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            if (first) {
                csv.printRecord((Object[]) HEADER);
            }
            for (Line line : lines) {
                csv.printRecord(time, by, line.no(), line.name(), line.part(), line.before(), line.after());
            }
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, file, e.getMessage());
        }
    }

    private static void compare(
            List<Line> lines, Optional<StyleRow> old, StyleRow row, String part, Function<StyleRow, String> text) {
        String before = old.map(text).orElse(NOTHING);
        String after = text.apply(row);
        if (!before.equals(after)) {
            lines.add(new Line(row.no(), row.name(), part, before, after));
        }
    }

    private static String names(List<NameLine> lines) {
        return lines.stream().map(line -> text(line.ink())).collect(Collectors.joining(" + "));
    }

    private static String text(MmBox box) {
        return String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", box.left(), box.top(), box.right(), box.bottom());
    }
}
