package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForms;

/** What holds of every reading of every sheet, tried on every golden case and on drawn decks (VVSG 2.0 1.1.6). */
class ReadingLawsTest {
    private static final long LIST = 4;
    private static final int HIGHEST_DPI = 200;
    private static final List<TestForms> FORMS = List.of(
            TestForms.PARTY_A5_TABLE,
            TestForms.PARTY_A4_TWO_COLUMNS,
            TestForms.STATE_14,
            TestForms.AGREE_A5_BARE,
            TestForms.AGREE_A5_SQUARES);

    private static final Map<LawSheet, PageReading> DRAWN = new HashMap<>();
    private static final Map<LawSheet, PageReading> ALL = new HashMap<>();

    @BeforeAll
    static void readSheets() {
        List<LawSheet> drawn = FORMS.parallelStream()
                .map(form -> GoldenForm.of(form.form(LIST)))
                .flatMap(form -> Stream.of(Profile.TYPICAL, Profile.HARD).map(profile -> drawn(form, profile)))
                .toList();
        DRAWN.putAll(read(drawn));
        ALL.putAll(read(GoldenDeck.sheets()));
        ALL.putAll(DRAWN);
    }

    @AfterAll
    static void letGo() {
        DRAWN.clear();
        ALL.clear();
    }

    private static Map<LawSheet, PageReading> read(List<LawSheet> sheets) {
        return sheets.parallelStream().collect(Collectors.toMap(Function.identity(), LawSheet::read));
    }

    @TestFactory
    Stream<DynamicTest> noChangeOfTheScanTurnsAnAnswerIntoItsOppositeOrARefusedSheetIntoABallot() {
        return Stream.of(ScanChange.values())
                .map(change -> DynamicTest.dynamicTest(
                        change.toString(),
                        () -> assertThat(ALL.entrySet().parallelStream()
                                        .filter(sheet -> sheet.getKey().turns().include(change))
                                        .flatMap(sheet -> sheet.getKey().violations(sheet.getValue(), change).stream())
                                        .toList())
                                .isEmpty()));
    }

    @Test
    void noMarkIsReadAsItsOpposite() {
        assertThat(ALL).hasSizeGreaterThan(90);
        ALL.forEach(
                (sheet, reading) -> assertThat(sheet.wrong(reading, "as it is")).isEmpty());
    }

    @Test
    void readingTwiceGivesTheSame() {
        DRAWN.forEach((sheet, reading) ->
                assertThat(sheet.read()).usingRecursiveComparison().isEqualTo(reading));
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        DRAWN.entrySet().parallelStream()
                .forEach(sheet -> assertThat(sheet.getKey().read())
                        .usingRecursiveComparison()
                        .isEqualTo(sheet.getValue()));
    }

    @Test
    void aStyleThatListsTheRowsInAnotherOrderGivesTheSameAnswersInThatOrder() {
        DRAWN.entrySet().parallelStream().forEach(entry -> {
            LawSheet sheet = entry.getKey();
            List<StyleRow> turned = new ArrayList<>(sheet.form().rows());
            Collections.reverse(turned);
            try (BallotReader reader = new BallotReader(
                    sheet.form().style().withRows(turned), CalibrationFile.standard(), DebugImages.none())) {
                PageReading permuted = reader.read(sheet.paper().get().scanned());
                assertThat(permuted.getClass()).isEqualTo(entry.getValue().getClass());
                if (entry.getValue() instanceof PageReading.Read a && permuted instanceof PageReading.Read b) {
                    Map<Integer, MarkStatus> answers = answers(b);
                    answers(a)
                            .forEach((no, was) -> assertThat(LawSheet.opposites(was))
                                    .as("%s no. %d was %s", sheet.origin(), no, was)
                                    .doesNotContain(answers.get(no)));
                    assertThat(answers.keySet()).isEqualTo(answers(a).keySet());
                }
            }
        });
    }

    private static Map<Integer, MarkStatus> answers(PageReading.Read reading) {
        return reading.rows().stream().collect(Collectors.toMap(RowReading::no, RowReading::status));
    }

    private static LawSheet drawn(GoldenForm form, Profile profile) {
        DeckSpec spec = new DeckSpec(form.form(), profile, LIST, 1, 0);
        DrawnSheet sheet = TestDeck.sheet(
                spec, 0, scan -> scan.dpi() > HIGHEST_DPI ? scan.set(HIGHEST_DPI, scan.mode(), scan.format()) : scan);
        boolean ballot = sheet.sheetClass().readable();
        Map<Integer, RowTruth> truth = sheet.rows().stream().collect(Collectors.toMap(RowTruth::no, row -> row));
        List<Set<MarkStatus>> never = form.rows().stream()
                .map(row -> Stream.ofNullable(truth.get(row.no()))
                        .flatMap(known -> known.mark().stream())
                        .findFirst()
                        .filter(mark -> ballot)
                        .map(LawSheet::opposites)
                        .orElse(Set.of()))
                .toList();
        return new LawSheet(
                form.form().name() + " " + profile.code() + " seed " + LIST + " sheet 0",
                form,
                () -> DrawnPaper.decode(sheet.image(), sheet.dpi()),
                never,
                !ballot,
                LawSheet.Turns.ALL);
    }
}
