package vn.kiemphieu.app.duplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;

/** Backs drawn with what comes through the paper and what paper and scanner add, and backs that somebody wrote on. */
class EmptyBackTest {
    private static final int DPI = 150;
    private static final double WIDTH_MM = 154;
    private static final double HEIGHT_MM = 222;
    private static final EmptyBack JUDGE = new EmptyBack(HEIGHT_MM);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.1, 0, 0",
        "0.2, 0, 0",
        "0.2, 3, 0.7",
        "0.3, -3, -0.7",
        "0.3, 2, 1",
    })
    void aBackWithOnlyTheFrontShowingThroughIsEmpty(double strength, double shiftMm, double skew) throws IOException {
        BufferedImage front = front();
        assertThat(empty(back(front, strength, shiftMm, skew), front)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void foldsStreaksSpecksAndTheEdgeOfThePaperAreNothing(int seed) throws IOException {
        BufferedImage front = front();
        BufferedImage back = back(front, 0.15, 1, 0.4);
        draw(back, pen -> {
            Random dice = new Random(seed);
            pen.setColor(new Color(205 - 8 * seed, 205 - 8 * seed, 205 - 8 * seed));
            pen.setStroke(new BasicStroke(3));
            pen.drawLine(0, mm(108), mm(WIDTH_MM), mm(108 + 0.4 * seed)); // folded across
            pen.drawLine(mm(75), 0, mm(75 - 0.3 * seed), mm(HEIGHT_MM)); // and along
            pen.setColor(new Color(120, 120, 120));
            for (int i = 0; i < 40; i++) {
                int size = 1 + dice.nextInt(mm(0.8));
                pen.fillOval(dice.nextInt(back.getWidth()), dice.nextInt(back.getHeight()), size, size);
            }
            pen.setColor(new Color(60, 60, 60));
            pen.fillRect(0, mm(212), back.getWidth(), mm(10)); // the feeder's own dark ground
            pen.fillRect(mm(149), 0, mm(5), back.getHeight());
        });
        assertThat(empty(back, front)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 110, 60",
        "70, 60, 60",
        "20, 190, 60",
        "60, 150, 150",
        "40, 40, 150",
        "100, 100, 150",
    })
    void aWordOnTheBackIsSeen(int x, int y, int gray) throws IOException {
        BufferedImage front = front();
        BufferedImage back = back(front, 0.15, 1, 0.3);
        draw(back, pen -> {
            pen.setColor(new Color(gray, gray, gray));
            pen.setFont(new Font(Font.SERIF, Font.ITALIC, mm(6)));
            pen.drawString("đồng ý", mm(x), mm(y));
        });
        assertThat(empty(back, front)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 4", "75, 205, 3", "120, 110, 3", "8, 100, 3"})
    void aTickIsSeen(int x, int y, int size) throws IOException {
        BufferedImage front = front();
        BufferedImage back = back(front, 0.1, 0, 0);
        draw(back, pen -> {
            pen.setColor(new Color(40, 40, 140));
            pen.setStroke(new BasicStroke(mm(0.5)));
            pen.drawLine(mm(x), mm(y), mm(x + size / 3.0), mm(y + size));
            pen.drawLine(mm(x + size / 3.0), mm(y + size), mm(x + size), mm(y - size));
        });
        assertThat(empty(back, front)).isFalse();
    }

    @Test
    void aPencilLineWhereTheFrontHasNothingIsSeen() throws IOException {
        BufferedImage front = front();
        BufferedImage back = back(front, 0.2, 1, 0.3);
        draw(back, pen -> {
            pen.setColor(new Color(190, 190, 190));
            pen.setStroke(new BasicStroke(mm(0.5)));
            pen.drawLine(mm(30), mm(150), mm(70), mm(163));
        });
        assertThat(empty(back, front)).isFalse();
    }

    @Test
    void aPenDrawnThroughTheWholeBackIsNoFold() throws IOException {
        BufferedImage front = front();
        BufferedImage back = back(front, 0.2, 1, 0.3);
        draw(back, pen -> {
            pen.setColor(new Color(40, 40, 140));
            pen.setStroke(new BasicStroke(mm(0.5)));
            pen.drawLine(0, mm(120), back.getWidth(), mm(122));
        });
        assertThat(empty(back, front)).isFalse();
    }

    private static boolean empty(BufferedImage back, BufferedImage front) throws IOException {
        return JUDGE.is(page(back), page(front));
    }

    private static ScannedPage page(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new ScannedPage("p00001.png", bytes.toByteArray(), 0);
    }

    /** A printed list with three names struck out. */
    private static BufferedImage front() {
        BufferedImage image = paper();
        draw(image, pen -> {
            pen.setColor(new Color(25, 25, 25));
            pen.setFont(new Font(Font.SERIF, Font.BOLD, mm(6)));
            pen.drawString("PHIẾU BẦU CỬ", mm(48), mm(35));
            pen.setFont(new Font(Font.SERIF, Font.PLAIN, mm(5)));
            for (int row = 0; row < 7; row++) {
                pen.drawString((row + 1) + ". Nguyễn Văn Thành " + (char) ('A' + row), mm(22), mm(60 + 9 * row));
            }
            pen.setColor(new Color(30, 30, 120));
            pen.setStroke(new BasicStroke(mm(0.6)));
            for (int row = 1; row < 6; row += 2) {
                pen.drawLine(mm(21), mm(59 + 9 * row), mm(85), mm(57.5 + 9 * row));
            }
        });
        return image;
    }

    private static BufferedImage back(BufferedImage front, double strength, double shiftMm, double skew) {
        BufferedImage turned = new BufferedImage(front.getWidth(), front.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        AffineTransform over = new AffineTransform(-1, 0, 0, 1, front.getWidth(), 0);
        over.preConcatenate(AffineTransform.getTranslateInstance(mm(shiftMm), mm(shiftMm / 2)));
        over.preConcatenate(AffineTransform.getRotateInstance(
                Math.toRadians(skew), front.getWidth() / 2.0, front.getHeight() / 2.0));
        pen.drawImage(front, over, null);
        pen.dispose();
        float[] ninth = new float[9];
        java.util.Arrays.fill(ninth, 1 / 9f);
        BufferedImage soft = new ConvolveOp(new Kernel(3, 3, ninth), ConvolveOp.EDGE_NO_OP, null).filter(turned, null);
        BufferedImage image = paper();
        Random dice = new Random(3);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int ink = 255 - soft.getRaster().getSample(x, y, 0);
                int gray = (int) (image.getRaster().getSample(x, y, 0) - strength * ink + 3 * dice.nextGaussian());
                image.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, gray)));
            }
        }
        return image;
    }

    private static BufferedImage paper() {
        BufferedImage image = new BufferedImage(mm(WIDTH_MM), mm(HEIGHT_MM), BufferedImage.TYPE_BYTE_GRAY);
        draw(image, pen -> {
            pen.setColor(new Color(238, 238, 238));
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        });
        return image;
    }

    private static void draw(BufferedImage image, Consumer<Graphics2D> drawing) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
    }

    private static int mm(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }
}
