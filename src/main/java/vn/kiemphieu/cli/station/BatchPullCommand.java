package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.MarkerSlip;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.app.StackPlace;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;

/** A sheet is taken out of the stack: keeps that, and prints the slip that takes its place, so that no number moves. */
@Command(name = "pull", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchPullCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--sheet", required = true, paramLabel = "N")
    private int number;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    BatchPullCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        String why = PlainText.of(reason).orElseThrow(() -> speech.usage(spec, "batch.reason"));
        try (StationFolder open = station.write()) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Batch asked = batch.of(open);
            StackPlace place = StackPlace.of(open, asked, number);
            MarkerSlip.pull(open, place.sheet(), person, why, speech.messages().say("batch.testMark"), out);
            speech.say("batch.slip", place.sheet(), place.fromTop(), out);
            return ExitCode.DONE;
        }
    }
}
