package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class StationCountTest {
    @TempDir
    Path temp;

    @Test
    void countsTheSameFromMarksAloneAsFromEverythingStored() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.fill(station);
            SampleStation.feed(station, "B1", "b", SampleStation.struck());
            SampleStation.feed(station, "B1", "c", SampleStation.split(2));
            SampleStation.feed(station, "B2", "d", new PageReading.Foreign(AdjudicationReason.CROPPED));
            ContestCases all = ContestCases.load(station, "bch");
            ContestCases marks = ContestCases.loadToCount(station, "bch");

            assertThat(StationCount.of(station, marks)).isEqualTo(StationCount.of(station, all));
            assertThat(marks.sheets().stream().map(SheetCase::record))
                    .isEqualTo(all.sheets().stream().map(SheetCase::record).toList());
            assertThat(marks.sheets().stream()
                            .map(sheet -> sheet.sheet().reading().reasons()))
                    .isEqualTo(all.sheets().stream()
                            .map(sheet -> sheet.sheet().reading().reasons())
                            .toList());
        }
    }

    @Test
    void readsOneMomentWhoeverWritesMeanwhile() {
        Path folder = temp.resolve("station");
        try (StationFolder writer = SampleStation.make(folder);
                StationFolder reader = StationFolder.openToRead(folder)) {
            SampleStation.feed(writer, "B1", "a", SampleStation.struck(1));
            List<Integer> sizes = reader.atOneMoment(() -> {
                int before = reader.sheets().ofContest("bch").size();
                SampleStation.feed(writer, "B1", "b", SampleStation.struck(2));
                return List.of(before, reader.sheets().ofContest("bch").size());
            });

            assertThat(sizes).containsExactly(1, 1);
            assertThat(reader.sheets().ofContest("bch")).hasSize(2);
        }
    }
}
