package vn.kiemphieu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;

/** A paper is written whole or not at all. */
class PaperWritingTest {
    @TempDir
    Path temp;

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");

        assertThatThrownBy(() -> PaperFile.pdf(paper("a", new Fields()), file.resolve("minutes.pdf")))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_UNWRITABLE));
        Path folder = Files.createDirectory(temp.resolve("minutes.docx"));
        Files.writeString(folder.resolve("kept"), "x");
        assertThatThrownBy(() -> PaperFile.docx(paper("a", new Fields()), folder))
                .isInstanceOf(StationException.class);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(file, folder);
        }
    }

    /** On Linux what is written to this device finds the disk full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpIsSaidAndLeavesTheFormerPaper() throws IOException {
        for (String name : List.of("minutes.pdf", "minutes.docx")) {
            Path file = Files.writeString(temp.resolve(name), "bản cũ");
            Files.createSymbolicLink(temp.resolve("." + name + ".part"), Path.of("/dev/full"));

            assertThatThrownBy(() -> {
                        Paper paper = paper("a", new Fields());
                        if (name.endsWith("pdf")) {
                            PaperFile.pdf(paper, file);
                        } else {
                            PaperFile.docx(paper, file);
                        }
                    })
                    .as(name)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
            assertThat(file).hasContent("bản cũ");
        }
        assertThat(temp).isDirectoryNotContaining(left -> left.toString().endsWith(".part"));
    }

    /** A kill leaves the half of it under another name; the next paper takes its place whole. */
    @Test
    void whatAKillLeftHalfWrittenIsNeverUnderThePapersName() throws IOException {
        Path part = Files.write(temp.resolve(".minutes.pdf.part"), new byte[1_000_000]);
        Path file = temp.resolve("minutes.pdf");
        PaperFile.pdf(paper("Biên bản", new Fields()), file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Biên bản");
        }
        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThat(part).doesNotExist();
    }

    private static Paper paper(String form, Fields fields) {
        return new Paper("", "", "", FormText.fill(form, fields));
    }
}
