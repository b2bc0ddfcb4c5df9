package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.cli.station.ForgedFile.alter;
import static vn.kiemphieu.cli.station.ForgedFile.parts;
import static vn.kiemphieu.cli.station.ForgedFile.sealed;
import static vn.kiemphieu.cli.station.ForgedFile.text;
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
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.verifier.Verify;

/** What the stand-alone verifier says of a file as a whole, and of the proofs in it. */
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
    void findsAProofThatLeadsElsewhere() throws IOException {
        TreeMap<String, byte[]> parts = parts(export("evidence", "evidence.zip"));
        TreeMap<String, byte[]> consistency = new TreeMap<>(parts);
        text(consistency, "proofs.json", text -> text.replaceFirst("(\"consistency\":\\[\\{\"proof\":\\[\").", "$1x"));
        assertThat(verify(sealed(temp, consistency, own()))).contains("SAI: proofs.json");

        TreeMap<String, byte[]> inclusion = new TreeMap<>(parts);
        text(inclusion, "proofs.json", text -> text.replaceFirst("(\"inclusion\":.*\"proof\":\\[\").", "$1x"));
        assertThat(verify(sealed(temp, inclusion, own()))).contains("SAI: proofs.json");

        alter(parts, "proofs.json", proofs -> ((ObjectNode) proofs).putArray("consistency"));
        assertThat(verify(sealed(temp, parts, own()))).contains("SAI: proofs.json consistency");
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
        run("export", "--format", format, "--out", out.toString());
        return out.resolve(file);
    }
}
