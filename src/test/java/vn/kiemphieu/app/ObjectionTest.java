package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;
import static vn.kiemphieu.store.SampleStation.struck;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.InvalidConfirmation.Outcome;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class ObjectionTest {
    private static final SheetId SHEET = new SheetId("B1", 1);

    @TempDir
    Path temp;

    @Test
    void opensTheRowForASecondMember() {
        try (StationFolder station = party()) {
            assertThat(objection(AN.name()).raise(station)).isEqualTo(Objection.Outcome.WAITS);
            assertThat(doubts(station))
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.next()).isEqualTo(Doubt.Step.ANOTHER_MEMBER));
            assertThat(objection(BINH.name()).raise(station)).isEqualTo(Objection.Outcome.COUNTS);
        }
    }

    @Test
    void goesToTheWholeCommitteeInAStateElection() {
        try (StationFolder station = place("state", 2)) {
            assertThat(objection(AN.name()).raise(station)).isEqualTo(Objection.Outcome.WAITS);
            assertThat(doubts(station))
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.next()).isEqualTo(Doubt.Step.THE_COMMITTEE));
        }
    }

    @Test
    void recordsNothingThatCouldChangeNothing() {
        try (StationFolder station = party()) {
            assertThat(new Objection(SHEET, 2, MarkStatus.STRUCK, AN.name()).raise(station))
                    .isEqualTo(Objection.Outcome.SAME);
            rule(station, OptionalInt.of(2), new Verdict.Mark(MarkStatus.KEPT));
            assertThat(new Objection(SHEET, 2, MarkStatus.STRUCK, AN.name()).raise(station))
                    .isEqualTo(Objection.Outcome.COMMITTEE_RULED);
            rule(station, OptionalInt.empty(), new Verdict.Outside(OutsideReason.SET_ASIDE));
            assertThat(new Objection(SHEET, 1, MarkStatus.STRUCK, AN.name()).raise(station))
                    .isEqualTo(Objection.Outcome.SHEET_RULED);
            assertThat(station.rulings().ofContest("bch")).hasSize(2);
        }
    }

    @Test
    void makesTheMembersConfirmTheListAnew() {
        try (StationFolder station = place("party-congress", 2)) {
            SampleStation.feed(station, "B2", "b.png", struck());
            String seen = StationCount.load(station, "bch").invalidList().hash();
            List<String> both = List.of(AN.name(), BINH.name());
            assertThat(InvalidConfirmation.confirm(station, "bch", "0".repeat(64), both)
                            .outcome())
                    .isEqualTo(Outcome.CHANGED);
            assertThat(InvalidConfirmation.confirm(station, "bch", seen, both)
                            .count()
                            .isReady())
                    .isTrue();
            new Objection(new SheetId("B2", 1), 1, MarkStatus.STRUCK, AN.name()).raise(station);
            assertThat(InvalidConfirmation.confirm(station, "bch", seen, both).outcome())
                    .isEqualTo(Outcome.STILL_OPEN);
            new Objection(new SheetId("B2", 1), 1, MarkStatus.STRUCK, BINH.name()).raise(station);
            assertThat(InvalidConfirmation.confirm(station, "bch", seen, both).outcome())
                    .isEqualTo(Outcome.EMPTY);
        }
    }

    private StationFolder party() {
        return place("party-congress", 2);
    }

    private StationFolder place(String regime, int members) {
        StationFolder station = SampleStation.make(temp.resolve(regime), regime, members);
        SampleStation.feed(station, "B1", "a.png", struck(2));
        return station;
    }

    private static Objection objection(String by) {
        return new Objection(SHEET, 2, MarkStatus.KEPT, by);
    }

    private static void rule(StationFolder station, OptionalInt row, Verdict verdict) {
        new Adjudicator(station)
                .rule(List.of(
                        new RulingRequest(SHEET, row, verdict, AN.name(), true, List.of(AN.name(), BINH.name()), "")));
    }

    private static List<Doubt> doubts(StationFolder station) {
        return ((CastVoteRecord.Open)
                        SheetCase.find(station, SHEET).orElseThrow().record())
                .doubts();
    }
}
