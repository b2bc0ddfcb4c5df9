package vn.kiemphieu.cli.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.source.escl.EsclStandIn;
import vn.kiemphieu.source.sane.SaneInstalled;

class ScannersCommandTest {
    @Test
    void tellsWhatANetworkScannerCanDo() throws IOException {
        try (EsclStandIn scanner = EsclStandIn.start().duplex()) {
            CommandRun told = CommandRun.of("scanners", "--lang", "en", "--options", scanner.url());
            assertThat(told.exitCode()).as(told.err()).isZero();
            assertThat(told.out())
                    .contains("Stand-in 1000", "feeder, both sides: up to 216 × 356 mm", "200, 300 dpi", "RGB24");
        }
    }

    @Test
    void tellsTheOptionsOfASaneDevice() {
        SaneInstalled.assumeScanimage();
        CommandRun told = CommandRun.of("scanners", "--options", "test:0");
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out())
                .containsPattern("--mode +Gray \\| Color \\[Gray]")
                .containsPattern("--resolution +1\\.0 … 1200\\.0");
    }

    @Test
    void aScannerThatDoesNotAnswerIsACircumstance() {
        CommandRun told = CommandRun.of("scanners", "--lang", "en", "--options", "http://127.0.0.1:9/eSCL");
        assertThat(told.exitCode()).isEqualTo(3);
        assertThat(told.err()).contains("does not answer as an eSCL scanner does");
    }
}
