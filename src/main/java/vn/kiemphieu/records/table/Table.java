package vn.kiemphieu.records.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;

/**
 * Lines of equal length under a heading. A cell is text, a whole number, an {@link java.time.Instant} or a {@link Word}.
 *
 * @param header a word each
 */
public record Table(Word name, List<Word> header, List<List<Object>> rows) {

    /** Something programs know by its code and people by its words. */
    public record Word(String code, Sayable words) {
        /** A word people wrote themselves, the same everywhere. */
        public static Word own(String text) {
            return new Word(text, language -> text);
        }
    }

    public Table(Word name, List<Word> header) {
        this(name, header, new ArrayList<>());
    }

    public void add(Object... cells) {
        add(Arrays.asList(cells));
    }

    public void add(List<Object> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under a heading of " + header.size());
        }
        rows.add(cells);
    }

    /** What a program reads. */
    static String code(Object cell) {
        return cell instanceof Word word ? word.code() : String.valueOf(cell);
    }

    /** What a person reads. */
    static String words(Object cell, Locale language) {
        return cell instanceof Word word ? word.words().in(language) : String.valueOf(cell);
    }
}
