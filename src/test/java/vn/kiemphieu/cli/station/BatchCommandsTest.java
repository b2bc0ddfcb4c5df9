package vn.kiemphieu.cli.station;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

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
        assertThat(said.toString()).contains("Đã nạp 3 tờ").doesNotContain("bỏ qua");
        Path one = picture(temp.resolve("struck-1.png"), "B9struck-1.png");
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            Batch batch = open.batches().open("bch", "B9", Batch.Kind.SCANNED, false, AN);
            open.journal().move(batch, BatchState.FEEDING, "", AN);
            open.journal().arrived(batch, new FedPage.ScannedPage("struck-1.png", Files.readAllBytes(one), 0));
        }
        scan("B9", List.of("--append"), "struck-1.png"); // reads what was left; the batch is open again
        scan("B9", List.of("--append"), "struck-1.png", "struck-2.png");
        assertThat(said.toString()).contains("Đã nạp 1 tờ", "1 trang mẻ đã có từ trước");
        assertThat(run("batch", "list").out()).contains("Mẻ B9 (bch), đang mở: đã nạp 2 tờ");
    }

    /** A feed was killed; before it is resumed the template is replaced. What lies unread belongs to the first one. */
    @Test
    void whatAnInterruptedFeedLeftIsReadWithTheTemplateItWasFedWith() throws IOException {
        String first;
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            StoredStyle style = open.styles().latest("bch").orElseThrow();
            first = style.hash();
            Batch batch = open.batches().open("bch", "B9", Batch.Kind.SCANNED, false, AN);
            open.journal().move(batch, BatchState.FEEDING, first, AN);
            Path one = picture(temp.resolve("struck-1.png"), "B9struck-1.png");
            open.journal().arrived(batch, new FedPage.ScannedPage("struck-1.png", Files.readAllBytes(one), 0));
            SortedMap<String, byte[]> files = new TreeMap<>(style.files());
            files.compute("style.json", (name, json) -> (new String(json, UTF_8) + "\n").getBytes(UTF_8));
            open.styles().add("bch", style.electionHash(), files, AN);
            assertThat(open.styles().latest("bch").orElseThrow().hash()).isNotEqualTo(first);
        }
        assertThat(scan("B9", List.of("--append"), "struck-2.png")).isEqualTo(3);

        Console quiet = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new Messages(Messages.VIETNAMESE),
                false);
        PageReaders fake =
                (style, settings, calibration) -> new PageReaders.Open("fake", CountingPlaceTest::read, () -> {});
        int resumed = new CommandLine(new BatchResumeCommand(quiet, fake))
                .execute("--station", station.toString(), "--batch", "B9", "--by", AN);
        assertThat(resumed).isZero();
        try (StationFolder look = StationFolder.openToRead(station)) {
            StoredSheet sheet = look.sheets().find(new SheetId("B9", 1)).orElseThrow();
            assertThat(look.styles().of(sheet).hash()).isEqualTo(first);
        }
        assertThat(scan("B9", List.of("--append"), "struck-2.png")).isZero();
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
