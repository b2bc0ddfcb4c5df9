package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is installed on Windows beside what is installed on Linux, as far as reading the descriptions tells. */
class InstalledScriptsTest {
    private static final String LINUX = text("src/dist/linux-x64/kiemphieu");
    private static final String WINDOWS = text("src/dist/windows-x64/kiemphieu.cmd");
    private static final String SENTENCES = text("src/dist/windows-x64/kiemphieu.cmd.txt");

    @Test
    void bothStartTheProgramWithTheSameOptions() {
        Set<String> linux =
                found(LINUX, "[ \"](-X\\w+:\\w+|-D[a-z.]+library\\.path|-D[a-z.]+lib\\.path|-Dkiemphieu\\.installed)");
        assertThat(linux).hasSizeGreaterThan(4);
        assertThat(found(
                        WINDOWS,
                        "[ \"](-X\\w+:\\w+|-D[a-z.]+library\\.path|-D[a-z.]+lib\\.path|-Dkiemphieu\\.installed)"))
                .isEqualTo(linux);
        assertThat(WINDOWS).contains("@\"%HERE%\\app\\java.options\"", "-jar \"%HERE%\\app\\kiemphieu.jar\" %*");
    }

    @Test
    void aJavaOfTheMachineServesWhereNoneLiesInTheFolder() {
        List<String> tried = Pattern.compile("call :try(?:_all)? \"(.*?)\"")
                .matcher(WINDOWS)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(tried.get(0)).isEqualTo("%HERE%\\runtime\\bin\\java.exe");
        assertThat(tried).contains("%JAVA_HOME%\\bin\\java.exe", "%%~$PATH:J", "%ProgramFiles%\\%%~F");
        assertThat(WINDOWS).contains("if %MAJOR% lss 17", "Eclipse Adoptium");
        assertThat(text("pom.xml")).contains("<maven.compiler.release>17</maven.compiler.release>");
    }

    @Test
    void everyLabelAndEverySentenceIsThere() {
        Set<String> labels = found(WINDOWS, "(?m)^:(\\w+)$");
        assertThat(found(WINDOWS, "(?:call :|goto )(\\w+)")).isEqualTo(labels);
        Set<String> keys = found(WINDOWS, "call :say ([\\w-]+)");
        for (String language : new String[] {"vi", "en"}) {
            assertThat(found(SENTENCES, "(?m)^([\\w-]+)\\." + language + "=\\S.*runtime"))
                    .isEqualTo(keys);
        }
    }

    @Test
    void theScriptsForWindowsAreWrittenAsTheirShellNeedsThem() {
        for (String script : List.of(WINDOWS, text("src/dist/windows-x64/Kiem Phieu.cmd"))) {
            assertThat(script.chars()).allMatch(c -> c < 128);
            assertThat(script.lines().count())
                    .isEqualTo(script.chars().filter(c -> c == '\r').count());
        }
    }

    /** Windows lacks only what its system brings; its own runtime libraries come besides. */
    @Test
    void everyNativeLibraryOfLinuxHasItsLikeOnWindows() {
        assertThat(libraries("windows-x64", "opencv.txt")).containsAll(libraries("linux-x64", "opencv.txt"));
        assertThat(libraries("windows-x64", "opencv.txt")).contains("vcruntime140", "msvcp140", "opencv_java");
        assertThat(libraries("windows-x64", "found-by-name.txt"))
                .contains("sqlitejdbc", "jnidispatch", "glass", "prism_d3d", "prism_sw", "javafx_font", "javafx_iio");
        assertThat(lines("windows-x64", "tesseract.txt")).anyMatch(name -> name.contains("tesseract"));
        for (String list : List.of("opencv.txt", "found-by-name.txt", "tesseract.txt")) {
            assertThat(lines("windows-x64", list))
                    .allMatch(name -> name.endsWith(".dll"))
                    .doesNotHaveDuplicates();
        }
    }

    /** Names without path, "lib", version and ending. */
    private static Set<String> libraries(String system, String list) {
        return lines(system, list).stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .map(name -> name.replaceFirst("^lib(?=opencv|openblas)", "").replaceFirst("(4130)?\\.(dll|so).*$", ""))
                .filter(name -> !name.matches("(lib)?(gfortran|quadmath|gcc_s|gomp|stdc\\+\\+).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(String system, String list) {
        return text("src/dist/" + system + "/" + list).lines().toList();
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
            throw new UncheckedIOException(e);
        }
    }
}
