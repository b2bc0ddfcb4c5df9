package vn.kiemphieu.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.report.paper.Piece;

/** The forms of resolution 40/NQ-HĐBCQG, line by line as the resolution prints them, misprints and all. */
class OfficialFormsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"18", "23", "32"})
    void pdfHasEveryLineOfTheOfficialFormInItsOrderAndNothingElse(String form) throws IOException {
        Path file = temp.resolve(form + ".pdf");
        PaperFile.pdf(blank(form), file);

        compare(form, pdfText(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18", "23", "32"})
    void docxHasEveryLineOfTheOfficialFormInItsOrderAndNothingElse(String form) throws IOException {
        Path file = temp.resolve(form + ".docx");
        PaperFile.docx(blank(form), file);

        try (InputStream in = Files.newInputStream(file);
                XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
            // the number at the head of the second and later pages
            compare(form, extractor.getText().replaceFirst("^\\s*2\\s", ""));
        }
    }

    /** Lines that are nothing but dots, of which {@link #compare} sees neither one too few nor one too many. */
    @ParameterizedTest
    @ValueSource(strings = {"18", "23", "32"})
    void asManyLinesAreLeftEmptyAsTheOfficialFormHas(String form) throws IOException {
        Predicate<String> empty = line -> line.matches("[.…\\s]+");
        long official = officialLines(form).stream().filter(empty).count();
        long ours = blank(form).blocks().stream()
                .flatMap(block -> block instanceof Paragraph paragraph ? Stream.of(paragraph) : Stream.empty())
                .filter(paragraph -> paragraph.pieces().stream().allMatch(piece -> piece instanceof Piece.Leader))
                .count();

        assertThat(ours).isEqualTo(official);
    }

    /**
     * Each official line must be the next thing in the text, with blanks where it has blanks. How lines are broken, how many
     * dots a blank has, and whether dots lead from a line's end to the margin is free.
     */
    private static void compare(String form, String text) throws IOException {
        String rest = normal(text);
        for (String line : officialLines(form)) {
            String wanted = normal(line).replaceFirst("^…", "").replaceFirst("…$|(?<=:)\\.$", "");
            assertThat(rest.substring(0, Math.min(rest.length(), wanted.length())))
                    .as("line of form %s: %s", form, line)
                    .isEqualTo(wanted);
            rest = rest.substring(wanted.length()).replaceFirst("^…", "");
        }
        assertThat(rest).as("after the last line of form %s", form).isEmpty();
    }

    /** Letters composed, white space gone, every run of dots one. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[.…]{2,}", "…")
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll("…[.…]*", "…");
    }

    private static List<String> officialLines(String form) throws IOException {
        try (InputStream in =
                OfficialFormsTest.class.getResourceAsStream("/vn/kiemphieu/report/official-" + form + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** The form with nothing known. */
    private static Paper blank(String form) {
        PaperFacts facts = SamplePapers.state(false);
        PaperKind kind = PaperKind.named(form).orElseThrow();
        Fields fields = Papers.fields(kind, facts, facts.contests().get(0));
        fields.names().stream()
                .filter(name -> fields.entries(name.split("\\.")[0]).isEmpty())
                .forEach(name -> fields.put(name, Optional.empty()));
        fields.list("candidate", List.of(), List.of())
                .list("member", List.of(), List.of())
                .list("box_witness", NamedVoters.COLUMNS, NamedVoters.of(Optional.empty()))
                .list("count_witness", NamedVoters.COLUMNS, NamedVoters.of(Optional.empty()));
        return new Paper("", "", "", FormText.read(kind.texts().get(0), fields));
    }

    /** Page by page, without the number at the head of the second and later pages. */
    static String pdfText(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).strip();
                all.append(page > 1 ? text.replaceFirst("^" + page + "\\s", "") : text)
                        .append('\n');
            }
        }
        return all.toString();
    }
}
