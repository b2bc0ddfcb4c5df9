package vn.kiemphieu.calibration.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.calibration.AccuracyFigures.Part;

class VolumeLedgerTest {
    private static final ReaderIdentity OURS = new ReaderIdentity("aaaa", "bbbb");

    @TempDir
    Path folder;

    @Test
    void finishedRangesAddUp() {
        ledger().add(line(OURS, 1, 100));
        ledger().add(line(OURS, 2, 50));
        VolumeTotal total = ledger().total(OURS);
        assertThat(List.of(total.ranges(), total.positions(), total.sheets(), total.silent()))
                .containsExactly(2L, 150L, 20L, 2L);
        assertThat(total.counts().get("hard/asked")).isEqualTo(6);
        assertThat(total.counts().under("hard").parts("ambiguous")).containsExactly(Map.entry("dot", new Part(8, 2)));
        assertThat(total.incidents()).containsExactly("row 1, of seed 1", "row 1, of seed 2");
        assertThat(total.faultless()).isFalse();
        assertThat(total.silentBound()).isGreaterThan(2.0 / 150).isLessThan(0.1);
    }

    @Test
    void anotherReadersRangesDoNotAddUp() {
        ledger().add(line(OURS, 1, 100));
        ledger().add(line(new ReaderIdentity("aaaa", "cccc"), 2, 50));
        ledger().add(line(new ReaderIdentity("dddd", "bbbb"), 3, 50));
        assertThat(ledger().total(OURS).positions()).isEqualTo(100);
    }

    @Test
    void aRangeRunTwiceIsCountedOnce() {
        ledger().add(line(OURS, 1, 100));
        ledger().add(line(OURS, 1, 100));
        assertThat(ledger().total(OURS).positions()).isEqualTo(100);
    }

    @Test
    void aLineThatWasNotWrittenToItsEndDoesNotCountAndDoesNotDisturb() throws IOException {
        ledger().add(line(OURS, 1, 100));
        ledger().add(line(OURS, 2, 50));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - 9));
        assertThat(ledger().total(OURS).positions()).isEqualTo(100);
        ledger().add(line(OURS, 2, 50));
        assertThat(file()).hasContent(whole);
    }

    @Test
    void withoutATableNothingWasCounted() {
        assertThat(ledger().total(OURS).positions()).isZero();
        assertThat(ledger().total(OURS).silentBound()).isEqualTo(1);
    }

    @Test
    void refusesATableThatIsNone() throws IOException {
        ledger().add(line(OURS, 1, 100));
        Files.writeString(file(), Files.readString(file()).replace(",100,", ",many,"));
        assertThatThrownBy(() -> ledger().total(OURS))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.TALLY_DAMAGED));
    }

    private Path file() {
        return folder.resolve("calibration/accuracy.csv");
    }

    private VolumeLedger ledger() {
        return new VolumeLedger(file());
    }

    private static VolumeLine line(ReaderIdentity identity, long seed, long positions) {
        Counts counts = new Counts(new TreeMap<>(
                Map.of("hard/asked", 3L, "hard/ambiguous/dot", 4L, "hard/ambiguous/dot/accepted", 1L, "x/y", 2L)));
        return new VolumeLine(identity, seed, 10, positions, 1, counts, List.of("row 1, of seed " + seed));
    }
}
