package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;

/** Pages come and go; their native memory goes with them. */
class NativeMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 50;
    private static final int PAGES = 300;
    /** Mebibytes: a page that kept but one picture of itself each time would take hundreds. */
    private static final long BEARABLE = 60;

    @Test
    void readingHundredsOfPagesKeepsNothing() throws IOException {
        assumeTrue(Files.exists(STATUS), "this system does not tell a program its resident memory");
        GoldenForm form = GoldenForm.PARTY.coarse(150);
        List<ScannedPage> pages = pages(form);
        try (BallotReader reader = form.newReader()) {
            assertThat(reader.read(pages.get(0)))
                    .as("a page that is read to the end")
                    .isInstanceOf(PageReading.Read.class);
            read(reader, pages, WARM_UP);
            long before = residentMiB();
            read(reader, pages, PAGES);
            assertThat(residentMiB() - before).isLessThan(BEARABLE);
        }
    }

    /** Every way out of the reader: accepted, refused early, refused late, broken, colour. */
    private static List<ScannedPage> pages(GoldenForm form) {
        DrawnPaper marked = form.ballot(150);
        SheetCase.strike(marked, form.name(2));
        byte[] jpeg = marked.jpeg(0.9);
        ScannedPage read = new ScannedPage("marked.jpg", jpeg, 0);
        ScannedPage broken = new ScannedPage("broken.jpg", Arrays.copyOf(jpeg, 300), 0);
        return List.of(
                read,
                broken,
                new ScannedPage("colour.jpg", form.ballot(150).inColour().jpeg(0.9), 0),
                broken,
                read,
                broken,
                new ScannedPage("foreign.jpg", GoldenForm.STATE.ballot(150).jpeg(0.9), 0),
                broken,
                new ScannedPage("cut.jpg", marked.cut(new MmBox(0, 0, 100, 120)).jpeg(0.9), 0),
                new ScannedPage("blank.jpg", DrawnPaper.white(148, 210, 150).jpeg(0.9), 0));
    }

    private static void read(BallotReader reader, List<ScannedPage> pages, int count) {
        for (int i = 0; i < count; i++) {
            PageReading reading = reader.read(pages.get(i % pages.size()));
            assertThat(reading).isNotNull();
        }
    }

    private static long residentMiB() throws IOException {
        System.gc(); // so that Java's own heap is not taken for a leak
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
