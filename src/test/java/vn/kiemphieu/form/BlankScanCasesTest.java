package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankNote;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;

/** Scans that need more than placing names: turned, too crooked, too coarse, many pages, seals without colour. */
class BlankScanCasesTest {
    private static final double[] PAPER = {0.95, 0.95, 0.93};
    private static final double NEAR_MM = 0.5;

    private final TestForm form = TestForms.STATE_LANDSCAPE.form(0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 90", "1, 180", "2, 270"})
    void turnsAScanUprightThatLiesOnItsSideOrHead(int rotation, int degrees) throws IOException {
        Mat scan = picture(scan(200, Mode.GRAY, 1.5, 20));
        Core.rotate(scan, scan, rotation);
        StyleProposal proposal = build(written(scan, "turned.png", 200));
        assertThat(ScannedBlankTest.worst(lines(proposal), truth())).isLessThan(NEAR_MM);
        assertThat(proposal.notes()).contains(new BlankNote(BlankNote.Kind.TURNED, List.of(360 - degrees)));
    }

    @Test
    void refusesAScanThatLiesFarTooCrooked() throws IOException {
        assertRefused(file(scan(200, Mode.GRAY, 13, 20)), Trouble.BLANK_SKEWED);
    }

    @Test
    void straightensWhatLiesCrookedByFiveDegrees() throws IOException {
        assertThat(ScannedBlankTest.worst(lines(build(file(scan(200, Mode.GRAY, -5, 20)))), truth()))
                .isLessThan(NEAR_MM);
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 100, 130})
    void refusesAScanTooCoarseForTheLettersOfNames(int dpi) throws IOException {
        assertRefused(file(scan(dpi, Mode.GRAY, 0.5, 20)), Trouble.BLANK_COARSE);
    }

    /** Where dirt hides the sheet's edges it refuses and says so: one of twelve sheets, the second of these. */
    @Test
    void readsTheResolutionOffThePaperWhereTheFileDoesNotSayIt() throws IOException {
        int told = 0;
        for (int sheet = 20; sheet < 25; sheet++) {
            Path untagged = written(picture(scan(300, Mode.GRAY, 1, 20, sheet)), "untagged.png", 0);
            try {
                StyleProposal proposal = build(untagged);
                assertThat(proposal.notes()).contains(new BlankNote(BlankNote.Kind.RESOLUTION_SUPPOSED, List.of(300L)));
                assertThat(proposal.whole().orElseThrow().widthMm()).isBetween(209.8, 210.2);
                assertThat(ScannedBlankTest.worst(lines(proposal), truth())).isLessThan(NEAR_MM);
                told++;
            } catch (StationException refused) {
                assertThat(refused.trouble()).isEqualTo(Trouble.BLANK_RESOLUTION);
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "300, 0", "150, 96"})
    void findsTheScaleOfAPictureTurnedBySomeoneElsesProgram(int dpi, int tag) throws IOException {
        GrayImage print = PrintRaster.gray(form.printed().pdf(), dpi);
        Mat page = new Mat(print.height(), print.width(), CvType.CV_8U);
        page.put(0, 0, print.pixels());
        // a screen's tag on a whole page; without any tag also a picture that grew by being turned
        Mat picture = tag == 0 ? turned(page, 2) : page;
        List<NameLine> lines = lines(build(written(picture, "other.png", tag)));
        assertThat(ScannedBlankTest.worst(lines, truth())).isLessThan(NEAR_MM);
        NativeMemory.release(picture, page);
    }

    /** Turned about its middle on a white canvas that holds all of it. */
    private static Mat turned(Mat page, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        Size size = new Size(page.cols() * cos + page.rows() * sin, page.rows() * cos + page.cols() * sin);
        Mat turn = Imgproc.getRotationMatrix2D(new Point(page.cols() / 2.0, page.rows() / 2.0), degrees, 1);
        turn.put(0, 2, turn.get(0, 2)[0] + (size.width - page.cols()) / 2);
        turn.put(1, 2, turn.get(1, 2)[0] + (size.height - page.rows()) / 2);
        Mat picture = new Mat();
        Imgproc.warpAffine(page, picture, turn, size, Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, Scalar.all(255));
        NativeMemory.release(turn);
        return picture;
    }

    @Test
    void asksWhichPageOfATiffIsTheBallotAndTakesTheOneNamed() throws IOException {
        Mat ballot = picture(scan(200, Mode.GRAY, 1, 20));
        Mat other = picture(scan(200, Mode.GRAY, -1, 20));
        Path file = folder.resolve("two.tif");
        Imgcodecs.imwritemulti(file.toString(), List.of(ballot, other));
        assertRefused(file, Trouble.BLANK_PAGES);
        assertThat(BlankLoader.load(file, OptionalInt.of(2)).notes())
                .extracting(BlankNote::kind)
                .contains(BlankNote.Kind.STRAIGHTENED)
                .doesNotContain(BlankNote.Kind.PAGE_TAKEN);
        assertThatExceptionOfType(StationException.class)
                .isThrownBy(() -> BlankLoader.load(file, OptionalInt.of(3)))
                .extracting(StationException::trouble)
                .isEqualTo(Trouble.BLANK_NO_SUCH_PAGE);
    }

    @Test
    void takesTheFrontOfATwoSidedScan() throws IOException {
        Mat ballot = picture(scan(200, Mode.GRAY, 1, 250));
        Mat back = new Mat(ballot.size(), ballot.type(), new org.opencv.core.Scalar(238, 238, 238));
        Path file = folder.resolve("two-sided.tif");
        Imgcodecs.imwritemulti(file.toString(), List.of(ballot, back));
        assertThat(BlankLoader.load(file).notes()).contains(new BlankNote(BlankNote.Kind.PAGE_TAKEN, List.of(1, 2)));
    }

    @Test
    void readsAScanThatACopierWrappedAsPdf() throws IOException {
        byte[] jpeg = scan(200, Mode.COLOR, 2.2, 20).of(form);
        Path file = folder.resolve("copier.pdf");
        try (PDDocument document = new PDDocument()) {
            var image = JPEGFactory.createFromByteArray(document, jpeg);
            float points = 72f / 200;
            PDPage page = new PDPage(new PDRectangle(image.getWidth() * points, image.getHeight() * points));
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.drawImage(image, 0, 0, image.getWidth() * points, image.getHeight() * points);
            }
            document.save(file.toFile());
        }
        assertThat(ScannedBlankTest.worst(lines(build(file)), truth())).isLessThan(NEAR_MM);
    }

