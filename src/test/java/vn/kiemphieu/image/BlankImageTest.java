package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.nativelib.NativeLibraries;

class BlankImageTest {
    @BeforeAll
    static void load() {
        NativeLibraries.loadOpenCv();
    }

    @Test
    void showsThePrintOfTheBlankAsInk() {
        RgbImage print = RgbImage.white(100, 80);
        print.outline(40, 30, 42, 50, 0);
        try (BlankImage blank = BlankImage.of(style(DebugImages.png(print)))) {
            assertThat(blank.dpi()).isEqualTo(254);
            assertThat(blank.pxPerMm()).isEqualTo(10);
            assertThat(blank.ink().width()).isEqualTo(100);
            assertThat(blank.ink().at(40, 40)).isGreaterThan(200);
            assertThat(blank.ink().at(10, 10)).isLessThan(5);
        }
    }

    @Test
    void refusesAStyleWhoseBlankIsNoPicture() {
        assertThatThrownBy(() -> BlankImage.of(style(new byte[] {1, 2, 3})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BallotStyle style(byte[] png) {
        return new BallotStyle(
                "0".repeat(64),
                "c1",
                Regime.STATE,
                VotingMethod.STRIKE_OUT,
                1,
                false,
                10,
                8,
                new BlankPage(png, 254),
                Optional.empty(),
                List.of());
    }
}
