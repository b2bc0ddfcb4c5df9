package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperColourTest {
    private static final DeckSpec ANY =
            new DeckSpec(TestForms.named("party-a5-small").orElseThrow().form(0), Profile.CLEAN, 7, 3, 0);

    @Test
    void theWholeDeckIsOnThatPaper() {
        DeckSpec pink = ANY.on(Optional.of(PaperColour.PINK));
        for (int i = 0; i < 12; i++) {
            var paper = TestDeck.plan(pink, i).page().paper();
            assertThat(paper.red() / paper.blue()).isCloseTo(1 / 0.88, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void theVotersDoTheSameOnAnyPaper() {
        DeckSpec white = ANY.on(Optional.of(PaperColour.WHITE));
        List<String> marks =
                TestDeck.sheets(ANY).map(sheet -> "" + sheet.sheetClass()).toList();
        assertThat(TestDeck.sheets(white).map(sheet -> "" + sheet.sheetClass()).toList())
                .isEqualTo(marks);
    }

    @Test
    void colourWordsAreThoseOfTheCommand() {
        assertThat(PaperColour.ofCode("green")).contains(PaperColour.GREEN);
        assertThat(PaperColour.ofCode("grey")).isEmpty();
    }
}
