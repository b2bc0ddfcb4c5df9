package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.Table;
import vn.kiemphieu.intake.word.BirthText;
import vn.kiemphieu.intake.word.Folding;
import vn.kiemphieu.intake.word.NameText;
import vn.kiemphieu.intake.word.SexWord;

/** Gathers what one row says about a person; of two different values for one thing the first stays and is told. */
final class EntryBuilder {
    private final int row;
    private final List<Remark> remarks;
    private final List<String> details = new ArrayList<>();
    private Optional<Integer> no = Optional.empty();
    private Optional<Honorific> stated = Optional.empty();
    private Optional<Birth> birth = Optional.empty();
    private Optional<String> otherName = Optional.empty();

    EntryBuilder(int row, List<Remark> remarks) {
        this.row = row;
        this.remarks = remarks;
    }

    void number(int number) {
        no = Optional.of(number);
    }

    void sex(Column column, String text) {
        Optional<Honorific> read = SexWord.of(text);
        if (read.isEmpty()) {
            remarks.add(Remark.of(row, column, Finding.SEX_UNREADABLE, text.strip()));
        } else if (stated.isPresent() && !stated.equals(read)) {
            remarks.add(Remark.of(row, column, Finding.SEX_CONTRADICTED, text.strip()));
        } else {
            stated = read;
        }
    }

    void birth(Table.Cell cell) {
        birth(cell.date().map(BirthText::of).orElseGet(() -> BirthText.of(cell.text())), cell.text());
    }

    void birth(String text) {
        birth(BirthText.of(text), text);
    }

    private void birth(BirthText read, String text) {
        read.finding()
                .ifPresent(finding -> remarks.add(Remark.of(
                        row,
                        Column.BIRTH,
                        finding,
                        Folding.spaced(text),
                        read.birth().map(Birth::printed).orElse(""))));
        birth = kept(Column.BIRTH, birth, read.birth());
    }

    void otherName(String text) {
        otherName = kept(Column.OTHER_NAME, otherName, Optional.of(Folding.spaced(text)));
    }

    void detail(String text) {
        details.add(Folding.spaced(text));
    }

    /** Ends the entry; what the name has in brackets is a birth or another name. */
    Entry named(String text) {
        NameText name = NameText.of(text);
        name.findings().forEach(found -> remarks.add(found.at(row, Column.NAME)));
        for (String bracketed : name.bracketed()) {
            if (BirthText.isBirth(bracketed)) {
                birth(bracketed);
            } else if (!bracketed.isEmpty()) {
                otherName(bracketed);
            }
        }
        Optional<String> detail = Optional.of(String.join(", ", details)).filter(joined -> !joined.isEmpty());
        return new Entry(row, no, name, stated, birth, otherName, detail);
    }

    private <T> Optional<T> kept(Column column, Optional<T> known, Optional<T> other) {
        if (known.isPresent() && other.isPresent() && !known.equals(other)) {
            remarks.add(Remark.of(row, column, Finding.VALUE_TWICE, said(known.get()), said(other.get())));
        }
        return known.isPresent() ? known : other;
    }

    private static String said(Object value) {
        return value instanceof Birth birth ? birth.printed() : String.valueOf(value);
    }
}
