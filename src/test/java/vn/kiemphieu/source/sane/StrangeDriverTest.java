package vn.kiemphieu.source.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

/** Against a stand-in for scanimage that behaves as drivers should not, and one with the options of a real feeder. */
class StrangeDriverTest {
    /** As the fujitsu backend lists a fi-8170, shortened; the double-feed sensors are inactive until there is an action. */
    private static final String OPTIONS = """
            All options specific to device `fujitsu':
              Standard:
                --source ADF Front|ADF Back|ADF Duplex [ADF Front]
                    Selects the scan source (such as a document-feeder).
                --mode Lineart|Halftone|Gray|Color [Lineart]
                --resolution 50..600dpi (in steps of 1) [600]
              Geometry:
                --page-width 0..221.121mm (in steps of 0.0211639) [215.872]
                --page-height 0..876.695mm (in steps of 0.0211639) [279.364]
                -l 0..215.872mm (in steps of 0.0211639) [0]
                -t 0..279.364mm (in steps of 0.0211639) [0]
                -x 0..215.872mm (in steps of 0.0211639) [215.872]
                -y 0..876.695mm (in steps of 0.0211639) [279.364]
              Advanced:
                --df-action Default|Continue|Stop [Default] [advanced]
                    Action following double feed error
                --df-skew[=(yes|no)] [%1$s] [advanced]
                --df-thickness[=(yes|no)] [%1$s] [advanced]
                    Enable double feed error due to document thickness
            """;

    private static final ScanRequest A5 = ScanRequest.around(200, Colours.GRAY, Feed.BOTH_SIDES, 148, 210);

    @TempDir
    private Path folder;

    private Path whole;
    private Path cut;
    private Spool spool;

    @BeforeEach
    void drawPages() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "The stand-in is a shell script.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        whole = Files.write(folder.resolve("whole.png"), bytes.toByteArray());
        cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    }

    @Test
    void doubleFeedSensorsAreSwitchedOnOnceTheyAreActive() throws IOException {
        try (SaneSource source = open("exit 0")) {
            assertThat(source.arguments())
                    .containsSubsequence(
                            "--source=ADF Duplex",
                            "--df-action=Stop",
                            "--mode=Gray",
                            "--resolution=200",
                            "--page-width=154",
                            "--page-height=222",
                            "-x",
                            "154",
                            "-y",
                            "222",
                            "--df-thickness=yes");
        }
    }

    @Test
    void aDriverThatCrashesLosesNoPageThatCame() throws IOException {
        try (SaneSource source = open("page whole 1; page whole 2; kill -SEGV $$")) {
            assertThat(source.next()).isPresent();
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_STOPPED, 2);
        }
    }

    @Test
    void exitCodeZeroDoesNotMakeASuccess() throws IOException {
        try (SaneSource source = open("exit 0")) {
            assertTrouble(source, Trouble.SCANNER_STOPPED, 0);
        }
        try (SaneSource source = open("page whole 1; exit 0")) {
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_STOPPED, 1);
        }
    }

    @Test
    void aJamThatExitsWithZeroIsAJam() throws IOException {
        try (SaneSource source =
                open("page whole 1; echo 'scanimage: sane_read: Document feeder jammed' >&2; exit 0")) {
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_JAM, 1);
        }
    }

    @Test
    void anEmptyFeederInTheMiddleOfAPageIsNoEnd() throws IOException {
        try (SaneSource source =
                open("page whole 1; echo 'scanimage: sane_read: Document feeder out of documents' >&2; exit 0")) {
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_EMPTY, 1);
        }
    }

    @Test
    void aHalfPictureIsNeverHandedOver() throws IOException {
        try (SaneSource source = open("page whole 1; page cut 2; page whole 3; " + EMPTY)) {
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_BROKEN_PICTURE, 1);
        }
        // The third is fed again with the second; were it kept, it would come twice.
        assertThat(spool.names()).containsExactly("p00001.png");
    }

    @Test
    void aPageWhoseNameWasNeverPrintedIsFoundAllTheSame() throws IOException {
        try (SaneSource source = open("page whole 1; cp " + whole + " $(printf \"$batch\" 2); " + EMPTY)) {
            assertThat(source.next()).isPresent();
            assertThat(source.next().orElseThrow().name()).isEqualTo("p00002.png");
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        long begun = System.nanoTime();
        try (SaneSource source = open("page whole 1; exec sleep 600")) {
            assertThat(source.next()).isPresent();
            assertThat(source.ready()).isFalse();
            assertTrouble(source, Trouble.SCANNER_SILENT, 1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    /** As SANE's own test backend does, once in some fifty runs on a busy machine. */
    @Test
    void aDriverThatHangsAfterItToldItsTroubleIsBelieved() throws IOException {
        try (SaneSource source = open("page whole 1; echo 'scanimage: sane_read: Out of memory' >&2; exec sleep 600")) {
            assertThat(source.next()).isPresent();
            assertTrouble(source, Trouble.SCANNER_MEMORY, 1);
        }
        try (SaneSource source = open("page whole 1; (" + EMPTY + "); exec sleep 600")) {
            assertThat(source.next()).isPresent();
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void withoutScanimageThePackageIsNamed() {
        Scanimage none = new Scanimage(List.of(folder.resolve("nothing").toString()), Map.of());
        assertThatThrownBy(none::devices)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SANE_MISSING));
    }

    private static final String EMPTY = "echo 'scanimage: sane_start: Document feeder out of documents' >&2; exit 7";

    private static void assertTrouble(SaneSource source, Trouble trouble, int pages) {
        assertThatThrownBy(source::next).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(trouble);
            assertThat(e.arguments()).containsExactly("fujitsu", pages);
        });
    }

    /** @param scan what the stand-in does when it is to scan; {@code page FILE N} is a page as scanimage finishes one */
    private SaneSource open(String scan) throws IOException {
        spool = Spool.in(folder.resolve("spool-" + scan.hashCode()));
        Files.writeString(folder.resolve("idle.txt"), indented("inactive"));
        Files.writeString(folder.resolve("chosen.txt"), indented("no"));
        Path script = folder.resolve("standin.sh");
        Files.writeString(script, """
                for a in "$@"; do
                  case $a in --batch=*) batch=${a#--batch=};; -A) list=1;; --df-action=Stop) chosen=1;; esac
                done
                if [ -n "$list" ]; then [ -n "$chosen" ] && cat %1$s/chosen.txt || cat %1$s/idle.txt; exit 0; fi
                page() { f=$(printf "$batch" $2); cp %1$s/$1.png $f.part; mv $f.part $f; echo $f; }
                %2$s
                """.formatted(folder, scan));
        Scanimage standIn = new Scanimage(List.of("sh", script.toString()), Map.of());
        return SaneSource.open(
                standIn,
                "fujitsu",
                A5,
                List.of(),
                new SaneSource.Patience(Duration.ofSeconds(20), Duration.ofSeconds(2)),
                spool,
                1);
    }

    private static String indented(String sensors) {
        return OPTIONS.formatted(sensors);
    }
}
