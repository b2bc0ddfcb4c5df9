package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.InkTint;
import vn.kiemphieu.ballot.PageColours;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.ColourPatch;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/**
 * The colours of voter's ink and seals, where the scan has colours. Light taken is summed up over whole strokes, so that
 * neither thin lines nor soft ones look grayer than they are; print and what lies beside it is left out.
 */
final class ColouredInk {
    private static final double NAME_MARGIN_MM = 1.5;
    private static final double SEAL_MARGIN_MM = 1;
    private static final double OFF_PRINT_MM = 0.4; // half a colour pixel on either side
    private static final double SOFT_MM = 0.25; // a stroke's ink spreads about so far in the scan
    private static final int WEAK = 40; // of 255: less is noise
    private static final double LEAST_MM2 = 0.6; // of ink from which its colour can be told
    /** Red light that red seals and pens never take, of 255: what takes more is other ink. */
    private static final int NOT_RED = 100;
    /** A seal that takes more red light for each part of green, with what is written on it, is not red. */
    private static final double MAX_RED = 0.7;

    private static final double STREAK = 0.4; // of the seal's height

    private final PageImage page;
    private final Aligned aligned;
    private final PrintedPage print;
    private final PieceMap pieces;
    private final List<Seal> seals;
    private final List<PixelBox> strips;
    private final IntPredicate foreign;

    /** @param foreign pixels, by index, that lie on a seal and are no writing on it */
    ColouredInk(
            PageImage page,
            Aligned aligned,
            PrintedPage print,
            PieceMap pieces,
            List<Seal> seals,
            IntPredicate foreign) {
        this.page = page;
        this.aligned = aligned;
        this.print = print;
        this.pieces = pieces;
        this.seals = seals;
        this.foreign = foreign;
        this.strips = print.rows().stream().map(print::reach).toList();
    }

    /** Empty where the scan has no colours. */
    Optional<PageColours> measure() {
        if (page.sampleColours(aligned.toPage(), 1, 1).isEmpty()) {
            return Optional.empty();
        }
        List<Optional<InkTint>> rows = new ArrayList<>();
        for (int i = 0; i < print.rows().size(); i++) {
            rows.add(row(i));
        }
        Light all = new Light();
        double other = 0;
        for (Seal one : seals) {
            Light light = new Light();
            int notRed = addSeal(one, light);
            boolean red = light.tint().filter(ink -> ink.red() < MAX_RED).isPresent();
            other += red ? notRed / (print.pxPerMm * print.pxPerMm) : 0;
            all.add(light);
        }
        return Optional.of(new PageColours(rows, all.tint(), other));
    }

    private Optional<InkTint> row(int i) {
        StyleRow row = print.rows().get(i);
        Affine toPage = aligned.rows().get(i).toPage();
        Light light = new Light();
        if (row.answers().isPresent()) {
            row.answers().ifPresent(cells -> {
                addMarks(print.pixels(cells.agree()), toPage, light);
                addMarks(print.pixels(cells.disagree()), toPage, light);
            });
        } else {
            row.lines().forEach(line -> addMarks(print.pixels(line.ink().grown(NAME_MARGIN_MM)), toPage, light));
        }
        return light.tint();
    }

    private void addMarks(PixelBox box, Affine toPage, Light light) {
        if (!marked(box)) {
            return;
        }
        ColourPatch patch = patch(box, toPage);
        int margin = (int) (SEAL_MARGIN_MM * print.pxPerMm);
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                if (nearMark(x, y) && offPrint(x, y) && !Seal.cover(seals, x, y, margin)) {
                    light.add(patch, (y - box.top()) * patch.width() + x - box.left());
                }
            }
        }
    }

    private boolean marked(PixelBox box) {
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                if (mark(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mark(int x, int y) {
        int label = pieces.inkLabel(x, y);
        return label != 0 && !pieces.dirt(label);
    }

    private boolean nearMark(int x, int y) {
        int soft = (int) Math.round(SOFT_MM * print.pxPerMm);
        for (int v = Math.max(0, y - soft); v <= Math.min(print.height - 1, y + soft); v++) {
            for (int u = Math.max(0, x - soft); u <= Math.min(print.width - 1, x + soft); u++) {
                if (mark(u, v)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds the light a seal takes; @return pixels under it with ink that is not red. */
    private int addSeal(Seal seal, Light light) {
        int r = (int) Math.ceil(seal.radius());
        PixelBox box = new PixelBox(
                Math.max(0, (int) seal.x() - r),
                Math.max(0, (int) seal.y() - r),
                Math.min(print.width - 1, (int) seal.x() + r),
                Math.min(print.height - 1, (int) seal.y() + r));
        if (box.width() < 2 || box.height() < 2) {
            return 0;
        }
        ColourPatch patch = patch(box, aligned.feed().at(aligned.toPage(), seal.y()));
        int[] inColumn = new int[box.width()];
        int[] written = new int[box.width()];
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                boolean under = Math.hypot(x - seal.x(), y - seal.y()) <= seal.radius();
                if (under && offPrint(x, y) && !onRow(x, y)) {
                    int i = (y - box.top()) * patch.width() + x - box.left();
                    light.add(patch, i);
                    int notRed = (patch.red()[i] & 0xff) > NOT_RED ? 1 : 0;
                    inColumn[x - box.left()] += notRed;
                    written[x - box.left()] += foreign.test(y * print.width + x) ? 0 : notRed;
                }
            }
        }
        // Dust on the scanner's glass draws a line down all of the seal; no pen does.
        int streak = (int) (STREAK * box.height());
        return IntStream.range(0, box.width())
                .filter(k -> inColumn[k] < streak)
                .map(k -> written[k])
                .sum();
    }

    private boolean onRow(int x, int y) {
        return strips.stream().anyMatch(strip -> strip.holds(x, y));
    }

    private ColourPatch patch(PixelBox box, Affine toPage) {
        return page.sampleColours(toPage.after(Affine.translation(box.left(), box.top())), box.width(), box.height())
                .orElseThrow();
    }

    private boolean offPrint(int x, int y) {
        return print.fromPrint[y * print.width + x] > OFF_PRINT_MM * print.pxPerMm;
    }

    /** Light taken, summed up. */
    private final class Light {
        private double red;
        private double green;
        private double blue;
        private int pixels;

        void add(ColourPatch patch, int i) {
            int r = patch.red()[i] & 0xff;
            int g = patch.green()[i] & 0xff;
            int b = patch.blue()[i] & 0xff;
            if (Math.max(r, Math.max(g, b)) > WEAK) {
                red += r;
                green += g;
                blue += b;
                pixels++;
            }
        }

        void add(Light other) {
            red += other.red;
            green += other.green;
            blue += other.blue;
            pixels += other.pixels;
        }

        Optional<InkTint> tint() {
            return pixels < LEAST_MM2 * print.pxPerMm * print.pxPerMm || green == 0
                    ? Optional.empty()
                    : Optional.of(new InkTint(red / green, blue / green));
        }
    }
}
