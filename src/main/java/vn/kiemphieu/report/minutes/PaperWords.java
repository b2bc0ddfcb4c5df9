package vn.kiemphieu.report.minutes;

import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/** Papers speak Vietnamese, whatever language the program speaks. */
final class PaperWords {
    private static final Wording WORDING = new Wording("vn.kiemphieu.report.minutes.minutes");
    private static final Locale VIETNAMESE = Locale.ROOT;
    private static final String ELECT = "bầu";

    private PaperWords() {}

    static String say(String key, Object... arguments) {
        return WORDING.say(VIETNAMESE, key, arguments);
    }

    static String say(Sayable words) {
        return words.in(VIETNAMESE);
    }

    /** In capitals, as titles are; a term of years stays in one line. */
    static String loud(String words) {
        return words.toUpperCase(VIETNAMESE).replaceAll("(\\d) - (\\d)", "$1\u00a0-\u00a0$2");
    }

    /** As it stands within a sentence after "kiểm phiếu": with "bầu" before it. */
    static String small(String title) {
        boolean saysElect = title.regionMatches(true, 0, ELECT, 0, ELECT.length());
        return saysElect ? ELECT + title.substring(ELECT.length()) : ELECT + " " + title;
    }

    /** With a capital at its head. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
    }
}
