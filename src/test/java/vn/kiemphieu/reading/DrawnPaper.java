package vn.kiemphieu.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.image.GrayImage;

/** A sheet of paper to draw on in millimetres. Marks change this sheet; whatever is done to the sheet gives a new one. */
final class DrawnPaper {
    private final BufferedImage picture;
    private final double pxPerMm;
    private final Graphics2D pen;

    private DrawnPaper(BufferedImage picture, double pxPerMm) {
        this.picture = picture;
        this.pxPerMm = pxPerMm;
        this.pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(pxPerMm, pxPerMm);
        pen(0.6, 45);
    }

    static DrawnPaper of(GrayImage print, int dpi) {
        var copy = new BufferedImage(print.width(), print.height(), BufferedImage.TYPE_BYTE_GRAY);
        copy.getRaster().setDataElements(0, 0, print.width(), print.height(), print.pixels());
        return new DrawnPaper(copy, dpi / 25.4);
    }

    static DrawnPaper white(double widthMm, double heightMm, int dpi) {
        int w = (int) Math.round(widthMm * dpi / 25.4);
        int h = (int) Math.round(heightMm * dpi / 25.4);
        var picture = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        return new DrawnPaper(picture, dpi / 25.4).fill(new MmBox(0, 0, widthMm + 1, heightMm + 1), 255);
    }

    double widthMm() {
        return picture.getWidth() / pxPerMm;
    }

    int dpi() {
        return (int) Math.round(pxPerMm * 25.4);
    }

    double heightMm() {
        return picture.getHeight() / pxPerMm;
    }

    /** @param gray 0 = black, 255 = white */
    DrawnPaper pen(double widthMm, int gray) {
        return pen(widthMm, new Color(gray, gray, gray));
    }

    DrawnPaper pen(double widthMm, Color color) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke((float) widthMm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return this;
    }

    /** A stroke through the points, x and y in turn. */
    DrawnPaper line(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        pen.draw(path);
        return this;
    }

    /** A wave from left to right between two heights. */
    DrawnPaper wave(double left, double right, double top, double bottom, double lengthMm) {
        int steps = Math.max(8, (int) ((right - left) / 0.2));
        double[] points = new double[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double x = left + (right - left) * i / steps;
            points[2 * i] = x;
            points[2 * i + 1] = (top + bottom) / 2 + (bottom - top) / 2 * Math.sin(2 * Math.PI * (x - left) / lengthMm);
        }
        return line(points);
    }

    /** Straight teeth from left to right between two heights. */
    DrawnPaper zigzag(double left, double right, double top, double bottom, double toothMm) {
        int teeth = Math.max(2, (int) Math.round((right - left) / toothMm));
        double[] points = new double[2 * teeth + 2];
        for (int i = 0; i <= teeth; i++) {
            points[2 * i] = left + (right - left) * i / teeth;
            points[2 * i + 1] = i % 2 == 0 ? bottom : top;
        }
        return line(points);
    }

    DrawnPaper oval(MmBox box) {
        pen.draw(new Ellipse2D.Double(box.left(), box.top(), box.width(), box.height()));
        return this;
    }

    DrawnPaper dot(double x, double y, double diameter) {
        pen.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
        return this;
    }

