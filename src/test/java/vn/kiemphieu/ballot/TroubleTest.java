package vn.kiemphieu.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    private static final ResourceBundle VIETNAMESE = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void saysCauseAndActionInBothLanguages(Trouble trouble) {
        for (ResourceBundle language : new ResourceBundle[] {VIETNAMESE, ENGLISH}) {
            assertThat(language.getString(trouble + ".cause")).endsWith(".");
            assertThat(language.getString(trouble + ".action")).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotLeaveEnglishUntranslated(Trouble trouble) {
        assertThat(VIETNAMESE.getString(trouble + ".cause")).isNotEqualTo(ENGLISH.getString(trouble + ".cause"));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vn.kiemphieu.ballot.trouble",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
