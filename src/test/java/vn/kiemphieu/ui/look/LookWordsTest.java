package vn.kiemphieu.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;
import static vn.kiemphieu.store.SampleStation.doubtful;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;

class LookWordsTest {
    private static final SheetId SHEET = new SheetId("B1", 1);

    @TempDir
    Path temp;

    @Test
    void saysNothingOfARulingWhileTheNextMemberStillRulesBlind() {
        try (StationFolder station = SampleStation.make(temp.resolve("s"))) {
            SampleStation.feed(station, "B1", "a.png", doubtful(2, AdjudicationReason.FAINT_STRIKE));
            Contest contest = station.facts().election().contests().get(0);
            LookWords words = new LookWords(new Texts(Locale.ROOT), contest);

            rule(station, AN.name());
            BallotLook open = BallotLook.find(station, contest, SHEET).orElseThrow();
            assertThat(words.rulings(open)).isEmpty();
            assertThat(words.rows(open).get(1).mark()).as("the row in doubt").isEmpty();
            assertThat(words.rows(open).get(0).mark()).contains(MarkStatus.STRUCK);

            rule(station, BINH.name());
            BallotLook settled = BallotLook.find(station, contest, SHEET).orElseThrow();
            assertThat(words.rulings(settled)).hasSize(2).first().asString().contains(AN.name(), "gạch");
            assertThat(words.rows(settled).get(1).mark()).contains(MarkStatus.STRUCK);
        }
    }

    private static void rule(StationFolder station, String by) {
        new Adjudicator(station)
                .rule(List.of(new RulingRequest(
                        SHEET, OptionalInt.of(2), new Verdict.Mark(MarkStatus.STRUCK), by, false, List.of(), "")));
    }
}
