package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.cli.station.ForgedFile.alter;
import static vn.kiemphieu.cli.station.ForgedFile.parts;
import static vn.kiemphieu.cli.station.ForgedFile.sealed;
import static vn.kiemphieu.cli.station.ForgedFile.signed;
import static vn.kiemphieu.cli.station.ForgedFile.text;
import static vn.kiemphieu.cli.station.ForgedFile.zip;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** What the stand-alone verifier says of files that a counting place wrote, and of forged ones. */
class VerifierTest extends ClosingPlaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void count() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png", "struck-13.png", "struck-12.png", "struck-2.png");
        typeAll("2,3", "3", "2,3", "2,3");
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        closeContest("bch", "roll=9 absent-without-substitute=2 issued=8 collected=8");
    }

    @ParameterizedTest
    @CsvSource({"package, result-package.zip, 6 hợp lệ", "evidence, evidence.zip, 'ảnh của 4 tờ'"})
    void passesWhatACountingPlaceWrote(String format, String file, String told) {
        Said said = verify(export(format, file));
        assertThat(said.code).as(said.text).isZero();
        assertThat(said.text).contains(told.replace("hợp", "phiếu hợp"), "chữ ký Ed25519 đúng");
    }

    /** One byte of any part, or the part gone, or one more, though the file was signed anew: named. */
    @ParameterizedTest
    @CsvSource({"package, result-package.zip", "evidence, evidence.zip"})
    void findsEveryAlteredByteOfEveryPart(String format, String file) throws IOException {
        TreeMap<String, byte[]> parts = parts(export(format, file));
        assertThat(verify(signed(temp, parts, own())).text).doesNotContain("SAI: ");
        Random random = new Random(5);
        for (String name : parts.keySet()) {
            for (int i = 0; i < 6 && parts.get(name).length > 0; i++) {
                TreeMap<String, byte[]> altered = new TreeMap<>(parts);
                byte[] bytes = parts.get(name).clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                altered.put(name, bytes);
                assertThat(verify(signed(temp, altered, own())).code).as(name).isEqualTo(1);
            }
            TreeMap<String, byte[]> without = new TreeMap<>(parts);
            without.remove(name);
            assertThat(verify(signed(temp, without, own())).code)
                    .as("without " + name)
                    .isEqualTo(1);
        }
        parts.put("papers/another.pdf", new byte[] {1});
        Said added = verify(signed(temp, parts, own()));
        assertThat(added.code).isEqualTo(1);
        assertThat(added.text).contains("papers/another.pdf");
    }

    /** Whoever can write files can also seal them anew: then the numbers themselves must disagree. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "votes, /contests/0/candidates/0, votes",
        "valid ballots, /contests/0, valid",
        "those summoned, /contests/0/figures, roll",
        "ballots of one kind, /contests/0/ballots/0, count",
        "collected, /contests/0/figures, collected",
        "seats left, /contests/0/outcome, missing",
    })
    void findsForgedFiguresThoughTheyWereSealedAnew(String what, String place, String key) throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        alter(parts, "records.json", records -> {
            ObjectNode node = (ObjectNode) records.at(place);
            return node.put(key, node.get(key).asInt() + 40);
        });
        Said said = verify(sealed(temp, parts));
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text).contains("SAI: ", "tính lại").containsOnlyOnce("SAI: ");
    }

    @Test
    void findsThatAnotherWasMadeTheWinner() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        alter(parts, "records.json", records -> {
            ArrayNode standings = (ArrayNode) records.at("/contests/0/outcome/standings");
            String first = standings.get(0).get("fate").asText();
            ((ObjectNode) standings.get(0))
                    .put("fate", standings.get(1).get("fate").asText());
            return ((ObjectNode) standings.get(1)).put("fate", first);
        });
        assertThat(verify(sealed(temp, parts)).text).contains("elected");
    }

    /** Nothing to count is nothing confirmed, and NIST's results must name the same people. */
    @Test
    void findsThatTheContestIsGoneOrItsWinnerIsAnotherElsewhere() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        TreeMap<String, byte[]> without = new TreeMap<>(parts);
        alter(without, "records.json", records -> ((ObjectNode) records).putArray("contests"));
        assertThat(verify(sealed(temp, without)).code).isEqualTo(1);

        alter(without, "cvr.json", report -> ((ObjectNode) report).putArray("CVR"));
        assertThat(verify(sealed(temp, without)).text).contains("SAI: thiếu: records.json contests");

        alter(
                parts,
                "results.json",
                results -> ((ObjectNode) results.at("/Election/0/Candidate/2")).put("PostElectionStatus", "winner"));
        assertThat(verify(sealed(temp, parts)).text).contains("results.json winner: ");
    }

    @Test
    void findsARowThatWasAlteredAndAnEventThatWasTakenOutThoughSealedAnew() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        TreeMap<String, byte[]> altered = new TreeMap<>(parts);
        text(altered, "rows/typed_ballot.jsonl", text -> text.replaceFirst("\"struck\":\"2 3\"", "\"struck\":\"1 3\""));
        assertThat(verify(sealed(temp, altered)).text).contains("không như khi được ghi: typed_ballot");

        TreeMap<String, byte[]> part = new TreeMap<>(parts);
        text(part, "rows/row_reading.jsonl", text -> text.replaceFirst("\"KEPT\"", "\"STRUCK\""));
        assertThat(verify(sealed(temp, part)).text).contains("không như khi được ghi: sheet");

        TreeMap<String, byte[]> without = new TreeMap<>(parts);
        text(without, "rows/event_log.jsonl", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThat(verify(sealed(temp, without)).text).contains("không có sự kiện nào ghi: checkpoint");
    }

    @Test
    void saysWhatIsNoFileOfOursAndHowToCall() throws IOException {
        Path none = Files.writeString(temp.resolve("none.zip"), "none");
        assertThat(verify(none).code).isEqualTo(3);
        assertThat(verify(zip(temp, new TreeMap<>(java.util.Map.of("a", new byte[3])), "")).code)
                .isEqualTo(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Verify.run(new String[0], new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("kiemphieu-verify.jar");
    }

    /** Whoever has not the key cannot make the signatures; whoever made another key has not that of the paper. */
    @Test
    void findsThatAnotherSignedOrNobody() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        String print = fingerprint();
        assertThat(verify(
                                "--key",
                                print.toUpperCase(Locale.ROOT),
                                signed(temp, parts, own()).toString())
                        .code)
                .isZero();

        TreeMap<String, byte[]> forged = new TreeMap<>(parts);
        String another = sealed(temp, forged).toString();
        assertThat(verify(another).code).isZero();
        Said other = verify("--key", print, another);
        assertThat(other.code).isEqualTo(1);
        assertThat(other.text).contains("khóa khác");

        assertThat(verify(zip(temp, parts, "")).text).contains("SAI: không có chữ ký");
        TreeMap<String, byte[]> evidence = parts(export("evidence", "evidence.zip"));
        assertThat(verify(sealed(temp, evidence)).text).contains("SAI: about.json key");
    }

    /** What an insider with the key of the files, but not of what was signed while counting, could try. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a sheet's signature gone | rows/sheet_signature.jsonl | ^[^\\n"
                        + "]+\\n"
                        + " | '' | chữ ký không đúng hoặc thiếu: sheet 1",
                "a signature of another sheet | rows/sheet_signature.jsonl | \"sheet_id\":1 | \"sheet_id\":9 | sheet 1",
                "another key | rows/station_key.jsonl | VwAyEA... | VwAyEAAAA | không như khi được ghi: station_key 1",
                "a checkpoint | rows/checkpoint.jsonl | \"size\":[0-9]+ | \"size\":5 | không như khi được ghi:"
                        + " checkpoint",
                "rows of a table | rows/figure.jsonl | [^\\n]+\\n$ | '' | không như khi được ghi: figure",
                "when a page came | rows/arrival.jsonl | \"source\":\" | \"source\":\"x | bảng arrival, 4 dòng đầu",
                "a page that came | rows/arrival_done.jsonl | [^\\n]+\\n$ | '' | bị cắt bớt: rows/arrival_done.jsonl",
            })
    void findsWhatWasAlteredInside(String what, String part, String from, String to, String told) throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        text(parts, part, text -> text.replaceFirst(from, to));
        Said said = verify(sealed(temp, parts, own()));
        assertThat(said.code).as(said.text).isEqualTo(1);
        assertThat(said.text).contains("SAI: ", told).containsOnlyOnce("SAI: ");
    }

    /** The chain can be reckoned anew by anybody; the roots that were signed cannot. */
    @Test
    void findsAnEventThatWasAlteredThoughTheChainWasMadeAnew() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        List<Event> events = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : new String(parts.get("rows/event_log.jsonl"), StandardCharsets.UTF_8).split("\n")) {
            ObjectNode row = (ObjectNode) JSON.readTree(line);
            String previous = events.isEmpty()
                    ? Event.BEFORE_THE_FIRST
                    : events.get(events.size() - 1).hash();
            Event open = new Event(
                    row.get("at").asText(),
                    row.get("who").asText().replace(BINH, "Ai Khác"),
                    row.get("what").asText(),
                    row.get("subject").asText(),
                    row.get("subject_id").asLong(),
                    row.get("subject_hash").asText(),
                    previous,
                    "");
            row.put("who", open.who()).put("previous_hash", previous).put("hash", open.computedHash());
            events.add(new Event(
                    open.at(),
                    open.who(),
                    open.what(),
                    open.subject(),
                    open.subjectId(),
                    open.subjectHash(),
                    previous,
                    open.computedHash()));
            lines.add(row.toString());
        }
        parts.put("rows/event_log.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        MerkleTree tree = new MerkleTree();
        events.forEach(event -> tree.add(HexFormat.of().parseHex(event.hash())));
        alter(
                parts,
                "about.json",
                about -> ((ObjectNode) about.get("log"))
                        .put("root", HexFormat.of().formatHex(tree.root())));
        assertThat(verify(sealed(temp, parts, own())).text).contains("SAI: checkpoint 1");
    }

    /** A package and evidence of one place belong together; of two places they do not. */
    @Test
    void findsThatTwoFilesAreOfDifferentLogs() throws IOException {
        Path ours = export("package", "result-package.zip");
        Path all = export("evidence", "evidence.zip");
        assertThat(verify(ours.toString(), all.toString()).code).isZero();
        TreeMap<String, byte[]> parts = parts(ours);
        alter(parts, "about.json", about -> ((ObjectNode) about.get("log")).put("root", "0".repeat(64)));
        Said said = verify(sealed(temp, parts, own()).toString(), all.toString());
        assertThat(said.text).contains("nhật ký của hai tệp");
        byte[] whole = Files.readAllBytes(all);
        Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 200));
        assertThat(verify(cut).code).isEqualTo(3);
    }

    private StationKey own() {
        try (StationFolder open = StationFolder.openToRead(station)) {
            return open.key(Optional.empty());
        }
    }

    private String fingerprint() {
        return own().open().shown();
    }

    private static Said verify(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verify.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private record Said(int code, String text) {}

    private static Said verify(Path file) {
        return verify(file.toString());
    }

    private Path export(String format, String file) {
        Path out = temp.resolve("out-" + format);
        var made = run("export", "--format", format, "--by", AN, "--out", out.toString());
        assertThat(made.exitCode()).isZero();
        return out.resolve(file);
    }
}
