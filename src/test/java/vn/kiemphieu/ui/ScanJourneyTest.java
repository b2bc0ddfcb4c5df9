package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.OpenWindow.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.source.escl.EsclStandIn;
import vn.kiemphieu.store.PullStore.Pull;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.scan.ScanViewModel;
import vn.kiemphieu.ui.scan.ScanViewModel.State;
import vn.kiemphieu.ui.shell.Step;
import vn.kiemphieu.ui.stop.StopViewModel;

/** A person feeds from a scanner that jams, finds the sheets and goes on. */
class ScanJourneyTest {
    private static final int BALLOTS = 6;
    private static final int JAM_AFTER = 4;

    @TempDir
    Path temp;

    private OpenWindow window;
    private EsclStandIn scanner;

    @BeforeEach
    void open() throws IOException {
        window = new OpenWindow();
        scanner = EsclStandIn.start();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
            scanner.close();
        }
    }

    @Test
    void feedsFromAScannerThatJamsAndGoesOn() throws IOException {
        TrainingStation training = TrainingStation.make(temp, BALLOTS, drawn -> {});
        scanner.load(pictures(training.ballots())).stopAfter(JAM_AFTER, "ScannerAdfJam");
        window.robot.interact(() -> window.model.start().open(training.station()));
        await(() -> window.model.work().get().isPresent() && window.model.step().get() == Step.SCAN);
        ScanViewModel scan = window.model.work().get().orElseThrow().scan();
        await(() -> !scan.label().get().isEmpty());
        window.click("Thư mục đang nhận ảnh");
        window.click("Máy quét");
        await(() -> !scan.origin().looking().get());
        window.click("Bắt đầu");
        window.look("scan-scanner");
        assertThat(window.says("Chưa chọn máy quét.")).isTrue();
        write("Hoặc ghi địa chỉ máy quét mạng", scanner.url());
        window.robot.push(KeyCode.ENTER);
        write("Số tờ đếm tay, nếu có", BALLOTS + "");
        window.click("Bắt đầu");

        await(() -> scan.state().get() == State.STOPPED);
        StopViewModel stop = scan.stop();
        await(() -> stop.shown().get().isPresent());
        assertThat(window.says("kẹt giấy, hoặc hai tờ vào một lúc")).isTrue();
        assertThat(window.says("Tờ HOP-1/5 chưa có ảnh.")).isTrue();
        assertThat(window.says("Tờ HOP-1/4 – tờ thứ 1 từ trên xuống ở khay ra")).isTrue();
        window.look("stop-jam");
        Screens.guide(window.stage, "dung");
        window.robot.push(KeyCode.LEFT);
        await(() -> window.says("Tờ HOP-1/3 – tờ thứ 2 từ trên xuống ở khay ra"));
        window.robot.push(KeyCode.DIGIT2);
        window.robot.write("rách một góc");
        assertThat(window.find("Ghi và làm phiếu thế chỗ").isDisabled()).isTrue();
        String who = stop.members().get(0).name();
        window.robot.interact(() -> stop.by().set(who));
        window.look("stop-pull");
        window.click("Ghi và làm phiếu thế chỗ");
        await(() -> stop.slip().get().isPresent());
        assertThat(stop.slip().get().orElseThrow()).isNotEmptyFile();
        await(() -> window.says("phiếu thế chỗ là tờ thứ 2 từ trên xuống"));
        window.look("stop-pulled");

        scanner.clear();
        window.robot.push(KeyCode.DIGIT1);
        await(() -> scan.state().get() == State.DONE);
        assertThat(scan.counts().get().total()).isEqualTo(BALLOTS);
        await(() -> window.says("Đủ 6 tờ như đếm tay."));
        window.look("scan-agrees");
        assertThat(window.cutOff).isEmpty();

        window.close();
        window = null;
        scanner.close();
        try (StationFolder station = StationFolder.openToRead(training.station())) {
            var batch = station.batches().all().get(0);
            assertThat(station.pulls().of(batch))
                    .containsExactly(new Pull(new SheetId("HOP-1", 3), who, "rách một góc"));
            assertThat(station.journal().stand(batch).expected()).hasValue(BALLOTS);
        }
    }

    private void write(String name, String words) {
        TextInputControl field = window.robot
                .lookup((javafx.scene.Node node) ->
                        node instanceof TextInputControl && name.equals(node.getAccessibleText()))
                .query();
        window.robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        window.robot.write(words);
    }

    private static List<byte[]> pictures(Path folder) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pictures.add(Files.readAllBytes(file));
            }
        }
        return pictures;
    }
}
