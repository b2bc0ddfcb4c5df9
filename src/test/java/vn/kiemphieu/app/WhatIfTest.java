package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.WhatIf.Permission;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.testdeck.DeckFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

class WhatIfTest {
    private static final String EVIDENCE = "learned.together.evidence";
    private static final String NARROW = "learned.together.narrow";
    private static final int SHEETS = 20;

    @TempDir
    Path temp;

    private StationFolder station(boolean test) {
        String election = SampleStation.ELECTION.formatted("party-congress");
        StationFacts facts = new StationFacts(ElectionFile.parse(election, "e.json"), test, 2);
        return StationFolder.create(
                temp.resolve("station"),
                facts,
                List.of(SampleStation.AN, SampleStation.BINH),
                "test",
                SampleStation.CLOCK);
    }

    private static Contest contest(StationFolder station) {
        return station.facts().election().contests().get(0);
    }

    @Test
    void isRefusedWhileBallotsAreCounted() {
        try (StationFolder station = station(false)) {
            Contest contest = contest(station);
            assertThat(WhatIf.permission(station, contest)).isEqualTo(Permission.ON_PICTURES);
            SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
            assertThat(WhatIf.permission(station, contest)).isEqualTo(Permission.NOT_NOW);
            assertThatThrownBy(
                            () -> new WhatIf("minDarkness", 0.5).onBallots(station, contest, sheets -> {}, () -> true))
                    .hasMessageContaining("WHAT_IF_NOT_NOW");
            SampleStation.close(station);
            assertThat(WhatIf.permission(station, contest)).isEqualTo(Permission.ON_BALLOTS);
        }
    }

    @Test
    void isAllowedOnBallotsThatArePractice() {
        try (StationFolder station = station(true)) {
            SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
            assertThat(WhatIf.permission(station, contest(station))).isEqualTo(Permission.ON_BALLOTS);
        }
    }

    /** So much evidence as now asked for is there for some rows and not much more; nothing can be sure to 100. */
    @Test
    void moreEvidenceAsksMoreAndStoresNothing() throws IOException {
        TrainingStation training = TrainingStation.make(temp.resolve("training"), 1, drawn -> {});
        try (StationFolder station = StationFolder.openToWrite(training.station(), SampleStation.CLOCK)) {
            Path deck = drawn(station);
            int events = station.events().all().size();
            int more = 0;
            for (WhatIf asked : List.of(new WhatIf(EVIDENCE, WhatIf.usual(NARROW)), new WhatIf(NARROW, 100))) {
                WhatIf.Found found = asked.onPictures(
                        station, contest(station), BallotSources.of(List.of(deck)), sheets -> {}, () -> true);
                assertThat(found.sheets()).isEqualTo(SHEETS);
                assertThat(found.fewerAsked()).isZero();
                assertThat(found.otherwise()).isZero();
                assertThat(found.readThen()).isLessThanOrEqualTo(found.readBefore());
                more += found.moreAsked();
            }
            assertThat(more).isPositive();
            assertThat(station.sheets().ofContest(contest(station).id())).isEmpty();
            assertThat(station.events().all()).hasSize(events);
        }
    }

    /** Ordinary ballots, some of which the numbers or the network alone are not sure of. */
    private Path drawn(StationFolder station) throws IOException {
        String form = "party-a5-table";
        Path deck = temp.resolve("deck");
        var layout = TestForms.named(form).orElseThrow().form(0).layout();
        TestForm printed = new TestForm(form, station.facts().election(), layout);
        DeckFolder.write(new DeckSpec(printed, Profile.TYPICAL, 4711, SHEETS, 0), deck, 2, done -> {});
        return deck.resolve("images");
    }

    @Test
    void knowsNumbersByWhichNothingCanBeRead() {
        assertThat(new WhatIf(EVIDENCE, 0).isThinkable()).isFalse();
        assertThat(new WhatIf(EVIDENCE, WhatIf.usual(EVIDENCE)).isThinkable()).isTrue();
        assertThat(new WhatIf(NARROW, 100).isThinkable()).isTrue();
    }

    @Test
    void offersLimitsThatTheReaderHas() {
        try (StationFolder station = station(true)) {
            for (Regime regime : Regime.values()) {
                assertThat(WhatIf.limits(contest(station), regime))
                        .allSatisfy(limit -> assertThat(WhatIf.usual(limit)).isPositive());
            }
        }
    }
}
