package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.DuplicateNameException;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** Feeds a batch of ballots into a counting place. */
@Command(name = "scan", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class ScanCommand implements Callable<Integer> {
    private static final String WHO = "scan";

    private final Speech speech;
    private final PageReaders readers;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--batch", required = true, paramLabel = "LABEL")
    private String label;

    @Option(names = "--from", required = true, arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs;

    @Option(names = "--template", paramLabel = "DIR")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--append")
    private boolean append;

    @Option(names = "--by", paramLabel = "NAME")
    private Optional<String> by = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0")
    private int threads;

    ScanCommand(Console console) {
        this(console, PageReaders.REAL);
    }

    ScanCommand(Console console, PageReaders readers) {
        this.speech = Speech.of(console);
        this.readers = readers;
    }

    @Override
    public Integer call() {
        String batchLabel = BatchLabel.of(label).orElseThrow(() -> speech.usage(spec, "batch.label", label));
        try (BallotSource source = source();
                StationFolder open = station.write()) {
            String who =
                    by.map(name -> open.people().roster().require(name).name()).orElse(WHO);
            Contest asked = contest.one(open.facts().election(), speech.messages());
            new ContestGate(open).requireCounting(asked.id());
            StoredStyle style = style(open, asked.id(), who);
            return withUnpacked(style, folder -> scan(open, asked, batchLabel, style, folder, source, who));
        }
    }

    private BallotSource source() {
        try {
            return BallotSources.of(inputs);
        } catch (DuplicateNameException e) {
            throw speech.usage(spec, "scan.sameName", e.name(), e.first(), e.second());
        }
    }

    private StoredStyle style(StationFolder open, String contestId, String who) {
        return template.map(folder -> StationStyles.take(open, contestId, folder, who))
                .or(() -> open.styles().latest(contestId))
                .orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, contestId));
    }

    private int scan(
            StationFolder open,
            Contest asked,
            String batchLabel,
            StoredStyle style,
            Path styleFolder,
            BallotSource source,
            String who) {
        try (PageReaders.Open reader = readers.open(styleFolder, open.settings().current(), calibration);
                Progress progress = speech.console().progress()) {
            Batch batch = open.batches().open(asked.id(), batchLabel, Batch.Kind.SCANNED, append, who);
            int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
            BatchScan.Counts counts = new BatchScan(open, batch, style, reader.name(), who)
                    .run(source, reader.pages(), workers, soFar -> progress.show(counted(soFar)));
            progress.close();
            speech.console().out().println(counted(counts));
            boolean waits = counts.of(SheetStatus.REVIEW) + counts.of(SheetStatus.REJECTED) > 0;
            return waits ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    private String counted(BatchScan.Counts counts) {
        return speech.messages()
                .say(
                        "scan.counts",
                        counts.total(),
                        counts.of(SheetStatus.ACCEPTED),
                        counts.of(SheetStatus.REVIEW),
                        counts.of(SheetStatus.REJECTED));
    }

    private interface WithFolder {
        int run(Path folder);
    }

    private static int withUnpacked(StoredStyle style, WithFolder work) {
        try {
            Path folder = Files.createTempDirectory("kiemphieu-style");
            try {
                StationStyles.unpack(style, folder);
                return work.run(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
