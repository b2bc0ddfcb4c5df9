package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;

/** Fits each candidate's printed row by itself to a fraction of a pixel. */
final class RowRegistration implements AutoCloseable {
    /** A row's own place is believed within this distance of the line through all rows' places. */
    private static final double OUTLIER_MM = 0.45;

    private static final double BLUR_PX = 0.9;
    private static final double CELL_MM = 1.5; // about a small letter
    private static final double MIN_CELL_INK_MM2 = 0.16; // a cell with less print says nothing

    private static final int PRINT = 110;
    private static final double SEEN_SHARE = 0.35; // of this sheet's own print darkness, which may be light
    private static final int MIN_SEEN = 18;
    private static final int MAX_SEEN = 40;

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final List<Template> templates = new ArrayList<>();

    /** The printed row (ordinal and name) as a picture, and its place on the blank, pixels. */
    private record Template(Rect place, Rect name, Mat ink) {}

    RowRegistration(BallotStyle style, BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        for (StyleRow row : style.rows()) {
            MmBox name = row.lines().get(0).ink();
            for (var line : row.lines()) {
                name = name.union(line.ink());
            }
            MmBox all = row.ordinal().isPresent() ? name.union(row.ordinal().get()) : name;
            Rect place = pixels(all.grown(0.8));
            templates.add(new Template(place, pixels(name), cut(blank.ink(), place)));
        }
    }

