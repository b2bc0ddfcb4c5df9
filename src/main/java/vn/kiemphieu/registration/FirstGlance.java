package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Guesses where a page lies that was fed as most are: about in the middle of the picture, about straight, any side first.
 *
 * <p>A few large printed patches are searched widely on a tiny picture. A tenth of what {@link CoarseRegistration} costs;
 * what it does not see says nothing. A pure function of the page.
 */
final class FirstGlance implements AutoCloseable {
    private static final double DPI = 25;
    private static final double PATCH_WIDTH_MM = 36;
    private static final double PATCH_HEIGHT_MM = 18;
    private static final double REACH_MM = 18;
    private static final int PATCHES = 20;
    private static final double MIN_SCORE = 0.4;
    private static final double TOLERANCE_PX = 1.6;
    private static final double MIN_AGREEING = 0.5; // of the patches
    private static final int LEAST_AGREEING = 5;
    private static final double MIN_APART_PX = 40;
    private static final double MAX_OFF = 0.12; // scale and turn (as its sine) against the guess
    /** Of five patches two are searched widely first; where enough of them agree, the others are looked for where they say. */
    private static final int[] FIRST_OF_FIVE = {0, 2};

    private static final int NEAR_PX = 3;

    private static final double MM_PER_PX = 25.4 / DPI;
    private static final double LEAST_FREE_MM = 8; // on either side of a sheet: its place is not told by the bed then
    private static final double MOST_FREE_MM = 160; // no usual bed leaves more
    private static final double BED_MM = 297; // long side

    private final BlankImage blank;
    private final Mat reference;
    private final List<PrintedPatch> first;
    private final List<PrintedPatch> others;

