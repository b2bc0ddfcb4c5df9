package vn.kiemphieu.learned;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;

/**
 * Each row as two small pictures of ink, on the scan and on the blank: the place where it is marked, stretched to a fixed
 * width, and the whole row around it with what lies between it and its neighbours. Nothing else of a page reaches the
 * learned reading.
 */
public final class RowPictures {
    /** Width of the picture of the marked place, pixels. */
    public static final int CLOSE_WIDTH = 160;

    public static final int CLOSE_HEIGHT = 48;
    /** The whole row. */
    public static final int WIDE_WIDTH = 320;

    public static final int WIDE_HEIGHT = 32;

    private static final double MARGIN = 0.125; // of the marked place's length, on either side of it
    private static final double CLOSE_MM = 9.6; // height of the first picture for one printed line
    private static final double CELL_MARGIN_MM = 1; // above and below answer cells
    private static final double WIDE_MM = 128; // width of the second picture where the row is no longer
    private static final double BESIDE_MM = 6; // beside the row's strip: people put ticks beside a table
    // Above and below the strip: a stroke between two rows, and where a neighbour's ink comes from.
    private static final double BEYOND_MM = 3;

    private final BlankImage blank;
    private final List<StyleRow> rows;
    private final List<Place> places;

    /** One row's two pictures, each {@code width * height} bytes, 0 = paper, 255 = black. */
    public record Pair(byte[] close, byte[] wide) {
        /** Both with left and right in each other's place. */
        Pair mirrored() {
            return new Pair(mirrored(close, CLOSE_WIDTH), mirrored(wide, WIDE_WIDTH));
        }

        private static byte[] mirrored(byte[] pixels, int width) {
            byte[] turned = new byte[pixels.length];
            for (int i = 0; i < pixels.length; i++) {
                turned[i] = pixels[i - i % width + width - 1 - i % width];
            }
            return turned;
        }
    }

    /** What the two pictures show, millimetres on the blank, and the blank's own pictures. */
    private record Place(MmBox close, MmBox wide, MmBox strip, Pair blank) {}

    public RowPictures(BallotStyle style, BlankImage blank) {
        this.blank = blank;
        this.rows = style.rows();
        this.places = style.rows().stream().map(this::place).toList();
    }

    /** The row as it is printed. */
    public Pair blank(int row) {
        return places.get(row).blank;
    }

    /** The row on the scan, by its own fit. */
    public Pair scan(int row, PageImage page, Aligned aligned) {
        Place place = places.get(row);
        RowAlignment fit = aligned.rows().get(row);
        return cut(
                place.close,
                place.wide,
                place.strip,
                (box, width, height) -> ink(page, fit.toPage(), box, width, height));
    }

    private Place place(StyleRow row) {
        MmBox close = row.answers()
                .map(cells -> around(cells.agree().union(cells.disagree())))
                .orElseGet(() -> around(row.lines()));
        MmBox strip = beside(row.strip());
        double width = Math.max(WIDE_MM, strip.width());
        double left = (strip.left() + strip.right() - width) / 2;
        MmBox wide = new MmBox(
                left,
                Math.min(close.top(), strip.top() - BEYOND_MM),
                left + width,
                Math.max(close.bottom(), strip.bottom() + BEYOND_MM));
        InkOf print = (box, w, h) -> ink(blank.page(), Affine.IDENTITY, box, w, h);
        return new Place(close, wide, strip, cut(close, wide, strip, print));
    }

    /** A strip with what lies beside it, up to the rows of a column next to it. */
    private MmBox beside(MmBox strip) {
        double left = strip.left() - BESIDE_MM;
        double right = strip.right() + BESIDE_MM;
        for (StyleRow other : rows) {
            MmBox next = other.strip();
            if (next.top() < strip.bottom() && next.bottom() > strip.top()) {
                left = next.right() <= strip.left() ? Math.max(left, next.right()) : left;
                right = next.left() >= strip.right() ? Math.min(right, next.left()) : right;
            }
        }
        return new MmBox(left, strip.top(), right, strip.bottom());
    }

    private static MmBox around(List<NameLine> lines) {
        double left =
                lines.stream().mapToDouble(line -> line.ink().left()).min().orElseThrow();
        double right =
                lines.stream().mapToDouble(line -> line.ink().right()).max().orElseThrow();
        double margin = MARGIN * (right - left);
        return new MmBox(
                left - margin,
                middle(lines.get(0)) - CLOSE_MM / 2,
                right + margin,
                middle(lines.get(lines.size() - 1)) + CLOSE_MM / 2);
    }

    private static double middle(NameLine line) {
        return (line.baseline() + line.xHeightTop()) / 2;
    }

    private static MmBox around(MmBox cells) {
        double margin = MARGIN * cells.width();
        double half = Math.max(CLOSE_MM, cells.height() + 2 * CELL_MARGIN_MM) / 2;
        double middle = (cells.top() + cells.bottom()) / 2;
        return new MmBox(cells.left() - margin, middle - half, cells.right() + margin, middle + half);
    }

    private interface InkOf {
        byte[] at(MmBox box, int width, int height);
    }

    private static Pair cut(MmBox close, MmBox wide, MmBox strip, InkOf source) {
        byte[] row = source.at(wide, WIDE_WIDTH, WIDE_HEIGHT);
        double scale = WIDE_WIDTH / wide.width();
        int from = (int) Math.round((strip.left() - wide.left()) * scale);
        int to = (int) Math.round((strip.right() - wide.left()) * scale);
        for (int line = 0; line < row.length; line += WIDE_WIDTH) {
            Arrays.fill(row, line, line + Math.max(0, from), (byte) 0);
            Arrays.fill(row, line + Math.min(to, WIDE_WIDTH), line + WIDE_WIDTH, (byte) 0);
        }
        return new Pair(source.at(close, CLOSE_WIDTH, CLOSE_HEIGHT), row);
    }

    /** Ink of a box stretched to a picture of this size; pixels have their centres half a pixel inside. */
    private byte[] ink(PageImage page, Affine toPage, MmBox box, int width, int height) {
        double k = blank.pxPerMm();
        double sx = box.width() * k / width;
        double sy = box.height() * k / height;
        Affine stretch = new Affine(sx, 0, box.left() * k + (sx - 1) / 2, 0, sy, box.top() * k + (sy - 1) / 2);
        return page.sampleInk(toPage.after(stretch), width, height).pixels();
    }
}
