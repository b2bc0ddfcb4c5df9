package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.trust.StationRun;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** Reads what an interrupted feed left unread, says which sheet to feed again, and opens the batch for more. */
@Command(name = "resume", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchResumeCommand implements Callable<Integer> {
    private final Speech speech;
    private final PageReaders readers;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    BatchResumeCommand(Console console) {
        this(console, PageReaders.REAL);
    }

    BatchResumeCommand(Console console, PageReaders readers) {
        this.speech = Speech.ofBatches(console);
        this.readers = readers;
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write();
                StationRun run = StationRun.begin(open)) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Batch asked = batch.of(open);
            Interruption.note(open);
            BatchLines lines = new BatchLines(speech);
            lines.say(open, asked);
            if (open.journal().unread(asked).isEmpty()) {
                if (open.journal().stand(asked).state() != BatchState.OPEN) {
                    open.journal().move(asked, BatchState.OPEN, "", person.name());
                }
            } else {
                read(open, asked, person);
            }
            return lines.say(open, asked) ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    private void read(StationFolder open, Batch asked, Person person) {
        Optional<String> fedWith = open.journal().fedWith(asked); // empty for feeds begun by an older version
        Optional<StoredStyle> own = fedWith.isPresent()
                ? open.styles().named(asked.contest(), fedWith.get())
                : open.styles().latest(asked.contest());
        StoredStyle style = own.orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, asked.contest()));
        ScanCommand.withUnpacked(style, folder -> {
            try (PageReaders.Open reader = readers.open(folder, open.settings().current(), calibration);
                    NothingMore nothing = new NothingMore()) {
                return new BatchScan(
                                open,
                                asked,
                                style,
                                reader.name(),
                                person.name(),
                                Optional.of(StationStyles.parse(style)))
                        .run(nothing, reader.pages(), Runtime.getRuntime().availableProcessors(), counts -> {})
                        .total();
            }
        });
    }
}
