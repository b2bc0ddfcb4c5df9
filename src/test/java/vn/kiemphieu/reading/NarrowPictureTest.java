package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.SheetStatus;

/** Pictures that are hardly more than a line, as broken files are decoded to: refused like any other, none stops the reader. */
class NarrowPictureTest {
    @ParameterizedTest
    @CsvSource({"3000, 340", "3000, 60", "3000, 1", "60, 3000", "1, 3000", "700, 84", "1, 1"})
    void isNoBallot(int width, int height) throws IOException {
        for (Color colour : new Color[] {Color.WHITE, Color.BLACK}) {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(colour);
            pen.fillRect(0, 0, width, height);
            pen.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            try (BallotReader reader = GoldenForm.PARTY.newReader()) {
                assertThat(reader.read(new ScannedPage("a.png", png.toByteArray(), 0))
                                .status())
                        .isNotEqualTo(SheetStatus.ACCEPTED);
            }
        }
    }
}
