package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.weighing.BoostedTrees;

class TrainCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAModelAndHowItWasTrained() throws IOException {
        CommandRun run = CommandRun.of(
                "train",
                "--method=agree-disagree",
                "--sheets=2",
                "--lists=1",
                "--epochs=0.6",
                "--out",
                folder.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode facts = new ObjectMapper()
                .readTree(folder.resolve("agree-disagree-pixels.json").toFile());
        assertThat(facts.at("/sha256").asText())
                .isEqualTo(Sha256.hex(Files.readAllBytes(folder.resolve("agree-disagree.onnx"))));
        assertThat(facts.at("/lessons").asInt()).isPositive();
        assertThat(facts.at("/examination").size()).isEqualTo(6);
        assertThat(facts.at("/examination/0/clearRows").asInt()).isPositive();
        assertThat(facts.at("/learntForms").asText().split(" "))
                .doesNotContain(facts.at("/examinedForms").asText().split(" "));
        assertThat(run.out()).contains("Đã ghi " + folder.resolve("agree-disagree.onnx"));
    }

    @Test
    void weighsNumbersWithTreesThatTheReaderCanUse() throws IOException {
        CommandRun run = CommandRun.of(
                "train",
                "--reading=numbers",
                "--method=agree-disagree",
                "--sheets=2",
                "--lists=1",
                "--epochs=8",
                "--out",
                folder.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        byte[] model = Files.readAllBytes(folder.resolve("agree-disagree.trees"));
        JsonNode facts = new ObjectMapper()
                .readTree(folder.resolve("agree-disagree-numbers.json").toFile());
        assertThat(facts.at("/sha256").asText()).isEqualTo(Sha256.hex(model));
        BoostedTrees shipped = BoostedTrees.of(Files.readAllBytes(Path.of("models/agree-disagree.trees")));
        // trees trained before may ask for fewer numbers than are measured today, never for others
        assertThat(BoostedTrees.of(model).names()).containsAll(shipped.names());
        int clear = facts.at("/examination/0/clearRows").asInt();
        assertThat(clear - facts.at("/examination/0/asked").asInt()).isGreaterThan(clear / 2);
        assertThat(facts.at("/examination/0/wrong").asInt()).isLessThan(clear / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--reading=tea-leaves", "--method=guess", "--sheets=1", "--lists=0", "--epochs=0"})
    void refusesWhatNoTrainingCanBe(String option) {
        CommandRun run = CommandRun.of("train", option, "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheModelCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        CommandRun run = CommandRun.of(
                "train",
                "--method=agree-disagree",
                "--sheets=2",
                "--lists=1",
                "--epochs=0.1",
                "--out",
                file.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("agree-disagree.onnx");
    }
}
