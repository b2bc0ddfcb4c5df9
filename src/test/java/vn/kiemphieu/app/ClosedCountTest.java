package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Particular;

/** A contest as the counting place stored it, before and after it is closed. */
class ClosedCountTest {
    private static final List<String> TWO = List.of(SampleStation.AN.name(), SampleStation.BINH.name());

    @TempDir
    Path folder;

    private StationFolder station;

    @BeforeEach
    void feedTwoBallots() {
        station = SampleStation.make(folder.resolve("s"));
        SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
        SampleStation.feed(station, "B1", "b.png", SampleStation.struck(1, 3));
        station.records().setFigures("bch", Map.of("roll", 9, "issued", 2, "collected", 2), SampleStation.AN);
        station.particulars().set("bch", Map.of("place", "Hội trường"), SampleStation.AN);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private ContestCount count() {
        return StationCount.load(station, "bch");
    }

    @Test
    void tellsNoVotesBeforeItIsClosedAndTheParticularsAtAnyTime() {
        assertThat(count().particulars()).containsExactly(Map.entry(Particular.PLACE, "Hội trường"));
        assertThat(count().mayClose()).isTrue();
        assertThat(count().totals().valid()).isEqualTo(2);
        assertThatThrownBy(() -> count().tally()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ContestResult.load(station, "bch"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.CONTEST_OPEN));
    }

    @Test
    void knowsWhoClosedItWhenAndWithWhichIssueOfTheMinutes() {
        ContestCount closed = new ContestGate(station).close(count(), TWO);
        assertThat(closed.closing())
                .contains(new Closing("2026-03-15T12:00:00Z", TWO, 1, java.util.Optional.empty(), ""));
        assertThat(closed.tally().votes()).isEqualTo(Map.of(1, 1, 2, 1, 3, 1));

        String chain = station.closings().current("bch").orElseThrow().chainHash();
        assertThat(station.events().all().stream()
                        .filter(event -> event.hash().equals(chain))
                        .map(Event::what))
                .containsExactly("MINUTES_ISSUED");

        new ContestGate(station).reopen("bch", TWO, "một phiếu sót");
        assertThat(count().closing()).isEmpty();
        Closing again = new ContestGate(station).close(count(), TWO).closing().orElseThrow();
        assertThat(again.issue()).isEqualTo(2);
        assertThat(again.replaces()).contains(1);
        assertThat(again.reason()).isEqualTo("một phiếu sót");
        assertThat(station.integrity().check()).isEmpty();
    }

    /** As when another version of the program reads the rules otherwise, or the figures were altered behind its back. */
    @Test
    void refusesToTellACountThatIsNoLongerTheOneThatWasClosed() {
        station.closings().close("bch", "c".repeat(64), List.of(SampleStation.AN, SampleStation.BINH));
        assertThatThrownBy(this::count)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.COUNT_CHANGED));
        // it can be opened again and closed as it is
        new ContestGate(station).reopen("bch", TWO, "chương trình khác");
        assertThat(new ContestGate(station).close(count(), TWO).isClosed()).isTrue();
    }

    /** As when a window showed the count and somebody fed another ballot meanwhile. */
    @Test
    void closesOnlyTheCountThatWasShown() {
        ContestCount shown = count();
        SampleStation.feed(station, "B1", "c.png", SampleStation.struck(2));
        assertThatThrownBy(() -> new ContestGate(station).close(shown, TWO))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.COUNT_MOVED));
        assertThat(station.closings().current("bch")).isEmpty();

        ContestCount again = count();
        station.records().setFigures("bch", Map.of("collected", 3, "issued", 3), SampleStation.AN);
        assertThatThrownBy(() -> new ContestGate(station).close(again, TWO)).isInstanceOf(IllegalStateException.class);
        assertThat(new ContestGate(station).close(count(), TWO).tally().valid()).isEqualTo(3);
    }

    @Test
    void takesNobodyForTwoMembers() {
        String shouted = SampleStation.AN.name().toUpperCase(java.util.Locale.ROOT) + "\u200b";
        station.people().add(List.of(new Person(shouted, Role.MEMBER)), "test");
        assertThatThrownBy(() -> new ContestGate(station).close(count(), List.of(SampleStation.AN.name(), shouted)))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.CLOSING_PEOPLE));
    }

    @Test
    void namesACountByEverythingThatIsClosed() {
        String before = count().resultHash();
        station.particulars().set("bch", Map.of("place", "Nhà văn hóa"), SampleStation.AN);
        String place = count().resultHash();
        station.records().setFigures("bch", Map.of("active-elsewhere", 1), SampleStation.AN);
        String deduction = count().resultHash();
        SampleStation.feed(station, "B1", "c.png", SampleStation.struck(2));
        assertThat(List.of(before, place, deduction, count().resultHash())).doesNotHaveDuplicates();
    }

    @Test
    void storesNothingOfAClosedContestWhateverAsksForIt() {
        new ContestGate(station).close(count(), TWO);
        int events = station.events().all().size();
        List<Runnable> changes = List.of(
                () -> SampleStation.feed(station, "B1", "d.png", SampleStation.struck(2)),
                () -> SampleStation.feed(station, "B9", "d.png", SampleStation.struck(2)),
                () -> station.records().setFigures("bch", Map.of("voted", 1), SampleStation.AN),
                () -> station.records().confirmInvalid("bch", "a".repeat(64), List.of(SampleStation.AN)),
                () -> station.particulars().set("bch", Map.of("place", "x"), SampleStation.AN),
                () -> new ContestGate(station).close(count(), TWO));
        for (Runnable change : changes) {
            assertThatThrownBy(change::run)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.CONTEST_CLOSED));
        }
        assertThat(station.events().all()).hasSize(events);
    }
}
