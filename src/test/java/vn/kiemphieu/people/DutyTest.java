package vn.kiemphieu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The table of least privilege, as the guide has it. */
class DutyTest {
    private static final Person AN = new Person("Nguyễn Văn An", Role.HEAD);
    private static final Person BINH = new Person("Trần Thị Bình", Role.MEMBER);
    private static final Person KY = new Person("Lê Kỹ", Role.TECHNICIAN);

    @ParameterizedTest
    @CsvSource({
        "HEAD, DECIDE CLOSE FEED KEEP ADMIT LOOK",
        "SECRETARY, DECIDE CLOSE FEED KEEP ADMIT LOOK",
        "MEMBER, DECIDE CLOSE FEED ADMIT LOOK",
        "TECHNICIAN, FEED KEEP LOOK",
        "WITNESS, LOOK",
    })
    void everyRoleMayJustWhatTheTableSays(Role role, String duties) {
        List<String> may = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            if (role.may(duty)) {
                may.add(duty.name());
            }
        }
        assertThat(String.join(" ", may)).isEqualTo(duties);
    }

    @Test
    void whoSeesToTheMachineFeedsAndDecidesNothing() {
        Roster roster = new Roster(List.of(AN, BINH, KY));
        assertThat(roster.require("lê kỹ", Duty.FEED)).isEqualTo(KY);
        assertTrouble(Trouble.PERSON_MAY_NOT, () -> roster.requireMember("Lê Kỹ"));
        assertTrouble(Trouble.PERSON_MAY_NOT, () -> roster.require("Lê Kỹ", Duty.ADMIT));
    }

    @Test
    void twoAreTwoDifferentPeople() {
        Roster roster = new Roster(List.of(AN, BINH, KY));
        assertThat(roster.requireTwo(List.of("Nguyễn Văn An", "Trần Thị Bình"), Duty.ADMIT))
                .containsExactly(AN, BINH);
        assertTrouble(
                Trouble.CLOSING_PEOPLE, () -> roster.requireTwo(List.of("Nguyễn Văn An", "nguyễn văn an"), Duty.ADMIT));
        assertTrouble(Trouble.PERSON_MAY_NOT, () -> roster.requireTwo(List.of("Nguyễn Văn An", "Lê Kỹ"), Duty.ADMIT));
    }

    @Test
    void whereAccountsAreUsedNobodyActsWhoHasNotSignedIn() {
        Roster roster = new Roster(List.of(AN, BINH), Optional.of(Set.of(AN.name())));
        assertThat(roster.requireMember("Nguyễn Văn An")).isEqualTo(AN);
        assertTrouble(Trouble.PASSPHRASE_NEEDED, () -> roster.requireMember("Trần Thị Bình"));
    }

    private static void assertTrouble(Trouble trouble, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
