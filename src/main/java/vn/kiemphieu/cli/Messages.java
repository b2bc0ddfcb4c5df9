package vn.kiemphieu.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.kiemphieu.ballot.StationException;

/** The sentences a person reads, Vietnamese by default, English on request. */
public final class Messages {
    public static final Locale VIETNAMESE = Locale.ROOT;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final ResourceBundle cli;
    private final ResourceBundle trouble;
    private final Locale format;

    /** @param language {@link #VIETNAMESE} (the root bundle) or {@link #ENGLISH} */
    public Messages(Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.cli = ResourceBundle.getBundle("vn.kiemphieu.cli.cli", language, noFallback);
        this.trouble = ResourceBundle.getBundle("vn.kiemphieu.ballot.trouble", language, noFallback);
        this.format = language;
    }

    /** The sentence {@code key} of the command line's bundle, {@code {0}}… filled in. */
    public String say(String key, Object... arguments) {
        return fill(cli.getString(key), arguments);
    }

    /** Cause and action of what the operator can put right. */
    public String say(StationException e) {
        Object[] arguments = e.arguments().toArray();
        return fill(trouble.getString(e.trouble() + ".cause"), arguments)
                + " "
                + fill(trouble.getString(e.trouble() + ".action"), arguments);
    }

    private String fill(String pattern, Object... arguments) {
        Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(pattern, format).format(texts);
    }
}
