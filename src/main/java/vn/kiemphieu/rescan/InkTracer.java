package vn.kiemphieu.rescan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/** Takes the trace of a voter's ink from scans of one ballot style. Thread-safe after construction. */
public final class InkTracer {
    private static final String PRINT_FOUND = "printFound";
    private static final double ANOTHER_FORM = 0.5; // of the names' print: below it is not this form's

    /** Fine enough for the course of a stroke, coarse enough for an unsteady feed. */
    public static final double PX_PER_MM = 3;

    private static final double BESIDE_MM = 8; // strokes run beyond the name, and a table's first and last column
    private static final double RULE_MM = 9; // straight print longer than any letter is a table's rule
    private static final int RULE_REACH = 2; // pixels: rules follow the names' fit only roughly
    private static final int PRINT_REACH = 1; // pixels by which a sheet's print may lie or swell beside the blank's
    private static final double PRINT_GAIN = 1.3; // a sheet's toner may be darker than the blank's
    private static final double FRINGE_SPREAD = 2.5; // names differ in how ragged their letters' edges are
    /** Of the rows, by ink for their print: more than so many are never all the unmarked ones. */
    private static final double LEAST_INKED = 1 / 6.0;

    private static final double PLAIN = 0.3; // of the most marked row's ink
    private static final int FAINTEST = 28; // of 255, beyond the print: noise and paper are lighter
    private static final double FULL_INK = 255;
    private static final int FULL = 120; // of 255: a pen's line at this resolution

    private final MmBox part;
    private final int width;
    private final int height;
    private final byte[] print;
    private final byte[] rowOf;
    private final int rows;
    private final double[] printMm2;

    public InkTracer(BallotStyle style) {
        this.part = part(style);
        this.width = (int) Math.ceil(part.width() * PX_PER_MM);
        this.height = (int) Math.ceil(part.height() * PX_PER_MM);
        this.rows = style.rows().size();
        try (BlankImage blank = BlankImage.of(style)) {
            this.rowOf = rowOf(style.rows());
            GrayImage ink = sample(blank.page(), Affine.scale(blank.pxPerMm()));
            this.printMm2 = printMm2(ink);
            this.print = swollen(ink, width, height);
            RuledLines.cover(ink, print, (int) (RULE_MM * PX_PER_MM), RULE_REACH);
        }
    }

    /**
     * Whether the ink on such a sheet is the voter's: sheets of another form that got through differ from this one's print
     * alike, and would all look like one paper.
     */
    public static boolean tells(Read read) {
        return read.rows().stream()
                .map(row -> row.measurement().values().get(PRINT_FOUND))
                .allMatch(found -> found == null || found >= ANOTHER_FORM);
    }

