package vn.kiemphieu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.image.ImageHeader.Format;
import vn.kiemphieu.image.ImageHeader.Picture;

class PdfSourceTest {
    @TempDir
    Path folder;

    @Test
    void takesTheScannersOwnJpegOutOfEachPage() throws IOException {
        byte[] first = SampleFiles.encoded("jpg", 1);
        byte[] second = SampleFiles.encoded("jpg", 2);
        Path pdf = folder.resolve("lô 1.pdf");
        SampleFiles.scannedPdf(pdf, first, second);
        List<FedPage> pages = fed(pdf);
        assertThat(pages).extracting(FedPage::name).containsExactly("lô 1.pdf#1", "lô 1.pdf#2");
        assertThat(pages.get(0).bytes()).isEqualTo(first);
        assertThat(pages.get(1).bytes()).isEqualTo(second);
    }

    @Test
    void takesItAlsoWhereOnlyChangingThePdfIsForbidden() throws IOException {
        byte[] jpeg = SampleFiles.encoded("jpg", 1);
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.encryptedPdf(pdf, "", jpeg);
        assertThat(fed(pdf)).singleElement().extracting(FedPage::bytes).isEqualTo(jpeg);
    }

    @Test
    void drawsAPageWithInkBesideTheScan() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.annotatedPdf(pdf, SampleFiles.encoded("jpg", 1));
        assertDrawnAt300Dpi(fed(pdf).get(0));
    }

    @Test
    void refusesAPageItCannotDrawRatherThanShowingItBlank() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.unknownPackingPdf(pdf, SampleFiles.encoded("jpg", 1));
        assertBroken(fed(pdf), "a.pdf#1", UnreadableCause.CORRUPT);
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.encryptedPdf(pdf, "secret", SampleFiles.encoded("jpg", 1));
        assertBroken(fed(pdf), "a.pdf", UnreadableCause.ENCRYPTED);
    }

    @Test
    void refusesAPdfWithoutPages() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.emptyPdf(pdf);
        assertBroken(fed(pdf), "a.pdf", UnreadableCause.EMPTY);
    }

    @Test
    void refusesAPageLargerThanAnyBallot() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.posterPdf(pdf);
        assertBroken(fed(pdf), "a.pdf#1", UnreadableCause.TOO_LARGE);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPdf() throws IOException {
        Path pdf = SampleFiles.write(folder.resolve("a.pdf"), "%PDF-1.7\nxxx".getBytes(StandardCharsets.US_ASCII));
        assertBroken(fed(pdf), "a.pdf", UnreadableCause.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
    void losesNoPageOfATruncatedPdfWithoutAWord(double kept) throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.scannedPdf(
                pdf, SampleFiles.encoded("jpg", 1), SampleFiles.encoded("jpg", 2), SampleFiles.encoded("jpg", 3));
        byte[] whole = Files.readAllBytes(pdf);
        Files.write(pdf, Arrays.copyOf(whole, (int) (whole.length * kept)));
        List<FedPage> pages = fed(pdf);
        long good = pages.stream().filter(ScannedPage.class::isInstance).count();
        assertThat(good == 3 || pages.stream().anyMatch(BrokenFile.class::isInstance))
                .as("%d of 3 pages, nothing said", good)
                .isTrue();
    }

    @Test
    void saysThatPagesAreMissingWhereTheFilePromisesMore() throws IOException {
        Path pdf = folder.resolve("a.pdf");
        SampleFiles.scannedPdf(pdf, SampleFiles.encoded("jpg", 1));
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("/Count 1");
        Files.writeString(pdf, text.replace("/Count 1", "/Count 9"), StandardCharsets.ISO_8859_1);
        assertThat(fed(pdf)).extracting(FedPage::name).containsExactly("a.pdf#1", "a.pdf");
    }

    private static void assertDrawnAt300Dpi(FedPage page) {
        Picture picture = (Picture) ImageHeader.parse(page.bytes());
        assertThat(picture.format()).isEqualTo(Format.PNG);
        assertThat(picture.width()).isEqualTo((int) (298 * 300 / 72.0));
        assertThat(picture.dpi().orElse(0)).isBetween(299.9, 300.1);
    }

    private static void assertBroken(List<FedPage> pages, String name, UnreadableCause cause) {
        assertThat(pages).singleElement().isInstanceOfSatisfying(BrokenFile.class, broken -> {
            assertThat(broken.name()).isEqualTo(name);
            assertThat(broken.cause()).isEqualTo(cause);
        });
    }

    private static List<FedPage> fed(Path pdf) {
        List<FedPage> pages = new ArrayList<>();
        try (FilesSource source = BallotSources.of(List.of(pdf))) {
            for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
                pages.add(page.get());
            }
        }
        return pages;
    }
}
