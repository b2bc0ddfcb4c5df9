package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.reread.RereadAdoption;
import vn.kiemphieu.app.reread.RereadFiles;
import vn.kiemphieu.app.reread.RereadReport;
import vn.kiemphieu.app.reread.RowChange;
import vn.kiemphieu.app.reread.StationReread;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.store.StationFolder;

/** Reads all stored pictures of a contest again, tells what reads otherwise, and takes it over in the name of two. */
@Command(name = "reread", mixinStandardHelpOptions = true, resourceBundle = RereadCommand.BUNDLE)
public final class RereadCommand implements Callable<Integer> {
    static final String BUNDLE = "vn.kiemphieu.cli.reread";
    private static final int SHOWN = 20;

    private final Speech speech;
    private final PageReaders readers;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--template", paramLabel = "DIR")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--adopt")
    private boolean adopt;

    @Option(names = "--by", paramLabel = "NAME")
    private List<String> by = List.of();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "0")
    private int threads;

    RereadCommand(Console console) {
        this(console, PageReaders.REAL);
    }

    RereadCommand(Console console, PageReaders readers) {
        this.speech = new Speech(console, console.messages().of("reread"));
        this.readers = readers;
    }

    @Override
    public Integer call() {
        if (adopt != !by.isEmpty()) {
            throw speech.usage(spec, "reread.names");
        }
        if (!adopt) {
            return station.atOneMoment(this::report);
        }
        try (StationFolder open = station.write()) {
            return adopt(open);
        }
    }

    private int report(StationFolder open) {
        RereadReport report = read(open);
        tell(report);
        RereadFiles.write(report, out).forEach(file -> speech.say("reread.file", file));
        return report.isSame() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private int adopt(StationFolder open) {
        RereadReport report = read(open);
        if (!RereadFiles.hold(report, out)) {
            throw speech.usage(spec, "reread.unseen", out);
        }
        int rows = RereadAdoption.adopt(open, report, by);
        speech.say("reread.adopted", rows, report.kept(), report.doubted());
        return report.doubted() > 0 || !report.sheetChanges().isEmpty() ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }

    private RereadReport read(StationFolder open) {
        String id = contest.one(open.facts().election(), speech.messages()).id();
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return withStyle(open, id, folder -> {
            try (PageReaders.Open reader = readers.open(folder, open.settings().current(), calibration);
                    Progress progress = speech.console().progress()) {
                String name = template.map(given -> reader.name() + ", " + style(folder))
                        .orElse(reader.name());
                return new StationReread(open, id, name)
                        .run(
                                reader.pages(),
                                workers,
                                sheets -> progress.show(speech.messages().say("reread.progress", sheets)));
            }
        });
    }

    /** The template asked for, else the one the contest was last read with. */
    private RereadReport withStyle(
            StationFolder open, String id, java.util.function.Function<Path, RereadReport> work) {
        if (template.isPresent()) {
            if (!StyleFolder.read(template.get()).contestId().equals(id)) {
                throw new StationException(Trouble.TEMPLATE_OF_ANOTHER_ELECTION, template.get(), id);
            }
            return work.apply(template.get());
        }
        var stored = open.styles().latest(id).orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, id));
        try {
            Path folder = Files.createTempDirectory("kiemphieu-style");
            try {
                StationStyles.unpack(stored, folder);
                return work.apply(folder);
            } finally {
                for (String name : stored.files().keySet()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, stored.hash(), e.getClass().getSimpleName());
        }
    }

    private static String style(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    private void tell(RereadReport report) {
        speech.say("reread.read", report.sheets(), String.join("; ", report.before()), report.after());
        speech.say(
                "reread.found",
                report.rowChanges().stream().filter(RowChange::changesMark).count(),
                report.turned(),
                report.doubted(),
                report.kept(),
                report.sheetChanges().size());
        report.rowChanges().stream()
                .filter(RowChange::turns)
                .limit(SHOWN)
                .forEach(change -> speech.say(
                        "reread.turned",
                        change.sheet(),
                        change.no(),
                        change.before().status().code(),
                        change.after().status().code()));
        report.sheetChanges().stream()
                .limit(SHOWN)
                .forEach(change -> speech.say(
                        "reread.sheet",
                        change.sheet(),
                        change.before().status().code() + " " + change.before().reasons(),
                        change.after().status().code() + " " + change.after().reasons()));
    }
}
