package vn.kiemphieu.cli.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.cli.CommandRun;

class ReleaseCommandTest {
    @TempDir
    Path folder;

    private Path program;
    private String fingerprint;

    @BeforeEach
    void makeReleaseAndSignIt() throws IOException {
        program = Files.createDirectories(folder.resolve("kiemphieu-1.2.3-linux-x64"));
        Files.createDirectories(program.resolve("app/lib"));
        Files.writeString(program.resolve("app/lib/nice-4.5.jar"), "nice");
        Files.writeString(program.resolve("VERSION"), "1.2.3 linux-x64\n");
        Files.writeString(program.resolve("CHANGELOG.md"), "# Changes\n\n## 1.2.3\n");
        Files.writeString(program.resolve("NOTICE"), "  nice 4.5: MIT\n");
        Files.writeString(
                program.resolve("sbom.json"),
                "{\"metadata\":{\"component\":{\"version\":\"1.2.3\"}},\"components\":[{\"name\":\"nice\",\"version\":\"4.5\"}]}");
        list();
        Path key = folder.resolve("release.key");
        assertThat(CommandRun.of("release", "key", "--out", key.toString()).exitCode())
                .isZero();
        CommandRun signed =
                CommandRun.of("--lang", "en", "release", "sign", program.toString(), "--key", key.toString());
        assertThat(signed.exitCode()).isZero();
        fingerprint = signed.out().replaceFirst("(?s).*key ([0-9a-f]{64}).*", "$1");
    }

    @Test
    void aReleaseThatIsWhatItSaysPasses() {
        CommandRun run = check();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1.2.3 everywhere", "by key " + fingerprint, "all 5");
    }

    @Test
    void aFileThatWasChangedAddedOrTakenAwayIsNamed() throws IOException {
        Files.writeString(program.resolve("app/lib/nice-4.5.jar"), "evil");
        Files.writeString(program.resolve("app/extra.jar"), "new");
        Files.delete(program.resolve("NOTICE"));
        Files.writeString(program.resolve("NOTICE"), "  nice 4.5: MIT\n ");
        CommandRun run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("NOTICE, app/extra.jar, app/lib/nice-4.5.jar");
    }

    @Test
    void aListThatWasMadeAnewAfterwardsHasNoRightSignature() throws IOException {
        Files.writeString(program.resolve("app/lib/nice-4.5.jar"), "evil");
        list();
        CommandRun run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("all 5", "Signature: not by key " + fingerprint);
    }

    @Test
    void aStrangersSignatureIsNotTakenForTheProjects() {
        fingerprint = "0".repeat(64);
        assertThat(check().exitCode()).isEqualTo(1);
    }

    @Test
    void whatNobodyToldOfIsNamed() throws IOException {
        Files.writeString(program.resolve("app/lib/secret-1.jar"), "secret");
        Files.writeString(program.resolve("VERSION"), "1.2.4 linux-x64\n");
        list();
        assertThat(check().out())
                .contains("lacks secret-1", "not told of secret-1", "another one in CHANGELOG.md, sbom.json");
    }

    private CommandRun check() {
        return CommandRun.of("--lang", "en", "release", "check", program.toString(), "--signed-by", fingerprint);
    }

    private void list() throws IOException {
        try (var files = Files.walk(program)) {
            String text = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("SHA256SUMS"))
                    .sorted()
                    .map(this::line)
                    .collect(Collectors.joining());
            Files.writeString(program.resolve("SHA256SUMS"), text);
        }
    }

    private String line(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file)) + "  "
                    + program.relativize(file).toString().replace('\\', '/') + "\n";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
