package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.app.secondpass.SecondPass;
import vn.kiemphieu.app.slip.SlipPlaces;
import vn.kiemphieu.app.trust.StationRun;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.cli.scanner.FeedOpening;
import vn.kiemphieu.cli.scanner.OriginOptions;
import vn.kiemphieu.cli.scanner.ScannerOptions;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.DuplicateNameException;
import vn.kiemphieu.source.scanner.ScanRequest;
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

    @Option(names = "--second-pass", arity = "1..*", paramLabel = "BATCH")
    private List<String> secondPass = List.of();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private OriginOptions origin;

    @Mixin
    private ScannerOptions scanner;

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
        Optional<BallotSource> files = files();
        try (StationFolder open = station.write();
                StationRun run = StationRun.begin(open)) {
            String who = by.map(name ->
                            open.people().roster().require(name, Duty.FEED).name())
                    .orElse(WHO);
            Contest asked = contest.one(open.facts().election(), speech.messages());
            new ContestGate(open).requireCounting(asked.id());
            StoredStyle style = style(open, asked.id(), who);
            List<String> inStack = secondPass.isEmpty() ? List.of(batchLabel) : SecondPass.labels(secondPass);
            SlipPlaces slips = SlipPlaces.of(open, inStack);
            return secondPass.isEmpty()
                    ? feed(open, asked, batchLabel, style, files, slips, who)
                    : new SecondPassFeed(speech.console(), open)
                            .run(
                                    asked,
                                    batchLabel,
                                    secondPass,
                                    append,
                                    who,
                                    into -> feed(
                                            into,
                                            asked,
                                            batchLabel,
                                            SecondPassFeed.same(style, into, who),
                                            files,
                                            slips,
                                            who));
        }
    }

    private int feed(
            StationFolder into,
            Contest asked,
            String batchLabel,
            StoredStyle style,
            Optional<BallotSource> files,
            SlipPlaces slips,
            String who) {
        return withUnpacked(style, folder -> {
            try (BallotSource source = files.orElseGet(() -> feeder(into, style, batchLabel))) {
                return scan(into, asked, batchLabel, style, folder, source, slips, who);
            }
        });
    }

    private BallotSource feeder(StationFolder into, StoredStyle style, String batchLabel) {
        return new FeedOpening(speech.console(), origin, scanner).open(into.folder(), batchLabel, request(style));
    }

    private ScanRequest request(StoredStyle style) {
        BallotStyle paper = StationStyles.parse(style);
        return scanner.request(paper.widthMm(), paper.heightMm()).orElseThrow(() -> speech.usage(spec, "scan.options"));
    }

    /** Files are looked for before anything is begun. */
    private Optional<BallotSource> files() {
        try {
            return origin.inputs().isEmpty() ? Optional.empty() : Optional.of(BallotSources.of(origin.inputs()));
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
            SlipPlaces slips,
            String who) {
        try (PageReaders.Open reader = readers.open(styleFolder, open.settings().current(), calibration);
                Progress progress = speech.console().progress()) {
            Batch batch = open.batches().open(asked.id(), batchLabel, Batch.Kind.SCANNED, append, who);
            int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
            BatchLines lines = new BatchLines(Speech.ofBatches(speech.console()));
            Interruption.note(open).forEach(lines::warn);
            BatchScan scan = new BatchScan(open, batch, style, reader.name(), who, inkOf(style), slips);
            BatchScan.Counts counts = scanner.duplex()
                    ? scan.runBothSides(
                            source,
                            reader.pages(),
                            workers,
                            request(style).longestMm(),
                            (sheet, soFar) -> progress.show(counted(soFar)))
                    : scan.run(source, reader.pages(), workers, soFar -> progress.show(counted(soFar)));
            progress.close();
            speech.console().out().println(counted(counts));
            lines.say(open, batch);
            Whereabouts.strays(open, batch)
                    .forEach((contest, sheets) -> speech.say(
                            "scan.otherForm",
                            contest.id(),
                            contest.title(),
                            sheets.stream().map(SheetId::toString).collect(Collectors.joining(", "))));
            boolean waits = counts.of(SheetStatus.REVIEW) + counts.of(SheetStatus.REJECTED) > 0;
            return waits ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    /** Papers are known again by their ink only where the reader reads the style's own form. */
    private Optional<BallotStyle> inkOf(StoredStyle style) {
        return readers == PageReaders.REAL ? Optional.of(StationStyles.parse(style)) : Optional.empty();
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

    interface WithFolder {
        int run(Path folder);
    }

    static int withUnpacked(StoredStyle style, WithFolder work) {
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
