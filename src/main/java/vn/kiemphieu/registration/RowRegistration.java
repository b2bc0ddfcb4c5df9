package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
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
import vn.kiemphieu.registration.PatchMatcher.Guess;

/** Fits each candidate's printed row by itself to a small fraction of a millimetre. */
final class RowRegistration implements AutoCloseable {
    /** A row's place comes out to a tenth of a pixel and better, so that few pixels do. */
    private static final double DPI = 150;
    /** A row's own place is believed within this distance of the line through all rows' places. */
    private static final double OUTLIER_MM = 0.45;

    private static final double BLUR_PX = 0.7;
    private static final double MARGIN_MM = 0.8;
    private static final double SEEN_SHARE = 0.35; // of this sheet's own print darkness, which may be light
    private static final int MIN_SEEN = 18;
    private static final int MAX_SEEN = 40;
    private static final double LOST = 0.5; // so little of a name's print found, it may lie elsewhere
    private static final double PLAIN = 0.8; // found of it in every square: no other print is there by chance

    private final BlankImage blank;
    private final RegistrationConfig config;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param toBlank pixels of {@code ink} to those of the blank
     * @param ink the printed row (ordinal and name) at {@link #DPI}, with room around it to be searched
     */
    private record Row(double y, Affine toBlank, Mat ink, NamePrint name) {}

    RowRegistration(BallotStyle style, BlankImage blank, RegistrationConfig config) {
        this.blank = blank;
        this.config = config;
        for (StyleRow row : style.rows()) {
            MmBox name = row.lines().get(0).ink();
            for (var line : row.lines()) {
                name = name.union(line.ink());
            }
            MmBox all = row.ordinal().isPresent() ? name.union(row.ordinal().get()) : name;
            rows.add(row(pixels(all.grown(MARGIN_MM)), new NamePrint(blank, pixels(name))));
        }
    }

    private Row row(Rect place, NamePrint name) {
        double s = blank.dpi() / DPI;
        Affine toBlank = Affine.translation(place.x, place.y)
                .after(Affine.resampling(s))
                .after(Affine.translation(-reach(), -reach()));
        int width = (int) Math.ceil(place.width / s) + 2 * reach();
        int height = (int) Math.ceil(place.height / s) + 2 * reach();
        Mat ink = ink(blank.page(), toBlank, width, height);
        return new Row(place.y + place.height / 2.0, toBlank, ink, name);
    }

    /** Softened, so that the scanner's sharpness and grain matter less. */
    private static Mat ink(PageImage page, Affine toPage, int width, int height) {
        Mat ink = Mats.of(page.sampleInk(toPage, width, height));
        Imgproc.GaussianBlur(ink, ink, new Size(3, 3), BLUR_PX);
        return ink;
    }

    /** How far rows are searched, pixels at {@link #DPI}. */
    private int reach() {
        return (int) Math.ceil(config.rowSearchMm() * DPI / 25.4);
    }

    List<RowAlignment> align(PageImage page, PatchRegistration.Fit fit) {
        List<PatchMatcher.Shift> shifts = new ArrayList<>();
        Guess before = Guess.SAME_PLACE; // a sheet is fed evenly enough for the row before to tell about where
        for (Row row : rows) {
            PatchMatcher.Shift shift = search(page, base(fit, row), row, before);
            before = shift.score() >= PatchMatcher.SURE ? shift.rounded() : before;
            double s = row.toBlank.scale();
            shifts.add(new PatchMatcher.Shift(s * shift.dx(), s * shift.dy(), shift.score()));
        }
        List<PatchMatcher.Shift> others = others(shifts);
        List<Affine> maps = new ArrayList<>();
        List<GrayImage> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            maps.add(at(fit, i, agrees(shifts.get(i), others.get(i)) ? shifts.get(i) : others.get(i)));
            names.add(rows.get(i).name.sample(page, maps.get(i)));
        }
        double level = level(shifts, names);
        int seen = (int) Math.max(MIN_SEEN, Math.min(MAX_SEEN, SEEN_SHARE * level));
        List<RowAlignment> aligned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double score = shifts.get(i).score();
            double found = rows.get(i).name.found(names.get(i), seen, level);
            RowAlignment believed = new RowAlignment(maps.get(i), score, found);
            boolean own = agrees(shifts.get(i), others.get(i));
            Affine other = at(fit, i, own ? others.get(i) : shifts.get(i));
            boolean doubted = found < LOST && (own || score >= RobustLine.MIN_SCORE);
            aligned.add(doubted ? elsewhere(page, i, believed, other, seen, level) : believed);
        }
        return aligned;
    }

    /**
     * A row whose print is not where it was believed: its own place where the other rows' was taken, or the other way round,
     * if the print is plain there. Under a seal either may mislead: the row's, by what lies over it, and theirs, by a part
     * of the page whose place was found askew.
     */
    private RowAlignment elsewhere(PageImage page, int i, RowAlignment believed, Affine other, int seen, double level) {
        NamePrint name = rows.get(i).name;
        double found = name.found(name.sample(page, other), seen, level);
        return found >= PLAIN ? new RowAlignment(other, believed.score(), found) : believed;
    }

    private Affine at(PatchRegistration.Fit fit, int i, PatchMatcher.Shift shift) {
        return base(fit, rows.get(i)).after(Affine.translation(shift.dx(), shift.dy()));
    }

    private static Affine base(PatchRegistration.Fit fit, Row row) {
        return fit.feed().at(fit.toPage(), row.y);
    }

    /** How far the row lies from where {@code base} has it, pixels at {@link #DPI}. */
    private PatchMatcher.Shift search(PageImage page, Affine base, Row row, Guess before) {
        Mat scene = ink(page, base.after(row.toBlank), row.ink.cols(), row.ink.rows());
        Rect inner = new Rect(reach(), reach(), row.ink.cols() - 2 * reach(), row.ink.rows() - 2 * reach());
        try (MatLikeness likeness = new MatLikeness(row.ink, scene, inner, reach())) {
            return PatchClimb.find(likeness, before, PatchMatcher.SURE)
                    .orElseGet(() -> PatchMatcher.find(row.ink, scene, inner, Guess.SAME_PLACE, reach()));
        } finally {
            NativeMemory.release(scene);
        }
    }

    /** What the other rows say about each row's shift. */
    private List<PatchMatcher.Shift> others(List<PatchMatcher.Shift> shifts) {
        double[] ys = rows.stream().mapToDouble(Row::y).toArray();
        RobustLine lineX = RobustLine.through(ys, shifts, PatchMatcher.Shift::dx);
        RobustLine lineY = RobustLine.through(ys, shifts, PatchMatcher.Shift::dy);
        return Arrays.stream(ys)
                .mapToObj(y -> new PatchMatcher.Shift(lineX.at(y), lineY.at(y), 1))
                .toList();
    }

    /** Whether a row's own shift is believed: where it agrees with the other rows'. */
    private boolean agrees(PatchMatcher.Shift own, PatchMatcher.Shift others) {
        double limit = OUTLIER_MM * blank.pxPerMm();
        return own.score() > 0.25 && Math.hypot(own.dx() - others.dx(), own.dy() - others.dy()) <= limit;
    }

    /** Mean ink of print on this sheet, 0–255, from the rows that were found well. */
    private double level(List<PatchMatcher.Shift> shifts, List<GrayImage> names) {
        double[] levels = IntStream.range(0, rows.size())
                .filter(i -> shifts.get(i).score() > 0.5)
                .mapToDouble(i -> rows.get(i).name.level(names.get(i)))
                .sorted()
                .toArray();
        return levels.length == 0 ? 255 : levels[levels.length / 2];
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
        rows.forEach(row -> NativeMemory.release(row.ink));
    }
}
