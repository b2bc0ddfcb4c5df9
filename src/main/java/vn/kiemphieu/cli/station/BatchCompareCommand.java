package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.Circumstances;
import vn.kiemphieu.app.secondpass.PassPaper;
import vn.kiemphieu.app.secondpass.PassReport;
import vn.kiemphieu.app.secondpass.SecondPass;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.SecondPassStore.Pass;

/** Compares a second pass with the first once more, and writes what differs. */
@Command(name = "compare", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchCompareCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Option(names = "--batch", required = true, paramLabel = "LABEL")
    private String label;

    @Option(names = "--csv", paramLabel = "FILE")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE.pdf")
    private Optional<Path> pdf = Optional.empty();

    BatchCompareCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            Pass pass = SecondPass.require(open, label);
            PassReport report = SecondPass.atOneMoment(
                    open, pass, second -> new SecondPassLines(speech).compare(open, second, pass));
            csv.ifPresent(file -> write(file, report.csv()));
            json.ifPresent(file -> write(file, report.json() + "\n"));
            pdf.ifPresent(file -> {
                PassPaper.print(report, open.facts().election(), open.facts().test(), file);
                speech.say("batch.written", file);
            });
            return report.comparison().differences().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        });
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            speech.say("batch.written", file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, file, Circumstances.reason(e));
        }
    }
}
