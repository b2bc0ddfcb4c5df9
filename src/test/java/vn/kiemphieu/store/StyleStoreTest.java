package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleStoreTest {
    @TempDir
    Path temp;

    /** A seal asked for, not asked for, and asked for again: what was chosen last is read with, and is on record. */
    @Test
    void aTemplateTakenInAgainIsTheOneToReadWith() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            StoredStyle one = add(station, "one");
            StoredStyle other = add(station, "other");
            assertThat(station.styles().latest("bch"))
                    .hasValueSatisfying(now -> assertThat(now.key()).isEqualTo(other.key()));
            assertThat(add(station, "one").key()).isEqualTo(one.key());
            assertThat(station.styles().latest("bch"))
                    .hasValueSatisfying(now -> assertThat(now.key()).isEqualTo(one.key()));
            assertThat(taken(station)).isEqualTo(3);
            add(station, "one");
            assertThat(taken(station)).as("nothing changed").isEqualTo(3);
            assertThat(station.integrity().check()).isEmpty();
            assertThat(station.styles().latest("ubkt")).isEmpty();
        }
    }

    private static StoredStyle add(StationFolder station, String text) {
        return station.styles()
                .add(
                        "bch",
                        station.facts().definition().hash(),
                        new TreeMap<>(Map.of("style.json", text.getBytes(StandardCharsets.UTF_8))),
                        SampleStation.AN.name());
    }

    private static long taken(StationFolder station) {
        return station.events().all().stream()
                .filter(event -> event.what().equals("STYLE_ADDED"))
                .count();
    }
}
