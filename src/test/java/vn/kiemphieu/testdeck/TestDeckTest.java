package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.definition.ElectionFile;

class TestDeckTest {
    private static final TestForm FORM = TestForms.STATE_13.form(0);

    @TempDir
    Path folder;

    @Test
    void drawsTheSameBytesFromTheSameSeedWhateverTheThreadsAndTheLocale() throws IOException {
        DeckSpec spec = new DeckSpec(FORM, Profile.HARD, 5, 5, 0);
        DeckFolder.write(spec, folder.resolve("a"), 1, done -> {});
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            DeckSpec again = new DeckSpec(TestForms.STATE_13.form(0), Profile.HARD, 5, 5, 0);
            DeckFolder.write(again, folder.resolve("b"), 3, done -> {});
        } finally {
            Locale.setDefault(before);
        }
        List<Path> files = files(folder.resolve("a"));
        assertThat(files).hasSize(5 + 3).isEqualTo(files(folder.resolve("b")));
        for (Path file : files) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
    }

    @Test
    void drawsASheetAloneAsInARun() {
        List<DrawnSheet> run =
                TestDeck.sheets(new DeckSpec(FORM, Profile.TYPICAL, 6, 4, 0)).toList();
        List<DrawnSheet> part =
                TestDeck.sheets(new DeckSpec(FORM, Profile.TYPICAL, 6, 2, 2)).toList();
        assertThat(part).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(part.get(i)).usingRecursiveComparison().isEqualTo(run.get(2 + i));
        }
    }

    @Test
    void otherSeedsGiveOtherSheets() {
        assertThat(TestDeck.sheet(new DeckSpec(FORM, Profile.CLEAN, 1, 1, 0), 0).image())
                .isNotEqualTo(TestDeck.sheet(new DeckSpec(FORM, Profile.CLEAN, 2, 1, 0), 0)
                        .image());
    }

    @Test
    void writesTheColumnsOfTheSharedDecksAndAnElectionThatCanBeRead() throws IOException {
        DeckFolder.write(new DeckSpec(FORM, Profile.CLEAN, 1, 3, 0), folder, 2, done -> {});
        assertThat(Files.readAllLines(folder.resolve("truth.csv")).get(0))
                .isEqualTo("image,form,ballot_class,no,name,truth,mark_kind,distractors,dpi,color,pen");
        try (Reader reader = Files.newBufferedReader(folder.resolve("truth.csv"))) {
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
            assertThat(rows).hasSize(3 * FORM.contest().candidates().size());
            assertThat(rows).allSatisfy(r -> {
                assertThat(r.get("truth")).isIn("kept", "struck", "ambiguous");
                assertThat(folder.resolve("images").resolve(r.get("image"))).isNotEmptyFile();
            });
        }
        assertThat(ElectionFile.read(folder.resolve("election.json")).election())
                .isEqualTo(FORM.election());
    }

    @Test
    void refusesToWriteOverADeck() throws IOException {
        DeckSpec spec = new DeckSpec(FORM, Profile.CLEAN, 1, 0, 0);
        DeckFolder.write(spec, folder, 1, done -> {});
        assertThatThrownBy(() -> DeckFolder.write(spec, folder, 1, done -> {})).isInstanceOf(StationException.class);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }
}
