package vn.kiemphieu.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

class ShippedTemplatesTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"party-a5-table", "state-15"})
    void areWhatTheProgramBuildsFromTheirElectionAgain(String form) throws IOException {
        Path shipped = Path.of("templates").resolve(form);
        Path election = shipped.resolve("election.json");
        TestForm printed = new TestForm(
                form,
                ElectionFile.read(election).election(),
                TestForms.named(form).orElseThrow().form(0).layout());
        Path blank = temp.resolve("blank.pdf");
        Files.write(blank, printed.blankPdf());

        CommandRun built = CommandRun.of(
                "template",
                "build",
                "--election",
                election.toString(),
                "--blank",
                blank.toString(),
                "--out",
                temp.resolve("built").toString());

        assertThat(built.exitCode()).as(built.out() + built.err()).isZero();
        for (String name : StyleFolder.FILES) {
            assertThat(temp.resolve("built").resolve(name)).hasSameBinaryContentAs(shipped.resolve(name));
        }
    }
}
