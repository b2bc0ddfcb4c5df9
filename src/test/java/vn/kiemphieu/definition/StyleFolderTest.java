package vn.kiemphieu.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

class StyleFolderTest {
    @TempDir
    private Path folder;

    private BallotStyle style;

    @BeforeEach
    void makeAStyle() {
        NameLine upper = new NameLine(new MmBox(20.066, 55.245, 62.738, 60.198), 57.118, 59.237);
        NameLine lower = new NameLine(new MmBox(20.066, 62.1, 50.5, 66.2), 63.0, 65.1);
        var first = new StyleRow(
                1, "Nguyễn Thế Ân", new MmBox(8, 54, 140, 61), List.of(upper), Optional.of(new MmBox(12, 56, 14, 59)));
        var second =
                new StyleRow(2, "Công Tằng Tôn Nữ", new MmBox(8, 61, 140, 70), List.of(upper, lower), Optional.empty());
        style = new BallotStyle(
                "ab".repeat(32),
                "bch",
                Regime.STATE,
                VotingMethod.STRIKE_OUT,
                3,
                true,
                148,
                210,
                new BlankPage(new byte[] {1, 2, 3}, 200),
                Optional.of(new MmBox(10, 10, 40, 40)),
                List.of(first, second));
    }

    @Test
    void givesBackWhatWasWritten() {
        StyleFolder.write(style, folder);
        BallotStyle read = StyleFolder.read(folder);
        assertThat(read).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(style);
        assertThat(StyleFolder.hash(read)).isEqualTo(StyleFolder.hash(style));
    }

    @Test
    void writesTheSameBytesEveryTimeAndLeavesNothingElseBehind() throws IOException {
        StyleFolder.write(style, folder);
        byte[] first = Files.readAllBytes(folder.resolve("style.json"));
        StyleFolder.write(StyleFolder.read(folder), folder);
        assertThat(Files.readAllBytes(folder.resolve("style.json"))).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("style.json", "blank.png");
        }
    }

    @Test
    void hashesTheBlankPageToo() {
        var other = new BallotStyle(
                style.electionHash(),
                style.contestId(),
                style.regime(),
                style.method(),
                style.seats(),
                style.stampRequired(),
                style.widthMm(),
                style.heightMm(),
                new BlankPage(new byte[] {1, 2, 4}, 200),
                style.stampPlace(),
                style.rows());
        assertThat(StyleFolder.hash(other)).isNotEqualTo(StyleFolder.hash(style));
    }

    @Test
    void saysThatAFolderHoldsNoStyle() {
        assertTrouble(Trouble.STYLE_MISSING);
    }

    @Test
    void refusesABlankPageThatWasExchanged() throws IOException {
        StyleFolder.write(style, folder);
        Files.write(folder.resolve("blank.png"), new byte[] {9});
        assertTrouble(Trouble.STYLE_DAMAGED);
    }

    @Test
    void refusesAMissingBlankPage() throws IOException {
        StyleFolder.write(style, folder);
        Files.delete(folder.resolve("blank.png"));
        assertTrouble(Trouble.STYLE_DAMAGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\" : 1         | \"schema\" : 2         | STYLE_SCHEMA",
                "\"schema\" : 1         | \"schema\" : \"one\"   | STYLE_DAMAGED",
                "\"method\" : \"strike-out\" | \"method\" : \"guess\" | STYLE_DAMAGED",
                "\"no\" : 2             | \"no\" : 1             | STYLE_DAMAGED",
                "\"dpi\" : 200         | \"dpi\" : 12          | STYLE_DAMAGED",
                "\"dpi\" : 200         | \"dpi\" : 20000       | STYLE_DAMAGED",
                "62.738                 | 262.738                | STYLE_DAMAGED",
                "59.237                 | 50.000                 | STYLE_DAMAGED",
                "\"rows\"               | \"raws\"               | STYLE_DAMAGED",
                "\"stamp_required\" : true | \"stamp_required\" : 1 | STYLE_DAMAGED",
            })
    void refusesAStyleThatWasChanged(String written, String changed, Trouble trouble) throws IOException {
        StyleFolder.write(style, folder);
        Path file = folder.resolve("style.json");
        String json = Files.readString(file);
        assertThat(json).contains(written);
        Files.writeString(file, json.replace(written, changed));
        assertTrouble(trouble);
    }

    @Test
    void refusesHalfAStyle() throws IOException {
        StyleFolder.write(style, folder);
        Path file = folder.resolve("style.json");
        String json = Files.readString(file);
        Files.writeString(file, json.substring(0, json.length() / 2));
        assertTrouble(Trouble.STYLE_DAMAGED);
    }

    private void assertTrouble(Trouble trouble) {
        assertThatExceptionOfType(StationException.class)
                .isThrownBy(() -> StyleFolder.read(folder))
                .extracting(StationException::trouble)
                .isEqualTo(trouble);
    }
}
