package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "Lê Thị Thủy,      Lê Thị Thủy,      0",
        "Lê Thị Thủy,      Lê Thị Thúy,      0.4",
        "Lê Thị Thủy,      LÊ THỊ THỦY,      0.35",
        "Đỗ Hà,            Do Ha,            1.2",
        "Đỗ Hà,            \u00d0ỗ Hà,       0",
        "Kpă H'Tuyết,      Kpă H’Tuyết,      0",
        "Kpă H'Tuyết,      Kpă H Tuyết,      0.4",
        "Tô Ân,            Lò Ín,            2.4",
        "Tô Ân (1964),     Tô Ân (1975),     2",
        "Tô Ân (1964),     Tô Ân (████),     1",
    })
    void countsLettersMoreThanDiacriticsAndDiacriticsMoreThanCase(String name, String read, double letters) {
        assertThat(distance(name, read) * name.length()).isCloseTo(letters, within(0.21));
    }

    @Property(tries = 200)
    void doesNotMindHowLettersAreComposed(@ForAll @StringLength(min = 1, max = 12) String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(distance(text, apart)).isZero();
    }

    private static double distance(String name, String read) {
        return NameDistance.of(new NameDistance.Letters(name), new NameDistance.Letters(read));
    }
}
