package vn.kiemphieu.cli.station;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;

/** Keeps how many sheets of a batch people counted by hand. */
@Command(name = "count", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchCountCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--sheets", required = true, paramLabel = "N")
    private int sheets;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    BatchCountCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        if (sheets < 0) {
            throw speech.usage(spec, "batch.negative", sheets);
        }
        try (StationFolder open = station.write()) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Batch asked = batch.of(open);
            open.journal().expect(asked, sheets, person.name());
            return new BatchLines(speech).say(open, asked) ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }
}
