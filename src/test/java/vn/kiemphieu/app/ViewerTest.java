package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class ViewerTest {
    private static final Path FILE = Path.of("bien-ban.pdf");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void aMachineWithoutAProgramForTheFileSaysSoAndNamesTheFile() {
        for (List<String> none : List.of(List.of(JAVA, "--no-such-option"), List.of("no-such-program"))) {
            assertThatThrownBy(() -> Viewer.open(FILE, none)).isInstanceOfSatisfying(StationException.class, e -> {
                assertThat(e.trouble()).isEqualTo(Trouble.NO_VIEWER);
                assertThat(e.arguments()).containsExactly(FILE);
            });
        }
    }

    @Test
    void aProgramThatTakesTheFileIsEnough() {
        Viewer.open(FILE, List.of(JAVA, "-version"));
    }

    @Test
    void eachSystemIsAskedInItsOwnWay() {
        assertThat(Viewer.opener("Windows 11")).contains("url.dll,FileProtocolHandler");
        assertThat(Viewer.opener("Linux")).containsExactly("xdg-open");
        assertThat(Viewer.opener("Mac OS X")).containsExactly("open");
    }
}
