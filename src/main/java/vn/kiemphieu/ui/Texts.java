package vn.kiemphieu.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.wording.Wording;

/** Every word the window shows, in the language asked for. */
public record Texts(Locale language) {
    private static final Wording WINDOW = new Wording("vn.kiemphieu.ui.ui");
    /** Screens with a bundle of their own, by the first part of its keys. */
    private static final Map<String, Wording> SCREENS = Stream.of(
                    "setup", "ready", "gallery", "invalid", "entry", "balance", "result", "minutes", "display", "log",
                    "help", "advice", "signin", "look", "search", "cover", "scan", "stop", "whatif")
            .collect(
                    Collectors.toUnmodifiableMap(screen -> screen, screen -> new Wording("vn.kiemphieu.ui." + screen)));

    private static final Wording TROUBLE = new Wording("vn.kiemphieu.ballot.trouble");

    /** The sentence as a value that is put into words later. */
    public static Sayable sayable(String key, Object... arguments) {
        return bundle(key).sayable(key, arguments);
    }

    public String say(String key, Object... arguments) {
        return bundle(key).say(language, key, arguments);
    }

    public String say(Sayable what) {
        return what.in(language);
    }

    /** The same as it stands at the beginning of a line. */
    public String heading(Sayable what) {
        String words = say(what);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether the window has words of its own for this. */
    public static boolean has(String key) {
        return bundle(key).has(key);
    }

    private static Wording bundle(String key) {
        int dot = key.indexOf('.');
        return SCREENS.getOrDefault(dot < 0 ? key : key.substring(0, dot), WINDOW);
    }

    public String cause(StationException e) {
        return TROUBLE.say(language, e.trouble() + ".cause", e.arguments().toArray());
    }

    /** What to do about it; the window's own advice where the general one names commands. */
    public String action(StationException e) {
        return action(e.trouble().name(), e.arguments().toArray())
                .orElseGet(() -> TROUBLE.say(
                        language, e.trouble() + ".action", e.arguments().toArray()));
    }

    /** The window's own advice in a trouble of this name. */
    public Optional<String> action(String trouble, Object... arguments) {
        String key = trouble + ".action";
        return Stream.of(WINDOW, SCREENS.get("scan"))
                .filter(words -> words.has(key))
                .findFirst()
                .map(words -> words.say(language, key, arguments));
    }
}
