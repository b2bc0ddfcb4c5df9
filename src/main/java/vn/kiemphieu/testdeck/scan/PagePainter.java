package vn.kiemphieu.testdeck.scan;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;

/** Puts a sheet on a canvas: form coordinates, {@link #MARGIN_MM} more on every side, backdrop outside the paper. */
final class PagePainter {
    static final double MARGIN_MM = 10;
    /** Brighter than most paper. */
    private static final double FLUID_WHITE = 247;

    private final PageDrawing page;
    private final double perMm;
    private final boolean color;
    private final Mat canvas;

    private PagePainter(PageDrawing page, double perMm, boolean color) {
        this.page = page;
        this.perMm = perMm;
        this.color = color;
        int width = (int) Math.round((page.widthMm() + 2 * MARGIN_MM) * perMm);
        int height = (int) Math.round((page.heightMm() + 2 * MARGIN_MM) * perMm);
        this.canvas = paper(height, width);
    }

    /** A canvas that the caller releases; paper white is the paper's own reflectance times 255. */
    static Mat paint(PageDrawing page, double perMm, boolean color, double backdrop) {
        PagePainter painter = new PagePainter(page, perMm, color);
        painter.print();
        page.blemishes().forEach(painter::cover);
        for (PageDrawing.Ink ink : page.ink()) {
            if (page.side() == PageDrawing.Side.FRONT) {
                painter.ink(ink.strokes(), ink.pen(), 1, 0);
            } else {
                List<Stroke> behind = ink.strokes().stream()
                        .map(s -> s.mirrored(page.widthMm()))
                        .toList();
                painter.ink(behind, ink.pen(), 0.12, 0.25);
            }
        }
        if (page.side() == PageDrawing.Side.FRONT) {
            page.seal().ifPresent(painter::seal);
        }
        page.blemishes().forEach(painter::blemish);
        SheetOutline outline = new SheetOutline(page, perMm, painter.canvas, painter.paperColor());
        outline.cutOut(backdrop);
        outline.punch(backdrop);
        return painter.canvas;
    }

    private Scalar paperColor() {
        PageDrawing.Paper p = page.paper();
        return color
                ? new Scalar(255 * p.blue(), 255 * p.green(), 255 * p.red())
                : Scalar.all(255 * (0.299 * p.red() + 0.587 * p.green() + 0.114 * p.blue()));
    }

    /** Bare paper, a little mottled. */
    private Mat paper(int height, int width) {
        Mat mottle = Light.noise(
                height / 24 + 2,
                width / 24 + 2,
                128,
                127 * page.paper().mottle(),
                page.paper().seed());
        Mat coarse = new Mat(mottle.size(), color ? CvType.CV_8UC3 : CvType.CV_8UC1, paperColor());
        Mat shift = mottle;
        if (color) {
            shift = new Mat();
            Core.merge(List.of(mottle, mottle, mottle), shift);
            NativeMemory.release(mottle);
        }
        Core.addWeighted(coarse, 1, shift, 1, -128, coarse);
        Mat fine = new Mat();
        Imgproc.resize(coarse, fine, new Size(width, height), 0, 0, Imgproc.INTER_LINEAR);
        NativeMemory.release(shift);
        NativeMemory.release(coarse);
        return fine;
    }

    private void print() {
        if (page.side() == PageDrawing.Side.EMPTY) {
            return;
        }
        Mat toner = Light.density(page.print().get());
        if (page.side() == PageDrawing.Side.BACK) {
            Core.flip(toner, toner, 1);
            Imgproc.GaussianBlur(toner, toner, new Size(0, 0), 0.25 * perMm);
        }
        double dark = page.toner().dark() * (page.side() == PageDrawing.Side.BACK ? 0.09 : 1);
        TonerLayer developed = new TonerLayer(page.toner(), toner, perMm);
        developed.absorb(canvas, (int) Math.round(MARGIN_MM * perMm), dark);
        developed.free();
        NativeMemory.release(toner);
    }

    private void ink(List<Stroke> strokes, Pen pen, double strength, double blurMm) {
        Mat layer = Mat.zeros(canvas.size(), CvType.CV_8UC1);
        Optional<Rect> drawn = drawn(layer, strokes, pen.grain());
        if (drawn.isPresent()) {
            Rect all = drawn.get();
            Mat part = layer.submat(all);
            if (blurMm > 0) {
                Imgproc.GaussianBlur(part, part, new Size(0, 0), blurMm * perMm);
            }
            absorb(
                    part,
                    all.x,
                    all.y,
                    strength * (1 - pen.red()),
                    strength * (1 - pen.green()),
                    strength * (1 - pen.blue()));
            NativeMemory.release(part);
        }
        NativeMemory.release(layer);
    }

    /** Draws the strokes on an empty layer; where they lie, if anywhere on it. */
    private Optional<Rect> drawn(Mat layer, List<Stroke> strokes, double grain) {
        Rect all = null;
        for (Stroke stroke : strokes) {
            InkRaster raster = InkRaster.of(stroke, perMm, MARGIN_MM, grain, canvas.cols(), canvas.rows());
            if (raster.width <= 0 || raster.height <= 0) {
                continue;
            }
            Rect place = new Rect(raster.left, raster.top, raster.width, raster.height);
            Mat one = new Mat(raster.height, raster.width, CvType.CV_8UC1);
            one.put(0, 0, raster.density);
            Mat under = layer.submat(place);
            Mat both = new Mat();
            // Crossing strokes darken each other a little.
            Core.multiply(under, one, both, 0.3 / 255);
            Core.max(under, one, under);
            Core.add(under, both, under);
            NativeMemory.release(both);
            NativeMemory.release(under);
            NativeMemory.release(one);
            all = all == null ? place : Light.union(all, place);
        }
        return Optional.ofNullable(all);
    }

