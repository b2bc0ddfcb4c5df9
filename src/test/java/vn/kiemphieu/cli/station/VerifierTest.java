package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.seal.MerkleTree;
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
        assertThat(said.text).contains(told.replace("hợp", "phiếu hợp"), "chưa có chữ ký");
    }

    /** One byte of any part, or the part gone, or one more: named. */
    @ParameterizedTest
    @CsvSource({"package, result-package.zip", "evidence, evidence.zip"})
    void findsEveryAlteredByteOfEveryPart(String format, String file) throws IOException {
        TreeMap<String, byte[]> parts = parts(export(format, file));
        Random random = new Random(5);
        for (String name : parts.keySet()) {
            for (int i = 0; i < 12 && parts.get(name).length > 0; i++) {
                TreeMap<String, byte[]> altered = new TreeMap<>(parts);
                byte[] bytes = parts.get(name).clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                altered.put(name, bytes);
                assertThat(verify(zip(altered)).code).as(name).isEqualTo(1);
            }
            TreeMap<String, byte[]> without = new TreeMap<>(parts);
            without.remove(name);
            assertThat(verify(zip(without)).code).as("without " + name).isEqualTo(1);
        }
        parts.put("papers/another.pdf", new byte[] {1});
        Said added = verify(zip(parts));
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
        Said said = verify(sealed(parts));
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text).contains("SAI: ", "tính lại");
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
        assertThat(verify(sealed(parts)).text).contains("elected");
    }

    /** Nothing to count is nothing confirmed, and NIST's results must name the same people. */
    @Test
    void findsThatTheContestIsGoneOrItsWinnerIsAnotherElsewhere() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        TreeMap<String, byte[]> without = new TreeMap<>(parts);
        alter(without, "records.json", records -> ((ObjectNode) records).putArray("contests"));
        assertThat(verify(sealed(without)).code).isEqualTo(1);

        alter(without, "about.json", about -> ((ObjectNode) about).putArray("contests"));
        alter(without, "cvr.json", report -> ((ObjectNode) report).putArray("CVR"));
        assertThat(verify(sealed(without)).text).contains("SAI: thiếu: records.json contests");

        alter(
                parts,
                "results.json",
                results -> ((ObjectNode) results.at("/Election/0/Candidate/2")).put("PostElectionStatus", "winner"));
        assertThat(verify(sealed(parts)).text).contains("results.json winner: ");
    }

    @Test
    void findsARowThatWasAlteredAndAnEventThatWasTakenOutThoughSealedAnew() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        TreeMap<String, byte[]> altered = new TreeMap<>(parts);
        text(altered, "rows/typed_ballot.jsonl", text -> text.replaceFirst("\"struck\":\"2 3\"", "\"struck\":\"1 3\""));
        assertThat(verify(sealed(altered)).text).contains("không như khi được ghi: typed_ballot");

        TreeMap<String, byte[]> part = new TreeMap<>(parts);
        text(part, "rows/row_reading.jsonl", text -> text.replaceFirst("\"KEPT\"", "\"STRUCK\""));
        assertThat(verify(sealed(part)).text).contains("không như khi được ghi: sheet");

        TreeMap<String, byte[]> without = new TreeMap<>(parts);
        text(without, "rows/event_log.jsonl", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThat(verify(sealed(without)).text).contains("không có sự kiện nào ghi: minutes_issue");
    }

    @Test
    void saysWhatIsNoFileOfOursAndHowToCall() throws IOException {
        Path none = Files.writeString(temp.resolve("none.zip"), "none");
        assertThat(verify(none).code).isEqualTo(3);
        assertThat(verify(zip(new TreeMap<>(java.util.Map.of("a", new byte[3])))).code)
                .isEqualTo(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Verify.run(new String[0], new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("kiemphieu-verify.jar");
    }

    private record Said(int code, String text) {}

    private static Said verify(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verify.run(new String[] {file.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private Path export(String format, String file) {
        Path out = temp.resolve("out-" + format);
        assertThat(run("export", "--format", format, "--out", out.toString()).exitCode())
                .isZero();
        return out.resolve(file);
    }

    private static TreeMap<String, byte[]> parts(Path file) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private Path zip(TreeMap<String, byte[]> parts) throws IOException {
        Path file = temp.resolve("forged.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** With a manifest and a checkpoint that fit. */
    private Path sealed(TreeMap<String, byte[]> parts) throws IOException {
        ObjectNode manifest = (ObjectNode) JSON.readTree(parts.get("manifest.json"));
        ArrayNode files = manifest.putArray("files");
        MerkleTree tree = new MerkleTree();
        List<String> names = new ArrayList<>(parts.keySet());
        names.removeAll(List.of("manifest.json", "checkpoint"));
        for (String name : names) {
            String hash = Sha256.hex(parts.get(name));
            files.addObject().put("name", name).put("sha256", hash).put("length", parts.get(name).length);
            tree.add((hash + "  " + name).getBytes(StandardCharsets.UTF_8));
        }
        manifest.put("root", HexFormat.of().formatHex(tree.root()));
        parts.put("manifest.json", JSON.writeValueAsBytes(manifest));
        String kind = manifest.get("format").asText().replace("kiemphieu-", "");
        String checkpoint = "kiemphieu/" + kind + "\n" + names.size() + "\n"
                + Base64.getEncoder().encodeToString(tree.root()) + "\n\n";
        parts.put("checkpoint", checkpoint.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static void alter(TreeMap<String, byte[]> parts, String name, UnaryOperator<JsonNode> how)
            throws IOException {
        JsonNode node = JSON.readTree(parts.get(name));
        how.apply(node);
        parts.put(name, JSON.writeValueAsBytes(node));
    }

    private static void text(TreeMap<String, byte[]> parts, String name, UnaryOperator<String> how) {
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = how.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    }
}
