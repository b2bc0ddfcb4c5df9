package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;

class PageImageTest {
    private static final int W = 300;
    private static final int H = 400;

    @Test
    void takesAPatchWhereItWasAskedFor() {
        try (PageImage page = page(BufferedImage.TYPE_BYTE_GRAY, g -> dark(g, 100, 50, 10, 10))) {
            GrayImage patch = page.sample(Affine.translation(98, 48), 14, 14);
            assertThat(patch.at(0, 0)).isEqualTo(255);
            assertThat(patch.at(1, 5)).isEqualTo(255);
            assertThat(patch.at(2, 2)).isZero();
            assertThat(patch.at(11, 11)).isZero();
            assertThat(patch.at(12, 5)).isEqualTo(255);
        }
    }

    @Test
    void takesTurnedAndShrunkPatches() {
        try (PageImage page = page(BufferedImage.TYPE_BYTE_GRAY, g -> dark(g, 200, 0, 100, 400))) {
            // Half-size, turned clockwise by a right angle: the page's right third is the patch's lower third.
            Affine map = new Affine(0, 2, 0, -2, 0, H - 1);
            GrayImage patch = page.sample(map, H / 2, W / 2);
            assertThat(patch.at(100, 90)).isEqualTo(255);
            assertThat(patch.at(100, 110)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2000, -40, 280, 5000})
    void isWhiteAndWithoutInkOutsideThePage(int x) {
        try (PageImage page = page(BufferedImage.TYPE_INT_RGB, g -> dark(g, 0, 0, W, H))) {
            Affine outside = Affine.translation(x, H + 20);
            assertThat(page.sample(outside, 30, 30).pixels()).containsOnly(255);
            assertThat(page.sampleInk(outside, 30, 30).pixels()).containsOnly(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 200, 120})
    void measuresInkAgainstThePaperAround(int paper) {
        try (PageImage page = page(BufferedImage.TYPE_BYTE_GRAY, g -> {
            g.setColor(new Color(paper, paper, paper));
            g.fillRect(0, 0, W, H);
            int half = paper / 2;
            g.setColor(new Color(half, half, half));
            g.fillRect(150, 100, 3, 200);
        })) {
            GrayImage ink = page.sampleInk(Affine.IDENTITY, W, H);
            assertThat(ink.at(50, 200)).isLessThan(5);
            assertThat(ink.at(151, 200)).isCloseTo(128, within(8));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # red, green and blue light of the ink | which of them it takes
            0,   0,   0,    255, 255, 255
            255, 0,   0,    0,   255, 255
            0,   0,   255,  255, 255, 0
            128, 255, 255,  127, 0,   0
            """)
    void tellsWhichLightAnInkTakes(int r, int g, int b, int takesRed, int takesGreen, int takesBlue) {
        try (PageImage page = page(BufferedImage.TYPE_INT_RGB, graphics -> {
            graphics.setColor(Color.ORANGE); // something to show that the scan has colours
            graphics.fillRect(250, 5, 20, 20);
            graphics.setColor(new Color(r, g, b));
            graphics.fillRect(100, 100, 12, 200);
        })) {
            ColourPatch patch = page.sampleColours(Affine.IDENTITY, W, H).orElseThrow();
            int on = 200 * W + 105;
            assertThat(patch.red()[on] & 0xff).isCloseTo(takesRed, within(6));
            assertThat(patch.green()[on] & 0xff).isCloseTo(takesGreen, within(6));
            assertThat(patch.blue()[on] & 0xff).isCloseTo(takesBlue, within(6));
            int off = 200 * W + 130;
            assertThat(patch.red()[off] & 0xff).isLessThan(6);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesDiscsAwayInEveryLight(boolean coloursSeenBefore) {
        try (PageImage page = page(BufferedImage.TYPE_INT_RGB, graphics -> {
            graphics.setColor(Color.ORANGE);
            graphics.fillRect(250, 5, 20, 20);
            graphics.setColor(Color.BLACK);
            graphics.fillOval(80, 80, 40, 40);
        })) {
            if (coloursSeenBefore) {
                page.sampleColours(Affine.IDENTITY, W, H).orElseThrow();
            }
            page.whiten(List.of(new Disc(99.5, 99.5, 22)));
            int on = 100 * W + 100;
            assertThat(page.sampleInk(Affine.IDENTITY, W, H).pixels()[on]).isZero();
            assertThat(page.reduced(0.25).at(25, 25)).isEqualTo(255);
            ColourPatch patch = page.sampleColours(Affine.IDENTITY, W, H).orElseThrow();
            assertThat(patch.red()[on]).isZero();
            assertThat(patch.blue()[on]).isZero();
            assertThat(patch.blue()[15 * W + 260]).isNotZero(); // the rest stays
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB})
    void aGrayScanHasNoColoursInWhateverFile(int type) {
        try (PageImage page = page(type, g -> dark(g, 0, 0, W, 200))) {
            assertThat(page.sampleColours(Affine.IDENTITY, W, H)).isEmpty();
        }
    }

    @Test
    void shrinksAndNeverEnlarges() {
        try (PageImage page = page(BufferedImage.TYPE_BYTE_GRAY, g -> dark(g, 0, 0, W, 200))) {
            GrayImage half = page.reduced(0.5);
            assertThat(half.width()).isEqualTo(W / 2);
            assertThat(half.at(10, 50)).isZero();
            assertThat(half.at(10, 150)).isEqualTo(255);
            assertThat(page.reduced(3).width()).isEqualTo(W);
        }
    }

    @Test
    void measuresHowMuchOfThePageIsInked() {
        try (PageImage empty = page(BufferedImage.TYPE_BYTE_GRAY, g -> {});
                PageImage written = page(BufferedImage.TYPE_BYTE_GRAY, g -> {
                    for (int y = 60; y < 340; y += 14) {
                        dark(g, 40, y, 220, 2);
                    }
                })) {
            assertThat(empty.inkShare(40)).isZero();
            assertThat(written.inkShare(40)).isBetween(0.05, 0.35);
        }
    }

    @Test
    void refusesByTheHeaderWhatHasTooManyPixels() {
        ScannedPage page = scanned(BufferedImage.TYPE_BYTE_GRAY, g -> {});
        assertThat(PageImage.decode(page, W * H - 1))
                .isEqualTo(new PageImage.Decoded.Broken(UnreadableCause.TOO_LARGE));
        assertThat(PageImage.decode(page, W * H)).isInstanceOf(PageImage.Decoded.Page.class);
    }

    private static PageImage page(int type, Consumer<Graphics2D> drawing) {
        return ((PageImage.Decoded.Page) PageImage.decode(scanned(type, drawing), 1_000_000)).image();
    }

    private static ScannedPage scanned(int type, Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(W, H, type);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, W, H);
        drawing.accept(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScannedPage("page.png", bytes.toByteArray(), 0);
    }

    private static void dark(Graphics2D g, int x, int y, int width, int height) {
        g.setColor(Color.BLACK);
        g.fillRect(x, y, width, height);
    }
}