    /** A part of this sheet as it is on the other, which is as large. */
    DrawnPaper takenFrom(DrawnPaper other, MmBox box) {
        var clip = pen.getClip();
        pen.setClip(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
        under(other, 0, 0);
        pen.setClip(clip);
        return this;
    }

    DrawnPaper fill(MmBox box, int gray) {
        Color before = pen.getColor();
        pen.setColor(new Color(gray, gray, gray));
        pen.fill(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
        pen.setColor(before);
        return this;
    }

    /** Presses a picture (black on white) on the paper so that its middle lies at the point. */
    DrawnPaper press(GrayImage seal, int sealDpi, double x, double y, Color color) {
        double k = sealDpi / 25.4;
        var layer = new BufferedImage(seal.width(), seal.height(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < seal.pixels().length; i++) {
            int alpha = 255 - (seal.pixels()[i] & 0xff);
            layer.setRGB(i % seal.width(), i / seal.width(), alpha << 24 | color.getRGB() & 0xffffff);
        }
        AffineTransform place =
                AffineTransform.getTranslateInstance(x - seal.width() / k / 2, y - seal.height() / k / 2);
        place.scale(1 / k, 1 / k);
        pen.drawImage(layer, place, null);
        return this;
    }

    /** Everything on the other sheet as if that lay on this one, {@code x} to the right and {@code y} down. */
    DrawnPaper under(DrawnPaper other, double x, double y) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(1 / other.pxPerMm, 1 / other.pxPerMm);
        pen.drawImage(other.picture, place, null);
        return this;
    }

    DrawnPaper inColour() {
        var colour = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = colour.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return new DrawnPaper(colour, pxPerMm);
    }

    /** The sheet turned about its middle, clockwise; what comes from outside is {@code around}. */
    DrawnPaper turned(double degrees, int around) {
        return moved(
                AffineTransform.getRotateInstance(Math.toRadians(degrees), widthMm() / 2, heightMm() / 2),
                widthMm(),
                heightMm(),
                around);
    }

    /** Turned by right angles, the picture's sides exchanged with it. */
    DrawnPaper quarterTurns(int turns) {
        boolean lying = turns % 2 != 0;
        double w = lying ? heightMm() : widthMm();
        double h = lying ? widthMm() : heightMm();
        AffineTransform map = AffineTransform.getTranslateInstance(w / 2, h / 2);
        map.quadrantRotate(turns);
        map.translate(-widthMm() / 2, -heightMm() / 2);
        return moved(map, w, h, 255);
    }

    DrawnPaper shifted(double dx, double dy) {
        return moved(AffineTransform.getTranslateInstance(dx, dy), widthMm(), heightMm(), 255);
    }

    /** Print of another size on the same sheet. */
    DrawnPaper scaled(double x, double y) {
        AffineTransform map = AffineTransform.getTranslateInstance(widthMm() / 2, heightMm() / 2);
        map.scale(x, y);
        map.translate(-widthMm() / 2, -heightMm() / 2);
        return moved(map, widthMm(), heightMm(), 255);
    }

    DrawnPaper mirrored() {
        return scaled(-1, 1);
    }

    /** The sheet in a larger picture, as a scanner with a larger bed sees it. */
    DrawnPaper framed(double mm, int gray) {
        return moved(AffineTransform.getTranslateInstance(mm, mm), widthMm() + 2 * mm, heightMm() + 2 * mm, gray);
    }

    /** Only this part of the sheet. */
    DrawnPaper cut(MmBox part) {
        return moved(AffineTransform.getTranslateInstance(-part.left(), -part.top()), part.width(), part.height(), 255);
    }

    /** The same picture with this share of its pixels along each side. */
    DrawnPaper resampled(double share) {
        int w = (int) Math.round(picture.getWidth() * share);
        int h = (int) Math.round(picture.getHeight() * share);
        var small = new BufferedImage(w, h, picture.getType());
        Graphics2D g = small.createGraphics();
        g.drawImage(picture.getScaledInstance(w, h, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return new DrawnPaper(small, pxPerMm * share);
    }

    /** Every gray value times {@code gain} plus {@code offset}. */
    DrawnPaper toned(double gain, double offset) {
        return new DrawnPaper(new RescaleOp((float) gain, (float) offset, null).filter(picture, null), pxPerMm);
    }

    /** As a scanner without grays sees it. */
    DrawnPaper blackAndWhite() {
        return toned(255, -255 * 128.0);
    }

    private DrawnPaper moved(AffineTransform mm, double widthMm, double heightMm, int around) {
        int w = (int) Math.round(widthMm * pxPerMm);
        int h = (int) Math.round(heightMm * pxPerMm);
        DrawnPaper result = new DrawnPaper(new BufferedImage(w, h, picture.getType()), pxPerMm)
                .fill(new MmBox(0, 0, widthMm + 1, heightMm + 1), around);
        AffineTransform map = new AffineTransform(mm);
        map.scale(1 / pxPerMm, 1 / pxPerMm);
        result.pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        result.pen.drawImage(picture, map, null);
        return result;
    }

    /** A scan to go on with: in colour or, where it was black and white, in gray. */
    static DrawnPaper decode(byte[] file, int dpi) {
        try {
            BufferedImage scan = ImageIO.read(new ByteArrayInputStream(file));
            boolean colour = scan.getColorModel().getPixelSize() > 8;
            var copy = new BufferedImage(
                    scan.getWidth(),
                    scan.getHeight(),
                    colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = copy.createGraphics();
            g.drawImage(scan, 0, 0, null);
            g.dispose();
            return new DrawnPaper(copy, dpi / 25.4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] encoded(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param quality 0–1 */
    byte[] jpeg(double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality((float) quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As a scanner hands it over. */
    ScannedPage scanned() {
        return new ScannedPage("sheet.jpg", jpeg(0.92), 0);
    }
}
