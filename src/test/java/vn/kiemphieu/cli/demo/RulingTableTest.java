package vn.kiemphieu.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.adjudication.RulingWord;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.pen.MarkKind;

class RulingTableTest {
    @ParameterizedTest
    @EnumSource(
            value = Regime.class,
            names = {"PARTY_CONGRESS", "STATE"})
    void knowsEverySheetAndMarkThatCanBeDrawnAndOnlyLawfulGrounds(Regime regime) {
        RulingTable table = RulingTable.of(regime);
        Set<Verdict> verdicts = new java.util.LinkedHashSet<>();
        for (MarkKind kind : MarkKind.values()) {
            verdicts.add(table.row(new DeckTruth.Row("ambiguous", kind.code())));
        }
        for (SheetClass each : SheetClass.values()) {
            table.sheet(each.code()).ifPresent(verdicts::add);
        }
        Set<InvalidReason> grounds = new TreeSet<>();
        verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.Invalid)
                .forEach(verdict -> grounds.add(((Verdict.Invalid) verdict).reason()));
        assertThat(InvalidGrounds.of(regime).keySet()).containsAll(grounds);
    }

    @ParameterizedTest
    @CsvSource({
        // drawn, what was drawn,    Party,                   state
        "struck,  single,            struck,                  struck",
        "kept,    none,              kept,                    kept",
        "kept,    underline,         kept,                    kept",
        "ambiguous, partial,         struck,                  kept",
        "ambiguous, single-short,    struck,                  kept",
        "ambiguous, underline,       kept,                    kept",
        "ambiguous, circle-round,    kept,                    kept",
        "ambiguous, one-line-of-two, struck,                  struck",
        "ambiguous, faint-strike,    struck,                  invalid:UNDETERMINABLE",
        "ambiguous, na:torn-corner,  invalid:UNDETERMINABLE,  invalid:UNDETERMINABLE",
    })
    void rulesOnARowAsAPersonWhoSeesThePaper(String truth, String kind, String party, String state) {
        DeckTruth.Row row = new DeckTruth.Row(truth, kind);
        assertThat(RulingWord.of(RulingTable.of(Regime.PARTY_CONGRESS).row(row)))
                .isEqualTo(party);
        assertThat(RulingWord.of(RulingTable.of(Regime.STATE).row(row))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // sheet,         row 1,    row 2,    row 3, Party,                 state; 2 to be elected
        "normal,          kept,     kept,     struck, '1,2',                '1,2'",
        "upside-down,     struck,   kept,     struck, '2',                  '2'",
        "none-struck,     kept,     kept,     kept,   MORE_THAN_SEATS,      MORE_THAN_SEATS",
        "all-struck,      struck,   struck,   struck, VOTES_FOR_NOBODY,     VOTES_FOR_NOBODY",
        "extra-signature, kept,     kept,     struck, SIGNED,               ADDED_CONTENT",
        "stamp-missing,   kept,     kept,     struck, NO_STAMP,             NO_STAMP",
        "foreign,         kept,     kept,     struck, SET_ASIDE,            SET_ASIDE",
        "double-feed,     kept,     kept,     struck, RESCAN,               RESCAN",
    })
    void knowsWhatASheetIsWorth(String sheetClass, String one, String two, String three, String party, String state) {
        var rows = new TreeMap<>(Map.of(1, row(one), 2, row(two), 3, row(three)));
        DeckTruth.Sheet sheet = new DeckTruth.Sheet("a.png", sheetClass, rows);
        assertThat(worth(sheet, Regime.PARTY_CONGRESS)).isEqualTo(party);
        assertThat(worth(sheet, Regime.STATE)).isEqualTo(state);
    }

    private static DeckTruth.Row row(String truth) {
        return new DeckTruth.Row(truth, truth.equals("kept") ? "none" : "single");
    }

    private static String worth(DeckTruth.Sheet sheet, Regime regime) {
        Worth worth = Worth.drawn(RulingTable.of(regime).fate(sheet), 2);
        if (worth.isValid()) {
            return worth.votedFor().toString().replaceAll("[\\[\\] ]", "");
        }
        return worth.notCounted().orElseThrow() instanceof Verdict.Invalid invalid
                ? invalid.reason().name()
                : ((Verdict.Outside) worth.notCounted().orElseThrow()).reason().name();
    }
}
