package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RgbImageTest {
    @Test
    void keepsColoursInTheirOrder() {
        RgbImage image = RgbImage.white(3, 2);
        image.set(1, 1, 0x102030);
        assertThat(image.pixels()).hasSize(18).containsSequence(0x10, 0x20, 0x30);
        assertThat(image.pixels()[3 * 4]).isEqualTo((byte) 0x10);
    }

    @Test
    void leavesOutWhatIsOutside() {
        RgbImage image = RgbImage.white(4, 4);
        image.set(-1, 0, 0);
        image.set(0, -1, 0);
        image.set(4, 0, 0);
        image.set(0, 4, 0);
        image.outline(-3, -3, 9, 9, 0);
        assertThat(image.pixels()).containsOnly(255);
    }

    @Test
    void drawsOutlinesAndNothingInsideThem() {
        RgbImage image = RgbImage.white(5, 5);
        image.outline(1, 1, 3, 3, 0);
        long black = java.util.stream.IntStream.range(0, 25)
                .filter(i -> image.pixels()[3 * i] == 0)
                .count();
        assertThat(black).isEqualTo(8);
        assertThat(image.pixels()[3 * 12]).as("the middle").isEqualTo((byte) 255);
    }

    @Test
    void turnsGrayIntoThreeEqualColours() {
        RgbImage image = RgbImage.of(new GrayImage(2, 1, new byte[] {7, (byte) 200}));
        assertThat(image.pixels()).containsExactly(7, 7, 7, 200, 200, 200);
    }

    @Test
    void refusesAGrayPictureWithTooFewPixels() {
        assertThatThrownBy(() -> new GrayImage(3, 3, new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }
}
