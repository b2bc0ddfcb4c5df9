package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

/** How close it was, reckoned by hand. */
class ClosenessTest {
    @Test
    void noMarkElectsAnybodyWhereTooFewTookPart() {
        Contest contest = new Contest(
                "c", "C", VotingMethod.STRIKE_OUT, 1, List.of(new Candidate(1, "Một"), new Candidate(2, "Hai")));
        AreaFigures area = new AreaFigures(8, 4, 4, Map.of(1, 4, 2, 2));
        for (StateUnit.Poll poll : StateUnit.Poll.values()) {
            Outcome outcome = StateUnit.decide(contest, Body.PEOPLES_COUNCIL, poll, List.of(area));
            // a repeated election is recognised whoever comes
            assertThat(Closeness.of(outcome, Optional.of(new Majority(4))).isEmpty())
                    .isEqualTo(poll != StateUnit.Poll.REPEAT);
        }
    }

    /** Four for three seats: two are tied for the last, and the fifth needs more votes than they have, not half alone. */
    @Test
    void aSeatLeftByATieTakesMoreThanTheTied() {
        List<Candidate> candidates = IntStream.rangeClosed(1, 5)
                .mapToObj(no -> new Candidate(no, "Người " + no))
                .toList();
        Contest contest = new Contest("c", "C", VotingMethod.STRIKE_OUT, 3, candidates);
        PartyBase party = new PartyBase(Meeting.MEMBERS_CONGRESS, 10, Map.of());
        Map<Integer, Integer> votes = Map.of(1, 10, 2, 9, 3, 7, 4, 7, 5, 5);
        List<Closeness> all = Closeness.of(PartyRound.decide(contest, votes, party), Optional.of(party.majority()));
        assertThat(all.stream()
                        .filter(close -> close.loses().isEmpty())
                        .map(close -> close.gains().orElseThrow().no() + ":" + close.marks()))
                .containsExactly("3:1", "4:1", "5:3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, seats, base, votes, fewest marks, who loses the seat, who gains one
        "one vote over half,                         1, 100, 51,       1, 1,  ",
        "needed 51 and has 60,                       1, 100, 60,      10, 1,  ",
        "two votes apart and both over half,         1, 100, 62 60,    3, 1, 2",
        "the second far behind,                      1, 100, 62 20,   12, 1,  ",
        "a free seat missed by one,                  2, 100, 90 50,    1,  , 2",
        "one of two tied takes the free seat,        2, 100, 90 60 60 20, 1,  , 2",
        "the last seat only,                         2, 100, 90 70 69, 2, 2, 3",
    })
    void theFewestMarksThatWouldHaveChangedASeat(
            String what, int seats, int base, String votes, int marks, Integer loses, Integer gains) {
        String[] each = votes.split(" ");
        Map<Integer, Integer> byNo = new TreeMap<>();
        IntStream.range(0, each.length).forEach(i -> byNo.put(i + 1, Integer.parseInt(each[i])));
        List<Candidate> candidates = byNo.keySet().stream()
                .map(no -> new Candidate(no, "Người " + no))
                .toList();
        Contest contest = new Contest("c", "C", VotingMethod.STRIKE_OUT, seats, candidates);
        PartyBase party = new PartyBase(Meeting.DELEGATES_CONGRESS, base, Map.of());
        Closeness closest = Closeness.of(PartyRound.decide(contest, byNo, party), Optional.of(party.majority()))
                .get(0);
        assertThat(closest.marks()).isEqualTo(marks);
        assertThat(closest.loses().map(Candidate::no)).isEqualTo(Optional.ofNullable(loses));
        assertThat(closest.gains().map(Candidate::no)).isEqualTo(Optional.ofNullable(gains));
    }
}