    FirstGlance(BlankImage blank) {
        this.blank = blank;
        Affine toBlank = toBlank();
        int width = (int) (blank.page().width() / toBlank.a());
        int height = (int) (blank.page().height() / toBlank.a());
        GrayImage ink = blank.page().sampleInk(toBlank, width, height);
        this.reference = Mats.of(ink);
        List<Rect> patches = richest(reference);
        Map<Boolean, List<PrintedPatch>> parts = IntStream.range(0, patches.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        k -> k % 5 == FIRST_OF_FIVE[0] || k % 5 == FIRST_OF_FIVE[1],
                        Collectors.mapping(k -> new PrintedPatch(ink, patches.get(k)), Collectors.toList())));
        this.first = parts.get(true);
        this.others = parts.get(false);
    }

    /** The patches with most contrast, line by line. */
    private static List<Rect> richest(Mat reference) {
        int w = (int) (PATCH_WIDTH_MM * DPI / 25.4);
        int h = (int) (PATCH_HEIGHT_MM * DPI / 25.4);
        List<Rect> all = new ArrayList<>();
        for (int y = 0; y + h <= reference.rows(); y += h) {
            for (int x = 0; x + w <= reference.cols(); x += w) {
                all.add(new Rect(x, y, w, h));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble((Rect patch) -> -contrast(reference, patch)))
                .limit(PATCHES)
                .sorted(Comparator.comparingInt((Rect patch) -> patch.y).thenComparingInt(patch -> patch.x))
                .toList();
    }

    private static double contrast(Mat reference, Rect patch) {
        Mat part = reference.submat(patch);
        MatOfDouble mean = new MatOfDouble();
        MatOfDouble deviation = new MatOfDouble();
        Core.meanStdDev(part, mean, deviation);
        double contrast = deviation.get(0, 0)[0];
        NativeMemory.release(part, mean, deviation);
        return contrast;
    }

    /** Maps from the blank's to the page's pixels to be tried, the likeliest first; each is looked for when asked for. */
    Stream<Affine> guesses(PageImage page) {
        boolean lying = page.width() > page.height()
                != blank.page().width() > blank.page().height();
        int[] turns = lying ? new int[] {90, 270} : new int[] {0, 180};
        return Stream.concat(
                        Arrays.stream(turns).mapToObj(turn -> centred(page, turn, fedScale(page))),
                        Arrays.stream(turns)
                                .mapToObj(turn -> centred(page, turn, bedScale(page)))
                                .flatMap(middle -> elsewhere(page, middle).stream()))
                .flatMap(centred -> look(page, centred).stream());
    }

    /** Where a sheet lies that is smaller than the scanner's bed, if not in its middle: as the first patches say. */
    private Optional<Affine> elsewhere(PageImage page, Affine middle) {
        Affine onPage = middle.after(toBlank());
        boolean across = Math.abs(onPage.a()) > Math.abs(onPage.b());
        double width = (across ? page.width() : page.height()) / onPage.scale();
        double height = (across ? page.height() : page.width()) / onPage.scale();
        int aside = (int) Math.max(0, (width - reference.cols()) / 2);
        int above = (int) Math.max(0, (height - reference.rows()) / 2);
        int most = Math.max(aside, above);
        if (most * MM_PER_PX < LEAST_FREE_MM || most * MM_PER_PX > MOST_FREE_MM) {
            return Optional.empty();
        }
        Affine onScene = onPage.after(Affine.translation(-aside, -above));
        Mat scene = Mats.of(page.sampleInk(onScene, reference.cols() + 2 * aside, reference.rows() + 2 * above));
        List<AffineFit.Pair> pairs = new ArrayList<>();
        for (PrintedPatch patch : first) {
            wide(scene, patch, new PatchMatcher.Guess(aside, above), most).ifPresent(pairs::add);
        }
        NativeMemory.release(scene);
        return Optional.of(agreeing(pairs))
                .filter(some -> some.size() >= LEAST_AGREEING)
                .map(some -> onScene.after(AffineFit.robust(some, TOLERANCE_PX).fit())
                        .after(toBlank().inverse()))
                .filter(map -> Double.isFinite(map.scale()));
    }

    private Optional<Affine> look(PageImage page, Affine centred) {
        GrayImage ink = page.sampleInk(centred.after(toBlank()), reference.cols(), reference.rows());
        Mat scene = Mats.of(ink);
        int reach = (int) (REACH_MM / MM_PER_PX);
        List<AffineFit.Pair> pairs = new ArrayList<>();
        first.forEach(patch ->
                wide(scene, patch, PatchMatcher.Guess.SAME_PLACE, reach).ifPresent(pairs::add));
        Optional<Affine> sight = Optional.of(agreeing(pairs))
                .filter(some -> some.size() >= LEAST_AGREEING)
                .map(some -> AffineFit.robust(some, TOLERANCE_PX).fit())
                .filter(map -> Double.isFinite(map.scale()));
        for (PrintedPatch patch : others) {
            sight.flatMap(map -> near(ink, map, patch))
                    .or(() -> wide(scene, patch, PatchMatcher.Guess.SAME_PLACE, reach))
                    .ifPresent(pairs::add);
        }
        NativeMemory.release(scene);
        List<AffineFit.Pair> agreeing = agreeing(pairs);
        if (agreeing.size() < Math.max(LEAST_AGREEING, MIN_AGREEING * (first.size() + others.size()))) {
            return Optional.empty();
        }
        Affine moved = AffineFit.robust(agreeing, TOLERANCE_PX).fit();
        Affine found = centred.after(toBlank()).after(moved).after(toBlank().inverse());
        return Double.isFinite(found.scale()) ? Optional.of(found) : Optional.empty();
    }

    private Optional<AffineFit.Pair> wide(Mat scene, PrintedPatch patch, PatchMatcher.Guess guess, int reach) {
        return Optional.of(PatchMatcher.find(reference, scene, patch.box(), guess, reach))
                .filter(shift -> shift.score() >= MIN_SCORE)
                .map(shift -> pair(patch.box(), shift));
    }

    /** Where {@code map}, from the blank's to the page's small picture, has it. */
    private static Optional<AffineFit.Pair> near(GrayImage ink, Affine map, PrintedPatch patch) {
        double x = middleX(patch.box());
        double y = middleY(patch.box());
        var guess = new PatchMatcher.Shift(map.x(x, y) - x, map.y(x, y) - y, 0).rounded();
        return PatchClimb.find(patch.in(ink, guess, NEAR_PX), guess, MIN_SCORE).map(shift -> pair(patch.box(), shift));
    }

    private static AffineFit.Pair pair(Rect patch, PatchMatcher.Shift shift) {
        double x = middleX(patch);
        double y = middleY(patch);
        return new AffineFit.Pair(x, y, x + shift.dx(), y + shift.dy());
    }

    private static double middleX(Rect patch) {
        return patch.x + (patch.width - 1) / 2.0;
    }

    private static double middleY(Rect patch) {
        return patch.y + (patch.height - 1) / 2.0;
    }

    /** The largest set of places that one shift, turn and scale explains, tried by every two of them. */
    private static List<AffineFit.Pair> agreeing(List<AffineFit.Pair> pairs) {
        List<AffineFit.Pair> best = List.of();
        for (AffineFit.Pair p : pairs) {
            for (AffineFit.Pair q : pairs) {
                double x = q.fromX() - p.fromX();
                double y = q.fromY() - p.fromY();
                if (p == q || Math.hypot(x, y) < MIN_APART_PX) {
                    continue;
                }
                double u = q.toX() - p.toX();
                double v = q.toY() - p.toY();
                double square = x * x + y * y;
                double a = (x * u + y * v) / square;
                double d = (x * v - y * u) / square;
                if (Math.abs(a - 1) > MAX_OFF || Math.abs(d) > MAX_OFF) {
                    continue;
                }
                Affine map = new Affine(
                        a, -d, p.toX() - a * p.fromX() + d * p.fromY(), d, a, p.toY() - d * p.fromX() - a * p.fromY());
                List<AffineFit.Pair> with =
                        pairs.stream().filter(r -> off(map, r) <= TOLERANCE_PX).toList();
                best = with.size() > best.size() ? with : best;
            }
        }
        return best;
    }

    private static double off(Affine map, AffineFit.Pair pair) {
        return Math.hypot(
                map.x(pair.fromX(), pair.fromY()) - pair.toX(), map.y(pair.fromX(), pair.fromY()) - pair.toY());
    }

    /** Of a page's pixels to the blank's: as the file claims or else as if it were just as large. */
    private double fedScale(PageImage page) {
        double fills = Math.max(page.width(), page.height())
                / (double) Math.max(blank.page().width(), blank.page().height());
        return page.dpi().isPresent() ? page.dpi().getAsDouble() / blank.dpi() : fills;
    }

    /** As the file claims or else as if the page were the whole of a usual scanner's bed. */
    private double bedScale(PageImage page) {
        double bed = Math.max(page.width(), page.height()) / (BED_MM / 25.4);
        return page.dpi().orElse(bed) / blank.dpi();
    }

    /** The blank's middle on the page's middle. */
    private Affine centred(PageImage page, int degrees, double scale) {
        double a = scale * Math.rint(Math.cos(Math.toRadians(degrees)));
        double d = scale * Math.rint(Math.sin(Math.toRadians(degrees)));
        double x = (blank.page().width() - 1) / 2.0;
        double y = (blank.page().height() - 1) / 2.0;
        return Affine.translation((page.width() - 1) / 2.0, (page.height() - 1) / 2.0)
                .after(new Affine(a, -d, 0, d, a, 0))
                .after(Affine.translation(-x, -y));
    }

    /** Pixels of the {@link #DPI} picture to pixels of the blank. */
    private Affine toBlank() {
        return Affine.resampling(blank.dpi() / DPI);
    }

    @Override
    public void close() {
        NativeMemory.release(reference);
    }
}