    /**
     * @param registration where the blank lies on the scan
     * @return empty where the page cannot be decoded
     */
    public Optional<InkTrace> trace(ScannedPage page, Registration registration) {
        // It was read, so it is of a size that can be decoded.
        if (!(PageImage.decode(page, Long.MAX_VALUE) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        double[] m = registration.toScan();
        try (PageImage image = decoded.image()) {
            return Optional.of(trace(sample(image, new Affine(m[0], m[1], m[2], m[3], m[4], m[5]))));
        }
    }

    /** What of a trace taken here lies on one row, by its place in the style. */
    public InkTrace onRow(InkTrace trace, int row) {
        int[] at = new int[trace.at().length];
        byte[] level = new byte[at.length];
        int n = 0;
        for (int k = 0; k < at.length; k++) {
            if (rowOf[trace.at()[k]] == row) {
                at[n] = trace.at()[k];
                level[n++] = trace.level()[k];
            }
        }
        double[] rowMm2 = new double[rows];
        rowMm2[row] = trace.rowMm2()[row];
        return new InkTrace(width, height, Arrays.copyOf(at, n), Arrays.copyOf(level, n), rowMm2);
    }

    private InkTrace trace(GrayImage scan) {
        int[] at = new int[width * height];
        byte[] level = new byte[width * height];
        int n = 0;
        for (int i = 0; i < print.length; i++) {
            int more = (scan.pixels()[i] & 0xff) - (print[i] & 0xff);
            if (rowOf[i] >= 0 && more > FAINTEST) {
                at[n] = i;
                level[n] = (byte) Math.max(1, Math.min(15, Math.round(15.0 * (more - FAINTEST) / (FULL - FAINTEST))));
                n++;
            }
        }
        return withoutStreaks(at, level, n);
    }

    private InkTrace withoutStreaks(int[] at, byte[] level, int n) {
        boolean[] streak = StreakLines.of(at, n, width, height);
        double[] rowMm2 = new double[rows];
        for (int k = 0; k < n; k++) {
            rowMm2[rowOf[at[k]]] += streak[k] ? 0 : mm2(level[k]);
        }
        double fringe = fringe(rowMm2);
        int left = 0;
        for (int k = 0; k < n; k++) {
            int row = rowOf[at[k]];
            if (!streak[k] && rowMm2[row] >= fringe * printMm2[row]) {
                at[left] = at[k];
                level[left++] = level[k];
            }
        }
        for (int i = 0; i < rows; i++) {
            rowMm2[i] = rowMm2[i] >= fringe * printMm2[i] ? rowMm2[i] : 0;
        }
        return new InkTrace(width, height, Arrays.copyOf(at, left), Arrays.copyOf(level, left), rowMm2);
    }

    /**
     * Ink for its print up to which a row has only the ragged edge of its letters, as black-and-white scans show it on every
     * name: known by the names that have least, unless all are marked.
     */
    private double fringe(double[] rowMm2) {
        double[] sorted = new double[rows];
        for (int i = 0; i < rows; i++) {
            sorted[i] = rowMm2[i] / printMm2[i];
        }
        Arrays.sort(sorted);
        double least = sorted[(int) (LEAST_INKED * (rows - 1))];
        return least < PLAIN * sorted[rows - 1] ? FRINGE_SPREAD * least : 0;
    }

    /** Print on each row, mm² of full black; a row without any is told by its ink alone. */
    private double[] printMm2(GrayImage ink) {
        double[] sum = new double[rows];
        Arrays.fill(sum, 1);
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] >= 0) {
                sum[rowOf[i]] += ink.pixels()[i] & 0xff;
            }
        }
        return Arrays.stream(sum)
                .map(s -> s / FULL_INK / (PX_PER_MM * PX_PER_MM))
                .toArray();
    }

    private static double mm2(byte level) {
        return level / 15.0 / (PX_PER_MM * PX_PER_MM);
    }

    private GrayImage sample(PageImage page, Affine mmToPage) {
        double s = 1 / PX_PER_MM;
        // pixels have their centres half a pixel inside
        return page.sampleInk(
                mmToPage.after(new Affine(s, 0, part.left() + s / 2, 0, s, part.top() + s / 2)), width, height);
    }

    private static MmBox part(BallotStyle style) {
        MmBox all =
                style.rows().stream().map(StyleRow::strip).reduce(MmBox::union).orElseThrow();
        return new MmBox(
                Math.max(0, all.left() - BESIDE_MM),
                Math.max(0, all.top()),
                Math.min(style.widthMm(), all.right() + BESIDE_MM),
                Math.min(style.heightMm(), all.bottom()));
    }

    /** For every pixel the row whose strip it lies in or beside; −1 for none. */
    private byte[] rowOf(List<StyleRow> all) {
        byte[] of = new byte[width * height];
        Arrays.fill(of, (byte) -1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                of[y * width + x] =
                        (byte) rowAt(all, part.left() + (x + 0.5) / PX_PER_MM, part.top() + (y + 0.5) / PX_PER_MM);
            }
        }
        return of;
    }

    private static int rowAt(List<StyleRow> all, double x, double y) {
        for (int i = 0; i < all.size(); i++) {
            MmBox strip = all.get(i).strip();
            MmBox marked = marked(all.get(i));
            boolean beside = x >= marked.left() - BESIDE_MM && x < marked.right() + BESIDE_MM;
            if (beside && y >= strip.top() && y < strip.bottom()) {
                return i;
            }
        }
        return -1;
    }

    /** Where the row is marked: its name, or its answer cells. */
    private static MmBox marked(StyleRow row) {
        return row.answers()
                .map(cells -> cells.agree().union(cells.disagree()))
                .orElseGet(() -> row.lines().stream()
                        .map(NameLine::ink)
                        .reduce(MmBox::union)
                        .orElseThrow());
    }

    /** What print explains at most, each pixel the darkest of its neighbourhood. */
    private static byte[] swollen(GrayImage ink, int width, int height) {
        byte[] out = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int darkest = 0;
                for (int v = Math.max(0, y - PRINT_REACH); v <= Math.min(height - 1, y + PRINT_REACH); v++) {
                    for (int u = Math.max(0, x - PRINT_REACH); u <= Math.min(width - 1, x + PRINT_REACH); u++) {
                        darkest = Math.max(darkest, ink.at(u, v));
                    }
                }
                out[y * width + x] = (byte) Math.min(255, PRINT_GAIN * darkest);
            }
        }
        return out;
    }
}
