package vn.kiemphieu.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.kiemphieu.ballot.Sayable;

/** One bundle of sentences: Vietnamese in the root bundle, other languages beside it. */
public final class Wording {
    private final String bundle;

    /** @param bundle base name of the resource bundle, e.g. {@code vn.kiemphieu.definition.definition} */
    public Wording(String bundle) {
        this.bundle = bundle;
    }

    /** The sentence {@code key} with {@code {0}}… filled in; arguments that can be said are said in the same language. */
    public String say(Locale language, String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments)
                .map(argument -> argument instanceof Sayable sayable ? sayable.in(language) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(in(language).getString(key), Locale.ROOT).format(texts);
    }

    /** Whether the bundle has this sentence. */
    public boolean has(String key) {
        return in(Locale.ROOT).containsKey(key);
    }

    /** The sentence as a value that is put into words later. */
    public Sayable sayable(String key, Object... arguments) {
        return new Sentence(this, key, Arrays.asList(arguments.clone()));
    }

    private ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                bundle,
                language,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private record Sentence(Wording wording, String key, java.util.List<Object> arguments) implements Sayable {
        @Override
        public String in(Locale language) {
            return wording.say(language, key, arguments.toArray());
        }

        @Override
        public String toString() {
            return in(Locale.ROOT);
        }
    }
}
