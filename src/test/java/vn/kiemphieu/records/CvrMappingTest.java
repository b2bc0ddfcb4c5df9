package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.StationRecords;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.records.cdf.CvrReport;
import vn.kiemphieu.records.cdf.EventReport;
import vn.kiemphieu.records.cdf.ResultsReport;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.NewRuling;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.TypedBallot;

/** What a small counting place with every kind of sheet looks like in NIST's formats. */
class CvrMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    private StationFolder station;

    @BeforeEach
    void count() {
        station = SampleStation.make(temp.resolve("station"));
    }

    @Test
    void aNameThatIsNotStruckIsAVoteGeneratedByRule() throws IOException {
        SampleStation.feed(station, "B1", "a", SampleStation.struck(2));

        JsonNode cvr = cvr(0);
        assertThat(cvr.at("/CVRSnapshot").findValuesAsText("Type"))
                .containsExactly("original", "interpreted", "modified");
        assertThat(cvr.get("CurrentSnapshotId")).isEqualTo(cvr.at("/CVRSnapshot/2/@id"));
        JsonNode contest = cvr.at("/CVRSnapshot/2/CVRContest/0");
        assertThat(contest.findValuesAsText("TotalNumberVotes")).containsExactly("1", "0", "1");
        assertThat(contest.findValuesAsText("HasIndication")).containsExactly("no", "yes", "no");
        assertThat(contest.findValuesAsText("IsAllocable")).containsExactly("yes", "no", "yes");
        assertThat(contest.findValuesAsText("IsGenerated")).containsExactly("true", "false", "true");
        assertThat(contest.get("Selections").asInt()).isEqualTo(2);
        assertThat(contest.get("Overvotes").asInt()).isZero();
    }

    @Test
    void aDoubtKeepsWhatTheMachineSaidBesideWhatPeopleRuled() throws IOException {
        StoredSheet sheet =
                SampleStation.feed(station, "B1", "a", SampleStation.doubtful(2, AdjudicationReason.FAINT_STRIKE));
        rule(sheet, OptionalInt.of(2), new Verdict.Mark(MarkStatus.KEPT));

        JsonNode cvr = cvr(0);
        JsonNode original = cvr.at("/CVRSnapshot/0");
        assertThat(original.findValuesAsText("HasIndication")).containsExactly("yes", "unknown", "yes");
        assertThat(original.at("/Status/0").asText()).isEqualTo("needs-adjudication");
        JsonNode row = original.at("/CVRContest/0/CVRContestSelection/1");
        assertThat(row.get("Status")).hasSize(2);
        assertThat(row.get("OtherStatus").asText()).isEqualTo("FAINT_STRIKE");
        assertThat(row.at("/SelectionPosition/0/MarkMetricValue"))
                .extracting(JsonNode::asText)
                .containsExactly("confidence=0.5", "rule.uncertain=0.5", "coverage=0.97");
        JsonNode interpreted = cvr.at("/CVRSnapshot/1");
        assertThat(interpreted.findValuesAsText("HasIndication")).containsExactly("yes", "no", "yes");
        assertThat(interpreted
                        .at("/CVRContest/0/CVRContestSelection/1/SelectionPosition/0/Status/0")
                        .asText())
                .isEqualTo("adjudicated");
        assertThat(interpreted.get("Annotation")).hasSize(2);
        assertThat(interpreted.at("/Annotation/0/AdjudicatorName/0").asText()).isEqualTo("Nguyễn Văn An");
        assertThat(interpreted.at("/Annotation/0/Message/0").asText()).isEqualTo("2=kept");
        assertThat(cvr.at("/CVRSnapshot/2").findValuesAsText("TotalNumberVotes"))
                .containsExactly("0", "1", "0");
    }

    @Test
    void anOvervotedBallotKeepsItsMarksAndGivesNobodyAVote() throws IOException {
        SampleStation.feed(station, "B1", "a", SampleStation.struck());
        confirm();

        JsonNode contest = cvr(0).at("/CVRSnapshot/2/CVRContest/0");
        assertThat(contest.findValuesAsText("TotalNumberVotes")).containsOnly("0");
        assertThat(contest.get("Status"))
                .extracting(JsonNode::asText)
                .containsExactly("invalidated-rules", "overvoted", "other");
        assertThat(contest.get("OtherStatus").asText()).isEqualTo("invalid:MORE_THAN_SEATS");
        assertThat(contest.get("Overvotes").asInt()).isEqualTo(1);
        JsonNode results = json(out -> ResultsReport.write(record(), out));
        assertThat(results.at("/Election/0/BallotCounts/0/BallotsCast").asInt()).isEqualTo(1);
        assertThat(results.at("/Election/0/BallotCounts/0/BallotsRejected").asInt())
                .isEqualTo(1);
        assertThat(results.at("/Election/0/Contest/0/OtherCounts/0/Overvotes").asInt())
                .isEqualTo(2);
    }

    @Test
    void aSheetOutsideTheCountAndATypedBallotHaveTheirRecordsToo() throws IOException {
        StoredSheet sheet = SampleStation.feed(station, "B1", "a", new PageReading.Foreign(AdjudicationReason.CROPPED));
        rule(sheet, OptionalInt.empty(), new Verdict.Outside(OutsideReason.RESCAN));
        type();

        JsonNode cvrs = json(out -> CvrReport.write(record(), out)).get("CVR");
        assertThat(cvrs).hasSize(2);
        JsonNode typed = cvrs.get(cvrs.get(0).has("BallotImage") ? 1 : 0);
        JsonNode outside = cvrs.get(cvrs.get(0).has("BallotImage") ? 0 : 1);
        assertThat(outside.at("/CVRSnapshot/0/OtherStatus").asText()).isEqualTo("CROPPED");
        assertThat(outside.at("/CVRSnapshot/2/CVRContest/0/OtherStatus").asText())
                .isEqualTo("outside:RESCAN");
        assertThat(outside.findValues("TotalNumberVotes")).isEmpty();
        assertThat(outside.at("/BallotImage/0/Hash/Value").asText()).isEqualTo(sheet.imageHash());
        assertThat(outside.at("/BallotImage/0/Location").asText())
                .isEqualTo("file:images/" + sheet.imageHash().substring(0, 2) + "/" + sheet.imageHash() + ".bin");
        assertThat(typed.at("/CVRSnapshot").findValuesAsText("Type")).containsExactly("interpreted", "modified");
        assertThat(typed.at("/CVRSnapshot/0/Annotation/0/AdjudicatorName")).hasSize(2);
        assertThat(typed.at("/CVRSnapshot/1").findValuesAsText("TotalNumberVotes"))
                .containsExactly("0", "1", "1");
    }

    @Test
    void nothingTellsWhereABallotLayOrWhenItCame() throws IOException {
        StoredSheet sheet = SampleStation.feed(
                station, "LÔ-BÍ-MẬT", "secret.png", SampleStation.doubtful(2, AdjudicationReason.FAINT_STRIKE));
        rule(sheet, OptionalInt.of(2), new Verdict.Mark(MarkStatus.KEPT));

        String cvr = text(out -> CvrReport.write(record(), out));
        String all =
                cvr + text(out -> EventReport.write(record(), out)) + text(out -> RecordsJson.write(record(), out));
        assertThat(all).doesNotContain("LÔ-BÍ-MẬT", "secret.png", "nhìn rõ", "11.8", "0.05");
        assertThat(cvr.split("2026-03-15", -1)).hasSize(2);
        // of the chain of events only the last hash: with others, anyone could try which sheet an event is about
        List<String> hashes =
                station.events().all().stream().map(event -> event.hash()).toList();
        assertThat(all).contains(hashes.get(hashes.size() - 1)).doesNotContain(hashes.subList(0, hashes.size() - 1));
        assertThat(station.events().all()).allSatisfy(event -> assertThat(all).doesNotContain(event.subjectHash()));
    }

    @Test
    void theLogSaysWhatFailed() throws IOException {
        station.occurrences().add(Occurrence.BACKUP_FAILED, "", "kiemphieu");
        station.occurrences().add(Occurrence.PROGRAM_BROKE_OFF, "", "kiemphieu");
        station.occurrences().add(Occurrence.BACKED_UP, "", "kiemphieu");
        Map<String, String> dispositions = new HashMap<>();
        json(out -> EventReport.write(record(), out))
                .at("/Device/0/Event")
                .forEach(event -> dispositions.put(
                        event.get("Id").asText(), event.get("Disposition").asText()));
        assertThat(dispositions)
                .containsEntry("BACKUP_FAILED", "failure")
                .containsEntry("PROGRAM_BROKE_OFF", "failure")
                .containsEntry("BACKED_UP", "success");
    }

    private interface Report {
        void write(java.io.OutputStream out) throws IOException;
    }

    private JsonNode cvr(int index) throws IOException {
        return json(out -> CvrReport.write(record(), out)).at("/CVR/" + index);
    }

    private static JsonNode json(Report report) throws IOException {
        return JSON.readTree(text(report));
    }

    private static String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private StationRecord record() {
        if (station.closings().current("bch").isEmpty()) {
            SampleStation.close(station);
        }
        ContestCases cases = ContestCases.loadToCount(station, "bch");
        ContestRecord contest = StationRecords.contest(station, cases, StationCount.of(station, cases));
        return StationRecords.of(station, List.of(contest), "test");
    }

    private void rule(StoredSheet sheet, OptionalInt row, Verdict verdict) {
        List<NewRuling> rulings = new ArrayList<>();
        for (Person by : List.of(SampleStation.BINH, SampleStation.AN)) {
            Adjudication says = new Adjudication(row, verdict, by.name(), false);
            rulings.add(new NewRuling(sheet, says, by, List.of(), "nhìn rõ", OptionalLong.empty()));
        }
        station.rulings().add(rulings);
    }

    private void confirm() {
        String list = StationCount.load(station, "bch").invalidList().hash();
        station.records().confirmInvalid("bch", list, List.of(SampleStation.AN, SampleStation.BINH));
    }

    private void type() {
        Batch batch = station.batches().open("bch", "T1", Batch.Kind.TYPED, false, SampleStation.AN.name());
        for (Person by : List.of(SampleStation.AN, SampleStation.BINH)) {
            TreeMap<Integer, MarkStatus> marks = new TreeMap<>(Map.of(1, MarkStatus.STRUCK));
            station.typedBallots()
                    .add(
                            batch,
                            List.of(new TypedBallot(
                                    new SheetId("T1", 1), by.name(), false, "1", marks, Optional.empty(), false)),
                            by,
                            List.of());
        }
    }
}
