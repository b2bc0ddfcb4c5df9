package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.Scanner;

/** Scans each sheet with and without the voter's ink: the difference must be what the truth says. */
class TruthOnTheScanTest {
    private static final int SHEETS = 14;

    @BeforeAll
    static void load() {
        NativeLibraries.loadOpenCv();
    }

    @Test
    void clearStrikesCrossTheNameAndKeptNamesAreFreeOfInk() {
        int struck = 0;
        int kept = 0;
        for (TestForms kind : List.of(TestForms.PARTY_A5_POSTS, TestForms.STATE_13)) {
            TestForm form = kind.form(0);
            for (SheetPlan plan : upright(form)) {
                Mat ink = voterInk(plan);
                Scanner scanner = new Scanner(plan.page(), plan.setting());
                for (RowTruth truth : plan.rows()) {
                    StyleRow row = form.printed().rows().get(truth.no() - 1);
                    for (NameLine line : row.lines()) {
                        if (truth.mark().equals(Optional.of(MarkStatus.STRUCK))) {
                            double top = line.xHeightTop() - 0.5 * (line.baseline() - line.xHeightTop());
                            MmBox band =
                                    new MmBox(line.ink().left(), top, line.ink().right(), line.baseline() + 0.6);
                            assertThat(crossed(ink, scanner.inFrame(band), plan.setting()))
                                    .as("%s no. %d %s", plan.name(), truth.no(), truth.kind())
                                    .isGreaterThan(form.clearShare() - 0.06);
                            struck++;
                        } else if (truth.mark().equals(Optional.of(MarkStatus.KEPT))) {
                            assertThat(darkest(ink, scanner.inFrame(line.ink().grown(0.5)), plan.setting()))
                                    .as("%s no. %d", plan.name(), truth.no())
                                    .isLessThan(12);
                            kept++;
                        }
                    }
                }
                NativeMemory.release(ink);
            }
        }
        assertThat(struck).isGreaterThan(25);
        assertThat(kept).isGreaterThan(100);
    }

    @Test
    void answersAreDarkInTheirCellAndNothingIsInTheMiddleOfAFreeOne() {
        int marked = 0;
        int free = 0;
        for (TestForms kind : List.of(TestForms.AGREE_A5_BARE, TestForms.AGREE_A5_SQUARES)) {
            TestForm form = kind.form(0);
            for (SheetPlan plan : upright(form)) {
                Mat ink = voterInk(plan);
                Scanner scanner = new Scanner(plan.page(), plan.setting());
                for (RowTruth truth : plan.rows()) {
                    AnswerCells cells =
                            form.printed().rows().get(truth.no() - 1).answers().orElseThrow();
                    for (boolean agree : new boolean[] {true, false}) {
                        if (truth.mark().isEmpty()) {
                            continue;
                        }
                        MmBox cell = agree ? cells.agree() : cells.disagree();
                        MarkStatus own = agree ? MarkStatus.AGREE : MarkStatus.DISAGREE;
                        boolean answered =
                                truth.mark().get() == own || truth.mark().get() == MarkStatus.BOTH;
                        // Ends of neighbouring marks may come 2.2 mm into a cell, and the feed shifts all a little.
                        MmBox middle = cell.grown(-2.6);
                        double dark = darkest(ink, scanner.inFrame(answered ? cell : middle), plan.setting());
                        assertThat(dark)
                                .as("%s no. %d %s %s", plan.name(), truth.no(), truth.kind(), own)
                                .matches(d -> answered ? d > 20 : d < 12);
                        marked += answered ? 1 : 0;
                        free += answered ? 0 : 1;
                    }
                }
                NativeMemory.release(ink);
            }
        }
        assertThat(marked).isGreaterThan(60);
        assertThat(free).isGreaterThan(60);
    }

