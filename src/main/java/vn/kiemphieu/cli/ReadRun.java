package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.FilesSource;

/** Reads inputs into {@code reads.csv} and says how many sheets wait for a person. */
final class ReadRun {
    private static final int NAMES_SHOWN = 10;

    private final Console console;
    private final Messages messages;
    private final BatchReader batch;
    private final Map<Integer, String> names;

    /** @param names of the candidates by number */
    ReadRun(Console console, Function<ScannedPage, PageReading> reader, int threads, Map<Integer, String> names) {
        this.console = console;
        this.messages = console.messages().of("read");
        this.batch = new BatchReader(reader, threads);
        this.names = names;
    }

    /** @return the exit code */
    int read(List<Path> inputs, Path out) {
        Map<SheetStatus, Integer> sheets = new EnumMap<>(SheetStatus.class);
        try (FilesSource source = BallotSources.of(inputs);
                ReadsCsv csv = ReadsCsv.create(out, names)) {
            tellLeftOut(source.leftOut());
            try (Progress progress = console.progress()) {
                batch.read(source, (page, reading) -> {
                    csv.write(page.name(), reading);
                    sheets.merge(reading.status(), 1, Integer::sum);
                    progress.show(messages.say("progress", total(sheets), page.name()));
                });
            }
            if (sheets.isEmpty()) {
                throw new StationException(Trouble.NOTHING_TO_READ, named(inputs));
            }
            csv.finish();
        }
        return tell(sheets, out);
    }

    private int tell(Map<SheetStatus, Integer> sheets, Path out) {
        int accepted = sheets.getOrDefault(SheetStatus.ACCEPTED, 0);
        console.out()
                .println(messages.say(
                        "done",
                        total(sheets),
                        accepted,
                        sheets.getOrDefault(SheetStatus.REVIEW, 0),
                        sheets.getOrDefault(SheetStatus.REJECTED, 0),
                        out));
        return accepted == total(sheets) ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private void tellLeftOut(List<Path> leftOut) {
        if (leftOut.isEmpty()) {
            return;
        }
        String shown = leftOut.stream().limit(NAMES_SHOWN).map(Path::toString).collect(Collectors.joining(", "));
        String more = leftOut.size() > NAMES_SHOWN ? ", …" : "";
        console.err().println(messages.say("leftOut", leftOut.size(), shown + more));
    }

    private static int total(Map<SheetStatus, Integer> sheets) {
        return sheets.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The inputs as a sentence names them. */
    static String named(List<Path> inputs) {
        return inputs.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