    @ParameterizedTest
    @CsvSource({"GRAY, GRAY", "COLOR, COLOURED", "BILEVEL, BLACK"})
    void takesTheSealOutWhateverItsInkLooksLike(Mode mode, BlankSeal.Ink ink) throws IOException {
        BlankPicture blank = BlankLoader.load(file(scan(200, mode, 1, 20)));
        BlankSeal seal = blank.seal().orElseThrow();
        var place = form.printed().stampPlace().orElseThrow();
        assertThat(seal.ink()).isEqualTo(ink);
        assertThat(seal.box().middleX() * 25.4 / 200)
                .isCloseTo((place.left() + place.right()) / 2, org.assertj.core.api.Assertions.within(1.0));
        assertThat(seal.box().middleY() * 25.4 / 200)
                .isCloseTo((place.top() + place.bottom()) / 2, org.assertj.core.api.Assertions.within(1.0));
        // The star in its middle.
        assertThat(blank.gray().at((int) seal.box().middleX(), (int) seal.box().middleY()))
                .isGreaterThan(230);
        assertThat(blank.notes().stream().anyMatch(note -> note.kind() == BlankNote.Kind.BLACK_SEAL))
                .isEqualTo(ink == BlankSeal.Ink.BLACK);
    }

    @Test
    void leavesWhitePaperWithoutDirtAndFrame() throws IOException {
        BlankPicture blank = BlankLoader.load(file(scan(200, Mode.COLOR, -2, 20)));
        assertThat(blank.gray().width()).isBetween(1653, 1655);
        assertThat(blank.gray().height()).isBetween(1164, 1166);
        int white = 0;
        for (byte pixel : blank.gray().pixels()) {
            white += pixel == (byte) 255 ? 1 : 0;
        }
        assertThat((double) white / blank.gray().pixels().length).isGreaterThan(0.9);
        for (int x = 0; x < blank.gray().width(); x++) {
            assertThat(blank.gray().at(x, 4)).isEqualTo(255);
            assertThat(blank.gray().at(x, blank.gray().height() - 5)).isEqualTo(255);
        }
    }

    private static ScannedPaper scan(int dpi, Mode mode, double skew, double bed) {
        return scan(dpi, mode, skew, bed, 21);
    }

    private static ScannedPaper scan(int dpi, Mode mode, double skew, double bed, int sheet) {
        Format format = mode == Mode.BILEVEL ? Format.TIFF : Format.JPEG;
        return new ScannedPaper(dpi, mode, skew, bed, 12, PAPER, 2, false, false, true, 0.92, format, 80, sheet);
    }

    private Path file(ScannedPaper scan) throws IOException {
        return Files.write(folder.resolve(scan.fileName()), scan.of(form));
    }

    private Mat picture(ScannedPaper scan) {
        MatOfByte bytes = new MatOfByte(scan.of(form));
        Mat picture = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_GRAYSCALE);
        NativeMemory.release(bytes);
        return picture;
    }

    /** As PNG, with the resolution in it where {@code dpi} is not 0. */
    private Path written(Mat picture, String name, int dpi) throws IOException {
        MatOfByte png = new MatOfByte();
        Imgcodecs.imencode(".png", picture, png, new MatOfInt());
        byte[] bytes = png.toArray();
        return Files.write(folder.resolve(name), dpi == 0 ? bytes : tagged(bytes, dpi));
    }

    // A pHYs chunk goes right behind the header's 33 bytes.
    private static byte[] tagged(byte[] png, int dpi) throws IOException {
        var chunk = new ByteArrayOutputStream();
        var data = new java.io.DataOutputStream(chunk);
        data.writeBytes("pHYs");
        int perMetre = (int) Math.round(dpi / 0.0254);
        data.writeInt(perMetre);
        data.writeInt(perMetre);
        data.writeByte(1);
        var crc = new java.util.zip.CRC32();
        crc.update(chunk.toByteArray());
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        new java.io.DataOutputStream(out).writeInt(9);
        out.write(chunk.toByteArray());
        new java.io.DataOutputStream(out).writeInt((int) crc.getValue());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    private StyleProposal build(Path file) {
        return new StyleBuilder(form.election(), "0".repeat(64), form.contest()).build(file, StampRequirement.AUTO);
    }

    private static List<NameLine> lines(StyleProposal proposal) {
        return new ArrayList<>(proposal.whole().orElseThrow().rows().stream()
                .flatMap(row -> row.lines().stream())
                .toList());
    }

    private List<NameLine> truth() {
        return form.printed().rows().stream()
                .flatMap(row -> row.lines().stream())
                .toList();
    }

    private void assertRefused(Path file, Trouble trouble) {
        assertThatExceptionOfType(StationException.class)
                .isThrownBy(() -> build(file))
                .extracting(StationException::trouble)
                .isEqualTo(trouble);
    }
}
