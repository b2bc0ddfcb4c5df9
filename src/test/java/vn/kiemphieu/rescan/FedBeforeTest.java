package vn.kiemphieu.rescan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/**
 * Drawn ballots of five names, so that many voters strike the same ones, some scanned twice with different settings;
 * {@code -Dkiemphieu.rescanned=300 -Dkiemphieu.different=3000} for as many as acceptance asks for, with
 * {@code -Dkiemphieu.rescanned.form=…}, {@code .profile=…} and {@code .seed=…} for others.
 */
class FedBeforeTest {
    private static final int AGAIN = Integer.getInteger("kiemphieu.rescanned", 25);
    private static final int DIFFERENT = Integer.getInteger("kiemphieu.different", 40);
    private static final TestForm FORM = TestForms.valueOf(System.getProperty("kiemphieu.rescanned.form", "STATE_13"))
            .form(0);
    private static final Profile PROFILE = Profile.valueOf(System.getProperty("kiemphieu.rescanned.profile", "CLEAN"));
    private static final long SEED = Long.getLong("kiemphieu.rescanned.seed", 71);
    private static final DeckSpec DECK = new DeckSpec(FORM, PROFILE, SEED, DIFFERENT, 0);
    private static final int TELLING = 2; // strikes

    /** Every paper that could be read, in the order fed. */
    private static final List<Paper> PAPERS = new ArrayList<>();
    /** Further scans of the first of them with two or more strikes. */
    private static final List<Paper> RESCANNED = new ArrayList<>();

    private static InkTracer tracer;

    private record Paper(int number, InkTrace trace, long strikes) {}

    private record Scan(InkTrace trace, long strikes) {}

    @BeforeAll
    static void scanPapers() {
        BallotStyle style = DrawnDeck.style(FORM);
        tracer = new InkTracer(style);
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            PAPERS.addAll(IntStream.range(0, DIFFERENT)
                    .parallel()
                    .mapToObj(i -> paper(i, TestDeck.sheet(DECK, i), reader))
                    .flatMap(Optional::stream)
                    .toList());
            List<Paper> telling =
                    PAPERS.stream().filter(p -> p.strikes() >= TELLING).toList();
            // a few more, as not every further scan can be read
            int tried = Math.min(telling.size(), AGAIN + AGAIN / 10 + 1);
            RESCANNED.addAll(telling.subList(0, tried).parallelStream()
                    .map(p -> paper(p.number(), TestDeck.scannedAgain(DECK, p.number(), 1), reader))
                    .flatMap(Optional::stream)
                    .limit(AGAIN)
                    .toList());
        }
    }

    private static Optional<Paper> paper(int number, DrawnSheet sheet, BallotReader reader) {
        return Optional.ofNullable(scan(sheet, reader, tracer))
                .map(scan -> new Paper(number, scan.trace(), scan.strikes()));
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
        PAPERS.forEach(paper -> before.keep(paper.number(), paper.trace()));
        List<Integer> unknown = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        for (Paper paper : RESCANNED) {
            Optional<Integer> found = before.find(paper.trace()).map(FedBefore.Found::key);
            if (found.isEmpty()) {
                unknown.add(paper.number());
            } else if (found.get() != paper.number()) {
                mistaken.add(paper.number() + " for " + found.get());
            }
        }
        System.out.printf(
                "%d rescanned among %d: unknown %s, mistaken %s%n", RESCANNED.size(), PAPERS.size(), unknown, mistaken);
        assertThat(RESCANNED).hasSize(AGAIN);
        assertThat(unknown).hasSizeLessThanOrEqualTo((int) (0.05 * RESCANNED.size()));
        assertThat(mistaken).isEmpty();
    }

    @Test
    void takesNoBallotForAnotherAlthoughManyStrikeTheSameNames() {
        FedBefore<Integer> before = new FedBefore<>(tracer);
        List<String> alarms = new ArrayList<>();
        for (Paper paper : PAPERS) {
            before.find(paper.trace()).ifPresent(found -> alarms.add(paper.number() + " for " + found.key()));
            before.keep(paper.number(), paper.trace());
        }
        System.out.printf("%d different: taken for another %s%n", PAPERS.size(), alarms);
        assertThat(alarms).hasSizeLessThanOrEqualTo(PAPERS.size() / 3000);
    }

    @Test
    void saysNothingOfPapersWithInkOnFewerThanTwoRows() {
        InkTrace one = RESCANNED.get(0).trace();
        double[] single = new double[one.rowMm2().length];
        single[0] = 9;
        InkTrace alike = new InkTrace(one.width(), one.height(), one.at(), one.level(), single);
        FedBefore<Integer> before = new FedBefore<>(tracer);
        before.keep(1, alike);
        assertThat(alike.tells()).isFalse();
        assertThat(before.find(alike)).isEmpty();
    }
}
