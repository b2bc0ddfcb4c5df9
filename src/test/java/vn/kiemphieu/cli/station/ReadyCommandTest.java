package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class ReadyCommandTest extends CountingPlaceTest {
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void makePlace() {
        init();
    }

    @Test
    void refusesAPrintRunOfWhichOneBallotIsAnother() throws IOException {
        List<String> unused = pictures(20);
        unused.add(picture(temp.resolve("cropped.png"), "another").toString());
        assertThat(ready(unused)).isEqualTo(1);
        assertThat(said.toString())
                .contains("1 trong 21 phiếu chưa dùng không khớp mẫu", "cropped.png", "Chưa sẵn sàng");
    }

    @Test
    void acceptsTwentyUnusedBallotsAndKeepsThatNoneOfThemCounts() throws IOException {
        ready(pictures(20));
        assertThat(said.toString()).contains("20 phiếu chưa dùng đều đúng mẫu");
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(open.readiness().latest("bch")).isPresent();
            assertThat(open.sheets().ofContest("bch")).isEmpty();
        }
    }

    @Test
    void saysThatAScannerDoesNotAnswer() {
        assertThat(ready(List.of(), "--escl", "http://127.0.0.1:1/eSCL")).isEqualTo(1);
        assertThat(said.toString()).contains("[Không đạt] Máy quét trả lời", "127.0.0.1");
    }

    @Test
    void isNoFailureThatTheCountIsFedFromFiles() {
        ready(List.of());
        assertThat(said.toString()).contains("[Lưu ý] Máy quét trả lời");
    }

    private static PageReading readUnused(ScannedPage page) {
        return page.name().startsWith("unused") ? SampleStation.struck() : CountingPlaceTest.read(page);
    }

    private List<String> pictures(int count) throws IOException {
        List<String> files = new ArrayList<>();
        for (int i : IntStream.range(0, count).toArray()) {
            files.add(picture(temp.resolve("unused-" + i + ".png"), "u" + i).toString());
        }
        return files;
    }

    private int ready(List<String> unused, String... more) {
        PrintWriter out = new PrintWriter(said);
        Console console = new Console(out, out, new Messages(Messages.VIETNAMESE), false);
        PageReaders readers =
                (style, settings, calibration) -> new PageReaders.Open("fake", ReadyCommandTest::readUnused, () -> {});
        List<String> args = new ArrayList<>(List.of("--station", station.toString(), "--by", "Lê Kỹ Thuật"));
        args.addAll(List.of(more));
        if (!unused.isEmpty()) {
            args.add("--unused");
            args.addAll(unused);
        }
        int code = new CommandLine(new ReadyCommand(console, readers)).execute(args.toArray(new String[0]));
        out.flush();
        return code;
    }
}
