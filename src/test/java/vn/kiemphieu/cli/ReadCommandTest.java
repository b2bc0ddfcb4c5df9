package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.DuplicateNameException;

class ReadCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysThatTheTemplateIsMissing() {
        CommandRun run = read("--template", folder.resolve("none").toString(), "--out", "r.csv", "scan.jpg");
        assertThat(run.exitCode()).isEqualTo(ExitCode.CIRCUMSTANCE);
        assertThat(run.err()).contains(folder.resolve("none").toString());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhichOptionsAreMissing() {
        CommandRun run = read("scan.jpg");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("--template", "--out", "kiemphieu read --help");
    }

    @Test
    void refusesLessThanOneThread() {
        CommandRun run = read("--template", "t", "--out", "r.csv", "--threads", "0", "scan.jpg");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("từ 1 trở lên");
    }

    @Test
    void treatsTwoFilesOfOneNameAsWrongUsage() throws IOException {
        Path first = Files.createFile(Files.createDirectory(folder.resolve("a")).resolve("1.jpg"));
        Path second =
                Files.createFile(Files.createDirectory(folder.resolve("b")).resolve("1.jpg"));
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said, true);
        Troubles troubles = new Troubles(new Console(err, err, new Messages(Messages.VIETNAMESE), false));
        assertThat(troubles.tell(twice(first, second))).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said.toString()).contains("1.jpg", first.toString(), second.toString());
    }

    private static DuplicateNameException twice(Path first, Path second) {
        try {
            BallotSources.of(List.of(first, second)).close();
        } catch (DuplicateNameException e) {
            return e;
        }
        throw new AssertionError("two equal names were taken");
    }

    private static CommandRun read(String... arguments) {
        return CommandRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("read"), java.util.stream.Stream.of(arguments))
                .toArray(String[]::new));
    }
}
