package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class BatchCommandsTest extends CountingPlaceTest {
    private static final String AN = "Nguyễn Văn An";

    @BeforeEach
    void feedThree() throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-12.png", "cropped.png");
    }

    @Test
    void showsThatFedIsAcceptedAndToBeSeenAndRejected() {
        CommandRun list = run("batch", "list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out())
                .contains("Mẻ B1", "đang mở", "đã nạp 3 tờ = được nhận 2 + chờ xem 0 + bị loại 1 + chưa đọc 0");
    }

    @Test
    void closesOnlyWhenTheHandCountAgrees() {
        assertThat(run("batch", "count", "--batch", "B1", "--sheets", "2", "--by", AN)
                        .out())
                .contains("THỪA 1 tờ");
        assertThat(run("batch", "close", "--batch", "B1", "--by", AN).exitCode())
                .isEqualTo(1);
        run("batch", "count", "--batch", "B1", "--sheets", "3", "--by", AN);
        CommandRun closed = run("batch", "close", "--batch", "B1", "--by", AN);
        assertThat(closed.exitCode()).isZero();
        assertThat(closed.out()).contains("đã đóng", "Khớp số đếm tay");
    }

    @Test
    void namesTheSheetThatWasInTheScannerAndReadsWhatHasAPicture() {
        Path place = temp.resolve("cut");
        try (StationFolder station = SampleStation.make(place)) {
            Batch batch = station.batches().open("bch", "B7", Batch.Kind.SCANNED, false, AN);
            station.journal().move(batch, BatchState.FEEDING, "", AN);
        }
        String folder = place.toString();
        CommandRun resumed = CommandRun.of("batch", "resume", "--station", folder, "--batch", "B7", "--by", AN);
        assertThat(resumed.out()).contains("tạm dừng", "Tờ B7/1 khi ấy đang ở trong máy quét", "đang mở");
        assertThat(resumed.exitCode()).isZero();
    }

    @Test
    void whatWasReadAfterABreakIsNotFedAgainFromTheSameFolder() throws IOException {
        Path one = picture(temp.resolve("struck-1.png"), "B9struck-1.png");
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            Batch batch = open.batches().open("bch", "B9", Batch.Kind.SCANNED, false, AN);
            open.journal().move(batch, BatchState.FEEDING, "", AN);
            open.journal().arrived(batch, new FedPage.ScannedPage("struck-1.png", Files.readAllBytes(one), 0));
        }
        scan("B9", List.of("--append"), "struck-1.png"); // reads what was left; the batch is open again
        scan("B9", List.of("--append"), "struck-1.png", "struck-2.png");
        assertThat(run("batch", "list").out()).contains("Mẻ B9 (bch), đang mở: đã nạp 2 tờ");
    }

    @Test
    void feedingIsARunOfTheProgramOnRecordAndSmallerCommandsAreNot() {
        run("batch", "count", "--batch", "B1", "--sheets", "3", "--by", AN);
        run("batch", "close", "--batch", "B1", "--by", AN);
        try (StationFolder look = StationFolder.openToRead(station)) {
            assertThat(look.events().all().stream().map(Event::what).filter(what -> what.startsWith("PROGRAM_")))
                    .containsExactly("PROGRAM_STARTED", "PROGRAM_ENDED");
        }
    }

    @Test
    void printsASlipForAPulledSheetAndKeepsItsNumber() {
        Path slip = temp.resolve("slip.pdf");
        CommandRun pull = run(
                "batch",
                "pull",
                "--batch",
                "B1",
                "--sheet",
                "2",
                "--by",
                AN,
                "--reason",
                "rách góc",
                "--out",
                slip.toString());
        assertThat(pull.exitCode()).isZero();
        assertThat(slip).isNotEmptyFile();
        CommandRun show = run("batch", "show", "--batch", "B1", "--sheet", "3");
        assertThat(show.out()).contains("Tờ B1/2 đã được Nguyễn Văn An rút ra: rách góc", "Tờ B1/3 là tờ thứ 1");
    }

    @Test
    void saysWhichBatchesThereAreWhenOneIsUnknown() {
        CommandRun show = run("batch", "show", "--batch", "B9");
        assertThat(show.exitCode()).isEqualTo(3);
        assertThat(show.err()).contains("Không có mẻ nào tên B9");
    }
}