    /** Correction fluid hides the print; the ink under it is drawn as it shows through. */
    private void cover(Blemish blemish) {
        if (page.side() != PageDrawing.Side.FRONT || !(blemish instanceof Blemish.Fluid fluid)) {
            return;
        }
        Mat layer = Mat.zeros(canvas.size(), CvType.CV_8UC1);
        drawn(layer, fluid.strokes(), 0).ifPresent(all -> {
            Mat part = layer.submat(all);
            Mat under = canvas.submat(all);
            Imgproc.GaussianBlur(part, part, new Size(0, 0), 0.1 * perMm);
            Light.cover(under, part, fluid.hides(), FLUID_WHITE);
            NativeMemory.release(under);
            NativeMemory.release(part);
        });
        NativeMemory.release(layer);
    }

    private void seal(PageDrawing.SealPress press) {
        Mat stamp = Light.density(press.picture());
        double scale = perMm * 25.4 / press.dpi();
        int side = (int) Math.round(44 * perMm);
        Mat turn = Imgproc.getRotationMatrix2D(new Point(stamp.cols() / 2.0, stamp.rows() / 2.0), press.turn(), scale);
        turn.put(0, 2, turn.get(0, 2)[0] + side / 2.0 - stamp.cols() / 2.0);
        turn.put(1, 2, turn.get(1, 2)[0] + side / 2.0 - stamp.rows() / 2.0);
        Mat pressed = new Mat();
        if (scale < 1) {
            Imgproc.GaussianBlur(stamp, stamp, new Size(0, 0), 0.4 / scale);
        }
        Imgproc.warpAffine(stamp, pressed, turn, new Size(side, side), Imgproc.INTER_LINEAR);
        Imgproc.GaussianBlur(pressed, pressed, new Size(0, 0), 0.07 * perMm);
        double low = 255 * press.usual();
        Mat coarse = Light.noise(7, 7, low, 75 * press.uneven(), press.seed());
        Mat field = new Mat();
        Imgproc.resize(coarse, field, pressed.size(), 0, 0, Imgproc.INTER_CUBIC);
        Core.multiply(pressed, field, pressed, 1 / 255.0);
        Mat fine = Light.noise(side / 2, side / 2, 255 * PageDrawing.SealPress.FINE, 40, press.seed() + 1);
        Imgproc.resize(fine, field, pressed.size(), 0, 0, Imgproc.INTER_LINEAR);
        Core.multiply(pressed, field, pressed, 1 / 255.0);
        int x = (int) Math.round((press.x() + MARGIN_MM) * perMm - side / 2.0);
        int y = (int) Math.round((press.y() + MARGIN_MM) * perMm - side / 2.0);
        stamp(pressed, x, y, press.colour(), press.dark());
        if (press.againMm() > 0) {
            int off = (int) Math.round(press.againMm() * perMm);
            stamp(pressed, x + off, y + off / 3, press.colour(), 0.6 * press.dark());
        }
        for (Mat mat : List.of(stamp, turn, pressed, coarse, field, fine)) {
            NativeMemory.release(mat);
        }
    }

    private void stamp(Mat pressed, int x, int y, PageDrawing.SealInk colour, double dark) {
        absorb(pressed, x, y, colour.red * dark, colour.green * dark, colour.blue * dark);
    }

    private void blemish(Blemish blemish) {
        if (blemish instanceof Blemish.Specks specks) {
            for (Blemish.Speck s : specks.specks()) {
                Imgproc.circle(
                        canvas,
                        at(s.x(), s.y(), perMm),
                        (int) Math.round(s.size() / 2 * perMm * 16),
                        dimmed(s.dark()),
                        Imgproc.FILLED,
                        Imgproc.LINE_AA,
                        4);
            }
        } else if (blemish instanceof Blemish.Bleed bleed) {
            Pen pen = new Pen(Pen.Kind.BALL, Pen.Colour.BLUE, 0.4, 1, 0, 0, 0);
            ink(bleed.strokes(), pen, bleed.strength(), bleed.blurMm());
        } else if (!(blemish instanceof Blemish.Holes)) {
            Stains.add(canvas, blemish, perMm, page.widthMm(), page.heightMm());
        }
    }

    /** Canvas pixel in sixteenths, as OpenCV's drawing takes it. */
    static Point at(double x, double y, double perMm) {
        return new Point(Math.round((x + MARGIN_MM) * perMm * 16), Math.round((y + MARGIN_MM) * perMm * 16));
    }

    private Scalar dimmed(double dark) {
        Scalar paper = paperColor();
        return new Scalar(paper.val[0] * (1 - dark), paper.val[1] * (1 - dark), paper.val[2] * (1 - dark));
    }

    private void absorb(Mat density, int x, int y, double red, double green, double blue) {
        Light.absorb(canvas, density, x, y, red, green, blue);
    }
}
