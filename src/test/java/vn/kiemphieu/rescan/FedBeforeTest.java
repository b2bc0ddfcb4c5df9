package vn.kiemphieu.rescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Drawn ballots of five names, so that many voters strike the same ones, each scanned twice with different settings. */
class FedBeforeTest {
    private static final int SHEETS = 40;
    private static final List<Paper> PAPERS = new ArrayList<>();
    private static InkTracer tracer;

    private record Paper(int number, InkTrace first, InkTrace second, long strikes) {}

    private record Scan(InkTrace trace, long strikes) {}

    @BeforeAll
    static void scanEveryPaperTwice() {
        TestForm form = TestForms.STATE_13.form(0);
        DeckSpec deck = new DeckSpec(form, Profile.CLEAN, 71, SHEETS, 0);
        BallotStyle style = DrawnDeck.style(form);
        tracer = new InkTracer(style);
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            for (int i = 0; i < SHEETS; i++) {
                Scan first = scan(TestDeck.sheet(deck, i), reader, tracer);
                Scan second = scan(TestDeck.scannedAgain(deck, i, 1), reader, tracer);
                if (first != null && second != null) {
                    PAPERS.add(new Paper(i, first.trace(), second.trace(), first.strikes()));
                }
            }
        }
    }

    private static Scan scan(DrawnSheet sheet, BallotReader reader, InkTracer tracer) {
        ScannedPage page = new ScannedPage(sheet.name(), sheet.image(), 0);
        if (!(reader.read(page) instanceof PageReading.Read read)) {
            return null;
        }
        InkTrace trace = tracer.trace(page, read.registration()).orElseThrow();
        long strikes = read.rows().stream()
                .filter(row -> row.status() == MarkStatus.STRUCK)
                .count();
        return new Scan(TraceBytes.parse(TraceBytes.of(trace)), strikes);
    }

    @Test
    void knowsNearlyEveryPaperWithTwoStrikesAgainAndNeverNamesAnother() {
        FedBefore<Integer> before = new FedBefore<>(tracer);
        PAPERS.forEach(paper -> before.keep(paper.number(), paper.first()));
        List<Paper> telling = PAPERS.stream().filter(p -> p.strikes() >= 2).toList();
        List<Paper> found = telling.stream()
                .filter(p -> before.find(p.second())
                        .filter(f -> f.key() == p.number())
                        .isPresent())
                .toList();
        assertThat(telling).hasSizeGreaterThan(25);
        assertThat(found.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * telling.size()));
        assertThat(PAPERS)
                .allSatisfy(p -> assertThat(before.find(p.second()).map(FedBefore.Found::key))
                        .isIn(java.util.Optional.empty(), java.util.Optional.of(p.number())));
    }

    @Test
    void takesNoBallotForAnotherAlthoughManyStrikeTheSameNames() {
        FedBefore<Integer> before = new FedBefore<>(tracer);
        for (Paper paper : PAPERS) {
            assertThat(before.find(paper.first()))
                    .as("sheet %d", paper.number())
                    .isEmpty();
            before.keep(paper.number(), paper.first());
        }
    }

    @Test
    void saysNothingOfPapersWithInkOnFewerThanTwoRows() {
        Paper one = PAPERS.stream().filter(p -> p.strikes() >= 2).findFirst().orElseThrow();
        double[] single = new double[one.first().rowMm2().length];
        single[0] = 9;
        InkTrace alike = new InkTrace(
                one.first().width(),
                one.first().height(),
                one.first().at(),
                one.first().level(),
                single);
        FedBefore<Integer> before = new FedBefore<>(tracer);
        before.keep(1, alike);
        assertThat(alike.tells()).isFalse();
        assertThat(before.find(alike)).isEmpty();
    }
}
