package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MmBox;

/**
 * Finds a seal that is too light, too broken or too full of other ink for its ring to stand out: a circle that is inked
 * nearly all round, with hardly any ink outside it. Slow, for sheets on which no seal was found.
 */
final class LightSeal {
    static final int CELL = 6; // pixels
    private static final int ANGLES = 64;
    private static final int GLANCE = 4; // every so many angles decide whether the others are looked at
    private static final double ROUND = 0.7; // of the circle that must be inked
    private static final double OUTSIDE = 0.4; // of a circle round it that may be
    private static final double STANDS_OUT = 0.45; // more of the one than of the other
    private static final double KNOWN = 0.5; // of the circle that print leaves to be seen
    private static final double KNOWN_OUTSIDE = 0.4; // of the circle round it: it runs farther into print and off paper
    /** Of the places glanced at, inked where enough are seen and enough of these inked. */
    private static final double LEAST_INKED = ROUND * KNOWN * ANGLES / GLANCE;

    private static final double OUTSIDE_MM = 2;
    private static final double SIZES = 0.12; // seals differ by so much from the printed place's size
    private static final double LEAST_MM = 9.5;
    private static final double MOST_MM = 19;
    static final byte PAPER = 0;
    static final byte INKED = 1;
    static final byte UNSEEN = 2;
    private static final byte UNKNOWN = 3; // paper or unseen, found out when it is asked about

    private final VoterInk ink;
    private final ScanInk scan;
    private final PrintedPage page;
    private final int width;
    private final int height;
    private final byte[] cells;
    private final boolean plain; // whether the cells show nothing but the ink itself
    private final double[] radii;
    private final List<int[]> perhaps; // for each radius the circles' centres, by cell, that are worth a look

    /** Where a circle is looked for: wholly on the paper, with a part of it off the paper, or both. */
    private enum Lies {
        ON_PAPER,
        PARTLY_OFF,
        ANYWHERE
    }

    private LightSeal(VoterInk ink, ScanInk scan, PrintedPage page, byte[] cells, boolean plain) {
        this.ink = ink;
        this.scan = scan;
        this.page = page;
        this.width = page.width / CELL;
        this.height = page.height / CELL;
        this.cells = cells;
        this.plain = plain;
        this.radii = radii(page);
        int[] inked =
                IntStream.range(0, cells.length).filter(c -> cells[c] == INKED).toArray();
        this.perhaps = DoubleStream.of(radii).mapToObj(r -> perhaps(r, inked)).toList();
    }

    /** The seals found otherwise, or where these have no ring the one whose circle is found here. */
    static List<Seal> orFound(List<Seal> seals, VoterInk ink, ScanInk scan, PrintedPage page) {
        if (!page.style.stampRequired() || seals.stream().anyMatch(Seal::ringed)) {
            return seals;
        }
        LightSeal light = new LightSeal(ink, scan, page, cells(ink, page), true);
        Seal whole = light.search(Lies.ON_PAPER);
        Seal found = whole == null ? light.search(Lies.PARTLY_OFF) : whole; // those on it were seen to be none
        return found == null ? seals : List.of(found);
    }

    /**
     * The seal whose circle is inked on a picture of its own, though it may run off the paper.
     *
     * @param cells of the page, {@link #CELL} pixels wide and high: {@link #PAPER}, {@link #INKED} or {@link #UNSEEN}
     */
    static Optional<Seal> partlySeen(VoterInk ink, ScanInk scan, PrintedPage page, byte[] cells) {
        return Optional.ofNullable(new LightSeal(ink, scan, page, cells, false).search(Lies.ANYWHERE));
    }

    private static byte[] cells(VoterInk ink, PrintedPage page) {
        int width = page.width / CELL;
        byte[] cells = new byte[width * (page.height / CELL)];
        Arrays.fill(cells, UNKNOWN);
        for (int y = 0; y < page.height / CELL * CELL; y++) {
            for (int run = ink.dark().first(y); run < ink.dark().first(y + 1); run++) {
                for (int i = ink.dark().begin(run); i < ink.dark().end(run); i++) {
                    int x = (i - y * page.width) / CELL;
                    if (ink.mask()[i] == VoterInk.INK && x < width) {
                        cells[y / CELL * width + x] = INKED;
                    }
                }
            }
        }
        return cells;
    }

    /** What a cell without ink is. */
    private byte withoutInk(int left, int top) {
        int unseen = 0;
        for (int y = top; y < top + CELL; y++) {
            for (int x = left; x < left + CELL; x++) {
                unseen += ink.unseen().at(y * page.width + x) ? 1 : 0;
            }
        }
        return 3 * unseen > CELL * CELL ? UNSEEN : PAPER;
    }

