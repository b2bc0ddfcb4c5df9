package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.store.SampleStation;

/**
 * A real process is killed while it feeds, rules, closes, exports and opens again; {@code -Dkiemphieu.kills=500} for as many
 * as acceptance asks for.
 */
class KilledWorkTest {
    private static final int KILLS = Integer.getInteger("kiemphieu.kills", 2);
    private static final int LONGEST_MS = 400;
    private static final int LINES_BEFORE = 16;
    private static final int ROUNDS = KILLS > 10 ? 12 : 2;
    private static final int PASSES = 200;

    @TempDir
    Path temp;

    @Test
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void losesNothingThatItSaidWasDoneAndCountsAsIfNothingHadHappened() throws IOException {
        Random random = new Random(99);
        Map<String, Integer> during = new TreeMap<>();
        int kills = 0;
        for (int pass = 0; kills < KILLS && pass < PASSES; pass++) {
            Path station = temp.resolve("station" + pass);
            Path out = temp.resolve("out" + pass);
            SampleStation.make(station).close();
            List<String> said = new ArrayList<>();
            boolean done = false;
            while (!done) {
                int lines = kills < KILLS ? 1 + random.nextInt(LINES_BEFORE) : Integer.MAX_VALUE;
                done = work(station, out, lines, random.nextInt(LONGEST_MS), said);
                if (!done) {
                    kills++;
                    during.merge(
                            said.isEmpty() ? "start" : said.get(said.size() - 1).split(" ")[0], 1, Integer::sum);
                }
                Soundness.require(station, said);
                Soundness.requireWholeExports(out);
                // after each, so that a run of hours that is stopped has said how far it came
                Files.writeString(Path.of("target", "kills.txt"), kills + " kills, after: " + during + "\n");
            }
            assertThat(Soundness.votes(station))
                    .isEqualTo(Soundness.undisturbed(
                            temp.resolve("calm" + pass), temp.resolve("calm-out" + pass), ROUNDS));
        }
        assertThat(kills).as("kills that met work: " + during).isGreaterThanOrEqualTo(Math.min(1, KILLS));
    }

    /** @return whether it came to its end */
    private static boolean work(Path station, Path out, int killAfterLines, int thenMs, List<String> said)
            throws IOException {
        Process child = start(station, out, ROUNDS);
        boolean done = false;
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen++;
                if (seen == killAfterLines) {
                    CompletableFuture.delayedExecutor(thenMs, TimeUnit.MILLISECONDS)
                            .execute(child.toHandle()::destroyForcibly);
                }
                done = line.equals("done");
                if (!done && line.matches("sheet \\d+\\.png|(ruling|close|export|reopen) \\d+")) {
                    said.add(line);
                }
                assertThat(line).doesNotStartWith("trouble");
            }
        } finally {
            child.destroyForcibly();
        }
        return done;
    }

    static Process start(Path station, Path out, int rounds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingChild.class.getName(),
                        station.toString(),
                        out.toString(),
                        String.valueOf(rounds))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
