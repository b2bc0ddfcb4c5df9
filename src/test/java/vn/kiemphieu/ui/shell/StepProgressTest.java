package vn.kiemphieu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class StepProgressTest {
    @TempDir
    Path temp;

    @Test
    void ticksReadinessOnlyWhereItIsOnRecord() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
            StepProgress fed = StepProgress.load(station, "bch");
            assertThat(fed.stateOf(Step.SCAN)).isEqualTo(Step.State.DONE);
            assertThat(fed.stateOf(Step.READY)).isEqualTo(Step.State.LATER);
            station.readiness().add("bch", "{}", SampleStation.AN);
            assertThat(StepProgress.load(station, "bch").stateOf(Step.READY)).isEqualTo(Step.State.DONE);
        }
    }

    @Test
    void ticksTheResultOncePeopleWentOnAndEverythingOnceThePapersAreSaved() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
            SampleStation.close(station);
            StepProgress closed = StepProgress.load(station, "bch");
            assertThat(closed.stateOf(Step.RESULT)).isEqualTo(Step.State.NEXT);
            assertThat(closed.wentOnTo(Step.RESULT)).isEqualTo(closed);
            StepProgress further = closed.wentOnTo(Step.MINUTES);
            assertThat(further.stateOf(Step.RESULT)).isEqualTo(Step.State.DONE);
            assertThat(further.stateOf(Step.MINUTES)).isEqualTo(Step.State.NEXT);
            assertThat(further.finished().stateOf(Step.MINUTES)).isEqualTo(Step.State.DONE);
            assertThat(further.finished().stateOf(Step.READY))
                    .as("what nobody did is not ticked")
                    .isEqualTo(Step.State.LATER);
        }
    }
}
