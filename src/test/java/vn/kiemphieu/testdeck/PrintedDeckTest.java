package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;

class PrintedDeckTest {
    private static final int DRAWN = 5;
    private static final int BY_HAND = 3;
    private static final int DPI = 150;
    private static final Set<String> SAYABLE = Set.of("none", "single", "double", "partial", "faint-strike");

    private final TestForm form = TestForms.PARTY_A5_SMALL.cached(0);
    private final PrintedDeck deck = new PrintedDeck(form, 2, DRAWN, BY_HAND, SAYABLE::contains);

    @TempDir
    Path folder;

    @Test
    void numbersTheSheetsAsTheyLieInThePileAndTellsThemInWordsOnly() {
        List<PrintedDeck.Sheet> sheets = deck.sheets();
        assertThat(sheets).extracting(PrintedDeck.Sheet::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(sheets)
                .extracting(PrintedDeck.Sheet::printed)
                .containsExactly(true, true, true, true, true, false, false, false);
        Set<String> asked = new TreeSet<>();
        sheets.stream()
                .filter(sheet -> !sheet.printed())
                .forEach(sheet -> sheet.rows().forEach(row -> asked.add(row.kind())));
        assertThat(SAYABLE).containsAll(asked);
    }

    @Test
    void printsTheStrokesOfTheTruthAndNothingElseThatTellsOneBallotFromAnother() throws IOException {
        deck.write(folder);
        try (PDDocument drawn = Loader.loadPDF(folder.resolve("drawn.pdf").toFile());
                PDDocument byHand = Loader.loadPDF(folder.resolve("by-hand.pdf").toFile())) {
            assertThat(drawn.getNumberOfPages()).isEqualTo(DRAWN);
            assertThat(byHand.getNumberOfPages()).isEqualTo(BY_HAND);
            BufferedImage unmarked = picture(byHand, 1);
            for (PrintedDeck.Sheet sheet : deck.sheets().subList(0, DRAWN)) {
                assertThat(text(drawn, sheet.number())).isEqualTo(text(byHand, 1));
                BufferedImage marked = picture(drawn, sheet.number());
                for (RowTruth row : sheet.rows()) {
                    if (row.clear()) {
                        MmBox name = form.printed()
                                .rows()
                                .get(row.no() - 1)
                                .lines()
                                .get(0)
                                .ink();
                        assertThat(differ(unmarked, marked, name))
                                .as("sheet %d no. %d %s", sheet.number(), row.no(), row.kind())
                                .isEqualTo(row.mark().equals(Optional.of(MarkStatus.STRUCK)));
                    }
                }
            }
            assertThat(deck.sheets().subList(0, DRAWN))
                    .anyMatch(sheet ->
                            sheet.rows().stream().anyMatch(row -> row.truth().equals("struck")));
        }
    }

    @Test
    void writesTheTruthForThePileScannedInOrderAndRefusesToWriteOverIt() throws IOException {
        deck.write(folder);
        List<String> lines = Files.readAllLines(folder.resolve("truth.csv"));
        assertThat(lines)
                .hasSize(1 + (DRAWN + BY_HAND) * form.contest().candidates().size());
        assertThat(lines.get(1)).startsWith("scan.pdf#1,");
        assertThat(lines.get(lines.size() - 1)).startsWith("scan.pdf#8,");
        assertThatThrownBy(() -> deck.write(folder)).isInstanceOf(StationException.class);
    }

    private static BufferedImage picture(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
    }

    private static boolean differ(BufferedImage one, BufferedImage other, MmBox box) {
        double perMm = DPI / 25.4;
        for (int y = (int) (box.top() * perMm); y <= box.bottom() * perMm; y++) {
            for (int x = (int) (box.left() * perMm); x <= box.right() * perMm; x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
