package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the window comes from its bundles. */
class WindowWordsTest {
    private static final Path WINDOW = Path.of("src/main/java/vn/kiemphieu/ui");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    /**
     * Keys, style classes, single key letters, names of constants and files, line ends, formats of numbers; a sentence has a
     * space, a word a capital or a tone mark.
     */
    private static final Pattern NO_WORDS = Pattern.compile("[a-z0-9.\\-/_]*|[a-zA-Z0-9.\\-/_]*\\.[a-zA-Z0-9.\\-/_]*"
            + "|[A-Z0-9]{1,12}|[A-Z]+(?:_[A-Z]+)+|[^\\p{L}]*|\\\\n|-fx-[a-z-]+: %\\.[0-9]f[a-z]+;|%\\.[0-9]f");
    /** What goes to the log, to developers, or to a search in texts. */
    private static final Pattern NOT_SHOWN = Pattern.compile("LOG\\.|Exception\\(|replace(?:All|First)\\(|matches\\(");

    private static final Pattern KEY = Pattern.compile("(?:say|sayable)\\(\\s*\"([^\"]+)\"");

    @Test
    void writesNoWordsIntoItsCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
            code.lines().filter(line -> !NOT_SHOWN.matcher(line).find()).forEach(line -> {
                Matcher literal = LITERAL.matcher(line);
                while (literal.find()) {
                    if (!NO_WORDS.matcher(literal.group(1)).matches()) {
                        found.add(source.getFileName() + ": " + literal.group());
                    }
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsEveryWordItAsksFor() throws IOException {
        Texts english = new Texts(Locale.ENGLISH);
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Path source : sources()) {
            Matcher key = KEY.matcher(Files.readString(source));
            while (key.find()) {
                asked++;
                if (!key.group(1).endsWith(".") && !Texts.has(key.group(1))) {
                    missing.add(source.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertThat(asked).isGreaterThan(40);
        assertThat(missing).isEmpty();
        assertThat(english.say("step.REVIEW")).isEqualTo("Review");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(WINDOW)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
