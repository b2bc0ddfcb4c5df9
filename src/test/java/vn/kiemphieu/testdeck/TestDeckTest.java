package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /**
     * What was drawn once is drawn again by every later version and on every machine, or published figures mean nothing.
     * Only a change of what the old forms' sheets hold may change these sums.
     */
    @ParameterizedTest
    @CsvSource({
        "PARTY_A5_TABLE,       8127d245",
        "STATE_LANDSCAPE,      ab85ab35",
        "PARTY_A4_TWO_COLUMNS, fc59ca66",
        "AGREE_A5_TWELVE,      0a3932e8",
        "AGREE_A5_SQUARES,     1c8f7ed5",
    })
    void drawsWhatItDrewBefore(TestForms kind, String sum) {
        CRC32 crc = new CRC32();
        DeckSpec spec = new DeckSpec(kind.form(0), Profile.HARD, 5, 12, 0);
        for (int i = 0; i < spec.count(); i++) {
            SheetPlan plan = TestDeck.plan(spec, i);
            String rows = plan.rows().toString().replaceAll(", nearly=(true|false)", ""); // told since these sums
            StringBuilder text = new StringBuilder(plan.name() + plan.sheetClass() + plan.pen() + rows);
            text.append(plan.setting().dpi()).append(plan.setting().streaks().size());
            plan.page().ink().stream().flatMap(ink -> ink.strokes().stream()).forEach(s -> {
                for (int k = 0; k < s.length(); k++) {
                    text.append(Math.round(s.x()[k] * 100)).append(' ').append(Math.round(s.y()[k] * 100));
                }
            });
            crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(String.format(Locale.ROOT, "%08x", crc.getValue())).isEqualTo(sum);
    }

    @Test
    void otherSeedsGiveOtherSheets() {
        assertThat(TestDeck.sheet(new DeckSpec(FORM, Profile.CLEAN, 1, 1, 0), 0).image())
                .isNotEqualTo(TestDeck.sheet(new DeckSpec(FORM, Profile.CLEAN, 2, 1, 0), 0)
                        .image());
    }

    @ParameterizedTest
    @CsvSource({"STATE_13, kept, struck", "AGREE_A5_BARE, agree, disagree"})
    void writesTheColumnsOfTheSharedDecksAndAnElectionThatCanBeRead(TestForms kind, String yes, String no)
            throws IOException {
        TestForm form = kind.form(0);
        DeckFolder.write(new DeckSpec(form, Profile.CLEAN, 1, 3, 0), folder, 2, done -> {});
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
            assertThat(rows).hasSize(3 * form.contest().candidates().size());
            assertThat(rows).allSatisfy(r -> {
                assertThat(r.get("truth")).isIn(yes, no, "ambiguous");
                assertThat(folder.resolve("images").resolve(r.get("image"))).isNotEmptyFile();
            });
        }
        assertThat(ElectionFile.read(folder.resolve("election.json")).election())
                .isEqualTo(form.election());
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
