package vn.kiemphieu.verifier;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says in Vietnamese or English what was checked and holds; the first thing that does not ends the checking. */
record Report(ResourceBundle words, PrintStream out) {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    static Report in(Locale language, PrintStream out) {
        return new Report(ResourceBundle.getBundle("vn.kiemphieu.verifier.verifier", language, NO_FALLBACK), out);
    }

    /** Something does not hold; {@code where} belongs to the sentence. */
    static final class Broken extends RuntimeException {
        final String key;
        final transient Object[] where;

        Broken(String key, Object... where) {
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
        say("good", sentence(key, arguments));
    }

    /** @param found {@link Broken}, or what was thrown where the content makes no sense */
    void bad(Throwable found) {
        say("bad", found instanceof Broken it ? sentence(it.key, it.where) : sentence("no-sense", found.getMessage()));
    }

    void say(String key, Object... arguments) {
        out.println(sentence(key, arguments));
    }

    private String sentence(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
