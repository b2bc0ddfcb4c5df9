package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;

class RosterAtClosingTest {
    private static final Person LATER = new Person("Phạm Thị Muộn", Role.MEMBER);

    @TempDir
    Path folder;

    @Test
    void whoCameAfterTheClosingStandsInNoMinutesOfIt() {
        try (StationFolder station = SampleStation.make(folder.resolve("station"))) {
            assertThat(station.people().rosterAtClosing("bch").people()).hasSize(3);
            station.closings().close("bch", "0", List.of(SampleStation.AN, SampleStation.BINH));
            station.people().add(List.of(LATER), SampleStation.AN.name());
            assertThat(station.people().rosterAtClosing("bch").people())
                    .containsExactly(SampleStation.AN, SampleStation.BINH, SampleStation.TECHNICIAN);
            assertThat(station.people().roster().people()).contains(LATER);
            station.closings().reopen("bch", List.of(SampleStation.AN, SampleStation.BINH), "sót một người");
            assertThat(station.people().rosterAtClosing("bch").people()).contains(LATER);
        }
    }
}
