package vn.kiemphieu.report.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.report.guide.Guide.Part;

class GuideTest {
    private static final Path JOURNEYS = Path.of("src/test/java/vn/kiemphieu/ui");
    private static final Path WORDS = Path.of("src/main/resources/vn/kiemphieu/ui");
    private static final Path SOURCE = Path.of("src/main/resources/vn/kiemphieu/report/guide");
    private static final Pattern BUTTON = Pattern.compile("\\*\\*“([^”]+)”\\*\\*");
    private static final Pattern TAKEN = Pattern.compile("Screens\\.guide\\([^;]*");

    @TempDir
    Path temp;

    @Test
    void readsTheSmallPartOfMarkdownItIsWrittenIn() {
        Guide guide = GuideText.parse(
                "g",
                "# Tên\n\n## Một {#mot}\n\nHai\ndòng **đậm**.\n\n- mục\n1. số\n\n| a | b |\n| --- | --- |\n| c | d |\n");
        assertThat(guide.title()).isEqualTo("Tên");
        Chapter chapter = guide.chapters().get(0);
        assertThat(chapter.id()).isEqualTo("mot");
        assertThat(chapter.parts())
                .containsExactly(
                        new Guide.Words("Hai dòng **đậm**."),
                        new Guide.Item("–", "mục"),
                        new Guide.Item("1.", "số"),
                        new Guide.Table(List.of(List.of("a", "b"), List.of("c", "d"))));
    }

    @ParameterizedTest
    @CsvSource({"huong-dan, 8, 14", "phim-tat, 1, 1", "tap-huan, 1, 2"})
    void printsOnAboutAsManyPagesAsItPromises(String name, int least, int most) throws IOException {
        Path file = temp.resolve(name + ".pdf");
        Guide guide = GuideText.read(name);
        PaperFile.pdf(GuidePaper.of(guide), file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isBetween(least, most);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(guide.chapters().get(guide.chapters().size() - 1).title());
        }
    }

    /** Who may do what stands in the guide as it does in the program. */
    @Test
    void tellsEachRolesDutiesAsTheProgramHoldsThem() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/vn/kiemphieu/cli/trust.properties"))) {
            words.load(reader);
        }
        Map<String, String> program = new TreeMap<>();
        for (Role role : Role.values()) {
            String duties = Arrays.stream(Duty.values())
                    .filter(role::may)
                    .map(duty -> words.getProperty("duty." + duty))
                    .collect(Collectors.joining("; ", "", "."));
            program.merge(duties, role.in(Locale.ROOT), (one, other) -> one + "; " + other);
        }
        String guide = Files.readString(Path.of("src/main/resources/vn/kiemphieu/report/guide/huong-dan.md"));
        program.forEach((duties, roles) -> assertThat(guide).contains("\n- **" + roles + "**: " + duties + "\n"));
        assertThat(program).hasSize(4);
    }

    @Test
    void callsEveryButtonByTheWordsOnIt() throws IOException {
        Set<String> words = new HashSet<>();
        for (Path bundle : files(WORDS, ".properties")) {
            if (!bundle.toString().contains("_en.")) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
                texts.values().forEach(text -> words.add(text.toString()));
            }
        }
        List<String> buttons = new ArrayList<>();
        for (Path guide : files(SOURCE, ".md")) {
            Matcher button = BUTTON.matcher(Files.readString(guide));
            while (button.find()) {
                buttons.add(button.group(1));
            }
        }
        assertThat(buttons).hasSizeGreaterThan(10);
        assertThat(words).containsAll(buttons);
    }

    /** A picture nothing takes would grow old unnoticed. */
    @Test
    void showsOnlyPicturesThatTheJourneysThroughTheWindowTake() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String name : GuideText.NAMES) {
            for (Chapter chapter : GuideText.read(name).chapters()) {
                for (Part part : chapter.parts()) {
                    if (part instanceof Guide.Picture picture) {
                        shown.add(picture.file());
                        assertThat(GuideText.picture(picture.file())).startsWith(0x89, 'P', 'N', 'G');
                    }
                }
            }
        }
        StringBuilder taken = new StringBuilder();
        for (Path journey : files(JOURNEYS, "JourneyTest.java")) {
            TAKEN.matcher(Files.readString(journey)).results().forEach(shot -> taken.append(shot.group()));
        }
        assertThat(shown)
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(taken.toString()).contains('"' + file.replace(".png", "") + '"'));
        assertThat(files(SOURCE, ".png"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(shown);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
