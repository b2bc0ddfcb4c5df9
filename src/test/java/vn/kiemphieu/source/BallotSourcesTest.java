package vn.kiemphieu.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;

class BallotSourcesTest {
    @TempDir
    Path folder;

    @Test
    void feedsAFolderByNameWithAllBelowIt() throws IOException {
        for (String name : List.of("b.png", "a.jpg", "B.png", "x/10.jpg", "x/9.jpg", "không đuôi")) {
            SampleFiles.write(folder.resolve(name), SampleFiles.encoded("jpg", 1));
        }
        assertThat(names(fed(folder))).containsExactly("B.png", "a.jpg", "b.png", "không đuôi", "x/10.jpg", "x/9.jpg");
    }

    @Test
    void keepsTheOrderOfTheInputs() throws IOException {
        Path second = SampleFiles.write(folder.resolve("2.jpg"), SampleFiles.encoded("jpg", 2));
        Path first = SampleFiles.write(folder.resolve("1.jpg"), SampleFiles.encoded("jpg", 1));
        assertThat(names(fed(second, first))).containsExactly("2.jpg", "1.jpg");
    }

    @Test
    void handsOverTheBytesAsTheyWereScanned() throws IOException {
        byte[] jpeg = SampleFiles.encoded("jpg", 3);
        FedPage page = fed(SampleFiles.write(folder.resolve("a.jpg"), jpeg)).get(0);
        assertThat(page).isEqualTo(new ScannedPage("a.jpg", page.bytes(), 0));
        assertThat(page.bytes()).isEqualTo(jpeg);
    }

    @Test
    void leavesOutWhatIsPlainlyNoScanAndSaysSo() throws IOException {
        byte[] jpeg = SampleFiles.encoded("jpg", 1);
        for (String name :
                List.of("Thumbs.db", "desktop.ini", ".DS_Store", "0003.jpg.part", "ghi chú.TXT", ".ẩn/1.jpg")) {
            SampleFiles.write(folder.resolve(name), jpeg);
        }
        SampleFiles.write(folder.resolve("0001.jpg"), jpeg);
        try (FilesSource source = BallotSources.of(List.of(folder))) {
            assertThat(source.files()).isEqualTo(1);
            assertThat(source.leftOut())
                    .extracting(f -> folder.relativize(f).toString())
                    .containsExactlyInAnyOrder(
                            "Thumbs.db", "desktop.ini", ".DS_Store", "0003.jpg.part", "ghi chú.TXT", ".ẩn");
        }
    }

    @Test
    void feedsAFileNamedByTheOperatorWhateverItIsCalled() throws IOException {
        Path odd = SampleFiles.write(folder.resolve("ghi chú.txt"), SampleFiles.encoded("png", 1));
        assertThat(fed(odd)).singleElement().isInstanceOf(ScannedPage.class);
    }

    @Test
    void goesByContentNotByExtension() throws IOException {
        SampleFiles.write(folder.resolve("a.jpg"), SampleFiles.encoded("png", 1));
        SampleFiles.scannedPdf(folder.resolve("b.jpg"), SampleFiles.encoded("jpg", 1));
        SampleFiles.write(folder.resolve("c.pdf"), SampleFiles.tiff(2));
        assertThat(names(fed(folder))).containsExactly("a.jpg", "b.jpg#1", "c.pdf#1", "c.pdf#2");
    }

    @Test
    void feedsEveryFrameOfATiff() throws IOException {
        byte[] tiff = SampleFiles.tiff(3);
        SampleFiles.write(folder.resolve("nhiều.tif"), tiff);
        SampleFiles.write(folder.resolve("một.tif"), SampleFiles.tiff(1));
        List<FedPage> pages = fed(folder);
        assertThat(names(pages)).containsExactly("một.tif", "nhiều.tif#1", "nhiều.tif#2", "nhiều.tif#3");
        assertThat(pages.subList(1, 4))
                .extracting(p -> ((ScannedPage) p).frame())
                .containsExactly(0, 1, 2);
        assertThat(pages.get(3).bytes()).isEqualTo(tiff);
    }

