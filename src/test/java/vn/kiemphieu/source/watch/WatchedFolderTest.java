package vn.kiemphieu.source.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.WatchSamples;

@Timeout(60)
class WatchedFolderTest {
    private static final WatchedFolder.Timing QUICK = timing(Optional.of(Duration.ofMillis(400)));

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(place.resolve("scans"));
    }

    @Test
    void whatLiesThereAndBelowIsFedInTheOrderItWasWritten() throws IOException {
        write("z.png", WatchSamples.png(1), 1);
        write("hop 2/b.png", WatchSamples.png(2), 3);
        write("hop 2/a.png", WatchSamples.png(3), 2);
        write("readme.txt", "no scan".getBytes(), 4);
        assertThat(names(watch(QUICK))).containsExactly("z.png", "hop 2/a.png", "hop 2/b.png");
        assertThat(folder.resolve("z.png")).exists();
    }

    @Test
    void manyPagesOfPdfAndTiffAreFedEachOnItsOwn() throws IOException {
        write("a.tif", WatchSamples.tiff(3), 1);
        WatchSamples.pdf(folder.resolve("b.pdf"), 2);
        Files.setLastModifiedTime(folder.resolve("b.pdf"), FileTime.fromMillis(2000));
        assertThat(names(watch(QUICK))).containsExactly("a.tif#1", "a.tif#2", "a.tif#3", "b.pdf#1", "b.pdf#2");
    }

    @Test
    void aFileStillBeingWrittenIsWaitedFor() throws IOException {
        byte[] whole = WatchSamples.jpeg(1);
        Path file = folder.resolve("slow.jpg");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        WatchedFolder watched = watch(timing(Optional.empty()));
        assertNothingFor(watched, 300);
        Files.write(file, Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        FedPage page = watched.next().orElseThrow();
        assertThat(page.bytes()).isEqualTo(whole);
        watched.stop();
        assertThat(watched.next()).isEmpty();
    }

    @Test
    void aFileThatNeverGetsAnEndIsFedAsItIs() throws IOException {
        byte[] whole = WatchSamples.jpeg(1);
        write("cut.jpg", Arrays.copyOf(whole, whole.length - 30), 1);
        write("empty.jpg", new byte[0], 2);
        List<FedPage> pages = pages(watch(new WatchedFolder.Timing(
                Duration.ofMillis(10),
                Duration.ofMillis(30),
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                idle(500))));
        assertThat(pages).extracting(FedPage::name).containsExactly("cut.jpg", "empty.jpg");
        assertThat(pages.get(1)).isInstanceOf(BrokenFile.class);
    }

    @Test
    void aFileWrittenUnderAnotherNameAndRenamedIsFedOnceUnderItsLastName() throws IOException {
        Path file = folder.resolve("scan.jpg.part");
        Files.write(file, WatchSamples.jpeg(1));
        WatchedFolder watched = watch(timing(Optional.empty()));
        assertNothingFor(watched, 150);
        Files.move(file, folder.resolve("scan.jpg"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(watched.next().orElseThrow().name()).isEqualTo("scan.jpg");
        Files.move(folder.resolve("scan.jpg"), folder.resolve("HOP-1-001.jpg"), StandardCopyOption.ATOMIC_MOVE);
        watched.stop();
        assertThat(watched.next()).isEmpty();
        assertThat(watched.again()).isEqualTo(1);
    }

    @Test
    void theSameNameAgainWithAnotherPageIsAnotherSheet() throws IOException {
        write("scan.jpg", WatchSamples.jpeg(1), 1);
        WatchedFolder watched = watch(timing(Optional.empty()));
        byte[] first = watched.next().orElseThrow().bytes();
        write("scan.jpg", WatchSamples.jpeg(2), 2);
        byte[] second = watched.next().orElseThrow().bytes();
        assertThat(second).isNotEqualTo(first).isEqualTo(WatchSamples.jpeg(2));
        watched.stop();
        assertThat(watched.next()).isEmpty();
    }

    @Test
    void anotherWatchFeedsOnlyWhatIsNew() throws IOException {
        write("1.png", WatchSamples.png(1), 1);
        write("2.png", WatchSamples.png(2), 2);
        WatchedFolder first = watch(QUICK);
        pages(first).forEach(first::kept);
        write("3.png", WatchSamples.png(3), 3);
        WatchedFolder second = watch(QUICK);
        assertThat(names(second)).containsExactly("3.png");
        assertThat(second.again()).isEqualTo(2);
    }

    @Test
    void aWatchCutOffInTheMiddleOfAFileGoesOnWithTheNextPage() throws IOException {
        write("stack.tif", WatchSamples.tiff(5), 1);
        WatchedFolder first = watch(QUICK);
        List<FedPage> pages = pages(first);
        pages.stream().limit(2).forEach(first::kept); // killed while the third was being read
        WatchedFolder second = watch(QUICK);
        List<FedPage> rest = pages(second);
        assertThat(rest).extracting(FedPage::name).containsExactly("stack.tif#3", "stack.tif#4", "stack.tif#5");
        rest.forEach(second::kept);
        assertThat(names(watch(QUICK))).isEmpty();
    }

    @Test
    void aCrashInTheMiddleOfALineOfTheListLosesThatLineOnly() throws IOException {
        write("1.png", WatchSamples.png(1), 1);
        write("2.png", WatchSamples.png(2), 2);
        WatchedFolder first = watch(QUICK);
        pages(first).forEach(first::kept);
        byte[] list = Files.readAllBytes(place.resolve("fed.txt"));
        Files.write(place.resolve("fed.txt"), Arrays.copyOf(list, list.length - 20));
        write("3.png", WatchSamples.png(3), 3);
        WatchedFolder second = watch(QUICK);
        List<FedPage> pages = pages(second);
        assertThat(pages).extracting(FedPage::name).containsExactly("3.png");
        pages.forEach(second::kept);
        assertThat(names(watch(QUICK))).isEmpty();
    }

    @Test
    void aFileOfThatNameEndsTheWatch() throws IOException {
        write("1.png", WatchSamples.png(1), 1);
        write("ket-thuc.txt", new byte[0], 2);
        assertThat(names(watch(timing(Optional.empty())))).containsExactly("1.png");
    }

    @Test
    void aFolderOutOfReachForAMomentIsWaitedForAndOneThatStaysAwayIsTold() throws IOException {
        write("1.png", WatchSamples.png(1), 1);
        WatchedFolder watched = watch(new WatchedFolder.Timing(
                Duration.ofMillis(10),
                Duration.ofMillis(30),
                Duration.ofMillis(100),
                Duration.ofMillis(700),
                Optional.empty()));
        assertThat(watched.next()).isPresent();
        Files.move(folder, place.resolve("away"));
        assertNothingFor(watched, 200);
        Files.move(place.resolve("away"), folder);
        write("2.png", WatchSamples.png(2), 2);
        assertThat(watched.next().orElseThrow().name()).isEqualTo("2.png");
        Files.move(folder, place.resolve("away"));
        assertThatThrownBy(watched::next).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.FOLDER_LOST);
            assertThat(e.arguments()).containsExactly(folder, 2);
        });
        assertThat(watched.next()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> new WatchedFolder(place.resolve("no"), fed(), QUICK))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_MISSING));
    }

    private WatchedFolder watch(WatchedFolder.Timing timing) {
        return new WatchedFolder(folder, fed(), timing);
    }

    private FedFiles fed() {
        return FedFiles.in(place.resolve("fed.txt"));
    }

    private void write(String name, byte[] bytes, int second) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }

    private static WatchedFolder.Timing timing(Optional<Duration> idle) {
        return new WatchedFolder.Timing(
                Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(20), Duration.ofSeconds(5), idle);
    }

    private static Optional<Duration> idle(int millis) {
        return Optional.of(Duration.ofMillis(millis));
    }

    private static void assertNothingFor(WatchedFolder watched, int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            assertThat(watched.ready()).isFalse();
        }
    }

    private static List<String> names(WatchedFolder watched) {
        return pages(watched).stream().map(FedPage::name).toList();
    }

    private static List<FedPage> pages(WatchedFolder watched) {
        List<FedPage> pages = new ArrayList<>();
        for (Optional<FedPage> page = watched.next(); page.isPresent(); page = watched.next()) {
            pages.add(page.get());
        }
        return pages;
    }
}
