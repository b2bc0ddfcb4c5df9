package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** A clock that jumps back, and two programs at one counting place. */
class ClockAndCompanyTest {
    @TempDir
    Path temp;

    @Test
    void aClockThatJumpsBackChangesNoCountAndBreaksNoChain() throws IOException {
        Path folder = temp.resolve("station");
        SampleStation.make(folder).close();
        List<String> said = new ArrayList<>();
        Clock jumping = new Jumping();
        try (StationFolder station = StationFolder.openToWrite(folder, jumping)) {
            new StationWork(station, temp.resolve("out"), said::add).run(2);
        }
        Soundness.require(folder, said);
        Soundness.requireWholeExports(temp.resolve("out"));
        assertThat(Soundness.votes(folder))
                .isEqualTo(Soundness.undisturbed(temp.resolve("calm"), temp.resolve("calm-out"), 2));
    }

    @Test
    void aSecondProgramIsToldThatTheFirstWritesAndLooksOnMeanwhile() throws IOException {
        Path folder = temp.resolve("station");
        try (StationFolder station = SampleStation.make(folder)) {
            assertThatThrownBy(() -> StationFolder.openToWrite(folder, SampleStation.CLOCK))
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.STATION_IN_USE));
            assertThat(said(folder)).containsExactly("trouble STATION_IN_USE");
            new StationWork(station, temp.resolve("out"), line -> {}).step(1);
            try (StationFolder reader = StationFolder.openToRead(folder)) {
                assertThat(reader.sheets().ofContest("bch")).hasSize(6);
            }
        }
        assertThat(said(folder)).endsWith("done");
        Soundness.require(folder, List.of());
    }

    private List<String> said(Path folder) throws IOException {
        Process child = KilledWorkTest.start(folder, temp.resolve("out"), 1);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** Each look at it is an hour before the last, but every third a day after. */
    private static final class Jumping extends Clock {
        private Instant now = SampleStation.CLOCK.instant();
        private int looks;

        @Override
        public Instant instant() {
            looks++;
            now = looks % 3 == 0 ? now.plus(Duration.ofDays(1)) : now.minus(Duration.ofHours(40));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
