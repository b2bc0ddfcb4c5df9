package vn.kiemphieu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ui.session.Choices;

class AppearanceTest {
    @TempDir
    Path temp;

    private Appearance another(Optional<Locale> asked) {
        return new Appearance(Choices.in(temp.resolve("window.properties")), asked);
    }

    @Test
    void isVietnameseOfUsualSizeAtFirst() {
        Appearance first = another(Optional.empty());
        assertThat(first.language().get()).isEqualTo(Locale.ROOT);
        assertThat(first.size().get()).isEqualTo(100);
        assertThat(first.contrast().get()).isFalse();
        assertThat(temp).isEmptyDirectory();
    }

    /** Nothing tells the program that it is about to be ended: no window is closed here. */
    @Test
    void isKeptFromTheMomentItIsChosen() {
        Appearance first = another(Optional.empty());
        first.language().set(Locale.ENGLISH);
        assertThat(another(Optional.empty()).language().get()).isEqualTo(Locale.ENGLISH);
        first.nextSize();
        first.contrast().set(true);
        Appearance next = another(Optional.empty());
        assertThat(next.size().get()).isEqualTo(125);
        assertThat(next.contrast().get()).isTrue();
        next.language().set(Locale.ROOT);
        assertThat(another(Optional.empty()).language().get()).isEqualTo(Locale.ROOT);
    }

    @Test
    void speaksTheLanguageAskedForWhateverWasChosen() {
        another(Optional.empty()).language().set(Locale.ENGLISH);
        assertThat(another(Optional.of(Locale.ROOT)).language().get()).isEqualTo(Locale.ROOT);
        assertThat(another(Optional.empty()).language().get()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void isAsAtFirstWhereWhatWasKeptMakesNoSense() {
        Choices.in(temp.resolve("window.properties"))
                .set(Map.of("look.language", "tlh", "look.size", "1000", "look.contrast", "?"));
        Appearance next = another(Optional.empty());
        assertThat(next.language().get()).isEqualTo(Locale.ROOT);
        assertThat(next.size().get()).isEqualTo(100);
        assertThat(next.contrast().get()).isFalse();
        assertThat(temp.resolve("window.properties")).isRegularFile();
        assertThat(temp.toFile().list()).hasSize(1);
    }
}
