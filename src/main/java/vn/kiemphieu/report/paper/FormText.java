package vn.kiemphieu.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Block.Row;
import vn.kiemphieu.report.paper.Block.Signature;

/**
 * A form as a text file, a line a paragraph, filled in: {@link FormLine} says what a line may hold. Styles: those of
 * {@link Look}; {@code head-left} and {@code head-right} of the letterhead; {@code table SHARES…} with {@code th} and {@code tr} (cells
 * between bars); {@code sign} (lines between bars, one signature) and {@code sign-row}; {@code page}. A line that starts with
 * {@code #} is a remark.
 */
public final class FormText {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Paragraph> left = new ArrayList<>();
    private final List<Paragraph> right = new ArrayList<>();
    private List<Integer> shares = List.of();
    private Look cells = Look.CELL;
    private final List<Row> rows = new ArrayList<>();
    private final List<List<Signature>> signatures = new ArrayList<>();

    private FormText() {}

    /** @param resource of the text beside this package, as {@code state/form-18.txt} */
    public static List<Block> read(String resource, Fields fields) {
        return fill(text(resource), fields);
    }

    private static String text(String resource) {
        try (InputStream in = FormText.class.getResourceAsStream("/vn/kiemphieu/report/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the fields and lists that the filled form leaves as dots. */
    public static Set<String> blanks(String resource, Fields fields) {
        Set<String> names = new LinkedHashSet<>();
        lines(text(resource)).forEach(line -> line.scopes(fields).forEach(scope -> names.addAll(line.blanks(scope))));
        return names;
    }

    /** @throws IllegalArgumentException when the form names a field or a style that there is not */
    public static List<Block> fill(String form, Fields fields) {
        FormText text = new FormText();
        lines(form).forEach(line -> line.scopes(fields).forEach(scope -> text.add(line, scope)));
        text.end();
        return List.copyOf(text.blocks);
    }

    private static Stream<FormLine> lines(String form) {
        return form.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FormLine::parse);
    }

    private void add(FormLine line, Fields fields) {
        switch (line.style()) {
            case "head-left" -> left.add(paragraph(Look.HEAD, line.text(), fields));
            case "head-right" -> right.add(paragraph(Look.HEAD, line.text(), fields));
            case "table", "small-table" -> {
                end();
                cells = line.style().equals("table") ? Look.CELL : Look.SMALL;
                shares = line.options().stream().map(Integer::valueOf).toList();
            }
            case "th", "tr" -> rows.add(row(line, fields));
            case "sign-row" -> {
                if (signatures.isEmpty()) {
                    end();
                }
                signatures.add(new ArrayList<>());
            }
            case "sign" -> signatures.get(signatures.size() - 1).add(signature(line.text(), fields));
            case "page" -> {
                end();
                blocks.add(new Block.PageBreak());
            }
            default -> {
                end();
                Look look = Look.named(line.style())
                        .orElseThrow(() -> new IllegalArgumentException("no style " + line.style()));
                blocks.add(paragraph(look, line.text(), fields));
            }
        }
    }

    private Row row(FormLine line, Fields fields) {
        boolean heading = line.style().equals("th");
        List<Paragraph> all = bars(line.text())
                .map(cell -> new Paragraph(cells, FormLine.pieces(cell, fields, heading)))
                .toList();
        if (all.size() != shares.size()) {
            throw new IllegalArgumentException(shares.size() + " columns: " + line.text());
        }
        return new Row(all, heading);
    }

    private static Signature signature(String text, Fields fields) {
        return new Signature(bars(text)
                .filter(line -> !line.isEmpty())
                .map(line -> paragraph(Look.HEAD, line, fields))
                .toList());
    }

    private static Stream<String> bars(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip);
    }

    private static Paragraph paragraph(Look look, String text, Fields fields) {
        return new Paragraph(look, FormLine.pieces(text, fields, look.heading()));
    }

    /** Closes what goes over several lines. */
    private void end() {
        if (!left.isEmpty() || !right.isEmpty()) {
            blocks.add(new Block.Letterhead(left, right));
            left.clear();
            right.clear();
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(shares, rows));
            rows.clear();
        }
        if (!signatures.isEmpty()) {
            blocks.add(
                    new Block.Signatures(signatures.stream().map(List::copyOf).toList()));
            signatures.clear();
        }
    }
}
