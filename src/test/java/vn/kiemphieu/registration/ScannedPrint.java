package vn.kiemphieu.registration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.testdeck.TestForms;

/** A form's print on a scan, at a place that is known to the pixel. */
final class ScannedPrint {
    static final RegistrationConfig LIMITS = CalibrationFile.standard().registration();

    private final BallotStyle style;
    private final BlankImage blank;
    private final BufferedImage print;

    private ScannedPrint(BallotStyle style) {
        this.style = style;
        this.blank = BlankImage.of(style);
        GrayImage gray = blank.page().reduced(1);
        this.print = new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_BYTE_GRAY);
        print.getRaster().setDataElements(0, 0, gray.width(), gray.height(), gray.pixels());
    }

    static ScannedPrint of(TestForms form) {
        return new ScannedPrint(DrawnDeck.style(form.form(0)));
    }

    BallotStyle style() {
        return style;
    }

    BlankImage blank() {
        return blank;
    }

    PageRegistrar registrar() {
        return new PageRegistrar(style, blank, LIMITS);
    }

    /** A page and the map from the blank's pixels to its own. */
    record Scan(ScannedPage file, Affine truth) {
        PageImage open() {
            return ((PageImage.Decoded.Page) PageImage.decode(file, 100_000_000)).image();
        }
    }

    /** Fed straight and in the middle. */
    Scan straight(int dpi) {
        return fed(dpi, 0, 0, 0, 1);
    }

    /**
     * The picture just holds the turned sheet.
     *
     * @param degrees turn, clockwise
     * @param dx shift of the sheet, mm
     * @param contrast 1 as printed, less for lighter print
     */
    Scan fed(int dpi, double degrees, double dx, double dy, double contrast) {
        double scale = dpi / (double) blank.dpi();
        double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
        double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
        int width = (int) Math.round(scale * (cos * print.getWidth() + sin * print.getHeight()));
        int height = (int) Math.round(scale * (sin * print.getWidth() + cos * print.getHeight()));
        return fed(dpi, degrees, dx, dy, contrast, width, height);
    }

    /** Straight or a little turned, on a bed as large as A4. */
    Scan onBed(int dpi, double degrees, double dx, double dy) {
        int width = (int) Math.round(210 * dpi / 25.4);
        int height = (int) Math.round(297 * dpi / 25.4);
        return fed(dpi, degrees, dx, dy, 1, width, height);
    }

    private Scan fed(int dpi, double degrees, double dx, double dy, double contrast, int width, int height) {
        double scale = dpi / (double) blank.dpi();
        AffineTransform map =
                AffineTransform.getTranslateInstance(width / 2.0 + dx * dpi / 25.4, height / 2.0 + dy * dpi / 25.4);
        map.rotate(Math.toRadians(degrees));
        map.scale(scale, scale);
        map.translate(-print.getWidth() / 2.0, -print.getHeight() / 2.0);
        BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = scan.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(print, map, null);
        g.dispose();
        return scan(new RescaleOp((float) contrast, (float) (255 * (1 - contrast)), null).filter(scan, null), map);
    }

    /** Straight and in the middle, with something white over it, mm. */
    Scan covered(MmBox... places) {
        BufferedImage scan = new BufferedImage(print.getWidth(), print.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = scan.createGraphics();
        g.drawImage(print, 0, 0, null);
        g.setColor(Color.WHITE);
        double k = blank.pxPerMm();
        for (MmBox box : places) {
            g.fillRect(
                    (int) Math.floor(box.left() * k),
                    (int) Math.floor(box.top() * k),
                    (int) Math.ceil(box.width() * k),
                    (int) Math.ceil(box.height() * k));
        }
        g.dispose();
        return scan(scan, new AffineTransform());
    }

    /** Straight and in the middle, but for what is printed in a place: that lies farther right, mm. */
    Scan moved(MmBox place, double dx) {
        BufferedImage scan = new BufferedImage(print.getWidth(), print.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        double k = blank.pxPerMm();
        int left = (int) (place.left() * k);
        int top = (int) (place.top() * k);
        int width = (int) (place.width() * k);
        int height = (int) (place.height() * k);
        Graphics2D g = scan.createGraphics();
        g.drawImage(print, 0, 0, null);
        g.setColor(Color.WHITE);
        g.fillRect(left, top, width, height);
        g.drawImage(print.getSubimage(left, top, width, height), left + (int) Math.round(dx * k), top, null);
        g.dispose();
        return scan(scan, new AffineTransform());
    }

    private static Scan scan(BufferedImage picture, AffineTransform corners) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] m = new double[6];
        corners.getMatrix(m);
        // Java's pixels have their corners at whole numbers, ours their centres
        Affine centres = Affine.translation(-0.5, -0.5)
                .after(new Affine(m[0], m[2], m[4], m[1], m[3], m[5]))
                .after(Affine.translation(0.5, 0.5));
        return new Scan(new ScannedPage("scan.png", bytes.toByteArray(), 0), centres);
    }

    /** Fails where {@code found} lays any corner of the form farther from its place than this, mm on paper. */
    void assertLies(Affine found, Scan scan, double mm) {
        double px = mm * blank.pxPerMm() * scan.truth().scale();
        for (int x : new int[] {0, print.getWidth()}) {
            for (int y : new int[] {0, print.getHeight()}) {
                double off = Math.hypot(
                        found.x(x, y) - scan.truth().x(x, y),
                        found.y(x, y) - scan.truth().y(x, y));
                Assertions.assertThat(off).as("corner %s %s of %s", x, y, found).isLessThan(px);
            }
        }
    }
}
