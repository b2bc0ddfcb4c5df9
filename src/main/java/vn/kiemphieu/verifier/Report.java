package vn.kiemphieu.verifier;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What was checked and holds, said in Vietnamese or English; the first thing that does not ends the checking. */
final class Report {
    private final ResourceBundle words;
    final List<String> passed = new ArrayList<>();

    Report(Locale language) {
        this.words = ResourceBundle.getBundle(
                "vn.kiemphieu.verifier.verifier",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Something does not hold; {@code where} belongs to the sentence. */
    static final class Broken extends RuntimeException {
        final String key;
        final transient Object[] where;

        Broken(String key, Object... where) {
            super(key);
            this.key = key;
            this.where = where;
        }
    }

    static void require(boolean holds, String key, Object... where) {
        if (!holds) {
            throw new Broken(key, where);
        }
    }

    static void equal(Object told, Object counted, String where) {
        require(String.valueOf(told).equals(String.valueOf(counted)), "differs", where, told, counted);
    }

    void passed(String key, Object... arguments) {
        passed.add(say(key, arguments));
    }

    String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
