package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.kiemphieu.form.PrintedBlank.Face.SERIF;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;

class BlankRefusalTest {
    private static final String[] NAMES = {"Nguyễn Văn Hậu", "Trần Thị Mỹ Duyên", "Phạm Đức Thắng"};

    @TempDir
    private Path folder;

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefused(folder.resolve("nothing.pdf"), Trouble.FILE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 and then nothing", "no picture at all", ""})
    void refusesADamagedFile(String content) throws IOException {
        Path file = Files.write(folder.resolve("blank"), content.getBytes(StandardCharsets.UTF_8));
        assertRefused(file, Trouble.BLANK_DAMAGED);
    }

    @Test
    void refusesATruncatedPicture() throws IOException {
        byte[] png = Files.readAllBytes(picture("png", 200));
        assertRefused(Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(png, 40)), Trouble.BLANK_DAMAGED);
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        try (PrintedBlank paper = list()) {
            paper.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertRefused(paper.write(folder), Trouble.BLANK_ENCRYPTED);
        }
    }

    @Test
    void takesTheOnlyPageWithPrint() {
        try (PrintedBlank paper = list()) {
            paper.emptyPage();
            assertThat(rows(build(paper.write(folder), NAMES))).hasSize(3);
        }
    }

    @Test
    void refusesAnEmptyPage() {
        try (PrintedBlank paper = PrintedBlank.a5Upright()) {
            assertRefused(paper.write(folder), Trouble.BLANK_EMPTY);
        }
    }

    @Test
    void refusesAPageOfTheWrongSize() {
        try (PrintedBlank paper = new PrintedBlank(900, 1200)) {
            assertRefused(paper.write(folder), Trouble.BLANK_SIZE);
        }
    }

    @Test
    void refusesAPictureTooLargeToDecode() throws IOException {
        var huge = new BufferedImage(9000, 8000, BufferedImage.TYPE_BYTE_BINARY);
        Path file = folder.resolve("huge.png");
        ImageIO.write(huge, "png", file.toFile());
        assertRefused(file, Trouble.BLANK_ENORMOUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void turnsAPageUprightAndSaysSo(int degrees) {
        try (PrintedBlank paper = list()) {
            List<StyleRow> upright = rows(build(paper.write(folder), NAMES));
            paper.turned(degrees);
            StyleProposal turned = build(paper.write(folder), NAMES);
            for (int i = 0; i < NAMES.length; i++) {
                assertThat(rows(turned).get(i).lines().get(0).baseline())
                        .isCloseTo(
                                upright.get(i).lines().get(0).baseline(), org.assertj.core.api.Assertions.within(0.3));
            }
        }
    }

    @Test
    void namesEveryCandidateOfAnotherElection() {
        try (PrintedBlank paper = list()) {
            StyleProposal proposal = build(paper.write(folder), "Vũ Thanh Ý", "Lò Ín");
            assertThat(proposal)
                    .isInstanceOfSatisfying(
                            StyleProposal.Incomplete.class,
                            incomplete -> assertThat(incomplete.unplaced())
                                    .extracting(u -> u.candidate().name(), Unplaced::reason)
                                    .containsExactly(
                                            org.assertj.core.groups.Tuple.tuple(
                                                    "Vũ Thanh Ý", Unplaced.Reason.NOT_FOUND),
                                            org.assertj.core.groups.Tuple.tuple("Lò Ín", Unplaced.Reason.NOT_FOUND)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void takesAPictureOfTheBlankAsWellAsAPdf(String format) throws IOException {
        List<StyleRow> fromPicture = rows(build(picture(format, 300), NAMES));
        List<StyleRow> fromPdf = rows(build(folder.resolve("blank.pdf"), NAMES));
        for (int i = 0; i < NAMES.length; i++) {
            assertThat(fromPicture.get(i).lines().get(0).baseline())
                    .isCloseTo(fromPdf.get(i).lines().get(0).baseline(), org.assertj.core.api.Assertions.within(0.3));
        }
    }

    private static List<StyleRow> rows(StyleProposal proposal) {
        return proposal.whole().orElseThrow().rows();
    }

    private static PrintedBlank list() {
        PrintedBlank paper = PrintedBlank.a5Upright();
        paper.text(50, 40, 15, SERIF, "PHIẾU BẦU");
        for (int i = 0; i < NAMES.length; i++) {
            paper.text(30, 70 + 12 * i, 13, SERIF, (i + 1) + ".");
            paper.text(40, 70 + 12 * i, 13, SERIF, NAMES[i]);
        }
        return paper;
    }

    private Path picture(String format, int dpi) throws IOException {
        try (PrintedBlank paper = list()) {
            paper.write(folder);
            Path file = folder.resolve("blank." + format);
            ImageIO.write(
                    new PDFRenderer(paper.document()).renderImageWithDPI(0, dpi, ImageType.RGB), format, file.toFile());
            return file;
        }
    }

    private static StyleProposal build(Path file, String... names) {
        return SampleContest.of(names).build(file);
    }

    private static void assertRefused(Path file, Trouble trouble) {
        assertThatExceptionOfType(StationException.class)
                .isThrownBy(() -> build(file, NAMES))
                .extracting(StationException::trouble)
                .isEqualTo(trouble);
    }
}
