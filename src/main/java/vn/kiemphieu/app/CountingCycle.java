package vn.kiemphieu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.store.Integrity;
import vn.kiemphieu.store.StationFolder;

/**
 * One counting from an empty folder to checked records, again and again in one process: sheets drawn, read and stored, their
 * contest counted and closed, records written, everything checked, all of it deleted.
 */
public final class CountingCycle {
    private static final String CONTEST = "bench";
    private static final int BYTES = 20_000;

    private final Path folder;
    private final int ballots;
    private String first = "";

    /** @param folder missing or empty; it is there no more after a cycle */
    public CountingCycle(Path folder, int ballots) {
        this.folder = folder;
        this.ballots = ballots;
    }

    /**
     * @return whether nothing was found broken and the count is that of the first cycle
     */
    public boolean run() {
        Path station = folder.resolve("station");
        try {
            Files.createDirectories(folder);
            SyntheticStation.make(station, ballots, BYTES, Clock.systemUTC(), done -> {});
            try (StationFolder open = StationFolder.openToRead(station)) {
                String result = open.atOneMoment(() -> records(open));
                boolean sound = open.integrity().check().stream().allMatch(Integrity.Finding::isHarmless);
                first = first.isEmpty() ? result : first;
                return sound && result.equals(first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /** @return the hash of the count */
    private String records(StationFolder open) {
        for (RecordFormat format :
                List.of(RecordFormat.CSV, RecordFormat.XLSX, RecordFormat.PACKAGE, RecordFormat.EVIDENCE)) {
            new StationRecordFiles(open, StationWiring.program(), Optional.empty(), () -> {})
                    .write(
                            format,
                            open.facts().election().contests(),
                            Locale.ROOT,
                            List.of(),
                            folder.resolve("records"));
        }
        return StationCount.load(open, CONTEST).resultHash();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
