package vn.kiemphieu.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

class DeckReadingTest {
    @Test
    void deliversTheSameInTheSameOrderOnAnyNumberOfThreads() {
        List<String> one = read(1);
        assertThat(one).hasSize(6);
        assertThat(one.get(0)).startsWith("0 state-15_5_00000").contains("KEPT");
        assertThat(read(3)).isEqualTo(one);
    }

    @Test
    void aMistakeEndsTheRunAndIsTold() {
        DeckReading reading = new DeckReading(
                CalibrationFile.standard(),
                setting -> {
                    throw new IllegalStateException("no such scanner");
                },
                2);
        assertThatThrownBy(() -> reading.read(decks(), (deck, i, sheet, read) -> {}))
                .hasStackTraceContaining("no such scanner");
    }

    @Test
    void theOriginIsTheCommandThatDrawsTheSheetAgain() {
        DeckSpec deck = new DeckSpec(TestForms.STATE_15.form(7), Profile.HARD, 3, 5, 0);
        assertThat(DrawnDeck.origin(deck, 4))
                .isEqualTo("testdeck --form state-15 --names 7 --profile hard --seed 3 --from 4 --count 1");
    }

    private static List<String> read(int threads) {
        List<String> delivered = new ArrayList<>();
        new DeckReading(CalibrationFile.standard(), UnaryOperator.identity(), threads)
                .read(
                        decks(),
                        (deck, i, sheet, reading) ->
                                delivered.add(i + " " + sheet.name() + reading.reasons() + rows(reading)));
        return delivered;
    }

    private static String rows(PageReading reading) {
        return reading instanceof PageReading.Read read ? read.rows().toString() : "";
    }

    private static Stream<DeckSpec> decks() {
        return Stream.of(TestForms.STATE_15, TestForms.AGREE_A5_ONE).flatMap(one -> {
            TestForm form = one.form(0);
            return Stream.of(new DeckSpec(form, Profile.CLEAN, 5, 2, 0), new DeckSpec(form, Profile.TYPICAL, 5, 1, 0));
        });
    }
}
