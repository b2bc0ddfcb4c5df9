package vn.kiemphieu.app.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.StackPlace;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.slip.SlipCode;
import vn.kiemphieu.form.slip.SlipCodePicture;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.SlipStore.Slip;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

class SlipFeedTest {
    private static final String WHO = SampleStation.AN.name();
    private static final Function<ScannedPage, PageReading> READER =
            page -> page.name().startsWith("slip")
                    ? new PageReading.Foreign(AdjudicationReason.WRONG_FORM)
                    : SampleStation.struck(2);

    @TempDir
    Path folder;

    private StationFolder station;
    private Batch batch;

    @BeforeEach
    void feedFive() {
        station = SampleStation.make(folder.resolve("điểm"));
        batch = station.batches().open("bch", "Hòm 1", Batch.Kind.SCANNED, false, WHO);
        feed(
                batch,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> SampleStation.page(i + ".png"))
                        .toArray(FedPage[]::new));
        pull(2);
    }

    @AfterEach
    void close() {
        assertThat(station.integrity().check()).isEmpty();
        station.close();
    }

    private record Pages(Iterator<FedPage> pages) implements BallotSource {
        static Pages of(FedPage... pages) {
            return new Pages(List.of(pages).iterator());
        }

        @Override
        public Optional<FedPage> next() {
            return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private void pull(int number) {
        station.pulls()
                .add(station.sheets().find(new SheetId("Hòm 1", number)).orElseThrow(), SampleStation.AN, "rách");
    }

    private BatchScan.Counts feed(Batch into, FedPage... pages) {
        return scan(into).run(Pages.of(pages), READER, 2, counts -> {});
    }

    private BatchScan scan(Batch into) {
        return new BatchScan(station, into, SampleStation.style(station), "reader-1", WHO);
    }

    private FedPage slip(int number) {
        return slip(code(number));
    }

    private SlipCode code(int number) {
        return SlipPlaces.code(
                station, station.sheets().find(new SheetId("Hòm 1", number)).orElseThrow());
    }

    private static FedPage slip(SlipCode code) {
        return new ScannedPage("slip-" + code.number() + ".png", SlipCodePicture.png(code), 0);
    }

    private List<Integer> numbers(Batch of) {
        return station.sheets().ofContest("bch").stream()
                .map(StoredSheet::id)
                .filter(id -> id.batch().equals(of.label()))
                .map(SheetId::number)
                .toList();
    }

    @Test
    void aSlipHoldsThePlaceOfItsSheetAndIsNeitherASheetNorCounted() {
        BatchScan.Counts counts = feed(batch, SampleStation.page("6.png"), slip(2), SampleStation.page("7.png"));
        assertThat(counts.total()).isEqualTo(2);
        assertThat(numbers(batch)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(station.journal().stand(batch).fed()).isEqualTo(7);
        assertThat(station.journal().stand(batch).unread()).isZero();
        assertThat(station.slips().of(batch)).containsExactly(new Slip(Optional.of(new SheetId("Hòm 1", 2)), 6, true));
        assertThat(StackPlace.of(station, batch, 7).fromTop()).isEqualTo(1);
        assertThat(StackPlace.of(station, batch, 6).fromTop())
                .as("the slip lies between them")
                .isEqualTo(3);
    }

    @Test
    void aSlipOfAnotherBatchIsRefusedOnceAndFeedingGoesOnBehindIt() {
        Batch other = station.batches().open("bch", "Hòm 2", Batch.Kind.SCANNED, false, WHO);
        FedPage[] pages = {SampleStation.page("a.png"), slip(2), SampleStation.page("b.png")};
        assertThatThrownBy(() -> feed(other, pages))
                .hasMessageContaining(Trouble.SLIP_ELSEWHERE.name())
                .hasMessageContaining("Hòm 1/2");
        assertThat(station.journal().stand(other).state()).isEqualTo(BatchState.PAUSED);
        feed(other, pages);
        assertThat(numbers(other)).containsExactly(1, 2);
        assertThat(station.slips().of(other)).containsExactly(new Slip(Optional.of(new SheetId("Hòm 1", 2)), 1, false));
        assertThat(StackPlace.of(station, other, 1).fromTop())
                .as("people took it out")
                .isEqualTo(2);
    }

    @Test
    void aSlipOfAnotherCountingPlaceIsRefusedAlthoughItsBatchIsCalledTheSame() {
        SlipCode foreign = new SlipCode("0123456789ab", batch.key(), 2);
        assertThatThrownBy(() -> feed(batch, slip(foreign))).hasMessageContaining("SLIP_FOREIGN");
        assertThat(numbers(batch)).hasSize(5);
    }

    @Test
    void aSlipOfASheetThatNobodyTookOutIsRefused() {
        assertThatThrownBy(() -> feed(batch, slip(3))).hasMessageContaining("SLIP_NOT_PULLED");
        pull(3);
        feed(batch, SampleStation.page("6.png"), slip(3));
        assertThat(numbers(batch)).hasSize(6);
    }

    @Test
    void aCodeOnABallotMakesNoSlipOfIt() {
        FedPage ballot = new ScannedPage("6.png", SlipCodePicture.png(code(2)), 0);
        feed(batch, ballot);
        assertThat(numbers(batch)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(station.slips().of(batch)).isEmpty();
    }

    @Test
    void theEmptyBackOfASlipIsDroppedWithItAndBelongsToNoSheet() {
        FedPage front = new ScannedPage("p0001.png", ((ScannedPage) slip(2)).bytes(), 0);
        scan(batch)
                .runBothSides(
                        Pages.of(front, blank("p0002.png")),
                        page -> page.name().equals("p0001.png")
                                ? new PageReading.Foreign(AdjudicationReason.WRONG_FORM)
                                : new PageReading.Blank(AdjudicationReason.BLANK_PAGE),
                        1,
                        210,
                        (sheet, counts) -> {});
        assertThat(numbers(batch)).hasSize(5);
        assertThat(station.slips().of(batch)).hasSize(1);
        assertThat(station.journal().stand(batch).unread()).isZero();
        assertThat(station.events().all()).noneMatch(event -> event.what().equals("BACK_DROPPED"));
    }

    private static FedPage blank(String name) {
        return new ScannedPage(name, BlankPicture.png(400, 560), 0);
    }

    @Test
    void knowsNoOtherCodeForItsOwn() {
        assertThat(SlipCode.parse("https://example.org/")).isEmpty();
        assertThat(SlipCode.parse("KPSLIP1 0123456789AB 0 12")).isEmpty();
        SlipCode code = new SlipCode("0123456789ab", 12, 412);
        assertThat(SlipCode.parse(code.text())).isEqualTo(Optional.of(code));
    }
}
