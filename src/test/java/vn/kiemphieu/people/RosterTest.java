package vn.kiemphieu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class RosterTest {
    private static final Roster ROSTER =
            new Roster(List.of(new Person("Nguyễn Thị Ý", Role.HEAD), new Person("Lê Kỹ", Role.TECHNICIAN)));

    @Test
    void findsANameHoweverItsLettersAreComposedAndSpaced() {
        String typed = Normalizer.normalize("  Nguyễn  Thị Ý ", Normalizer.Form.NFD);

        assertThat(ROSTER.requireMember(typed).role()).isEqualTo(Role.HEAD);
    }

    /** Else one person could close a contest as two. */
    @ParameterizedTest
    @ValueSource(
            strings = {"NGUYỄN THỊ Ý", "nguyễn thị ý", "Nguyễn Thị\u200b Ý", "\u200eNguyễn Thị Ý", "Nguyễn\u00a0Thị Ý"})
    void takesNamesThatLookTheSameForOnePerson(String typed) {
        assertThat(ROSTER.requireMember(typed).name()).isEqualTo("Nguyễn Thị Ý");
    }

    @Test
    void refusesAStrangerAndOneWhoIsNoMember() {
        assertThatThrownBy(() -> ROSTER.require("Ai Đó"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.PERSON_UNKNOWN));
        assertThatThrownBy(() -> ROSTER.requireMember("Lê Kỹ"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.PERSON_MAY_NOT));
    }
}
