package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.testdeck.DeckFinding.Fault;

class DeckCheckTest {
    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        DeckFolder.write(new DeckSpec(TestForms.STATE_15.cached(0), Profile.TYPICAL, 4, 3, 0), folder, 1, done -> {});
    }

    @Test
    void findsNothingWrongWithADeckAsItWasDrawn() {
        DeckSummary deck = DeckCheck.check(folder);
        assertThat(deck.findings()).isEmpty();
        assertThat(deck.sheets()).isEqualTo(3);
        assertThat(deck.kinds().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(9);
    }

    @Test
    void findsMissingAndUnknownAndEmptyFiles() throws IOException {
        try (Stream<Path> images = Files.list(folder.resolve("images"))) {
            Path first = images.sorted().toList().get(0);
            Files.move(first, first.resolveSibling("other.jpg"));
        }
        Files.write(folder.resolve("images").resolve("empty.png"), new byte[0]);
        Files.delete(folder.resolve("blank.pdf"));
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        Fault.NO_PICTURE,
                        Fault.UNKNOWN_PICTURE,
                        Fault.UNKNOWN_PICTURE,
                        Fault.EMPTY_PICTURE,
                        Fault.NO_BLANK);
    }

    @Test
    void findsLinesThatSayWhatCannotBe() throws IOException {
        Path truth = folder.resolve("truth.csv");
        List<String> lines = Files.readAllLines(truth);
        String[] cells = lines.get(1).split(",", -1);
        cells[5] = "agree";
        lines.set(1, String.join(",", cells));
        cells = lines.get(2).split(",", -1);
        cells[4] = "Someone Else";
        lines.set(2, String.join(",", cells));
        cells = lines.get(3).split(",", -1);
        cells[8] = "72000";
        lines.set(3, String.join(",", cells));
        lines.set(4, lines.get(4).substring(0, lines.get(4).lastIndexOf(',')));
        Files.write(truth, lines);
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        Fault.BROKEN_LINE, Fault.WRONG_TRUTH, Fault.WRONG_NAME, Fault.WRONG_SHEET, Fault.ROWS_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        // sheets, special, asked, profile, found
        "100,       3,       4,    CLEAN,   ''",
        "100,      30,      30,    CLEAN,   MANY_SPECIAL MANY_ASKED",
        "100,      24,      19,    TYPICAL, ''",
        "100,      14,      10,    TYPICAL, ''", // by chance
        "400,      56,      30,    TYPICAL, FEW_SPECIAL FEW_ASKED",
        "100,      24,      60,    TYPICAL, MANY_ASKED",
        " 24,       9,      11,    HARD,    ''",
        "400,     150,     240,    HARD,    FEW_SPECIAL",
    })
    void judgesTheSharesOfAProfile(int sheets, int special, int asked, Profile profile, String found) {
        DeckSummary deck = new DeckSummary(sheets, special, asked, Map.of(), List.of()).as(profile);
        assertThat(deck.findings().stream()
                        .map(finding -> finding.fault().name())
                        .toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @Test
    void saysWhatToDoWhenThereIsNoTruthAtAll() throws IOException {
        Files.delete(folder.resolve("truth.csv"));
        assertThatThrownBy(() -> DeckCheck.check(folder)).isInstanceOf(StationException.class);
    }

    private List<Fault> faults() {
        return DeckCheck.check(folder).findings().stream()
                .map(DeckFinding::fault)
                .toList();
    }
}
