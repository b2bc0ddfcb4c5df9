package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.StationRecords;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.records.pack.Evidence;
import vn.kiemphieu.records.pack.ResultPackage;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

class PackageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StationKey KEY = StationKey.make(new SecureRandom());

    @TempDir
    Path temp;

    @Test
    void holdsEverythingUnderOneRoot() throws IOException {
        Path minutes = Files.writeString(temp.resolve("biên bản.pdf"), "minutes");
        Path file = ResultPackage.write(station(), List.of(minutes), KEY, temp.resolve("out"));
        SortedMap<String, byte[]> parts = RecordReader.parts(file);

        assertThat(parts.keySet())
                .containsExactly(
                        "SHA256SUMS",
                        "about.json",
                        "asked.json",
                        "cvr.json",
                        "events.json",
                        "papers/biên bản.pdf",
                        "records.json",
                        "results.json");
        requireSealed(file, parts, "result-package");
        assertThat(parts.get("papers/biên bản.pdf")).asString().isEqualTo("minutes");
        assertThat(parts.get("asked.json"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(station().definition().asked());
        assertThat(Sha256.hex(parts.get("asked.json")))
                .isEqualTo(station().definition().hash());
    }

    @Test
    void tellsWhoClosedTheCountAndWhichMinutesItReplaces() throws IOException {
        SortedMap<String, byte[]> parts =
                RecordReader.parts(ResultPackage.write(station(), List.of(), KEY, temp.resolve("out")));
        JsonNode contest = JSON.readTree(parts.get("records.json")).at("/contests/0");

        assertThat(contest.at("/closing/issue").asInt()).isEqualTo(2);
        assertThat(contest.at("/closing/replaces").asInt()).isEqualTo(1);
        assertThat(contest.at("/closing/reason").asText()).isEqualTo("đếm lại");
        assertThat(contest.at("/closing/by")).hasSize(2);
        assertThat(contest.at("/deductions/exempted-absent").asInt()).isEqualTo(3);
        assertThat(contest.at("/particulars/place").asText()).isEqualTo("Hội trường \"A\"");
        assertThat(JSON.readTree(parts.get("results.json")).get("Status").asText())
                .isEqualTo("correction");
    }

    /** The level above reads who is elected in either format; by law it is only who has more than half of the valid ballots. */
    @Test
    void tellsWhoIsElectedAndWhy() throws IOException {
        DrawnElection drawn = new DrawnElection(
                5, List.of("Lê An", "Đỗ Bình", "Vũ Chi", "Hồ Dũng", "Mai Em"), VotingMethod.STRIKE_OUT);
        SortedMap<String, byte[]> parts = RecordReader.parts(
                ResultPackage.write(drawn.station(drawn.ballots(60)), List.of(), KEY, temp.resolve("out")));
        JsonNode contest = JSON.readTree(parts.get("records.json")).at("/contests/0");
        List<String> elected = new ArrayList<>();
        contest.at("/outcome/standings").forEach(standing -> {
            if (standing.get("fate").asText().equals("ELECTED")) {
                elected.add(standing.get("name").asText());
            }
        });
        List<String> overHalf = new ArrayList<>();
        contest.get("candidates").forEach(candidate -> {
            if (2 * candidate.get("votes").asInt() > contest.get("valid").asInt()) {
                overHalf.add(candidate.get("name").asText());
            }
        });
        List<String> winners = new ArrayList<>();
        JSON.readTree(parts.get("results.json")).at("/Election/0/Candidate").forEach(candidate -> {
            if (candidate.path("PostElectionStatus").asText().equals("winner")) {
                winners.add(candidate.at("/BallotName/Text/0/Content").asText());
            }
        });

        assertThat(overHalf).isNotEmpty().hasSizeLessThan(5);
        assertThat(elected).containsExactlyInAnyOrderElementsOf(overHalf);
        assertThat(winners).containsExactlyInAnyOrderElementsOf(elected);
        assertThat(contest.at("/outcome/sentences").toString()).contains("Điều 78");
    }

    @Test
    void madeTwiceIsTheSameToTheByteWhateverTheClockAndTheTimeZone() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            byte[] first = Files.readAllBytes(ResultPackage.write(station(), List.of(), KEY, temp.resolve("one")));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            byte[] second = Files.readAllBytes(ResultPackage.write(station(), List.of(), KEY, temp.resolve("two")));

            assertThat(second).isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void refusesAPaperThatIsMissingOrTwoOfOneName() throws IOException {
        Path paper = Files.writeString(temp.resolve("a.pdf"), "x");
        Path out = temp.resolve("out");

        assertThatThrownBy(() -> ResultPackage.write(station(), List.of(temp.resolve("none.pdf")), KEY, out))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_MISSING));
        assertThatThrownBy(() -> ResultPackage.write(station(), List.of(paper, paper), KEY, out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void evidenceIsEveryRowOfEveryTableAndEveryPicture() throws IOException {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            SampleStation.fill(station);
            StoredSheet sheet = station.sheets().ofContest("bch").get(0);
            Path file = Evidence.write(StationRecords.evidence(station), "test", KEY, temp.resolve("out"));
            SortedMap<String, byte[]> parts = RecordReader.parts(file);

            requireSealed(file, parts, "evidence");
            for (String table : station.rows().tables()) {
                List<String> rows = new ArrayList<>();
                station.rows().each(table, row -> rows.add(row.get("id") + ""));
                List<String> lines = lines(parts, table);
                assertThat(lines).as(table).hasSameSizeAs(rows);
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(JSON.readTree(lines.get(i)).get("id").asText()).isEqualTo(rows.get(i));
                }
            }
            assertThat(lines(parts, "row_reading").get(0))
                    .isEqualTo("{\"confidence\":0.999,\"id\":1,\"metrics\":\"{\\\"coverage\\\":0.97,"
                            + "\\\"gap_mm\\\":null}\",\"no\":1,\"reasons\":\"\",\"sheet_id\":1,\"status\":\"KEPT\"}");
            assertThat(lines(parts, "style_file").get(0)).contains("\"content\":\"e30=\"");
            String image = "images/" + sheet.imageHash().substring(0, 2) + "/" + sheet.imageHash() + ".bin";
            assertThat(Sha256.hex(parts.get(image))).isEqualTo(sheet.imageHash());
        }
    }

    private static List<String> lines(SortedMap<String, byte[]> parts, String table) {
        return new String(parts.get("rows/" + table + ".jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** What a verifier does: every part's hash, the root over them, the file's hash. */
    private static void requireSealed(Path file, SortedMap<String, byte[]> parts, String kind) throws IOException {
        List<String> sums = new String(parts.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<byte[]> leaves = new ArrayList<>();
        for (String line : sums) {
            assertThat(line).isEqualTo(RecordReader.hex(parts.get(line.substring(66))) + "  " + line.substring(66));
            leaves.add(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sums).hasSize(parts.size() - 1);
        assertThat(sums.stream().map(line -> line.substring(66))).isSorted();
        String said = "kiemphieu/" + kind + "\n" + leaves.size() + "\n"
                + Base64.getEncoder().encodeToString(RecordReader.root(leaves)) + "\n";
        byte[] whole = Files.readAllBytes(file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            byte[] before = Arrays.copyOf(whole, whole.length - zip.getComment().length());
            said += Sha256.hex(before) + "\n";
            assertThat(zip.getComment()).isEqualTo(said + KEY.sign(said));
        }
    }

    private static StationRecord station() {
        DrawnElection election =
                new DrawnElection(7, List.of("Lê An", "Đỗ Bình"), VotingMethod.STRIKE_OUT, VotingMethod.AGREE_DISAGREE);
        return election.station(election.ballots(12));
    }
}
