package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.Table;
import vn.kiemphieu.intake.word.BirthText;
import vn.kiemphieu.intake.word.Folding;
import vn.kiemphieu.intake.word.NameText;
import vn.kiemphieu.intake.word.SexWord;

/** The people of a list without headings, one a line: a number, the name, and what follows behind commas. */
final class PlainLines {
    private static final Pattern LEADING_SPACE = Pattern.compile("^[\\s\\p{Z}]+");
    private static final Pattern BULLET = Pattern.compile("^[-–—•*+·▪●○◦■]\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?(\\d{1,4})\\s*(?:[.):\\]–-]+[\\s\\p{Z}]*|[\\s\\p{Z}]+)(?=\\D)");
    private static final String BIRTH_WORD = "(?:sinh|sn)\\s*(?:ngày|năm)?\\s*:?\\s*\\d";
    /** Commas and dashes between details, not those in brackets; a birth may follow the name without any. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\t|[,;|](?![^(]*\\))|[\\s\\p{Z}][-–—][\\s\\p{Z}]|:\\s|\\s+(?=" + BIRTH_WORD + ")"
                    + "|(?<!sinh|sn|ngày|năm|tháng|:|\\d)\\s+(?=(?:\\d{1,2}[/.-]\\d{1,2}[/.-])?\\d{2,4}\\s*$)");

    private final Table table;
    private final List<Remark> remarks;

    PlainLines(Table table, List<Remark> remarks) {
        this.table = table;
        this.remarks = remarks;
    }

    List<Entry> entries() {
        List<Line> lines = table.rows().stream().map(this::line).toList();
        Unnumbered unnumbered = new Unnumbered(
                lines.stream().map(line -> line.no().isPresent()).toList(),
                lines.stream()
                        .filter(line -> line.no().isPresent())
                        .map(line -> line.parts().isEmpty() ? "" : line.parts().get(0))
                        .toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String whole = String.join(", ", line.parts());
            if (line.no().isEmpty() && unnumbered.isNoPerson(i, whole)) {
                remarks.add(Remark.of(line.row(), Finding.ROW_LEFT_OUT, Folding.spaced(whole)));
            } else {
                entries.add(entry(line, unnumbered.anyNumbers()));
            }
        }
        return entries;
    }

    private Entry entry(Line line, boolean numbered) {
        EntryBuilder entry = new EntryBuilder(line.row(), remarks);
        line.no().ifPresentOrElse(entry::number, () -> {
            if (numbered) {
                remarks.add(Remark.of(line.row(), Column.NO, Finding.NUMBER_MISSING));
            }
        });
        line.parts().stream().skip(1).forEach(part -> fact(line, entry, part));
        return entry.named(line.parts().stream().findFirst().orElse(""));
    }

    private void fact(Line line, EntryBuilder entry, String part) {
        if (BirthText.isBirth(part)) {
            entry.birth(part);
        } else if (SexWord.of(part).isPresent()) {
            entry.sex(Column.SEX, part);
        } else {
            if (Unnumbered.likeAName(part)) {
                remarks.add(Remark.of(line.row(), Finding.TWO_PEOPLE, part));
            }
            entry.detail(part);
        }
    }

    private Line line(Table.Row row) {
        String text =
                String.join("\t", row.filled().stream().map(Table.Cell::text).toList());
        String seen = NameText.withoutUnseen(text);
        if (!seen.equals(text)) {
            remarks.add(Remark.of(row.number(), Finding.UNSEEN_REMOVED));
        }
        String bare =
                BULLET.matcher(LEADING_SPACE.matcher(seen).replaceFirst("")).replaceFirst("");
        Matcher number = NUMBER.matcher(bare);
        Optional<Integer> no = number.find() ? Numbers.read(number.group(1)) : Optional.empty();
        String rest = no.isPresent() ? bare.substring(number.end()) : bare;
        List<String> parts = Stream.of(BETWEEN.split(rest))
                .map(Folding::spaced)
                .filter(part -> !part.isEmpty())
                .toList();
        return new Line(row.number(), no, parts);
    }

    private record Line(int row, Optional<Integer> no, List<String> parts) {}
}
