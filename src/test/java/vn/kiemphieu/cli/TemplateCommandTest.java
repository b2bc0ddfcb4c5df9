package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleFolder;

class TemplateCommandTest {
    private static final String ELECTION = """
            {"schema": 1, "title": "Đại hội", "unit": "Đảng bộ xã", "regime": "party-congress",
             "contests": [{"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 1,
               "candidates": [{"no": 1, "name": "Nguyễn Văn Hậu"}, {"no": 2, "name": "%s"}]}]}
            """;

    @TempDir
    private Path folder;

    private Path blank;

    @BeforeEach
    void printABlank() throws IOException {
        blank = folder.resolve("blank.pdf");
        try (PDDocument document = new PDDocument();
                InputStream in = getClass().getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            var font = PDType0Font.load(document, in);
            try (var out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(font, 14);
                out.newLineAtOffset(80, 400);
                out.showText("Nguyễn Văn Hậu");
                out.newLineAtOffset(0, -30);
                out.showText("Trần Thị Mỹ Duyên");
                out.endText();
            }
            document.save(blank.toFile());
        }
    }

    @Test
    void buildsATemplateAndShowsIt() throws IOException {
        CommandRun build = build("Trần Thị Mỹ Duyên");
        assertThat(build.exitCode()).isZero();
        assertThat(build.out())
                .contains("All 2 names of contest bch were placed.")
                .contains("neither a seal nor a stamp box")
                .contains("Ballots need no stamp.");
        assertThat(folder.resolve("style/style.json")).exists();

        Path picture = folder.resolve("style.png");
        CommandRun show = CommandRun.of(
                "template", "show", "--template", folder.resolve("style").toString(), "--out", picture.toString());
        assertThat(show.exitCode()).isZero();
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void saysByNameWhoIsNotOnTheBlankAndKeepsADraftThatNothingIsReadWith() {
        CommandRun build = build("Phạm Đức Thắng");
        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.out()).contains("No. 2 “Phạm Đức Thắng”: not found on the blank.");
        assertThat(style("style.json")).doesNotExist();
        assertThat(style("draft.json")).exists();
        CommandRun read = CommandRun.of(
                "read", "--lang", "en", "--template", style("").toString(), "--out", "-", blank.toString());
        assertThat(read.exitCode()).isEqualTo(3);
        assertThat(read.err()).contains("is not finished").contains("2");
    }

    @Test
    void isCompletedByHandWhereANameWasNotFound() throws IOException {
        build("Phạm Đức Thắng");
        CommandRun edit = edit("--set", "2=27,75,72,85mm", "--by", "Lê An");
        assertThat(edit.out()).contains("No. 2 Phạm Đức Thắng, name: - →").contains("is finished");
        assertThat(edit.exitCode()).isZero();
        assertThat(style("draft.json")).doesNotExist();
        BallotStyle style = StyleFolder.read(style(""));
        StyleRow second = style.rows().get(1);
        NameLine first = style.rows().get(0).lines().get(0);
        assertThat(second.lines()).hasSize(1);
        assertThat(second.lines().get(0).baseline() - first.baseline()).isCloseTo(30 * 25.4 / 72, within(0.2));
        assertThat(second.lines().get(0).ink().left()).isCloseTo(80 * 25.4 / 72, within(0.5));
        assertThat(second.strip().top()).isGreaterThan(first.baseline());
        assertThat(Files.readString(style("changes.csv"))).contains("Lê An").contains("Phạm Đức Thắng");
    }

    @Test
    void movesANameOntoOtherPrintOnly() {
        build("Trần Thị Mỹ Duyên");
        assertThat(edit("--move", "1=0,40", "--by", "Lê An").err()).contains("no letters");
        assertThat(edit("--move", "1=0,10.6", "--by", "Lê An").err()).contains("overlap that of number 2");
        assertThat(edit("--move", "1=0,190", "--by", "Lê An").err()).contains("does not lie on the page");
        assertThat(edit("--set", "3=20,60,60,70", "--by", "Lê An").err()).contains("no candidate number 3");
        assertThat(style("changes.csv")).doesNotExist();
    }

    @Test
    void keepsAFinishedTemplateWhenALaterBuildDoesNotSucceed() throws IOException {
        build("Trần Thị Mỹ Duyên");
        byte[] finished = Files.readAllBytes(style("style.json"));
        assertThat(build("Phạm Đức Thắng").out()).contains("left as it is");
        assertThat(Files.readAllBytes(style("style.json"))).isEqualTo(finished);
        assertThat(style("draft.json")).doesNotExist();
    }

    @Test
    void doesNotUnderstandHalfABox() {
        build("Trần Thị Mỹ Duyên");
        assertThat(edit("--set", "1=30,70,20", "--by", "Lê An").exitCode()).isEqualTo(2);
        assertThat(edit("--set", "1=30,70,20,60", "--by", "Lê An").exitCode()).isEqualTo(2);
        assertThat(edit("--by", "Lê An").exitCode()).isEqualTo(2);
        assertThat(edit("--move", "1=1,1").exitCode()).isEqualTo(2);
    }

    private Path style(String file) {
        return folder.resolve("style").resolve(file);
    }

    private CommandRun edit(String... more) {
        List<String> all = new ArrayList<>(List.of("template", "edit", "--lang", "en", "--template"));
        all.add(style("").toString());
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void requiresAStampWhenTold() {
        assertThat(build("Trần Thị Mỹ Duyên", "--stamp", "required").out()).contains("Ballots must be stamped");
    }

    @Test
    void asksForAContestThatTheElectionHas() {
        CommandRun build = build("Trần Thị Mỹ Duyên", "--contest", "bkt");
        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("There is no contest bkt").contains("bch");
    }

    @Test
    void doesNotUnderstandAnotherStampWord() {
        assertThat(build("Trần Thị Mỹ Duyên", "--stamp", "perhaps").exitCode()).isEqualTo(2);
    }

    private CommandRun build(String secondName, String... more) {
        try {
            Path election = Files.writeString(folder.resolve("election.json"), ELECTION.formatted(secondName));
            String[] base = {
                "template",
                "build",
                "--lang",
                "en",
                "--election",
                election.toString(),
                "--blank",
                blank.toString(),
                "--out",
                folder.resolve("style").toString()
            };
            String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
            System.arraycopy(more, 0, all, base.length, more.length);
            return CommandRun.of(all);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
