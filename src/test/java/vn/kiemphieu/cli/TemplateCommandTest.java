package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void saysByNameWhoIsNotOnTheBlankAndWritesNothing() {
        CommandRun build = build("Phạm Đức Thắng");
        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.out()).contains("No. 2 “Phạm Đức Thắng”: not found on the blank.");
        assertThat(folder.resolve("style")).doesNotExist();
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
