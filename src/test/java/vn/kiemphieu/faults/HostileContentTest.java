package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.image.PageImage.Decoded;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** Names, pictures, packages and folders made to do harm. */
class HostileContentTest {
    private static final String SQL = "x'); DROP TABLE sheet; --";

    @TempDir
    Path temp;

    @Test
    void textThatIsSqlIsText() {
        Path folder = temp.resolve("đĩa 'a'; DROP TABLE sheet");
        try (StationFolder station = SampleStation.make(folder)) {
            station.people().add(List.of(new Person(SQL, Role.MEMBER)), "test");
            Batch batch = station.batches().open("bch", SQL, Batch.Kind.SCANNED, false, SQL);
            station.sheets()
                    .add(
                            batch,
                            SampleStation.style(station),
                            SQL,
                            SampleStation.page(SQL),
                            SampleStation.struck(1),
                            SQL);
            assertThat(station.sheets().ofContest("bch")).hasSize(1);
            assertThat(station.people().roster().find(SQL)).isPresent();
            assertThat(station.integrity().check()).isEmpty();
        }
    }

    /** Nobody signs for two by writing the own name with letters that look the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Аn",
                "nguyễn văn an",
                "Nguyễn\u00a0Văn\u200b An",
                "Nguyễn Văn \u202eAn",
                "Νguyễn Văn Ａn"
            })
    void namesThatLookTheSameAreOnePerson(String twin) {
        Person an = new Person("Nguyễn Văn An", Role.HEAD);
        assertThat(an.isCalled(twin)).isTrue();
        assertThat(new Person(twin, Role.MEMBER).isCalled("Nguyễn Văn An")).isTrue();
        assertThat(an.isCalled("Nguyễn Văn Ân")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê \u202eiưởB", "Lê\u200b Bưởi", "Lê \u0007Bưởi", "Lê\\u0000Bưởi"})
    void candidatesWithLettersNobodySeesAreRefused(String name) {
        String json = SampleStation.ELECTION.formatted("state").replace("Lê Bưởi", name);
        assertThatThrownBy(() -> ElectionFile.parse(json, "e.json")).isInstanceOf(StationException.class);
    }

    /** Two names that nobody can tell apart on paper are one name: both births are wanted, as with any namesakes. */
    @ParameterizedTest
    @ValueSource(strings = {"Lê Вưởi", "LÊ BƯỞI", "Lê  Bưởi", "Lê\u00a0Bưởi", "Le\u0302 Bu\u031bo\u031b\u0309i"})
    void candidatesWhoseNamesLookTheSameMustBeToldApart(String twin) {
        String json = SampleStation.ELECTION.formatted("state").replace("Vũ Cẩm", twin);
        assertThat(json).contains(twin, "Lê Bưởi");
        assertThatThrownBy(() -> ElectionFile.parse(json, "e.json"))
                .isInstanceOfSatisfying(
                        StationException.class,
                        e -> assertThat(e.arguments())
                                .anyMatch(told -> String.valueOf(told).contains("trùng")
                                        || String.valueOf(told).contains("DUPLICATE_NAME")));
    }

