package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.app.CalibrationFile;

class CalibrateCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--drawn 2 --station x",
                "--deck x",
                "--drawn 2 --truth x",
                "--drawn 0",
                "--drawn 2 --max-error 1",
                "--drawn 2 --threads 0",
                "--drawn 2 --profile default",
                "--drawn 2 --profile ../x",
                "--drawn 2 --form nothing"
            })
    void refusesWrongUsage(String options) {
        CommandRun run = CommandRun.of(("calibrate " + options).strip().split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void saysThatThereIsNoSuchStation() {
        CommandRun run =
                CommandRun.of("calibrate", "--station", folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.CIRCUMSTANCE);
    }

    @Test
    void writesAProfileAndAReportAndSaysWhatTheDeckProves() {
        Path report = folder.resolve("report.html");
        CommandRun run = CommandRun.of(
                "--lang=en",
                "calibrate",
                "--drawn=5",
                "--form=state-15",
                "--profile=may-quet-1",
                "--out=" + folder.resolve("profiles"),
                "--report=" + report);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.NEEDS_PERSON);
        assertThat(run.out())
                .contains("Shipped limits: 5 ballots, silent errors 0 of", "Warnings: no error was seen", "too small");
        assertThat(report).content().startsWith("<!DOCTYPE html>").contains("5 ballots drawn");
        assertThat(CalibrationFile.read(folder.resolve("profiles/may-quet-1.json"))
                        .registration())
                .isEqualTo(CalibrationFile.standard().registration());
    }
}
