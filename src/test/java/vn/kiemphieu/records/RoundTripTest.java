package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.records.cdf.CvrReport;
import vn.kiemphieu.records.cdf.EventReport;
import vn.kiemphieu.records.cdf.ResultsReport;
import vn.kiemphieu.records.pack.ResultPackage;
import vn.kiemphieu.records.table.CsvRecords;
import vn.kiemphieu.records.table.XlsxRecords;
import vn.kiemphieu.seal.StationKey;

/** Whatever the election, every record gives back the same count to a reader that knows nothing of this program. */
class RoundTripTest {
    private static final VotingMethod[] BOTH = {VotingMethod.STRIKE_OUT, VotingMethod.AGREE_DISAGREE};

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> ordinary = Arbitraries.of(
                "Nguyễn Văn An",
                "Trần \"Út\" Bình",
                "Lê, Cường",
                "=HYPERLINK(\"x\")",
                "+84 Dũng",
                "-Giang",
                "@Hà",
                "'Khánh",
                "محمد Lan",
                Normalizer.normalize("Nguyễn Thị Mỹ", Normalizer.Form.NFD),
                "漢字 Năm",
                "Ô".repeat(200),
                "<b>&amp;</b>");
        return ordinary.list().ofMinSize(2).ofMaxSize(6).uniqueElements();
    }

    @Property(tries = 25, seed = "20260315")
    void everyRecordGivesTheSameCount(
            @ForAll long seed, @ForAll("names") List<String> names, @ForAll @IntRange(min = 0, max = 40) int ballots)
            throws IOException {
        DrawnElection election = new DrawnElection(seed, names, BOTH);
        StationRecord station = election.station(election.ballots(ballots));
        Path folder = Files.createTempDirectory("records");
        try {
            CsvRecords.write(station, folder);
            XlsxRecords.write(station, Locale.ENGLISH, folder);
            RecordsJson.write(station, folder);
            SortedMap<String, byte[]> parts = RecordReader.parts(
                    ResultPackage.write(station, List.of(), StationKey.make(new SecureRandom()), folder));
            for (int i = 0; i < BOTH.length; i++) {
                ContestRecord contest = station.contests().get(i);
                SortedMap<Integer, Integer> votes = contest.count().tally().votes();
                String id = contest.contest().id();

                assertThat(RecordReader.votesOfCsv(folder.resolve("ballots-" + id + ".csv")))
                        .isEqualTo(votes);
                String voting = BOTH[i] == VotingMethod.STRIKE_OUT ? "kept" : "agree";
                assertThat(RecordReader.votesOfXlsx(folder.resolve("records-" + id + ".xlsx"), List.of(voting)))
                        .isEqualTo(votes);
                assertThat(RecordReader.votesOfJson(Files.readAllBytes(folder.resolve("records.json")), i))
                        .isEqualTo(votes);
                assertThat(RecordReader.votesOfJson(parts.get("records.json"), i))
                        .isEqualTo(votes);
                assertThat(RecordReader.toldByJson(parts.get("records.json"), i))
                        .isEqualTo(votes);
                assertThat(RecordReader.votesOfCvr(parts.get("cvr.json"), "contest-" + id))
                        .isEqualTo(votes);
                assertThat(RecordReader.votesOfResults(parts.get("results.json"), i))
                        .isEqualTo(votes);
            }
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 25, seed = "20260315")
    void noRecordTellsTheOrderInWhichBallotsCame(
            @ForAll long seed, @ForAll("names") List<String> names, @ForAll @IntRange(min = 2, max = 30) int ballots)
            throws IOException {
        DrawnElection election = new DrawnElection(seed, names, BOTH);
        List<List<BallotRecord>> asFed = election.ballots(ballots);
        List<List<BallotRecord>> otherwise = asFed.stream()
                .map(each -> {
                    List<BallotRecord> shuffled = new ArrayList<>(each);
                    Collections.shuffle(shuffled, new Random(seed + 1));
                    return shuffled;
                })
                .toList();

        assertThat(all(election.station(otherwise))).isEqualTo(all(election.station(asFed)));
    }

    @Property(tries = 25, seed = "20260315")
    void aVoteFollowsFromTheMarksOnTheBallot(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int ballots)
            throws IOException {
        DrawnElection election = new DrawnElection(seed, List.of("Lê An", "Đỗ Bình", "Vũ Cúc"), BOTH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CvrReport.write(election.station(election.ballots(ballots)), out);

        for (JsonNode snapshot : new ObjectMapper().readTree(out.toByteArray()).findValues("CVRSnapshot")) {
            JsonNode contest = snapshot.get(snapshot.size() - 1).at("/CVRContest/0");
            boolean strikeOut = contest.get("ContestId").asText().equals("contest-c1");
            boolean invalid = contest.has("Status");
            for (JsonNode selection : contest.path("CVRContestSelection")) {
                JsonNode places = selection.get("SelectionPosition");
                List<String> marked = places.findValuesAsText("HasIndication");
                boolean vote = !invalid && marked.equals(strikeOut ? List.of("no") : List.of("yes", "no"));

                assertThat(selection.get("TotalNumberVotes").asInt()).isEqualTo(vote ? 1 : 0);
                assertThat(places.get(0).get("IsAllocable").asText()).isEqualTo(vote ? "yes" : "no");
                assertThat(places.get(0).get("IsGenerated").asBoolean()).isEqualTo(vote && strikeOut);
                assertThat(places.findValuesAsText("NumberVotes"))
                        .isEqualTo(strikeOut ? List.of("1") : List.of("1", "0"));
            }
        }
    }

    @Property(tries = 25, seed = "20260315")
    void namesStandInTheTablesAsTheyStandOnTheBallot(@ForAll("names") List<String> names) throws IOException {
        StationRecord station = new DrawnElection(1, names, VotingMethod.STRIKE_OUT).station(List.of(List.of()));
        List<String> composed = names.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                .toList();
        Path folder = Files.createTempDirectory("records");
        try {
            CsvRecords.write(station, folder);
            XlsxRecords.write(station, Locale.ROOT, folder);
            String csv = Files.readString(folder.resolve("totals-c1.csv"));

            assertThat(RecordReader.csv(csv).stream()
                            .filter(line -> line.get(0).equals("votes"))
                            .map(line -> line.get(2)))
                    .isEqualTo(composed);
            assertThat(csv.lines().flatMap(line -> Stream.of(line.split(","))))
                    .noneMatch(cell -> cell.matches("^\"?[=+@-].*"));
            assertThat(RecordReader.sheet(folder.resolve("records-c1.xlsx"), 0).stream()
                            .skip(1)
                            .map(line -> line.get(1)))
                    .isEqualTo(composed);
        } finally {
            delete(folder);
        }
    }

    /** Everything that may be handed on, as one text. */
    private static String all(StationRecord station) throws IOException {
        Path folder = Files.createTempDirectory("records");
        try {
            CsvRecords.write(station, folder);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CvrReport.write(station, out);
            ResultsReport.write(station, out);
            EventReport.write(station, out);
            RecordsJson.write(station, out);
            for (ContestRecord contest : station.contests()) {
                out.write(Files.readAllBytes(
                        folder.resolve("ballots-" + contest.contest().id() + ".csv")));
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
