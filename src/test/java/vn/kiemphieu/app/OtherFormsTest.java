package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class OtherFormsTest {
    @TempDir
    Path temp;

    /** The hint is lost, not the feed: the form that cannot be opened is not the one that is being fed. */
    @Test
    void aDamagedFormOfAnotherContestStopsNoFeeding() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.style(station); // of the contest bch, and no template at all
            try (OtherForms others = new OtherForms(station, "another")) {
                ScannedPage foreign = (ScannedPage) SampleStation.page("a.png");
                assertThat(others.contestOf(foreign)).isEmpty();
                assertThat(others.contestOf(foreign)).isEmpty();
            }
        }
    }
}
