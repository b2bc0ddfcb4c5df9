package vn.kiemphieu.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.weighing.BoostedTrees.Tree;

class BoostedTreesTest {
    private static final short LEAF = -1;

    /** Adds 2 to the first of two classes where the ink is up to 1 mm², takes 2 away where it is more. */
    private static final Tree LITTLE_INK =
            new Tree(new short[] {0, LEAF, LEAF}, new float[] {1, 2, -2}, new short[] {1, 0, 0}, new short[] {2, 0, 0});

    private static final Tree NOTHING = new Tree(new short[] {LEAF}, new float[] {0}, new short[] {0}, new short[] {0});

    private static final BoostedTrees TREES =
            new BoostedTrees(List.of("inkMm2", "coverage"), List.of(0f, 1f), List.of(LITTLE_INK, NOTHING));

    @ParameterizedTest
    @CsvSource({
        // ink, chance of the first class: 1 / (1 + e^(1 − what the tree adds))
        "0.0, 0.7311",
        "1.0, 0.7311",
        "1.1, 0.0474",
    })
    void addUpWhatEachTreeSaysOfItsClass(float ink, double first) {
        float[] chances = TREES.chances(new float[] {ink, 0.5f});
        assertThat(chances[0]).isCloseTo((float) first, within(1e-4f));
        assertThat(chances[0] + chances[1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void areTheSameReadFromTheirFile() {
        BoostedTrees again = BoostedTrees.of(TREES.toBytes());
        assertThat(again.names()).isEqualTo(TREES.names());
        assertThat(again.toBytes()).isEqualTo(TREES.toBytes());
        float[] much = {7, 0};
        assertThat(again.chances(much)).isEqualTo(TREES.chances(much));
    }

    @Test
    void areNotReadFromAnotherFileOrHalfOfTheirs() {
        byte[] file = TREES.toBytes();
        assertThatThrownBy(() -> BoostedTrees.of(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> BoostedTrees.of(Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
