package vn.kiemphieu.cli.station;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.HandCounts;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;

/** Says that all of a batch was fed; refused while a sheet is unread or the hand count differs. */
@Command(name = "close", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchCloseCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    BatchCloseCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Batch asked = batch.of(open);
            Interruption.note(open);
            if (open.journal().stand(asked).unread() > 0) {
                throw new StationException(Trouble.BATCH_UNREAD, asked.label());
            }
            if (HandCounts.of(open, asked).filter(hand -> !hand.agree()).isPresent()) {
                new BatchLines(speech).say(open, asked);
                speech.say("batch.notClosed");
                return ExitCode.NEEDS_PERSON;
            }
            open.journal().move(asked, BatchState.CLOSED, "", person.name());
            new BatchLines(speech).say(open, asked);
            return ExitCode.DONE;
        }
    }
}
