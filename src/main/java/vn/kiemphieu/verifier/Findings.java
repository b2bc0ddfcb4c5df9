package vn.kiemphieu.verifier;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What was checked and what was found wrong, said in Vietnamese or English. */
final class Findings {
    private final ResourceBundle words;
    final List<String> passed = new ArrayList<>();
    final List<String> broken = new ArrayList<>();

    Findings(Locale language) {
        this.words = ResourceBundle.getBundle(
                "vn.kiemphieu.verifier.verifier",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @return {@code holds} */
    boolean require(boolean holds, String key, Object... where) {
        if (!holds) {
            broken.add(say(key, where));
        }
        return holds;
    }

    void equal(Object told, Object counted, String where) {
        require(told.equals(counted), "differs", where, told, counted);
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
