package vn.kiemphieu.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BallotLineTest {
    private static final Birth MAY = Birth.of(LocalDate.of(1975, 5, 2));
    private static final Birth NOVEMBER = Birth.of(LocalDate.of(1975, 11, 20));
    private static final Birth OLDER = Birth.of(LocalDate.of(1961, 1, 3));

    @Test
    void stateBallotsSayTheWholeBirthOfNamesakesAndOfNobodyElse() {
        assertThat(lines(Regime.STATE, person(1, "Trần An", MAY), person(2, "Trần  AN", OLDER), person(3, "Lý B", MAY)))
                .containsExactly("Trần An (02/05/1975)", "Trần  AN (03/01/1961)", "Lý B");
    }

    @Test
    void aPartysBallotSaysTheYearWhereItIsEnough() {
        assertThat(lines(Regime.PARTY_CONGRESS, person(1, "Trần An", MAY), person(2, "Trần An", OLDER)))
                .containsExactly("Trần An (1975)", "Trần An (1961)");
        assertThat(lines(Regime.PARTY_CONGRESS, person(1, "Trần An", MAY), person(2, "Trần An", NOVEMBER)))
                .containsExactly("Trần An (02/05/1975)", "Trần An (20/11/1975)");
    }

    @Test
    void anotherNameStandsInBracketsBeforeTheBirth() {
        Candidate monk = new Candidate(
                1, "Trần An", person(1, "Trần An", MAY).facts().withOtherName(Optional.of("Thích Thanh Tâm")));
        assertThat(lines(Regime.STATE, monk, person(2, "Lý B", MAY))).contains("Trần An (Thích Thanh Tâm)");
        assertThat(lines(Regime.STATE, monk, person(2, "Trần An", OLDER)))
                .contains("Trần An (Thích Thanh Tâm) (02/05/1975)");
    }

    private static List<String> lines(Regime regime, Candidate... candidates) {
        Contest contest = new Contest("c", "t", VotingMethod.STRIKE_OUT, 1, List.of(candidates));
        return Stream.of(candidates).map(c -> BallotLine.of(contest, c, regime)).toList();
    }

    private static Candidate person(int no, String name, Birth birth) {
        return new Candidate(no, name, CandidateFacts.NONE.withBirth(Optional.of(birth)));
    }
}
