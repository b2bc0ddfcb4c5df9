package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForms;

/** What holds of every reading of every sheet, tried on drawn decks. */
class ReadingLawsTest {
    private static final long LIST = 4;
    private static final List<GoldenForm> FORMS = List.of(
            GoldenForm.of(TestForms.PARTY_A5_TABLE.form(LIST)),
            GoldenForm.of(TestForms.STATE_14.form(LIST)),
            GoldenForm.of(TestForms.AGREE_A5_BARE.form(LIST)));

    /** @param reading what is read on it as it is */
    private record Sheet(GoldenForm form, DrawnSheet drawn, PageReading reading) {
        static Sheet of(GoldenForm form, DrawnSheet drawn) {
            return new Sheet(form, drawn, reader(form).read(page(drawn)));
        }

        static ScannedPage page(DrawnSheet drawn) {
            return new ScannedPage(drawn.name(), drawn.image(), 0);
        }

        static BallotReader reader(GoldenForm form) {
            return READERS.get(FORMS.indexOf(form));
        }

        PageReading read() {
            return reader(form).read(page(drawn));
        }

        PageReading read(DrawnPaper changed) {
            return reader(form).read(changed.scanned());
        }
    }

    private static final List<BallotReader> READERS = new ArrayList<>();
    private static final List<Sheet> SHEETS = new ArrayList<>();

    @BeforeAll
    static void drawSheets() {
        for (GoldenForm form : FORMS) {
            READERS.add(form.newReader());
            SHEETS.addAll(deck(form, Profile.CLEAN, 1));
            SHEETS.addAll(deck(form, Profile.TYPICAL, 1));
        }
    }

    @AfterAll
    static void closeReaders() {
        READERS.forEach(BallotReader::close);
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfTheScanNeverTurnsAnAnswerIntoItsOpposite() {
        return Stream.of(
                opposite("turned by 1 degree", p -> p.turned(1, 255)),
                opposite("turned by -1 degree", p -> p.turned(-1, 255)),
                opposite("shifted by 2 mm", p -> p.shifted(2, -2)),
                opposite("shifted by 2 mm the other way", p -> p.shifted(-2, 2)),
                opposite("20 gray levels darker", p -> p.toned(1, -20)),
                opposite("20 gray levels lighter", p -> p.toned(1, 20)),
                opposite("at 97 %", p -> p.scaled(0.97, 0.97)),
                opposite("at 103 %", p -> p.scaled(1.03, 1.03)),
                opposite("stretched by 2 % along the feed", p -> p.scaled(1, 1.02)),
                opposite("with two thirds of the pixels", p -> p.resampled(2 / 3.0)),
                opposite("as JPEG of quality 60", p -> DrawnPaper.decode(p.jpeg(0.6), p.dpi())),
                opposite("upside down", p -> p.quarterTurns(2)));
    }

    private static DynamicTest opposite(String change, UnaryOperator<DrawnPaper> how) {
        return DynamicTest.dynamicTest(change, () -> {
            for (Sheet sheet : SHEETS) {
                PageReading before = sheet.reading();
                PageReading after = sheet.read(how.apply(
                        DrawnPaper.decode(sheet.drawn().image(), sheet.drawn().dpi())));
                if (before instanceof PageReading.Read b && after instanceof PageReading.Read a) {
                    assertNoOpposite(sheet, b.rows(), a.rows());
                }
            }
        });
    }

    private static void assertNoOpposite(Sheet sheet, List<RowReading> before, List<RowReading> after) {
        for (int i = 0; i < before.size(); i++) {
            MarkStatus was = before.get(i).status();
            MarkStatus is = after.get(i).status();
            assertThat(is == was || is == MarkStatus.UNCERTAIN || was == MarkStatus.UNCERTAIN)
                    .as("%s no. %d: %s became %s", sheet.drawn().name(), i + 1, was, is)
                    .isTrue();
        }
    }

    @Test
    void noMarkIsReadAsItsOpposite() {
        for (Sheet sheet : SHEETS) {
            if (sheet.drawn().sheetClass().readable() && sheet.reading() instanceof PageReading.Read read) {
                for (int i = 0; i < read.rows().size(); i++) {
                    var truth = sheet.drawn().rows().get(i);
                    MarkStatus status = read.rows().get(i).status();
                    assertThat(truth.mark().filter(mark -> status != MarkStatus.UNCERTAIN && status != mark))
                            .as("%s no. %d, %s", sheet.drawn().name(), truth.no(), truth.kind())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        for (Sheet sheet : SHEETS) {
            assertThat(sheet.read()).usingRecursiveComparison().isEqualTo(sheet.reading());
        }
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<PageReading> alone = SHEETS.stream().map(Sheet::reading).toList();
        List<PageReading> together = SHEETS.parallelStream().map(Sheet::read).toList();
        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    @Test
    void anotherOrderOfTheRowsGivesTheSameAnswersInThatOrder() {
        for (Sheet sheet : SHEETS) {
            List<StyleRow> turned = new ArrayList<>(sheet.form().rows());
            Collections.reverse(turned);
            try (BallotReader reader = new BallotReader(
                    withRows(sheet.form().style(), turned), CalibrationFile.standard(), DebugImages.none())) {
                PageReading plain = sheet.reading();
                PageReading permuted = reader.read(Sheet.page(sheet.drawn()));
                assertThat(permuted.getClass()).isEqualTo(plain.getClass());
                if (plain instanceof PageReading.Read a && permuted instanceof PageReading.Read b) {
                    List<RowReading> back = new ArrayList<>(b.rows());
                    Collections.reverse(back);
                    assertNoOpposite(sheet, a.rows(), back);
                    assertThat(back.stream().map(RowReading::no).toList())
                            .isEqualTo(a.rows().stream().map(RowReading::no).toList());
                }
            }
        }
    }

    @Test
    void aDeckOfUnmarkedBallotsHasNoStrikesAndNoQuestions() {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            for (int i = -2; i <= 2; i++) {
                PageReading reading = form.read(
                        form.ballot().turned(0.4 * i, 255).shifted(i, 0.5 * i).toned(1, 6 * i));
                assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(SheetStatus.ACCEPTED);
                assertThat(((PageReading.Read) reading).rows()).allMatch(row -> row.status() == MarkStatus.KEPT);
            }
        }
    }

    private static BallotStyle withRows(BallotStyle style, List<StyleRow> rows) {
        return new BallotStyle(
                style.electionHash(),
                style.contestId(),
                style.regime(),
                style.method(),
                style.seats(),
                style.stampRequired(),
                style.widthMm(),
                style.heightMm(),
                style.blank(),
                style.stampPlace(),
                rows);
    }

    private static List<Sheet> deck(GoldenForm form, Profile profile, int count) {
        DeckSpec spec = new DeckSpec(form.form(), profile, LIST, count, 0);
        return IntStream.range(0, count)
                .mapToObj(i -> Sheet.of(form, TestDeck.sheet(spec, i)))
                .toList();
    }
}
