package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** What must hold of a counting place whatever befell it. */
final class Soundness {
    private Soundness() {}

    /** Everything that was said to be done is there, nothing twice, nothing broken. */
    static void require(Path folder, List<String> said) {
        try (StationFolder station = StationFolder.openToRead(folder)) {
            assertThat(station.integrity().check().stream().filter(finding -> !finding.isHarmless()))
                    .isEmpty();
            List<String> stored = station.sheets().ofContest(StationWork.CONTEST).stream()
                    .map(sheet -> sheet.source())
                    .toList();
            assertThat(stored).doesNotHaveDuplicates().containsAll(of(said, "sheet"));
            int rulings = station.rulings().ofContest(StationWork.CONTEST).size();
            long closings = station.events().all().stream()
                    .filter(event -> event.what().equals("MINUTES_ISSUED"))
                    .count();
            assertThat(of(said, "ruling")).allMatch(number -> Integer.parseInt(number) <= rulings);
            assertThat(of(said, "close")).allMatch(number -> Integer.parseInt(number) <= closings);
            requireEveryStartHasAnEnd(station);
        }
    }

    /** In order, or told by the next start; but for the last one. */
    private static void requireEveryStartHasAnEnd(StationFolder station) {
        String runs = station.events().all().stream()
                .map(Event::what)
                .filter(Occurrence::isOfProgram)
                .map(what -> what.substring("PROGRAM_".length()) + " ")
                .collect(Collectors.joining());
        assertThat(runs).matches("(STARTED (ENDED |BROKE_OFF ))*(STARTED )?");
    }

    /** No file under its own name is half a file. */
    static void requireWholeExports(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".zip")).toList()) {
                assertThat(verify(file)).as(file.toString()).isZero();
            }
        }
    }

    static int verify(Path file) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Verify.run(new String[] {file.toString()}, nowhere);
    }

    /** Votes by number, as closed. */
    static String votes(Path folder) {
        try (StationFolder station = StationFolder.openToRead(folder)) {
            var tally = StationCount.load(station, StationWork.CONTEST).tally();
            return tally.votes() + " " + tally.valid() + " " + tally.scanned();
        }
    }

    /** The same work with nothing in its way. */
    static String undisturbed(Path folder, Path out, int rounds) {
        try (StationFolder station = SampleStation.make(folder)) {
            new StationWork(station, out, line -> {}).run(rounds);
        }
        return votes(folder);
    }

    private static List<String> of(List<String> said, String what) {
        return said.stream()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> line.substring(what.length() + 1))
                .toList();
    }
}
