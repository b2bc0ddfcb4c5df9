package vn.kiemphieu.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.report.minutes.Papers;
import vn.kiemphieu.report.minutes.SamplePapers;
import vn.kiemphieu.report.paper.Fields;

/** A committee's own Word form. */
class DocxFormTest {
    private static final Fields FIELDS = new Fields()
            .put("valid", 9)
            .put("unit", "Xã <Bình & Sơn>")
            .put("roll", Optional.empty())
            .list(
                    "candidate",
                    List.of("no", "name"),
                    List.of(
                            new Fields().put("no", 1).put("name", "Đỗ Anh"),
                            new Fields().put("no", 2).put("name", "Lê Bưởi")));

    @TempDir
    Path temp;

    @Test
    void fillsFieldsThatWordToreOverRunsAndLeavesDotsForWhatIsNotKnown() throws IOException {
        XWPFDocument form = new XWPFDocument();
        XWPFParagraph torn = form.createParagraph();
        for (String run : List.of(
                "Hợp lệ: {", "{va", "lid", "}} phiếu, ${", "unit}. Cử tri: {{ roll }}", "! {{roll", "=không rõ}}")) {
            torn.createRun().setText(run);
        }
        torn.getRuns().get(2).setBold(true);

        try (XWPFDocument filled = fill(form)) {
            assertThat(filled.getParagraphs().get(0).getText())
                    .isEqualTo("Hợp lệ: 9 phiếu, Xã <Bình & Sơn>. Cử tri: ..............! không rõ");
        }
    }

    @Test
    void repeatsRowsAndParagraphsOfAListAndFillsHeaders() throws IOException {
        XWPFDocument form = new XWPFDocument();
        form.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("{{unit}}");
        form.createParagraph().createRun().setText("{{candidate.no}}. {{candidate.name}} ({{valid}})");
        XWPFTable table = form.createTable(2, 2);
        table.getRow(0).getCell(0).setText("STT");
        table.getRow(1).getCell(0).setText("{{candidate.no}}");
        table.getRow(1).getCell(1).setText("${candidate.name}");

        try (XWPFDocument filled = fill(form)) {
            assertThat(filled.getParagraphs().stream().map(XWPFParagraph::getText))
                    .startsWith("1. Đỗ Anh (9)", "2. Lê Bưởi (9)");
            assertThat(filled.getTables().get(0).getText()).isEqualTo("STT\t\n1\tĐỗ Anh\n2\tLê Bưởi\n");
            assertThat(filled.getHeaderList().get(0).getText()).contains("Xã <Bình & Sơn>");
        }
    }

    /** The list of invalid ballots as a form: where there is a picture it is in the list, and nowhere it says there is none. */
    @Test
    void picturesOfBallotsStandInACommitteesOwnList() throws IOException {
        PaperFacts facts = SamplePapers.withPictures(SamplePapers.state(true));
        OfContest contest = facts.contests().get(0);
        Path form = temp.resolve("list.docx");
        PaperFile.docx(Papers.form(PaperKind.INVALID_LIST, facts, contest), form);
        PaperFile.form(form, Papers.fields(PaperKind.INVALID_LIST, facts, contest), temp.resolve("out.docx"));

        try (XWPFDocument filled = new XWPFDocument(Files.newInputStream(temp.resolve("out.docx")))) {
            XWPFTable list = filled.getTables().get(0);
            assertThat(list.getRows()).hasSize(1 + 3);
            for (int row = 1; row <= 3; row++) {
                assertThat(list.getRow(row).getCell(3).getParagraphs().stream()
                                .flatMap(paragraph -> paragraph.getRuns().stream())
                                .mapToInt(run -> run.getEmbeddedPictures().size())
                                .sum())
                        .as("row %d", row)
                        .isEqualTo(1);
                assertThat(list.getRow(row).getCell(3).getText()).isEmpty();
            }
            List<XmlError> errors = new ArrayList<>();
            filled.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void whatIsFilledInIsNeverTakenForAField() throws IOException {
        Fields sly = new Fields()
                .put("valid", 9)
                .put("unit", "{{valid}} ${nothing}")
                .list("candidate", List.of("name"), List.of(new Fields().put("name", "{{valid}} {{nothing}}")));
        XWPFDocument form = new XWPFDocument();
        form.createParagraph().createRun().setText("{{unit}}");
        XWPFTable outer = form.createTable(1, 1);
        outer.getRow(0).getCell(0).setText("{{candidate.name}}");

        try (XWPFDocument filled = fill(form, sly)) {
            assertThat(filled.getParagraphs().get(0).getText()).isEqualTo("{{valid}} ${nothing}");
            assertThat(filled.getTables().get(0).getText().strip()).isEqualTo("{{valid}} {{nothing}}");
        }
    }

    @Test
    void namesEveryFieldThatThereIsNotAndWritesNothing() throws IOException {
        XWPFDocument form = new XWPFDocument();
        form.createParagraph().createRun().setText("{{vali}} {{candidate.age}} {{valid}} ${seats} {{roll");

        assertThatThrownBy(() -> fill(form)).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.FORM_FIELDS);
            assertThat(e.arguments().get(1)).isEqualTo("candidate.age, seats, vali, {{roll");
            assertThat(e.arguments().get(2)).isEqualTo("candidate.name, candidate.no, roll, unit, valid");
        });
        assertThat(temp.resolve("out.docx")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoWordDocument() throws IOException {
        for (byte[] bytes : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0, 0}, "không phải".getBytes("UTF-8"))) {
            Path form = Files.write(temp.resolve("form.docx"), bytes);
            assertThatThrownBy(() -> PaperFile.form(form, FIELDS, temp.resolve("out.docx")))
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FORM_DAMAGED));
        }
        assertThat(temp.resolve("out.docx")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void ourOwnPapersObeyTheSchemaOfWord(PaperKind kind) throws IOException {
        PaperFacts facts = SamplePapers.withPictures(SamplePapers.party(Optional.empty()));
        Path file = temp.resolve("paper.docx");
        PaperFile.docx(Papers.make(kind, facts, facts.contests().get(1)), file);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            List<XmlError> errors = new ArrayList<>();
            document.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void ourOwnPapersOpenAgainWithEveryTable() throws IOException {
        PaperFacts facts = SamplePapers.withPictures(SamplePapers.state(true));
        Path file = temp.resolve("list.docx");
        PaperFile.docx(
                Papers.make(PaperKind.INVALID_LIST, facts, facts.contests().get(0)), file);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(document.getTables().get(0).getRows()).hasSize(1 + 3);
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
        }
    }

    private XWPFDocument fill(XWPFDocument form) throws IOException {
        return fill(form, FIELDS);
    }

    private XWPFDocument fill(XWPFDocument form, Fields fields) throws IOException {
        Path file = temp.resolve("form.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            form.write(out);
        }
        PaperFile.form(file, fields, temp.resolve("out.docx"));
        return new XWPFDocument(Files.newInputStream(temp.resolve("out.docx")));
    }
}
