package vn.kiemphieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourceBundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @MethodSource("englishBundles")
    void haveTheSameKeysAndPlaceholdersInBothLanguages(Path english) throws IOException {
        Path vietnamese =
                english.resolveSibling(english.getFileName().toString().replace("_en.", "."));
        assertThat(placeholders(english)).isEqualTo(placeholders(vietnamese)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void haveAnEnglishPairAndComposedLetters(Path vietnamese) throws IOException {
        assertThat(vietnamese.resolveSibling(
                        vietnamese.getFileName().toString().replace(".properties", "_en.properties")))
                .exists();
        assertThat(Normalizer.isNormalized(Files.readString(vietnamese), Normalizer.Form.NFC))
                .isTrue();
    }

    static List<Path> englishBundles() throws IOException {
        return bundles(true);
    }

    static List<Path> vietnameseBundles() throws IOException {
        return bundles(false);
    }

    private static List<Path> bundles(boolean english) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> f.toString().endsWith("_en.properties") == english)
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, TreeSet<String>> placeholders(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        Map<String, TreeSet<String>> found = new TreeMap<>();
        texts.stringPropertyNames()
                .forEach(key -> found.put(
                        key,
                        new TreeSet<>(PLACEHOLDER
                                .matcher(texts.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .toList())));
        return found;
    }
}
