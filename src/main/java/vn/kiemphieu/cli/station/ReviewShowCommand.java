package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.Explainer;
import vn.kiemphieu.app.ReadingPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.wording.Terms;

/** What the machine read on one sheet, what people ruled, and the picture, with the reading over it or as it was scanned. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ReviewShowCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Option(names = "--sheet", required = true, paramLabel = "BATCH/N")
    private String id;

    @Option(names = "--out", paramLabel = "FILE.png", descriptionKey = "picture")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--original", paramLabel = "FILE")
    private Optional<Path> original = Optional.empty();

    @Option(names = "--explain", paramLabel = "DIR")
    private Optional<Path> explain = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    ReviewShowCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            StoredSheet sheet = SheetId.parse(id)
                    .flatMap(open.sheets()::find)
                    .orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, id));
            ContestCases cases = ContestCases.load(open, sheet.contest());
            SheetCase found = cases.sheets().stream()
                    .filter(other -> other.sheet().key() == sheet.key())
                    .findFirst()
                    .orElseThrow();
            show(found, new SheetLines(speech, cases.contest(), Whereabouts.of(open, cases)));
            byte[] scan = open.images().get(sheet.imageHash(), sheet.id());
            original.ifPresent(file -> write(file, scan, "show.original"));
            out.ifPresent(file -> draw(open, sheet, scan, file));
            explain.ifPresent(folder -> explain(open, sheet, scan, folder));
            return found.isOpen() ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
    }

    private void show(SheetCase found, SheetLines lines) {
        StoredSheet sheet = found.sheet();
        lines.say(found);
        speech.say("show.source", sheet.source(), sheet.imageHash(), sheet.reader());
        if (!found.isOpen()) { // else it was said with the doubts
            sheet.duplicateOf().ifPresent(other -> speech.say("show.duplicate", other));
        }
        if (sheet.reading() instanceof PageReading.Read read) {
            for (RowReading row : read.rows()) {
                speech.say(
                        "show.row",
                        row.no(),
                        Terms.of(row.status()),
                        String.format(java.util.Locale.ROOT, "%.3f", row.confidence()),
                        Terms.of(row.opinions()));
            }
        }
        found.rulings().forEach(lines::say);
    }

    private void draw(StationFolder open, StoredSheet sheet, byte[] scan, Path file) {
        ScannedPage page = new ScannedPage(sheet.source(), scan, sheet.frame());
        ReadingPicture.png(
                        page,
                        StationStyles.styleOf(open, sheet),
                        sheet.reading(),
                        speech.messages().language())
                .ifPresentOrElse(
                        picture -> write(file, picture, "show.written"),
                        () -> speech.say("show.noPicture", sheet.id()));
    }

    /** Reads the kept scan once more; the same program with the same limits reads it the same. */
    private void explain(StationFolder open, StoredSheet sheet, byte[] scan, Path folder) {
        BallotStyle style = StationStyles.styleOf(open, sheet);
        String name = sheet.id().toString().replace('/', '-');
        try (BallotReader pages =
                StationWiring.ballotReader(style, open.settings().current(), calibration)) {
            PageReading again = new Explainer(
                            pages, style, folder, speech.messages().language())
                    .read(new ScannedPage(name, scan, sheet.frame()));
            speech.say("show.explained", folder);
            String reader = PageReaders.name(calibration);
            if (!reader.equals(sheet.reader())) {
                speech.say("show.otherLimits", sheet.reader(), reader);
            }
            if (!marks(again).equals(marks(sheet.reading()))) {
                speech.say("show.otherReader");
            }
        }
    }

    private static List<MarkStatus> marks(PageReading reading) {
        return reading instanceof PageReading.Read read
                ? read.rows().stream().map(RowReading::status).toList()
                : List.of();
    }

    private void write(Path file, byte[] picture, String key) {
        try {
            Files.write(file, picture);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
        speech.say(key, file);
    }
}
