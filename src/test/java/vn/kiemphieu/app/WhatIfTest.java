package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.WhatIf.Permission;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

class WhatIfTest {
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
