package vn.kiemphieu.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.wording.Wording;

/** The sentences a person reads, Vietnamese by default, English on request. */
public final class Messages {
    public static final Locale VIETNAMESE = Locale.ROOT;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String CLI = "vn.kiemphieu.cli.";
    private static final Wording TROUBLE = new Wording("vn.kiemphieu.ballot.trouble");

    private final Locale language;
    private final Wording wording;

    /** @param language {@link #VIETNAMESE} (the root bundle) or {@link #ENGLISH} */
    public Messages(Locale language) {
        this(language, CLI + "cli");
    }

    private Messages(Locale language, String bundle) {
        this.language = language;
        this.wording = new Wording(bundle);
    }

    /** The sentences of another bundle of the command line, in the same language: {@code of("read")}. */
    public Messages of(String bundle) {
        return new Messages(language, CLI + bundle);
    }

    public Locale language() {
        return language;
    }

    /** The sentence {@code key}, {@code {0}}… filled in. */
    public String say(String key, Object... arguments) {
        return wording.say(language, key, arguments);
    }

    /** Whether there is such a sentence. */
    public boolean knows(String key) {
        return wording.has(key);
    }

    /** Cause and action of what the operator can put right. */
    public String say(StationException e) {
        Object[] arguments = e.arguments().toArray();
        return TROUBLE.say(language, e.trouble() + ".cause", arguments)
                + " "
                + TROUBLE.say(language, e.trouble() + ".action", arguments);
    }

    /** The texts of {@code --help}. */
    ResourceBundle bundle(String name) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, language, noFallback);
    }
}
