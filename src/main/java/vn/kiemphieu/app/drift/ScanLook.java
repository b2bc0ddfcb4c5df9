package vn.kiemphieu.app.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/** What a sheet's picture tells of the scanner and not of the voter: how bright its paper is, and a streak along the feed. */
public final class ScanLook {
    private static final double PX_PER_MM = 2;
    private static final int STREAK = 10; // of 255, darker than the paper on both sides
    private static final int BESIDE = 3; // pixels
    private static final double THROUGH = 0.75; // of the picture's height; a table's rules end before
    private static final double END = 0.05; // of the height, at the top and at the bottom, where nothing is printed
    private static final double AT_THE_ENDS = 0.6;
    private static final double SIDE_MM = 4; // the paper's own edges are here

    private final List<MmBox> places;

    /** @param style whose names and stamp place a streak must not cross */
    public ScanLook(BallotStyle style) {
        this.places = Stream.concat(
                        style.rows().stream()
                                .flatMap(row -> row.answers().isPresent()
                                        ? Stream.of(
                                                row.answers().get().agree(),
                                                row.answers().get().disagree())
                                        : row.lines().stream().map(NameLine::ink)),
                        style.stampPlace().stream())
                .toList();
    }

    /**
     * What one picture shows.
     *
     * @param paper brightness of the paper, 0–255
     * @param streakMm where a streak runs, from the picture's left; empty where there is none
     * @param overPlaces whether it crosses a name, an answer cell or the stamp's place
     */
    public record Look(double paper, Optional<Double> streakMm, boolean overPlaces) {}

    public Look of(PageImage image, Read read) {
        double[] m = read.registration().toScan();
        Affine toScan = new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
        double step = toScan.scale() / PX_PER_MM;
        int width = (int) (image.width() / step);
        int height = (int) (image.height() / step);
        GrayImage gray = image.sample(Affine.resampling(step), width, height);
        double paper = paper(gray);
        int at = streak(gray);
        boolean over = at >= 0 && crosses(at * step, toScan);
        return new Look(paper, at < 0 ? Optional.empty() : Optional.of(at / PX_PER_MM), over);
    }

    /** Most of a ballot is bare paper: its middle half by brightness lies above the print and below the glare. */
    private static double paper(GrayImage gray) {
        int left = gray.width() / 5;
        int top = gray.height() / 5;
        int n = 0;
        int[] values = new int[gray.width() * gray.height()];
        for (int y = top; y < gray.height() - top; y++) {
            for (int x = left; x < gray.width() - left; x++) {
                values[n++] = gray.at(x, y);
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? 0 : values[(int) (0.6 * n)];
    }

    /** @return the column of the clearest streak; −1 for none */
    private static int streak(GrayImage gray) {
        int side = (int) (SIDE_MM * PX_PER_MM);
        int best = -1;
        double most = THROUGH;
        for (int x = side; x < gray.width() - side; x++) {
            double all = dark(gray, x, 0, gray.height());
            if (all >= most) {
                int end = (int) (END * gray.height());
                boolean ends = dark(gray, x, 0, end) >= AT_THE_ENDS
                        && dark(gray, x, gray.height() - end, gray.height()) >= AT_THE_ENDS;
                if (ends) {
                    best = x;
                    most = all;
                }
            }
        }
        return best;
    }

    /** Share of the column that is darker than what lies beside it. */
    private static double dark(GrayImage gray, int x, int from, int to) {
        int hits = 0;
        for (int y = from; y < to; y++) {
            int beside = Math.min(gray.at(x - BESIDE, y), gray.at(x + BESIDE, y));
            int here = Math.min(gray.at(x, y), Math.min(gray.at(x - 1, y), gray.at(x + 1, y)));
            hits += beside - here >= STREAK ? 1 : 0;
        }
        return (double) hits / Math.max(1, to - from);
    }

    /** @param x of the streak, pixels of the scan */
    private boolean crosses(double x, Affine toScan) {
        return places.stream().anyMatch(box -> {
            double[] xs = {
                toScan.x(box.left(), box.top()),
                toScan.x(box.right(), box.top()),
                toScan.x(box.left(), box.bottom()),
                toScan.x(box.right(), box.bottom())
            };
            Arrays.sort(xs);
            return x >= xs[0] && x <= xs[3];
        });
    }
}
