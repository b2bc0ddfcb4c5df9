package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.StackPlace;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SlipStore;

/** One batch, and where one of its sheets lies: the last one fed unless another is named. */
@Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchShowCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--sheet", paramLabel = "N")
    private Optional<Integer> sheet = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> pictures = Optional.empty();

    BatchShowCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            Batch asked = batch.of(open);
            boolean needed = new BatchLines(speech).say(open, asked);
            open.pulls().of(asked).forEach(pull -> speech.say("batch.pulled", pull.sheet(), pull.by(), pull.reason()));
            open.slips().of(asked).stream()
                    .filter(SlipStore.Slip::fills)
                    .forEach(slip -> speech.say("batch.slipFed", slip.of().orElseThrow(), slip.after()));
            int number = sheet.orElseGet(() -> open.journal().nextNumber(asked) - 1);
            if (number > 0 || sheet.isPresent()) {
                StackPlace place = StackPlace.of(open, asked, number);
                speech.say("batch.place", place.sheet(), place.fromTop());
                pictures.ifPresent(
                        folder -> place.pictures(open, folder).forEach(file -> speech.say("batch.picture", file)));
            }
            return needed ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
    }
}
