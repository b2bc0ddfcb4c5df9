package vn.kiemphieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.report.minutes.Papers;
import vn.kiemphieu.report.minutes.SamplePapers;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;

class PaperFileTest {
    private static final float POINTS_PER_MM = 72 / 25.4f;

    @TempDir
    Path temp;

    /** What veraPDF can see; that people find it legible, it cannot. */
    @Test
    void aDraftWithPicturesAndTablesIsFitForKeeping() throws IOException, VeraPDFException {
        PaperFacts facts = SamplePapers.withPictures(SamplePapers.state(false));
        Paper paper = Papers.make(PaperKind.FORM_18, facts, facts.contests().get(0))
                .followedBy(Papers.make(
                        PaperKind.INVALID_LIST, facts, facts.contests().get(0)));
        Path file = temp.resolve("draft.pdf");
        PaperFile.pdf(paper, file);

        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(Files.readAllBytes(file)), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getFailedChecks()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void namesOfAnyLengthAndSpellingStayOnThePaper() throws IOException {
        String endless = "Nguyễn".repeat(34);
        String wordy = "Công Tằng Tôn Nữ ".repeat(12).strip();
        String quoted = "Y \"Bhăm\" 'Niê' <Kđăm> & {{votes}} **Êban** | H’Len";
        String apart = Normalizer.normalize("Đặng Thị Ngọc Thịnh", Normalizer.Form.NFD);
        PaperFacts facts = SamplePapers.named(List.of(endless, wordy, quoted, apart));
        for (PaperKind kind : PaperKind.values()) {
            Paper paper = Papers.make(kind, facts, facts.contests().get(0));
            Path pdf = temp.resolve(kind + ".pdf");
            PaperFile.pdf(paper, pdf);
            assertThat(outside(pdf)).as("%s", kind).isEmpty();
        }
        Path docx = temp.resolve("names.docx");
        PaperFile.docx(Papers.make(PaperKind.FORM_23, facts, facts.contests().get(0)), docx);
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            assertThat(document.getParagraphs()).anyMatch(line -> line.getText().contains(quoted));
        }
        assertThat(text(temp.resolve("FORM_23.pdf")).replaceAll("\\s+", ""))
                .contains(
                        endless,
                        wordy.replace(" ", ""),
                        quoted.replace(" ", ""),
                        Normalizer.normalize(apart, Normalizer.Form.NFC).replace(" ", ""));
    }

    @Test
    void aLetterTheTypeLacksIsAQuestionMarkAndNoFailure() throws IOException {
        Path file = temp.resolve("letters.pdf");
        PaperFile.pdf(paper("Ỷ Ỹ Ỵ Ự ẵ ặ ể ỗ ợ ữ đ {{name}}", new Fields().put("name", "漢\u0007\u2028x")), file);

        assertThat(text(file)).contains("Ỷ Ỹ Ỵ Ự ẵ ặ ể ỗ ợ ữ đ ? x");
    }

    /** A faint stroke must not be fainter on paper; large enough for a file of several pieces. */
    @Test
    void aGrayPictureHasTheSameTonesInThePdf() throws IOException {
        BufferedImage ramp = new BufferedImage(512, 512, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(1);
        int[] tones = random.ints(512 * 512, 0, 256).toArray();
        ramp.getRaster().setSamples(0, 0, 512, 512, 0, tones);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(ramp, "png", png);
        Path file = temp.resolve("picture.pdf");
        PaperFile.pdf(paper("{{p:70}}", new Fields().picture("p", Optional.of(png.toByteArray()))), file);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                BufferedImage drawn = ((PDImageXObject) resources.getXObject(name)).getImage();
                int[] shown = drawn.getRGB(0, 0, 512, 512, null, 0, 512);
                for (int i = 0; i < tones.length; i++) {
                    shown[i] &= 0xFF;
                }
                assertThat(Arrays.equals(shown, tones)).isTrue();
            }
            assertThat(resources.getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void theSamePaperIsTheSameFileToTheByte() throws IOException {
        PaperFacts facts = SamplePapers.state(true);
        Paper paper = Papers.make(PaperKind.FORM_23, facts, facts.contests().get(1));
        PaperFile.pdf(paper, temp.resolve("one.pdf"));
        PaperFile.pdf(paper, temp.resolve("other.pdf"));

        assertThat(temp.resolve("one.pdf")).hasSameBinaryContentAs(temp.resolve("other.pdf"));
        PaperFile.docx(paper, temp.resolve("one.docx"));
        PaperFile.docx(paper, temp.resolve("other.docx"));
        assertThat(temp.resolve("one.docx")).hasSameBinaryContentAs(temp.resolve("other.docx"));
    }

    @Test
    void signaturesNeverStandAloneOnAPage() throws IOException {
        for (int lines = 24; lines < 44; lines++) {
            String form = "[body] Dòng\n".repeat(lines) + "[body] Hết\n[sign-row]\n[sign] **KÝ** | (Ký)\n";
            Path file = temp.resolve(lines + ".pdf");
            PaperFile.pdf(new Paper("", "", "", FormText.fill(form, new Fields())), file);

            List<String> pages = pages(file);
            assertThat(pages).as("%d lines", lines).allMatch(page -> page.contains("Hết") == page.contains("KÝ"));
        }
    }

    @Test
    void theHeadingOfATableStandsOnEveryPage() throws IOException {
        List<Fields> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            rows.add(new Fields().put("name", "Nguyễn Văn An"));
        }
        String form = "[table 10 90]\n[th] STT | Họ và tên\n[each:row tr] 1 | {{row.name}}\n";
        Path file = temp.resolve("table.pdf");
        PaperFile.pdf(paper(form, new Fields().list("row", List.of("name"), rows)), file);

        assertThat(pages(file)).hasSizeGreaterThan(1).allMatch(page -> page.contains("Họ và tên"));
        assertThat(text(file).split("Nguyễn Văn An", -1)).hasSize(90 + 1);
    }

    @Test
    void wordDocumentsAreA4WithTheMarkOfADraft() throws IOException {
        PaperFacts facts = SamplePapers.party(Optional.empty());
        Path file = temp.resolve("draft.docx");
        PaperFile.docx(Papers.make(PaperKind.PARTY, facts, facts.contests().get(0)), file);

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11906");
            assertThat(size.getH()).hasToString("16838");
            assertThat(document.getHeaderList())
                    .anyMatch(header -> header.getText().contains("DỰ THẢO"));
            assertThat(document.getHeaderList())
                    .anyMatch(header ->
                            header._getHdrFtr().xmlText().matches("(?s).*fillcolor=\"#d9d9d9\".*string=\"DỰ THẢO\".*"));
        }
    }

    private static Paper paper(String form, Fields fields) {
        return new Paper("", "", "", FormText.fill(form, fields));
    }

    private static String text(Path file) throws IOException {
        return String.join("", pages(file));
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** Letters that reach over the margins of 30 and 15 mm, the mark across the page left out. */
    private static List<String> outside(Path file) throws IOException {
        List<String> outside = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    boolean upright = letter.getDir() == 0;
                    boolean left = letter.getX() < 30 * POINTS_PER_MM - 1;
                    boolean right = letter.getX() + letter.getWidth() > 195 * POINTS_PER_MM + 1;
                    if (upright && (left || right) && !letter.getUnicode().isBlank()) {
                        outside.add(letter.getUnicode() + " at " + letter.getX());
                    }
                }
            }.getText(document);
        }
        return outside;
    }
}