    @Test
    void throughHolesTheScannersBackIsSeen() {
        int holes = 0;
        for (SheetPlan plan : upright(TestForms.PARTY_A4_FORTY.form(0), 4 * SHEETS)) {
            Scanner scanner = new Scanner(plan.page(), plan.setting());
            ScanSetting gray = plan.setting().exact();
            for (Blemish.Hole hole : holes(plan)) {
                Mat scan = decoded(new Scanner(plan.page(), gray).scan(Optional.empty(), 0));
                double half = hole.radius() / 2;
                MmBox middle = new MmBox(hole.x() - half, hole.y() - half, hole.x() + half, hole.y() + half);
                Mat part = scan.submat(pixels(scanner.inFrame(middle), gray, scan));
                assertThat(Core.mean(part).val[0]).as(plan.name()).isCloseTo(gray.backdrop(), within(12.0));
                NativeMemory.release(part);
                NativeMemory.release(scan);
                holes++;
            }
        }
        assertThat(holes).isGreaterThan(3);
    }

    private static List<Blemish.Hole> holes(SheetPlan plan) {
        return plan.page().blemishes().stream()
                .filter(b -> b instanceof Blemish.Holes)
                .flatMap(b -> ((Blemish.Holes) b).holes().stream())
                .toList();
    }

    private static List<SheetPlan> upright(TestForm form) {
        return upright(form, SHEETS);
    }

    /** Sheets whose rows can be looked for where they are on the form. */
    private static List<SheetPlan> upright(TestForm form, int count) {
        DeckSpec spec = new DeckSpec(form, Profile.TYPICAL, 31, count, 0);
        return IntStream.range(0, count)
                .mapToObj(i -> TestDeck.plan(spec, i))
                .filter(plan -> plan.sheetClass().readable()
                        && !plan.setting().upsideDown()
                        && Math.abs(plan.setting().skew()) <= 2)
                .toList();
    }

    /** How much darker each pixel is for the voter's strokes: the same scan in gray, without noise or loss. */
    private static Mat voterInk(SheetPlan plan) {
        ScanSetting gray = plan.setting().exact();
        PageDrawing page = plan.page();
        Mat with = decoded(new Scanner(page, gray).scan(Optional.empty(), 0));
        Mat without = decoded(new Scanner(page.withoutInk(), gray).scan(Optional.empty(), 0));
        Mat ink = new Mat();
        Core.subtract(without, with, ink);
        NativeMemory.release(with);
        NativeMemory.release(without);
        return ink;
    }

    /** Share of columns with ink, pieces of free columns up to 3.5 mm between inked ones counted as crossed. */
    private static double crossed(Mat ink, MmBox box, ScanSetting setting) {
        Mat part = ink.submat(pixels(box, setting, ink));
        int n = part.cols();
        int last = -1;
        int count = 0;
        int gap = (int) (3.5 / 25.4 * setting.dpi());
        for (int x = 0; x < n; x++) {
            Mat column = part.col(x);
            // Half of plain contrast: print under the stroke leaves less light to take away.
            boolean inked = Core.minMaxLoc(column).maxVal > 20;
            NativeMemory.release(column);
            if (inked) {
                count += last >= 0 && x - last <= gap ? x - last : 1;
                last = x;
            }
        }
        NativeMemory.release(part);
        return (double) count / n;
    }

    private static double darkest(Mat ink, MmBox box, ScanSetting setting) {
        Mat part = ink.submat(pixels(box, setting, ink));
        double most = Core.minMaxLoc(part).maxVal;
        NativeMemory.release(part);
        return most;
    }

    private static Rect pixels(MmBox box, ScanSetting setting, Mat image) {
        double perMm = setting.dpi() / 25.4;
        int x = Math.max(0, (int) (box.left() * perMm));
        int y = Math.max(0, (int) (box.top() * perMm));
        return new Rect(x, y, Math.min(image.cols() - x, (int) (box.width() * perMm)), Math.min(image.rows() - y, (int)
                (box.height() * perMm)));
    }

    private static Mat decoded(byte[] file) {
        MatOfByte bytes = new MatOfByte(file);
        Mat picture = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_GRAYSCALE);
        NativeMemory.release(bytes);
        return picture;
    }
}
