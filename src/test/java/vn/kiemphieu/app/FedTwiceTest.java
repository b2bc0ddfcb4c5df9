package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** A paper that comes through the scanner a second time, in another batch and another picture, on another day. */
class FedTwiceTest {
    private static final String WHO = SampleStation.AN.name();
    private static final TestForm FORM = TestForms.STATE_13.form(0);
    private static final DeckSpec DECK = new DeckSpec(FORM, Profile.CLEAN, 71, 0, 0);

    @TempDir
    Path folder;

    private record Pages(Iterator<DrawnSheet> sheets) implements BallotSource {
        @Override
        public Optional<FedPage> next() {
            return sheets.hasNext() ? Optional.of(page(sheets.next())) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private static ScannedPage page(DrawnSheet sheet) {
        return new ScannedPage(sheet.name(), sheet.image(), 0);
    }

    private static void feed(
            StationFolder station, BallotStyle style, BallotReader reader, String label, List<DrawnSheet> sheets) {
        Batch batch = station.batches().open("bch", label, Batch.Kind.SCANNED, true, WHO);
        new BatchScan(station, batch, SampleStation.style(station), "drawn", WHO, Optional.of(style))
                .run(new Pages(sheets.iterator()), reader::read, 1, counts -> {});
    }

    @Test
    void isAskedAboutAndNeverDropped() {
        BallotStyle style = DrawnDeck.style(FORM);
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            List<Integer> papers = IntStream.range(0, 40)
                    .filter(i -> isTelling(reader.read(page(TestDeck.sheet(DECK, i)))))
                    .limit(4)
                    .boxed()
                    .toList();
            List<DrawnSheet> first =
                    papers.stream().map(i -> TestDeck.sheet(DECK, i)).toList();
            DrawnSheet again = TestDeck.scannedAgain(DECK, papers.get(1), 1);
            Path place = folder.resolve("điểm");
            try (StationFolder station = SampleStation.make(place)) {
                feed(station, style, reader, "B1", first);
                assertThat(station.sheets().ofContest("bch"))
                        .allSatisfy(
                                sheet -> assertThat(sheet.reading().status()).isEqualTo(SheetStatus.ACCEPTED));
            }
            try (StationFolder station = StationFolder.openToWrite(place, SampleStation.CLOCK)) {
                feed(station, style, reader, "B2", List.of(again));
                List<StoredSheet> sheets = station.sheets().ofContest("bch");
                assertThat(sheets).hasSize(5);
                assertThat(sheets.subList(0, 4))
                        .allSatisfy(
                                sheet -> assertThat(sheet.reading().status()).isEqualTo(SheetStatus.ACCEPTED));
                StoredSheet twice = sheets.get(4);
                assertThat(twice.reading().reasons()).contains(AdjudicationReason.FED_TWICE);
                assertThat(twice.reading().status()).isEqualTo(SheetStatus.REVIEW);
                assertThat(marks(twice.reading())).isEqualTo(marks(sheets.get(1).reading()));
            }
        }
    }

    private static boolean isTelling(PageReading reading) {
        return reading.status() == SheetStatus.ACCEPTED
                && reading.reasons().isEmpty()
                && marks(reading).stream()
                                .filter(mark -> mark == MarkStatus.STRUCK)
                                .count()
                        >= 2;
    }

    private static List<MarkStatus> marks(PageReading reading) {
        return ((Read) reading).rows().stream().map(row -> row.status()).toList();
    }
}
