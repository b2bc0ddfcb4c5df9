package vn.kiemphieu.calibration.report;

import java.util.Locale;
import vn.kiemphieu.wording.Wording;

/** The report's sentences in one language. */
record ReportWords(Locale language) {
    private static final Wording WORDS = new Wording("vn.kiemphieu.calibration.calibration");

    String say(String key, Object... arguments) {
        return WORDS.say(language, key, arguments);
    }

    /** The sentence, else the word itself: kinds of marks of other origin have no name here. */
    String orWord(String key, String word) {
        return WORDS.has(key) ? say(key) : word;
    }
}
