package vn.kiemphieu.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.TrainedClasses;
import vn.kiemphieu.election.VotingMethod;

/** The second look at a row, in the mirror. */
class MirrorTest {
    @Test
    void turnsBothPicturesLeftToRightAndBackAgain() {
        byte[] close = new byte[RowPictures.CLOSE_WIDTH * RowPictures.CLOSE_HEIGHT];
        byte[] wide = new byte[RowPictures.WIDE_WIDTH * RowPictures.WIDE_HEIGHT];
        close[RowPictures.CLOSE_WIDTH + 3] = 7;
        wide[2 * RowPictures.WIDE_WIDTH] = 9;

        RowPictures.Pair mirrored = new RowPictures.Pair(close, wide).mirrored();

        assertThat(places(mirrored.close())).containsExactly(2 * RowPictures.CLOSE_WIDTH - 4);
        assertThat(places(mirrored.wide())).containsExactly(3 * RowPictures.WIDE_WIDTH - 1);
        assertThat(mirrored.mirrored().close()).isEqualTo(close);
        assertThat(mirrored.mirrored().wide()).isEqualTo(wide);
    }

    private static int[] places(byte[] pixels) {
        return IntStream.range(0, pixels.length).filter(i -> pixels[i] != 0).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        // method, class, in the mirror
        "STRIKE_OUT, 0, 0", // kept
        "STRIKE_OUT, 1, 1", // struck
        "STRIKE_OUT, 3, 3", // only a person can say
        "AGREE_DISAGREE, 0, 1", // the left answer
        "AGREE_DISAGREE, 1, 0", // the right one
        "AGREE_DISAGREE, 2, 2", // none
        "AGREE_DISAGREE, 3, 3", // both
    })
    void changesTheLeftAnswerIntoTheRightOneAndNothingElse(VotingMethod method, int label, int mirrored) {
        assertThat(TrainedClasses.mirrored(method, label)).isEqualTo(mirrored);
    }
}
