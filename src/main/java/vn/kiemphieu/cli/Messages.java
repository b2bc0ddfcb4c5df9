package vn.kiemphieu.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.kiemphieu.ballot.StationException;

/** The sentences a person reads, Vietnamese by default, English on request. */
public final class Messages {
    public static final Locale VIETNAMESE = Locale.ROOT;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String CLI = "vn.kiemphieu.cli.";

    private final Locale language;
    private final ResourceBundle sentences;

    /** @param language {@link #VIETNAMESE} (the root bundle) or {@link #ENGLISH} */
    public Messages(Locale language) {
        this(language, CLI + "cli");
    }

    private Messages(Locale language, String bundle) {
        this.language = language;
        this.sentences = bundle(language, bundle);
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
        return fill(sentences.getString(key), arguments);
    }

    /** Cause and action of what the operator can put right. */
    public String say(StationException e) {
        ResourceBundle trouble = bundle("vn.kiemphieu.ballot.trouble");
        Object[] arguments = e.arguments().toArray();
        return fill(trouble.getString(e.trouble() + ".cause"), arguments)
                + " "
                + fill(trouble.getString(e.trouble() + ".action"), arguments);
    }

    ResourceBundle bundle(String name) {
        return bundle(language, name);
    }

    private static ResourceBundle bundle(Locale language, String name) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, language, noFallback);
    }

    private String fill(String pattern, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(pattern, language).format(texts);
    }
}
