package vn.kiemphieu.ui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.ui.session.Choices;

/** How the window looks: language, text size, contrast. Each is kept when it is chosen, for a program may be ended at any time. */
public final class Appearance {
    /** Text sizes people can choose, in percent. */
    public static final int[] SIZES = {100, 125, 150};

    private static final String LANGUAGE = "look.language";
    private static final String SIZE = "look.size";
    private static final String CONTRAST = "look.contrast";
    private static final String VIETNAMESE = "vi";

    private final ObjectProperty<Locale> language;
    private final ObjectProperty<Integer> size;
    private final BooleanProperty contrast;

    /** @param asked the language of this start, whatever was chosen another day; that day's, or Vietnamese, where it is empty */
    public Appearance(Choices choices, Optional<Locale> asked) {
        language = new SimpleObjectProperty<>(asked.orElseGet(() -> language(choices.setting(LANGUAGE))));
        size = new SimpleObjectProperty<>(IntStream.of(SIZES)
                .boxed()
                .filter(known -> choices.setting(SIZE).equals(Optional.of(known + "")))
                .findFirst()
                .orElse(SIZES[0]));
        contrast = new SimpleBooleanProperty(
                choices.setting(CONTRAST).map(Boolean::parseBoolean).orElse(false));
        language.addListener(change -> choices.set(Map.of(
                LANGUAGE,
                language.get().getLanguage().isEmpty()
                        ? VIETNAMESE
                        : language.get().getLanguage())));
        size.addListener(change -> choices.set(Map.of(SIZE, size.get() + "")));
        contrast.addListener(change -> choices.set(Map.of(CONTRAST, contrast.get() + "")));
    }

    private static Locale language(Optional<String> kept) {
        return kept.filter(Locale.ENGLISH.getLanguage()::equals)
                .map(name -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }

    /** The next larger text, and after the largest the smallest. */
    void nextSize() {
        int next = 0;
        for (int i = 0; i < SIZES.length; i++) {
            next = SIZES[i] == size.get() ? (i + 1) % SIZES.length : next;
        }
        size.set(SIZES[next]);
    }

    ObjectProperty<Locale> language() {
        return language;
    }

    /** Text size in percent. */
    ObjectProperty<Integer> size() {
        return size;
    }

    BooleanProperty contrast() {
        return contrast;
    }
}
