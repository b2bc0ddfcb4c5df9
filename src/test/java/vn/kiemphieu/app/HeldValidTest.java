package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.HeldValid.Outcome;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

class HeldValidTest {
    private static final String ELECTION = """
            {"schema": 1, "title": "Đại hội", "unit": "Hội Nông dân xã", "regime": "club",
             "contests": [{"id": "bch", "title": "Ban Chấp hành", "method": "agree-disagree", "seats": 2, "candidates": [
               {"no": 1, "name": "Đỗ Anh"}, {"no": 2, "name": "Lê Bưởi"}, {"no": 3, "name": "Vũ Cẩm"}]}]}
            """;

    @TempDir
    Path temp;

    private StationFolder station() {
        StationFacts facts = new StationFacts(ElectionFile.parse(ELECTION, "e.json"), false, 2);
        return StationFolder.create(
                temp.resolve("station"),
                facts,
                List.of(SampleStation.AN, SampleStation.BINH),
                "test",
                SampleStation.CLOCK);
    }

    @Test
    void takesTwoMembersToMakeABallotValidThatAgreesWithNobody() {
        try (StationFolder station = station()) {
            Contest contest = station.facts().election().contests().get(0);
            SheetId id = SampleStation.feed(station, "HOP-1", "a", marked(MarkStatus.DISAGREE))
                    .id();
            assertThat(listed(station)).containsExactly(id);
            assertThat(new HeldValid(id, SampleStation.AN.name()).say(station, contest))
                    .isEqualTo(Outcome.MORE_MUST_AGREE);
            assertThat(listed(station)).containsExactly(id);
            assertThat(new HeldValid(id, SampleStation.BINH.name()).say(station, contest))
                    .isEqualTo(Outcome.COUNTS);
            assertThat(listed(station)).isEmpty();
        }
    }

    @Test
    void recordsNothingWhereTheRulesLeaveNothingOpen() {
        try (StationFolder station = station()) {
            Contest contest = station.facts().election().contests().get(0);
            SheetId id = SampleStation.feed(station, "HOP-1", "a", marked(MarkStatus.AGREE))
                    .id();
            int before = station.events().all().size();
            assertThat(new HeldValid(id, SampleStation.AN.name()).say(station, contest))
                    .isEqualTo(Outcome.NOT_OPEN);
            assertThat(station.events().all()).hasSize(before);
        }
    }

    private static List<SheetId> listed(StationFolder station) {
        return StationCount.load(station, "bch").invalidList().entries().stream()
                .map(entry -> entry.id())
                .toList();
    }

    private static PageReading marked(MarkStatus all) {
        List<RowReading> rows = new ArrayList<>();
        for (int no = 1; no <= 3; no++) {
            rows.add(new RowReading(no, all, 0.999, Set.of(), new RowMeasurement(Map.of("ink", 0.97))));
        }
        Set<AdjudicationReason> finding = Set.of();
        return new PageReading.Read(new Registration(new double[] {11.8, 0, 0, 0, 11.8, 0}, 0.05, 0.3), finding, rows);
    }
}
