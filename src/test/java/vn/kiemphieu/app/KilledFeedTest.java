package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.store.Integrity;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** A real process is killed while it feeds; {@code -Dkiemphieu.kills=50} for as many as acceptance asks for. */
class KilledFeedTest {
    private static final int KILLS = Integer.getInteger("kiemphieu.kills", 4);
    private static final int LONGEST_MS = 400;
    private static final int SHEETS = 40 + 40 * KILLS;

    @TempDir
    Path temp;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void losesNoSheetThatItSaidWasStoredAndCountsAsIfNothingHadHappened() throws IOException {
        Path killed = temp.resolve("killed");
        SampleStation.make(killed).close();
        Set<String> acknowledged = new TreeSet<>();
        Random random = new Random(412);
        int kills = 0;
        boolean done = false;
        while (!done) {
            int wait = kills < KILLS ? random.nextInt(LONGEST_MS) : Integer.MAX_VALUE;
            done = feed(killed, wait, acknowledged);
            kills += done ? 0 : 1;
            requireAll(killed, acknowledged);
        }
        assertThat(kills).as("kills that met a feed").isGreaterThanOrEqualTo(Math.min(3, KILLS));
        assertThat(readings(killed)).isEqualTo(readings(undisturbed()));
    }

    private Path undisturbed() {
        Path folder = temp.resolve("undisturbed");
        try (StationFolder station = SampleStation.make(folder)) {
            FeedingChild.feed(station, SHEETS, sheet -> {});
        }
        return folder;
    }

    /** @return whether the feed came to its end */
    private static boolean feed(Path folder, int killAfterMs, Set<String> acknowledged) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedingChild.class.getName(),
                        folder.toString(),
                        String.valueOf(SHEETS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean done = false;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            boolean doomed = false;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (!doomed && killAfterMs < Integer.MAX_VALUE) {
                    killing(child, killAfterMs);
                    doomed = true;
                }
                done = line.equals("done");
                if (!done && line.endsWith(".png")) { // half a line was said of no sheet
                    acknowledged.add(line);
                }
            }
        } finally {
            child.destroyForcibly();
        }
        return done;
    }

    /** SIGKILL, and what it said before can still be read. */
    private static void killing(Process child, int afterMs) {
        CompletableFuture.delayedExecutor(afterMs, TimeUnit.MILLISECONDS).execute(child.toHandle()::destroyForcibly);
    }

    private static void requireAll(Path folder, Set<String> acknowledged) {
        try (StationFolder station = StationFolder.openToRead(folder)) {
            List<String> stored = station.sheets().ofContest("bch").stream()
                    .map(StoredSheet::source)
                    .toList();
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(station.integrity().check().stream()
                            .filter(finding -> finding.kind() != Integrity.Kind.ORPHAN_IMAGE))
                    .isEmpty();
        }
    }

    private static List<String> readings(Path folder) {
        List<String> lines = new ArrayList<>();
        try (StationFolder station = StationFolder.openToRead(folder)) {
            for (StoredSheet sheet : station.sheets().ofContest("bch")) {
                PageReading.Read read = (PageReading.Read) sheet.reading();
                StringBuilder line = new StringBuilder(sheet.id() + " " + sheet.source() + " " + read.reasons());
                read.rows().forEach(row -> line.append(' ').append(row.status()));
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