    /** A path that leads out, one that names another part again, one that was never sealed: said, and nothing is unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"../../outside.txt", "/etc/outside.txt", "about.json/", "more.csv"})
    void partsAPackageShouldNotHaveAreFound(String name) throws IOException {
        Exported.make(temp.resolve("counted"), temp.resolve("out"));
        Path whole = aPackage();
        Path hostile = temp.resolve("hostile.zip");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry(name));
            to.write("x".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Soundness.verify(hostile)).isNotZero();
        assertThat(temp.resolve("../outside.txt")).doesNotExist();
    }

    /** A few kilobytes that swell to more than the auditor's machine has, as the list of hashes or as what it lists. */
    @ParameterizedTest
    @ValueSource(strings = {"SHA256SUMS", "about.json"})
    void aPackageThatSwellsIsSaidToMakeNoSense(String swollen) throws IOException, InterruptedException {
        Path bomb = temp.resolve("bomb.zip");
        MessageDigest digest = Sha256.digest();
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bomb))) {
            to.putNextEntry(new ZipEntry(swollen));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                to.write(blanks);
                digest.update(blanks);
            }
            if (swollen.equals("about.json")) {
                to.putNextEntry(new ZipEntry("SHA256SUMS"));
                to.write((HexFormat.of().formatHex(digest.digest()) + "  about.json\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.kiemphieu.verifier.Verify",
                        bomb.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("KHÔNG ĐẠT", "heap space").doesNotContain("Exception in thread");
    }

    /** The committee's own form as a Word file that swells. */
    @Test
    void aWordFormThatSwellsIsRefused() throws IOException {
        Path form = temp.resolve("form.docx");
        Fields fields = new Fields().put("unit", "xã");
        PaperFile.docx(new Paper("x", "", "", FormText.fill("[body] Đơn vị {{unit}}", fields)), form);
        Path bomb = temp.resolve("bomb.docx");
        try (ZipFile from = new ZipFile(form.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
                if (entry.getName().equals("word/document.xml")) {
                    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 300; i++) {
                        to.write(blanks);
                    }
                }
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        Path made = temp.resolve("made.docx");
        assertThatThrownBy(() -> PaperFile.form(bomb, fields, made)).isInstanceOf(StationException.class);
        assertThat(made).doesNotExist();
    }

    /** An entity that names a file of this machine comes to nothing. */
    @Test
    void aWordFormReadsNoFileOfTheMachine() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "MẬT");
        Path form = temp.resolve("form.docx");
        Fields fields = new Fields().put("unit", "xã");
        PaperFile.docx(new Paper("x", "", "", FormText.fill("[body] Đơn vị {{unit}}", fields)), form);
        Path hostile = temp.resolve("hostile.docx");
        try (ZipFile from = new ZipFile(form.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("word/document.xml")) {
                    String doctype = "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
                    text = text.replaceFirst("(<\\?xml[^>]*\\?>)?", "$1" + doctype)
                            .replace("Đơn vị", "&e;");
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path made = temp.resolve("made.docx");
        assertThatThrownBy(() -> PaperFile.form(hostile, fields, made))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FORM_DAMAGED));
        assertThat(made).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1, 60000", "1, 100000", "60000, 1", "15, 20000", "1, 3508", "2480, 1"})
    void picturesThatAreNoPageAreRefused(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        assertThat(decoded(png.toByteArray())).isInstanceOf(Decoded.Broken.class);
    }

    /** The header alone claims it: 100,000 high, 64,250 by 64,250, and as large as a number can be. */
    @ParameterizedTest
    @CsvSource({"100, 100000", "64250, 64250", "2147483647, 2147483647", "-1, 100"})
    void picturesTooLargeAreRefusedByTheirHeader(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        byte[] bytes = png.toByteArray();
        java.nio.ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        long begun = System.nanoTime();
        assertThat(decoded(bytes)).isInstanceOf(Decoded.Broken.class);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    private static Decoded decoded(byte[] bytes) {
        return PageImage.decode(new ScannedPage("a.png", bytes, 0), 64_000_000);
    }

    /** Whoever plants a library where ours are unpacked does not get it loaded. */
    @Test
    void aPlantedLibraryIsReplacedAndNotLoaded() throws IOException, InterruptedException {
        Path natives = Files.createDirectories(temp.resolve("natives"));
        Path planted = natives.resolve("libopencv_core.so.413");
        Files.writeString(planted, "no library");
        boolean posix = natives.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(natives, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dkiemphieu.natives=" + natives,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadingChild.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        if (System.getProperty("os.name").contains("Linux")) {
            assertThat(Files.size(planted)).isGreaterThan(100_000);
        }
        if (posix) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(natives)))
                    .as("nobody else can plant another")
                    .isEqualTo("rwx------");
        }
    }

    /** Loads OpenCV in a process of its own. */
    static final class LoadingChild {
        private LoadingChild() {}

        public static void main(String[] args) {
            vn.kiemphieu.nativelib.NativeLibraries.loadOpenCv();
        }
    }

    private Path aPackage() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("out"))) {
            Optional<Path> zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .findFirst();
            return zip.orElseThrow();
        }
    }
}
