package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/**
 * What a power cut leaves: database and log as they were after something was said to be done, and behind that any part of what
 * came later, its last page torn. {@code -Dkiemphieu.cuts=1000} for more.
 */
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("kiemphieu.cuts", 4);
    private static final int ROUNDS = CUTS > 10 ? 3 : 1;
    private static final int PAGE = 4096;

    @TempDir
    Path temp;

    private final Random random = new Random(7);

    /** The folder as it was at a moment, and what had been said by then. */
    private record Moment(Path copy, List<String> said) {}

    @Test
    void keepsEverythingThatWasSaidToBeDoneWhateverBecameOfTheRest() throws IOException {
        Path live = temp.resolve("live");
        List<Moment> moments = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (StationFolder station = SampleStation.make(live)) {
            new StationWork(station, temp.resolve("out"), line -> {
                        said.add(line);
                        // nothing is written while this runs, so that a plain copy is the disk at this moment
                        moments.add(copy(live, temp.resolve("moment" + moments.size()), said));
                    })
                    .run(ROUNDS);
        }
        for (int cut = 0; cut < CUTS; cut++) {
            int at = random.nextInt(moments.size() - 1);
            Moment sure = moments.get(at);
            Path after = copy(sure.copy(), temp.resolve("cut"), List.of()).copy();
            // a picture is on the disk before the row that names it
            add(moments.get(at + 1).copy().resolve("images"), after.resolve("images"));
            tear(after.resolve("station.db-wal"), moments.get(at + 1).copy().resolve("station.db-wal"));
            Soundness.require(after, sure.said());
            try (StationFolder station = StationFolder.openToWrite(after, SampleStation.CLOCK)) {
                new StationWork(station, temp.resolve("out" + cut), line -> {}).run(ROUNDS);
            }
            assertThat(Soundness.votes(after)).isEqualTo(Soundness.votes(live));
            delete(after);
            delete(temp.resolve("out" + cut));
            Files.writeString(Path.of("target", "cuts.txt"), cut + 1 + " power cuts\n");
        }
    }

    /** Puts behind what was on the disk a part of what was written next, its last page half rubbish. */
    private void tear(Path log, Path next) throws IOException {
        long sure = Files.exists(log) ? Files.size(log) : 0;
        byte[] later = Files.exists(next) ? Files.readAllBytes(next) : new byte[0];
        if (sure == 0 || later.length <= sure) {
            return; // the log began again: what was on the disk is all there is
        }
        int end = (int) sure + 1 + random.nextInt((int) (later.length - sure));
        byte[] rubbish = new byte[Math.min(random.nextInt(PAGE), end - (int) sure)];
        random.nextBytes(rubbish);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.seek(sure);
            file.write(later, (int) sure, end - (int) sure);
            file.seek(end - rubbish.length);
            file.write(rubbish);
        }
    }

    private static void add(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (!Files.exists(there)) {
                    Files.copy(file, there);
                }
            }
        }
    }

    private static Moment copy(Path from, Path to, List<String> said) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                // the index of the log is memory of running programs, which a power cut takes
                if (!file.getFileName().toString().endsWith("-shm")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
            return new Moment(to, List.copyOf(said));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
