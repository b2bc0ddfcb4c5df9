package vn.kiemphieu.ui;

import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.wording.Wording;

/** Every word the window shows, in the language asked for. */
public record Texts(Locale language) {
    private static final Wording WINDOW = new Wording("vn.kiemphieu.ui.ui");
    private static final Wording TROUBLE = new Wording("vn.kiemphieu.ballot.trouble");

    /** The sentence as a value that is put into words later. */
    public static Sayable sayable(String key, Object... arguments) {
        return WINDOW.sayable(key, arguments);
    }

    public String say(String key, Object... arguments) {
        return WINDOW.say(language, key, arguments);
    }

    public String say(Sayable what) {
        return what.in(language);
    }

    /** Whether the window has words of its own for this. */
    public static boolean has(String key) {
        return WINDOW.has(key);
    }

    public String cause(StationException e) {
        return TROUBLE.say(language, e.trouble() + ".cause", e.arguments().toArray());
    }

    /** What to do about it; the window's own advice where the general one names commands. */
    public String action(StationException e) {
        String key = e.trouble() + ".action";
        return (WINDOW.has(key) ? WINDOW : TROUBLE)
                .say(language, key, e.arguments().toArray());
    }
}
