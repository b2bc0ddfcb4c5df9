package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.cli.station.ForgedFile.alter;
import static vn.kiemphieu.cli.station.ForgedFile.parts;
import static vn.kiemphieu.cli.station.ForgedFile.sealed;
import static vn.kiemphieu.cli.station.ForgedFile.zip;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** What the stand-alone verifier says of a file as a whole, of the head of its log, and of what was counted by. */
class VerifierSealTest extends ClosingPlaceTest {
    @BeforeEach
    void count() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png");
        closeContest("bch", "roll=9 absent-without-substitute=2 issued=1 collected=1");
    }

    /** The same parts in another file, as by packing them again: the seal is of the file and not only of what it holds. */
    @Test
    void findsThatTheFileWasPackedAgain() throws IOException {
        Path ours = export("package", "result-package.zip");
        String comment;
        try (ZipFile zip = new ZipFile(ours.toFile(), StandardCharsets.UTF_8)) {
            comment = zip.getComment();
        }
        assertThat(verify(zip(temp, parts(ours), comment))).contains("SAI: dấu niêm ở cuối tệp");
    }

    /** What is told of the log must be what the rows make of it. */
    @Test
    void findsAHeadOfTheLogThatItsRowsDoNotMake() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        TreeMap<String, byte[]> shorter = new TreeMap<>(parts);
        alter(shorter, "about.json", about -> ((ObjectNode) about.get("log")).put("size", 3));
        assertThat(verify(sealed(temp, shorter, own()))).contains("SAI: about.json log");

        alter(parts, "about.json", about -> ((ObjectNode) about.get("log")).put("root", "0".repeat(64)));
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: about.json log");
    }

    /** Whoever unpacks with another program must not be led out of the folder, though the file is sealed and signed. */
    @ParameterizedTest
    @ValueSource(strings = {"../../outside.txt", "/etc/outside.txt", "papers/../../outside.txt"})
    void findsAPathThatLeadsOutOfASealedPackage(String name) throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        parts.put(name, new byte[] {1});
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: có hai lần hoặc tên không hợp lệ: " + name);
    }

    /** A table that is told of and left out, with its hash. */
    @Test
    void findsThatATableIsGone() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        parts.remove("rows/arrival.jsonl");
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: thiếu: rows/arrival.jsonl");
    }

    /** What is counted by is what the voters were asked: seats, names, and who may be elected at all. */
    @ParameterizedTest
    @CsvSource({
        "/contests/0, seats, 2, bch: seats",
        "/contests/0/candidates/1, name, Ai Khác, bch: name",
        "/contests/0/candidates/1, no, 7, bch: no",
        "/election/contests/0, seats, 2, 'records.json election, asked.json'",
        "/election, regime, state, 'records.json election, asked.json'",
    })
    void findsThatAnotherQuestionWasCountedThanTheVotersWereAsked(String place, String key, String to, String told)
            throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        alter(parts, "records.json", records -> {
            ObjectNode node = (ObjectNode) records.at(place);
            return to.matches("[0-9]+") ? node.put(key, Integer.parseInt(to)) : node.put(key, to);
        });
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: ", told).containsOnlyOnce("SAI: ");
    }

    /** Every mark that is told is one of a ballot, those that gave no vote too. */
    @Test
    void findsAStruckNameThatNoBallotStruck() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("package", "result-package.zip"));
        alter(
                parts,
                "records.json",
                records -> ((ObjectNode) records.at("/contests/0/candidates/0/marks")).put("struck", 9));
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: bch: ballots");
    }

    private StationKey own() {
        try (StationFolder open = StationFolder.openToRead(station)) {
            return open.key(Optional.empty());
        }
    }

    private static String verify(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verify.run(new String[] {file.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path export(String format, String file) {
        Path out = temp.resolve("out-" + format);
        run("export", "--format", format, "--by", AN, "--out", out.toString());
        return out.resolve(file);
    }
}
