package vn.kiemphieu.app.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.ready.ReadyPoint.State;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

class ReadinessTest {
    private static final PageReading UNTOUCHED = SampleStation.struck();
    private static final Clock LATER = Clock.offset(SampleStation.CLOCK, Duration.ofMinutes(10));

    @TempDir
    Path temp;

    private Path folder;
    private StationFolder station;
    private Contest contest;

    @BeforeEach
    void open() {
        folder = temp.resolve("điểm");
        station = SampleStation.make(folder);
        contest = station.facts().election().contests().get(0);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static BallotSource pages(int count) {
        Iterator<FedPage> names = IntStream.rangeClosed(1, count)
                .mapToObj(i -> SampleStation.page(i + ".png"))
                .iterator();
        return source(names);
    }

    private static BallotSource source(Iterator<FedPage> pages) {
        return new BallotSource() {
            @Override
            public Optional<FedPage> next() {
                return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    private static PaperChecks reading(Function<ScannedPage, PageReading> reader) {
        return new PaperChecks(reader);
    }

    private State place(ReadyPoint.Name name, Clock clock) {
        return PlaceChecks.of(station, folder, contest, clock).stream()
                .filter(point -> point.name() == name)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void acceptsTwentyUnusedBallotsOfThisForm() {
        assertThat(reading(page -> UNTOUCHED).unusedBallots(pages(20)).state()).isEqualTo(State.GOOD);
        assertThat(reading(page -> UNTOUCHED).unusedBallots(pages(19)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void refusesAPrintRunOfWhichOneSheetIsAnotherFormOrMarked() {
        PageReading foreign = new PageReading.Foreign(AdjudicationReason.WRONG_FORM);
        assertThat(reading(page -> page.name().equals("7.png") ? foreign : UNTOUCHED)
                        .unusedBallots(pages(20)))
                .satisfies(point -> assertThat(point.state()).isEqualTo(State.WRONG))
                .satisfies(point -> assertThat(point.in(Locale.ENGLISH)).contains("1 of 20", "7.png"));
        assertThat(reading(page -> page.name().equals("3.png") ? SampleStation.struck(2) : UNTOUCHED)
                        .unusedBallots(pages(20))
                        .state())
                .isEqualTo(State.WRONG);
    }

    @Test
    void seesOnPaperThatAPrintRunHasAnotherNameOrIsForAnotherOffice() {
        TestForm form = TestForms.STATE_13.form(0);
        try (BallotReader reader =
                new BallotReader(DrawnDeck.style(form), CalibrationFile.standard(), DebugImages.none())) {
            assertThat(new PaperChecks(reader::read).unusedBallots(unused(form)).state())
                    .as("the right print run, of which one is too few")
                    .isEqualTo(State.OPEN);
            assertThat(new PaperChecks(reader::read)
                            .unusedBallots(unused(TestForms.STATE_13.near(0, 1)))
                            .state())
                    .isEqualTo(State.WRONG);
            assertThat(new PaperChecks(reader::read)
                            .unusedBallots(unused(TestForms.STATE_14.form(0)))
                            .state())
                    .isEqualTo(State.WRONG);
        }
    }

    private static BallotSource unused(TestForm printed) {
        byte[] png =
                DebugImages.png(RgbImage.of(PrintRaster.gray(printed.printed().pdf(), 200)));
        Iterator<FedPage> one =
                List.<FedPage>of(new ScannedPage("1.png", png, 0)).iterator();
        return new BallotSource() {
            @Override
            public Optional<FedPage> next() {
                return one.hasNext() ? Optional.of(one.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void findsDirtOnABlankSheet() {
        PageReading blank = new PageReading.Blank(AdjudicationReason.BLANK_PAGE);
        PageReading shown = new PageReading.Blank(AdjudicationReason.BACK_SIDE);
        assertThat(reading(page -> blank).blankSheet(pages(2)).state()).isEqualTo(State.GOOD);
        assertThat(reading(page -> shown).blankSheet(pages(1)).state()).isEqualTo(State.WRONG);
        assertThat(reading(page -> blank).blankSheet(pages(0)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void acceptsNoTestDeckWithOneWrongAnswer() {
        assertThat(reading(page -> SampleStation.struck(2)).testDeck(deck(20)).state())
                .isEqualTo(State.GOOD);
        PageReading asks = SampleStation.doubtful(2, AdjudicationReason.FAINT_STRIKE);
        assertThat(reading(page -> page.name().equals("5.png") ? SampleStation.struck(1) : SampleStation.struck(2))
                        .testDeck(deck(20)))
                .satisfies(point -> assertThat(point.state()).isEqualTo(State.WRONG))
                .satisfies(point -> assertThat(point.in(Locale.ENGLISH)).contains("2 of 60"));
        assertThat(reading(page -> asks).testDeck(deckOfRow2(20)).state()).isEqualTo(State.GOOD);
    }

    private static List<LabelledPage> deck(int sheets) {
        return deck(sheets, List.of(row(1, MarkStatus.KEPT), row(2, MarkStatus.STRUCK), row(3, MarkStatus.KEPT)));
    }

    private static List<LabelledPage> deckOfRow2(int sheets) {
        return deck(sheets, List.of(row(2, MarkStatus.STRUCK)));
    }

    private static List<LabelledPage> deck(int sheets, List<RowTruth> rows) {
        return IntStream.rangeClosed(1, sheets)
                .mapToObj(i -> new LabelledPage(
                        null,
                        i + ".png",
                        () -> new LabelledPage.Content(
                                (ScannedPage) SampleStation.page(i + ".png"), new SheetTruth(SheetClass.NORMAL, rows))))
                .toList();
    }

    private static RowTruth row(int no, MarkStatus mark) {
        return new RowTruth(no, "", Optional.of(mark), "labelled", List.of());
    }

    @Test
    void noticesAClockBehindTheJournalAndBallotsThatAreThereAlready() {
        assertThat(place(ReadyPoint.Name.CLOCK, LATER)).isEqualTo(State.GOOD);
        assertThat(place(ReadyPoint.Name.CLOCK, Clock.offset(SampleStation.CLOCK, Duration.ofDays(-1))))
                .isEqualTo(State.WRONG);
        assertThat(place(ReadyPoint.Name.ZERO, LATER)).isEqualTo(State.GOOD);
        SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
        assertThat(place(ReadyPoint.Name.ZERO, LATER)).isEqualTo(State.WRONG);
    }

    @Test
    void asksForATemplateForTechniciansAndForTheDocumentThatPermitsCountingByMachine() {
        assertThat(place(ReadyPoint.Name.TEMPLATE, LATER)).isEqualTo(State.OPEN);
        SampleStation.style(station);
        assertThat(place(ReadyPoint.Name.TEMPLATE, LATER)).isEqualTo(State.GOOD);
        assertThat(place(ReadyPoint.Name.PERMIT, LATER))
                .as("technicians are named, whether they are approved people must say")
                .isEqualTo(State.NOTE);
        assertThat(place(ReadyPoint.Name.ROOM, LATER)).isEqualTo(State.GOOD);

        station.close();
        folder = temp.resolve("nhà nước");
        station = SampleStation.make(folder, "state", 2);
        contest = station.facts().election().contests().get(0);
        assertThat(place(ReadyPoint.Name.PERMIT, LATER)).isEqualTo(State.OPEN);
        station.particulars()
                .set("bch", Map.of(Particular.MACHINE_PERMIT.code(), "Công văn 12/HĐBC"), SampleStation.AN);
        assertThat(place(ReadyPoint.Name.PERMIT, LATER)).isEqualTo(State.GOOD);
    }

    @Test
    void saysThatTwoInksCannotBeSeenInGray() throws java.io.IOException {
        assertThat(coloursOf(BufferedImage.TYPE_INT_RGB)).isEqualTo(State.GOOD);
        assertThat(coloursOf(BufferedImage.TYPE_BYTE_GRAY)).isEqualTo(State.NOTE);
        assertThat(reading(page -> UNTOUCHED).colours().state()).isEqualTo(State.OPEN);
    }

    private static State coloursOf(int type) throws java.io.IOException {
        BufferedImage picture = new BufferedImage(64, 64, type);
        picture.setRGB(8, 8, 0xffcc2010);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Iterator<FedPage> one =
                List.<FedPage>of(new ScannedPage("1.png", png.toByteArray(), 0)).iterator();
        PaperChecks papers = reading(page -> UNTOUCHED);
        papers.unusedBallots(source(one));
        return papers.colours().state();
    }

    @Test
    void neverCountsAPictureThatMadeThePlaceReady() {
        PaperChecks papers = reading(page -> UNTOUCHED);
        ReadyPoint unused = papers.unusedBallots(pages(2));
        new ReadyReport(List.of(unused), papers.pictures()).keep(station, contest, SampleStation.AN);
        new ReadyReport(List.of(unused), List.of()).keep(station, contest, SampleStation.AN); // looked at once more

        String who = SampleStation.AN.name();
        Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, who);
        BatchScan.Counts counts = new BatchScan(station, batch, SampleStation.style(station), "reader-1", who)
                .run(pages(3), page -> SampleStation.struck(2), 1, soFar -> {});

        assertThat(counts.of(SheetStatus.REJECTED)).isEqualTo(2);
        assertThat(counts.of(SheetStatus.ACCEPTED)).isEqualTo(1);
        assertThat(station.sheets().ofContest("bch").get(0).reading().reasons())
                .containsExactly(AdjudicationReason.TEST_BALLOT);
    }

    @Test
    void printsTheReportToBeSigned() throws java.io.IOException {
        Path file = temp.resolve("ready.pdf");
        ReadyReport report = new ReadyReport(PlaceChecks.of(station, folder, contest, LATER), List.of());
        report.print(station, contest, SampleStation.AN, file);
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
            assertThat(text).contains("CHƯA SẴN SÀNG", "Đồng hồ của máy tính", "Lê Kỹ Thuật", "Nguyễn Văn An");
        }
    }

    @ParameterizedTest
    @EnumSource(ReadyPoint.Name.class)
    void hasAWordForEveryCheck(ReadyPoint.Name name) {
        for (Locale language : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            assertThat(name.in(language)).isNotBlank().doesNotContain(name.name());
        }
    }
}
