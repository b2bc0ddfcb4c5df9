package vn.kiemphieu.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;

class LogWordsTest {
    @TempDir
    Path temp;

    @Test
    void tellsEveryEventInWords() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.fill(station);
            assertThat(station.events().all().stream().map(Event::what).distinct())
                    .hasSizeGreaterThan(15)
                    .allMatch(what -> Texts.has("log.event." + what));
        }
    }

    @Test
    void tellsEveryOccurrenceInBothLanguages() {
        Texts vietnamese = new Texts(Locale.forLanguageTag("vi"));
        Texts english = new Texts(Locale.ENGLISH);
        assertThat(Occurrence.values()).allSatisfy(kind -> {
            String key = "log.event." + kind;
            assertThat(english.say(key)).isNotEqualTo(key).isNotEqualTo(vietnamese.say(key));
        });
    }
}
