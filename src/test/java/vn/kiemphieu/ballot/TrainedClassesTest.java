package vn.kiemphieu.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainedClassesTest {
    @Test
    void chancesOfTwoClassesAreNeverMoreThanOne() {
        List<MarkStatus> classes = List.of(MarkStatus.KEPT, MarkStatus.STRUCK, MarkStatus.STRUCK, MarkStatus.UNCERTAIN);
        assertThat(TrainedClasses.chances(classes, new float[] {0, 1, 3.6e-9f, 0})
                        .of(MarkStatus.STRUCK))
                .isEqualTo(1);
        assertThat(TrainedClasses.chances(classes, new float[] {0.25f, 0.5f, 0.125f, 0.125f})
                        .of(MarkStatus.STRUCK))
                .isEqualTo(0.625);
    }
}