    List<RowAlignment> align(PageImage page, PatchRegistration.Fit fit) {
        int reach = (int) Math.ceil(config.rowSearchMm() * blank.pxPerMm());
        List<Mat> scenes = new ArrayList<>();
        List<PatchMatcher.Shift> shifts = new ArrayList<>();
        for (Template t : templates) {
            Affine toPage = base(fit, t).after(Affine.translation(t.place.x - reach, t.place.y - reach));
            GrayImage patch = page.sampleInk(toPage, t.place.width + 2 * reach, t.place.height + 2 * reach);
            Mat scene = Mats.of(patch);
            scenes.add(scene);
            Mat soft = new Mat();
            Imgproc.GaussianBlur(scene, soft, new Size(0, 0), BLUR_PX);
            Mat reference = padded(t.ink, reach);
            shifts.add(
                    PatchMatcher.find(reference, soft, new Rect(reach, reach, t.place.width, t.place.height), reach));
            NativeMemory.release(reference);
            NativeMemory.release(soft);
        }
        List<double[]> trusted = trusted(shifts);
        int seen = seen(shifts, scenes, reach);
        List<RowAlignment> result = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            double dx = trusted.get(i)[0];
            double dy = trusted.get(i)[1];
            double found = printFound(templates.get(i), scenes.get(i), reach, dx, dy, seen);
            NativeMemory.release(scenes.get(i));
            result.add(new RowAlignment(
                    base(fit, templates.get(i)).after(Affine.translation(dx, dy)),
                    shifts.get(i).score(),
                    found));
        }
        return result;
    }

    private static Affine base(PatchRegistration.Fit fit, Template t) {
        return fit.feed().at(fit.toPage(), t.place.y + t.place.height / 2.0);
    }

    /** Each row's own shift where it agrees with the other rows', else what the others say. */
    private List<double[]> trusted(List<PatchMatcher.Shift> shifts) {
        double[] ys = templates.stream().mapToDouble(t -> t.place.y).toArray();
        RobustLine lineX = RobustLine.through(ys, shifts, PatchMatcher.Shift::dx);
        RobustLine lineY = RobustLine.through(ys, shifts, PatchMatcher.Shift::dy);
        double limit = OUTLIER_MM * blank.pxPerMm();
        List<double[]> result = new ArrayList<>();
        for (int i = 0; i < ys.length; i++) {
            double ex = lineX.at(ys[i]);
            double ey = lineY.at(ys[i]);
            PatchMatcher.Shift own = shifts.get(i);
            boolean agrees = own.score() > 0.25 && Math.hypot(own.dx() - ex, own.dy() - ey) <= limit;
            result.add(agrees ? new double[] {own.dx(), own.dy()} : new double[] {ex, ey});
        }
        return result;
    }

    /** Ink that counts as print on this sheet, from the rows that were found well. */
    private int seen(List<PatchMatcher.Shift> shifts, List<Mat> scenes, int reach) {
        double[] levels = java.util.stream.IntStream.range(0, templates.size())
                .filter(i -> shifts.get(i).score() > 0.5)
                .mapToDouble(i -> printLevel(templates.get(i), scenes.get(i), reach, shifts.get(i)))
                .sorted()
                .toArray();
        double level = levels.length == 0 ? 255 : levels[levels.length / 2];
        return (int) Math.max(MIN_SEEN, Math.min(MAX_SEEN, SEEN_SHARE * level));
    }

    private double printLevel(Template t, Mat scene, int reach, PatchMatcher.Shift shift) {
        Rect at = new Rect(
                reach + (int) Math.round(shift.dx()),
                reach + (int) Math.round(shift.dy()),
                t.place.width,
                t.place.height);
        Mat part = scene.submat(at);
        Mat core = new Mat();
        Core.compare(t.ink, new Scalar(PRINT), core, Core.CMP_GT);
        double mean = Core.mean(part, core).val[0];
        NativeMemory.release(part);
        NativeMemory.release(core);
        return mean;
    }

    /**
     * Share of printed pixels with ink on the scan within a pixel of their place, in the letter-sized cell of the name
     * where it is least: one wrong, missing or clipped letter must not drown in a long name.
     */
    private double printFound(Template t, Mat scene, int reach, double dx, double dy, int seen) {
        GrayImage ink = blank.ink();
        int shiftX = (int) Math.round(dx) + reach - t.place.x;
        int shiftY = (int) Math.round(dy) + reach - t.place.y;
        byte[] pixels = new byte[scene.cols() * scene.rows()];
        scene.get(0, 0, pixels);
        CellSums wanted = new CellSums(t.name.width, t.name.height);
        CellSums found = new CellSums(t.name.width, t.name.height);
        for (int y = 0; y < t.name.height; y++) {
            for (int x = 0; x < t.name.width; x++) {
                boolean printed = ink.at(t.name.x + x, t.name.y + y) >= PRINT;
                int sx = t.name.x + x + shiftX;
                int sy = t.name.y + y + shiftY;
                wanted.add(x, y, printed);
                found.add(x, y, printed && darkNear(pixels, scene.cols(), scene.rows(), sx, sy, seen));
            }
        }
        int cell = (int) (CELL_MM * blank.pxPerMm());
        double least = wanted.whole() == 0 ? 0 : found.whole() / (double) wanted.whole();
        for (int y = 0; y + 1 < t.name.height; y += cell / 2) {
            for (int x = 0; x + 1 < t.name.width; x += cell / 2) {
                int n = wanted.in(x, y, cell);
                if (n >= MIN_CELL_INK_MM2 * blank.pxPerMm() * blank.pxPerMm()) {
                    least = Math.min(least, found.in(x, y, cell) / (double) n);
                }
            }
        }
        return least;
    }

    private static boolean darkNear(byte[] pixels, int width, int height, int x, int y, int seen) {
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                if ((pixels[v * width + u] & 0xff) >= seen) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Mat padded(Mat ink, int reach) {
        Mat result = new Mat();
        Core.copyMakeBorder(ink, result, reach, reach, reach, reach, Core.BORDER_CONSTANT);
        return result;
    }

    private static Mat cut(GrayImage ink, Rect place) {
        Mat whole = Mats.of(ink);
        Mat part = whole.submat(place);
        Mat soft = new Mat();
        Imgproc.GaussianBlur(part, soft, new Size(0, 0), BLUR_PX);
        NativeMemory.release(part);
        NativeMemory.release(whole);
        return soft;
    }

    private Rect pixels(MmBox box) {
        double k = blank.pxPerMm();
        int left = Math.max(0, (int) Math.floor(box.left() * k));
        int top = Math.max(0, (int) Math.floor(box.top() * k));
        int right = Math.min(blank.ink().width(), (int) Math.ceil(box.right() * k));
        int bottom = Math.min(blank.ink().height(), (int) Math.ceil(box.bottom() * k));
        return new Rect(left, top, right - left, bottom - top);
    }

    @Override
    public void close() {
        templates.forEach(t -> NativeMemory.release(t.ink));
    }
}