    /** Radii that seals have, cells. */
    static double[] radii(PrintedPage page) {
        double mm = page.style
                .stampPlace()
                .filter(LightSeal::sealSized)
                .map(box -> (box.width() + box.height()) / 4)
                .orElse(0.0);
        double least = mm == 0 ? LEAST_MM : (1 - SIZES) * mm;
        double most = mm == 0 ? MOST_MM : (1 + SIZES) * mm;
        double step = CELL / page.pxPerMm;
        return DoubleStream.iterate(least, r -> r <= most, r -> r + step)
                .map(r -> r * page.pxPerMm / CELL)
                .toArray();
    }

    private static boolean sealSized(MmBox box) {
        double ratio = box.width() / box.height();
        return ratio > 0.85 && ratio < 1.18 && box.width() > 2 * LEAST_MM && box.width() < 2 * MOST_MM;
    }

    /** The centres about which enough of the places that are glanced at are inked. Few cells are: these tell it fastest. */
    private int[] perhaps(double r, int[] inked) {
        int[] circle = circle(r, ANGLES);
        int beyond = (int) Math.ceil(r);
        int stride = width + 2 * beyond;
        byte[] votes = new byte[stride * (height + 2 * beyond)]; // of centres off the page too
        for (int c : inked) {
            int place = (c / width + beyond) * stride + c % width + beyond;
            for (int a = 0; a < ANGLES; a += GLANCE) {
                votes[place - circle[2 * a + 1] * stride - circle[2 * a]]++;
            }
        }
        IntStream.Builder enough = IntStream.builder();
        for (int y = 0; y < height; y++) {
            int line = (y + beyond) * stride + beyond;
            for (int x = 0; x < width; x++) {
                if (votes[line + x] >= LEAST_INKED) {
                    enough.add(y * width + x);
                }
            }
        }
        return enough.build().toArray();
    }

    private Seal search(Lies where) {
        double best = STANDS_OUT;
        Seal seal = null;
        for (int k = 0; k < radii.length; k++) {
            double r = radii[k];
            int[] circle = circle(r, ANGLES);
            int[] outside = circle(r + OUTSIDE_MM * page.pxPerMm / CELL, ANGLES);
            int margin = (int) Math.ceil(r) + 1;
            PixelBox whole = new PixelBox(margin, margin, width - margin - 1, height - margin - 1);
            for (int centre : perhaps.get(k)) {
                int x = centre % width;
                int y = centre / width;
                boolean searched = where == Lies.ANYWHERE || whole.holds(x, y) == (where == Lies.ON_PAPER);
                if (!searched || !(share(circle, x, y, GLANCE, KNOWN) >= ROUND)) {
                    continue;
                }
                double on = share(circle, x, y, 1, KNOWN);
                double off = share(outside, x, y, 1, KNOWN_OUTSIDE);
                if (on >= ROUND && off <= OUTSIDE && on - off > best) {
                    Seal here = seal((x + 0.5) * CELL, (y + 0.5) * CELL, r * CELL);
                    boolean none = !here.ringed() || here.hollow(ink, scan);
                    best = none ? best : on - off;
                    seal = none ? seal : here;
                }
            }
        }
        return seal;
    }

    /** Offsets of a circle's cells from its centre, in pairs. */
    static int[] circle(double r, int angles) {
        int[] offsets = new int[2 * angles];
        for (int a = 0; a < angles; a++) {
            offsets[2 * a] = (int) Math.round(r * Math.cos(2 * Math.PI * a / angles));
            offsets[2 * a + 1] = (int) Math.round(r * Math.sin(2 * Math.PI * a / angles));
        }
        return offsets;
    }

    /** Inked share of what can be seen of a circle; not-a-number, which no limit holds for, where that is too little. */
    private double share(int[] circle, int x, int y, int step, double known) {
        int inked = 0;
        int seen = 0;
        for (int a = 0; a < ANGLES; a += step) {
            int u = x + circle[2 * a];
            int v = y + circle[2 * a + 1];
            byte cell = u < 0 || v < 0 || u >= width || v >= height ? UNSEEN : cell(v * width + u);
            inked += cell == INKED ? 1 : 0;
            seen += cell == UNSEEN ? 0 : 1;
        }
        return seen * step < known * ANGLES ? Double.NaN : inked / (double) seen;
    }

    private byte cell(int c) {
        if (cells[c] == UNKNOWN) {
            cells[c] = withoutInk(c % width * CELL, c / width * CELL);
        }
        return cells[c];
    }

    /**
     * The seal of a circle. One speck inks a cell, so half the cells of a peppered page are inked and by chance nearly all of
     * some circle's: in plain ink it has a ring only where the pixels lie on one.
     */
    private Seal seal(double x, double y, double radius) {
        List<Integer> ring = plain ? List.of() : List.of((int) radius); // ink of another light may be none in gray
        Seal rough = new Seal(x, y, radius, Seal.share(ink, x, y, radius), ring, new double[0]);
        Seal refined = SealRings.refined(rough, ink, page);
        return refined.ringed() ? refined : rough;
    }
}
