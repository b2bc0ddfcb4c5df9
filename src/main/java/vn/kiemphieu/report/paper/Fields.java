package vn.kiemphieu.report.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form is filled with, by the names that stand in forms: words, pictures, and lists whose entries have fields of
 * their own ({@code candidate.name}). A field that is known and empty is left as dots.
 */
public final class Fields {
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, List<Fields>> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> listColumns = new LinkedHashMap<>();

    /** Letters composed, everything that no line can hold made a space. */
    public Fields put(String name, Optional<?> value) {
        words.put(name, value.map(v -> clean(String.valueOf(v))).orElse(""));
        return this;
    }

    public Fields put(String name, Object value) {
        return put(name, Optional.of(value));
    }

    public Fields picture(String name, Optional<byte[]> png) {
        words.put(name, "");
        png.ifPresent(bytes -> pictures.put(name, bytes));
        return this;
    }

    /** @param columns names of the fields that each entry has */
    public Fields list(String name, List<String> columns, List<Fields> entries) {
        lists.put(name, List.copyOf(entries));
        listColumns.put(name, List.copyOf(columns));
        return this;
    }

    /** All of another's fields as well. */
    public Fields with(Fields other) {
        words.putAll(other.words);
        pictures.putAll(other.pictures);
        lists.putAll(other.lists);
        listColumns.putAll(other.listColumns);
        return this;
    }

    /** These fields with those of one entry of a list under the list's name. */
    public Fields within(String list, Fields entry) {
        Fields scope = new Fields().with(this);
        entry.words.forEach((name, value) -> scope.words.put(list + "." + name, value));
        entry.pictures.forEach((name, png) -> scope.pictures.put(list + "." + name, png));
        return scope;
    }

    /** A form to be changed by hand: each field holds its own mark, each list one entry. */
    public Fields marks() {
        Fields marks = new Fields();
        words.keySet().forEach(name -> marks.words.put(name, mark(name)));
        listColumns.forEach((list, columns) -> {
            Fields entry = new Fields();
            columns.forEach(column -> entry.words.put(column, mark(list + "." + column)));
            marks.list(list, columns, List.of(entry));
        });
        return marks;
    }

    static String mark(String name) {
        return "{{" + name + "}}";
    }

    public boolean knows(String name) {
        return words.containsKey(name);
    }

    /** Empty where nothing is to be said. */
    public String word(String name) {
        if (!knows(name)) {
            throw new IllegalArgumentException("no field " + name + " in " + names());
        }
        return words.get(name);
    }

    public Optional<byte[]> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    public Optional<List<Fields>> entries(String list) {
        return Optional.ofNullable(lists.get(list));
    }

    /** Every name a form may use, those of lists' entries with the list's name before them. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(words.keySet());
        listColumns.forEach((list, columns) -> columns.forEach(name -> names.add(list + "." + name)));
        return new ArrayList<>(names);
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            boolean none = type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            kept.appendCodePoint(none ? ' ' : letter);
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }
}
