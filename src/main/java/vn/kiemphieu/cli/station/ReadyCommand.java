package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.LabelledFolder;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.ready.PaperChecks;
import vn.kiemphieu.app.ready.PlaceChecks;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.app.ready.ReadyReport;
import vn.kiemphieu.app.ready.ScannerCheck;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.scanner.ScannerChoice;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** Whether a contest may be counted here; kept in the counting place, printed to be signed. */
@Command(name = "ready", mixinStandardHelpOptions = true, resourceBundle = Speech.READY)
public final class ReadyCommand implements Callable<Integer> {
    private static final String TRUTH = "truth.csv";

    private final Speech speech;
    private final PageReaders readers;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Mixin
    private ScannerChoice scanner;

    @Option(names = "--blank-sheet", arity = "1..*", paramLabel = "INPUT")
    private List<Path> blankSheets = List.of();

    @Option(names = "--unused", arity = "1..*", paramLabel = "INPUT")
    private List<Path> unused = List.of();

    @Option(names = "--deck", paramLabel = "DIR")
    private Optional<Path> deck = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE.pdf")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    ReadyCommand(Console console) {
        this(console, PageReaders.REAL);
    }

    ReadyCommand(Console console, PageReaders readers) {
        this.speech = Speech.ofReadiness(console);
        this.readers = readers;
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Contest asked = contest.one(open.facts().election(), speech.messages());
            List<ReadyPoint> points = new ArrayList<>(PlaceChecks.of(open, station.folder(), asked, Clock.systemUTC()));
            points.add(ScannerCheck.of(scanner.origin()));
            List<String> pictures = new ArrayList<>();
            open.styles().latest(asked.id()).ifPresent(style -> papers(open, style, points, pictures));
            ReadyReport report = new ReadyReport(points, pictures);
            points.forEach(this::say);
            report.keep(open, asked, person);
            open.openKey().ifPresent(key -> speech.say("ready.key", key.shown()));
            open.events().lastHead("readiness").ifPresent(head -> speech.say("ready.head", head.mark()));
            out.ifPresent(file -> report.print(open, asked, person, file));
            speech.say(report.isReady() ? "ready.yes" : "ready.no");
            return report.isReady() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        }
    }

    private void say(ReadyPoint point) {
        var language = speech.messages().language();
        speech.say("ready.line", point.state().in(language), point.name().in(language), point.in(language));
    }

    private void papers(StationFolder open, StoredStyle style, List<ReadyPoint> points, List<String> pictures) {
        ScanCommand.withUnpacked(style, folder -> {
            try (PageReaders.Open reader = readers.open(folder, open.settings().current(), calibration)) {
                PaperChecks papers = new PaperChecks(reader.pages());
                points.add(fed(blankSheets, papers::blankSheet));
                points.add(fed(unused, papers::unusedBallots));
                points.add(papers.testDeck(deck.map(dir -> deck(dir, style)).orElse(List.of())));
                points.add(papers.colours());
                pictures.addAll(papers.pictures());
                return ExitCode.DONE;
            }
        });
    }

    private static List<LabelledPage> deck(Path folder, StoredStyle style) {
        return new LabelledFolder(folder, folder.resolve(TRUTH), StationStyles.parse(style)).pages();
    }

    private static ReadyPoint fed(List<Path> inputs, Function<BallotSource, ReadyPoint> check) {
        try (BallotSource source = inputs.isEmpty() ? new NothingMore() : BallotSources.of(inputs)) {
            return check.apply(source);
        }
    }
}
