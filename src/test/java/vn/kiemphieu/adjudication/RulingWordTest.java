package vn.kiemphieu.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.Verdict;

class RulingWordTest {
    private static final List<String> ALL = RulingWord.all();

    @ParameterizedTest
    @FieldSource("ALL")
    void everyWordThatIsTheOneToldIsOne(String word) {
        Verdict verdict = RulingWord.parse(word).orElseThrow();
        assertThat(RulingWord.of(verdict)).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfInvalidityIsTold(InvalidReason reason) {
        assertThat(ALL).contains(RulingWord.of(new Verdict.Invalid(reason)));
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOutOfTheCountIsTold(OutsideReason reason) {
        assertThat(ALL).contains(RulingWord.of(new Verdict.Outside(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncertain", "invalid:", "invalid:XYZ", "kep", ""})
    void anythingElseIsNone(String word) {
        assertThat(RulingWord.parse(word)).isEmpty();
        assertThat(ALL).doesNotContain(word);
    }

    @Test
    void noWordIsToldTwice() {
        assertThat(ALL).doesNotHaveDuplicates().contains("valid", "undo", "struck", "kept");
    }
}
