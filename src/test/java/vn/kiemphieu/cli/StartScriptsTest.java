package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The script for Windows against the one for Linux, as far as reading them tells. */
class StartScriptsTest {
    private static final String LINUX = text("bin/kiemphieu");
    private static final String WINDOWS = text("bin/kiemphieu.cmd");
    private static final String SENTENCES = text("bin/kiemphieu.cmd.txt");

    @Test
    void bothStartTheProgramTheSameWay() {
        Set<String> linux = found(LINUX, " (-XX:\\S+|-Djava\\S+)");
        assertThat(linux).isNotEmpty();
        assertThat(found(WINDOWS, " (-XX:\\S+|-Djava\\S+)")).isEqualTo(linux);
        assertThat(WINDOWS).contains("-jar \"%PROJECT%\\target\\kiemphieu.jar\" %*");
        assertThat(found(WINDOWS, "set \"(OMP_THREAD_LIMIT=1|OPENCV_LOG_LEVEL=SILENT)\""))
                .hasSize(2);
        assertThat(found(LINUX, "export (OMP_THREAD_LIMIT=1|OPENCV_LOG_LEVEL=.*SILENT)"))
                .hasSize(2);
    }

    @Test
    void bothBuildTheSameWayFromTheSameFiles() {
        String options = " -Dmaven.test.skip=true package ";
        assertThat(LINUX).contains("mvn -B -q -f", options);
        assertThat(WINDOWS).contains("-B -q -f", options);
        assertThat(LINUX).contains("find pom.xml src/main models templates calibration/default.json ");
        assertThat(WINDOWS).contains("in (pom.xml)", "in (calibration\\default.json)");
        assertThat(found(WINDOWS, "for /r (\\S+) ")).containsExactlyInAnyOrder("src\\main", "models", "templates");
        assertThat(LINUX).contains(">= 17");
        assertThat(WINDOWS).contains("geq 17");
    }

    @Test
    void everyLabelThatIsCalledIsThere() {
        Set<String> labels = found(WINDOWS, "(?m)^:(\\w+)$");
        assertThat(found(WINDOWS, "(?:call :|goto )(\\w+)")).isEqualTo(labels);
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        Set<String> keys = found(WINDOWS, "call :say ([\\w-]+)");
        for (String language : new String[] {"vi", "en"}) {
            assertThat(found(SENTENCES, "(?m)^([\\w-]+)\\." + language + "=\\S"))
                    .isEqualTo(keys);
        }
        assertThat(found(SENTENCES, "(?m)^([\\w-]+\\.(?:vi|en))=")).hasSize(2 * keys.size());
    }

    @Test
    void theScriptForWindowsIsWrittenAsItsShellNeedsIt() throws IOException {
        assertThat(WINDOWS.chars()).allMatch(c -> c < 128);
        assertThat(WINDOWS.lines().count())
                .isEqualTo(WINDOWS.chars().filter(c -> c == '\r').count());
        assertThat(text(".gitattributes")).contains("*.cmd text eol=crlf");
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
