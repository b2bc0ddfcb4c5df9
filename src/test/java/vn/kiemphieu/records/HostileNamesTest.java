package vn.kiemphieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.records.table.CsvRecords;
import vn.kiemphieu.records.table.XlsxRecords;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;

/** Names of candidates that a spreadsheet or a word processor would run as something else than text. */
class HostileNamesTest {
    /** What a spreadsheet takes for the beginning of a formula or of a command (OWASP, CSV injection). */
    private static final String BEGINNINGS = "=+-@\t\r\n";

    private static final List<String> NAMES = List.of(
            "=HYPERLINK(\"http://x\";\"Lê An\")",
            "+84 Dũng",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "＝1+1",
            "<w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/>",
            "{{unit}}");

    @TempDir
    Path temp;

    @Test
    void noCellOfACsvFileBeginsAsAFormulaDoes() throws IOException {
        CsvRecords.write(station(), temp);
        int hostile = 0;
        for (Path file : files(".csv")) {
            String text = Files.readString(file, StandardCharsets.UTF_8).replace("\ufeff", "");
            for (var row : CSVParser.parse(text, CSVFormat.RFC4180)) {
                for (String cell : row) {
                    assertThat(cell.isEmpty() || BEGINNINGS.indexOf(cell.charAt(0)) < 0 || cell.matches("-?[0-9.]+"))
                            .as(file + ": " + cell)
                            .isTrue();
                    hostile += cell.contains("HYPERLINK") ? 1 : 0;
                }
            }
        }
        assertThat(hostile).as("cells with the hostile name").isPositive();
    }

    @Test
    void noCellOfAWorkbookIsAFormulaOrALink() throws IOException {
        XlsxRecords.write(station(), Locale.ENGLISH, temp);
        boolean seen = false;
        for (Path file : files(".xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(part.getName()).doesNotContain("externalLink");
                    assertThat(text)
                            .as(part.getName())
                            .doesNotContain("<f>", "<f ", "<hyperlink", "TargetMode=\"External\"");
                    seen |= text.contains("HYPERLINK(&quot;") || text.contains("HYPERLINK(\"");
                }
            }
        }
        assertThat(seen).as("the hostile name, as text").isTrue();
    }

    @Test
    void noNameInAWordFileIsAFieldOrFilledInAgain() throws IOException {
        Path form = temp.resolve("form.docx");
        Path made = temp.resolve("made.docx");
        for (String name : NAMES) {
            Fields fields = new Fields().put("name", name).put("unit", "xã Mật");
            PaperFile.docx(
                    new Paper("x", "", "", FormText.fill("[body] Ông {{name}}.", fields)), temp.resolve("own.docx"));
            PaperFile.docx(
                    new Paper("x", "", "", FormText.fill("[body] Ông {{name}}.", new Fields().put("name", "{{name}}"))),
                    form);
            PaperFile.form(form, fields, made);
            for (Path file : List.of(temp.resolve("own.docx"), made)) {
                String text = new String(RecordReader.parts(file).get("word/document.xml"), StandardCharsets.UTF_8);
                assertThat(text).as(name).doesNotContain("<w:fldSimple", "<w:instrText", "<w:hyperlink", "xã Mật");
                assertThat(text.replaceAll("<[^>]*>", "")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&amp;", "&"))
                        .contains("Ông " + name + ".");
            }
        }
    }

    private static StationRecord station() {
        DrawnElection election = new DrawnElection(3, NAMES, VotingMethod.STRIKE_OUT);
        return election.station(election.ballots(12));
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            List<Path> found = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(end)).sorted().toList());
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
