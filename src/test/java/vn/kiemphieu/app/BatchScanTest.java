package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

class BatchScanTest {
    private static final Function<ScannedPage, PageReading> READER = page -> SampleStation.struck(2);
    private static final String WHO = SampleStation.AN.name();

    @TempDir
    Path folder;

    private StationFolder station;
    private Batch batch;

    @BeforeEach
    void open() {
        station = SampleStation.make(folder.resolve("điểm"));
        batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, WHO);
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** Pages 1 to {@code count}, then a fault if there is one. */
    private record Pages(Iterator<FedPage> pages, Optional<StationException> fault) implements BallotSource {
        static Pages of(int count) {
            return new Pages(names(count), Optional.empty());
        }

        static Pages jammedAfter(int count) {
            return new Pages(names(count), Optional.of(new StationException(Trouble.SCANNER_JAM, "x")));
        }

        private static Iterator<FedPage> names(int count) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(i -> SampleStation.page(i + ".png"))
                    .iterator();
        }

        @Override
        public Optional<FedPage> next() {
            if (!pages.hasNext() && fault.isPresent()) {
                throw fault.get();
            }
            return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private BatchScan scan() {
        return new BatchScan(station, batch, SampleStation.style(station), "reader-1", WHO);
    }

    private BatchStand stand() {
        return station.journal().stand(batch);
    }

    private List<String> sources() {
        return station.sheets().ofContest("bch").stream()
                .map(StoredSheet::source)
                .toList();
    }

    @Test
    void leavesTheBatchOpenWithAsManySheetsAsWereFed() {
        scan().run(Pages.of(7), READER, 2, counts -> {});
        assertThat(stand().state()).isEqualTo(BatchState.OPEN);
        assertThat(stand().fed()).isEqualTo(7);
        assertThat(stand().of(SheetStatus.ACCEPTED)).isEqualTo(7);
        assertThat(stand().unread()).isZero();
    }

    @Test
    void pausesOnAFaultAfterReadingWhatCameOutAndGoesOnWhereItStopped() {
        assertThatThrownBy(() -> scan().run(Pages.jammedAfter(5), READER, 2, counts -> {}))
                .isInstanceOf(StationException.class)
                .hasMessageContaining("SCANNER_JAM");
        assertThat(stand().state()).isEqualTo(BatchState.PAUSED);
        assertThat(stand().cause()).isEqualTo("SCANNER_JAM");
        assertThat(stand().of(SheetStatus.ACCEPTED)).isEqualTo(5);

        scan().run(Pages.of(8), READER, 2, counts -> {}); // the first five files come again

        assertThat(sources()).containsExactly("1.png", "2.png", "3.png", "4.png", "5.png", "6.png", "7.png", "8.png");
        assertThat(stand().of(SheetStatus.REVIEW)).as("taken for copies").isZero();
    }

    @Test
    void readsWhatAnInterruptionLeftFromItsPicturesAndNamesTheSheetInTheScanner() {
        List<Integer> shown = new ArrayList<>();
        assertThatThrownBy(() -> scan().run(Pages.of(9), READER, 1, (sheet, counts) -> {
                    shown.add(sheet.id().number());
                    if (shown.size() == 4) {
                        throw new IllegalStateException("as if the program ended here");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        int unread = stand().unread();
        assertThat(unread).isPositive();
        assertThat(stand().fed()).isEqualTo(4 + unread);

        Interruption cut = Interruption.of(station, batch);
        assertThat(cut.kept()).hasSize(unread).startsWith(new SheetId("B1", 5));
        assertThat(cut.inTransport()).isEqualTo(new SheetId("B1", 5 + unread));
        assertThatThrownBy(() -> SampleStation.close(station)).hasMessageContaining("BATCH_UNREAD");

        scan().run(Pages.of(0), READER, 2, counts -> {});
        assertThat(sources()).hasSize(4 + unread).doesNotHaveDuplicates();
        assertThat(stand().unread()).isZero();
    }

    @Test
    void findsAFeedThatTheProgramDidNotLiveToEnd() {
        station.journal().move(batch, BatchState.FEEDING, "", WHO);
        station.journal().arrived(batch, SampleStation.page("1.png"));

        List<Interruption> cut = Interruption.note(station);

        assertThat(cut).hasSize(1);
        assertThat(cut.get(0).kept()).containsExactly(new SheetId("B1", 1));
        assertThat(cut.get(0).inTransport()).isEqualTo(new SheetId("B1", 2));
        assertThat(stand().cause()).isEqualTo(BatchStand.INTERRUPTED);
        assertThat(Interruption.note(station)).isEmpty();
    }

    @Test
    void asksAboutACopyFedIntoAnOpenBatch() {
        scan().run(Pages.of(2), READER, 1, counts -> {});
        scan().run(Pages.of(2), READER, 1, counts -> {});
        assertThat(stand().fed()).isEqualTo(4);
        assertThat(stand().of(SheetStatus.REVIEW)).isEqualTo(2);
        assertThat(station.sheets().ofContest("bch").get(3).reading().reasons())
                .contains(AdjudicationReason.DUPLICATE_IMAGE);
    }

    @Test
    void takesNothingIntoAClosedBatch() {
        station.journal().move(batch, BatchState.CLOSED, "", WHO);
        assertThatThrownBy(() -> scan().run(Pages.of(1), READER, 1, counts -> {}))
                .hasMessageContaining("BATCH_CLOSED");
        assertThat(stand().state()).isEqualTo(BatchState.CLOSED);
        assertThat(sources()).isEmpty();
    }

    @Test
    void saysWhereASheetLiesInTheStack() {
        scan().run(Pages.of(9), READER, 1, counts -> {});
        StackPlace place = StackPlace.of(station, batch, 8);
        assertThat(place.fromTop()).isEqualTo(2);
        assertThat(place.before()).containsExactly(new SheetId("B1", 6), new SheetId("B1", 7));
        assertThat(place.after()).containsExactly(new SheetId("B1", 9));
        assertThatThrownBy(() -> StackPlace.of(station, batch, 10)).hasMessageContaining("SHEET_UNKNOWN");
    }
}