    @Test
    void composesNamesThatTheDiskKeepsDecomposed() throws IOException {
        String composed = "Phiếu số 1.jpg";
        Path file = folder.resolve(Normalizer.normalize(composed, Normalizer.Form.NFD));
        assertThat(names(fed(SampleFiles.write(file, SampleFiles.encoded("jpg", 1)))))
                .containsExactly(composed);
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        Path a = SampleFiles.write(folder.resolve("a/1.jpg"), SampleFiles.encoded("jpg", 1));
        Path b = SampleFiles.write(folder.resolve("b/1.jpg"), SampleFiles.encoded("jpg", 2));
        assertThatThrownBy(() -> BallotSources.of(List.of(a, b)))
                .isInstanceOfSatisfying(DuplicateNameException.class, e -> {
                    assertThat(e.name()).isEqualTo("1.jpg");
                    assertThat(List.of(e.first(), e.second())).containsExactly(a, b);
                });
        assertThatThrownBy(() -> BallotSources.of(List.of(folder, folder))).isInstanceOf(DuplicateNameException.class);
    }

    @Test
    void refusesAFileCalledLikeAPageOfAnother() throws IOException {
        SampleFiles.write(folder.resolve("a.tif"), SampleFiles.tiff(2));
        SampleFiles.write(folder.resolve("a.tif#2"), SampleFiles.encoded("jpg", 1));
        assertThatThrownBy(() -> BallotSources.of(List.of(folder))).isInstanceOf(DuplicateNameException.class);
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        assertThatThrownBy(() -> BallotSources.of(List.of(folder.resolve("none"))))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_MISSING));
    }

    @Test
    void feedsBadFilesAsTheirOwnResultAndGoesOn() throws IOException {
        byte[] png = SampleFiles.encoded("png", 1);
        SampleFiles.write(folder.resolve("1-rỗng.jpg"), new byte[0]);
        SampleFiles.write(folder.resolve("2-văn bản.jpg"), "không phải ảnh".getBytes(StandardCharsets.UTF_8));
        SampleFiles.write(folder.resolve("3-cụt.png"), Arrays.copyOf(png, 20));
        SampleFiles.write(folder.resolve("4-cụt.tif"), Arrays.copyOf(SampleFiles.tiff(2), 40));
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("5-lớn.jpg").toFile(), "rw")) {
            sparse.setLength((512L << 20) + 1);
        }
        SampleFiles.write(folder.resolve("6-tốt.png"), png);
        List<FedPage> pages = fed(folder);
        assertThat(pages.subList(0, 5))
                .extracting(p -> ((BrokenFile) p).cause())
                .containsExactly(
                        UnreadableCause.EMPTY,
                        UnreadableCause.NOT_AN_IMAGE,
                        UnreadableCause.CORRUPT,
                        UnreadableCause.CORRUPT,
                        UnreadableCause.TOO_LARGE);
        assertThat(pages.get(2).bytes()).hasSize(20);
        assertThat(pages.get(5)).isInstanceOf(ScannedPage.class);
    }

    @Test
    void feedsAFileThatVanishedAsUnreadable() throws IOException {
        Path gone = SampleFiles.write(folder.resolve("1.jpg"), SampleFiles.encoded("jpg", 1));
        SampleFiles.write(folder.resolve("2.jpg"), SampleFiles.encoded("jpg", 2));
        try (FilesSource source = BallotSources.of(List.of(folder))) {
            Files.delete(gone);
            assertThat(source.next().map(p -> ((BrokenFile) p).cause())).contains(UnreadableCause.IO_ERROR);
            assertThat(source.next()).get().isInstanceOf(ScannedPage.class);
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void walksAFolderThatContainsItself() throws IOException {
        SampleFiles.write(folder.resolve("x/1.jpg"), SampleFiles.encoded("jpg", 1));
        Files.createSymbolicLink(folder.resolve("x/again"), folder);
        assertThat(names(fed(folder))).containsExactly("x/1.jpg");
    }

    private static List<FedPage> fed(Path... inputs) {
        List<FedPage> pages = new ArrayList<>();
        try (FilesSource source = BallotSources.of(List.of(inputs))) {
            for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
                pages.add(page.get());
            }
        }
        return pages;
    }

    private static List<String> names(List<FedPage> pages) {
        return pages.stream().map(FedPage::name).toList();
    }
}
