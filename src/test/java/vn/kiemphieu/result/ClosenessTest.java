package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

/** How close it was, reckoned by hand. */
class ClosenessTest {
    private static final BiPredicate<Candidate, Candidate> NOBODY = (one, other) -> false;

    /** One seat, as many votes elect the older of two (law 85/2015 art. 78). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, births of 1 and 2, their votes of 100 valid, marks, who gains the seat
        "the loser is older: as many votes are enough,    1980 1970, 62 60, 2, 2",
        "the loser is younger: more votes are needed,     1970 1980, 62 60, 3, 2",
        "nobody knows who is older: equal is nobody's,    -    -,    62 60, 2, ",
        "won as the older of two with as many votes,      1970 1980, 60 60, 1, 2",
    })
    void theOlderNeedsNoMoreVotesThanTheOther(String what, String births, String votes, int marks, Integer gains) {
        String[] born = births.split(" +");
        List<Candidate> candidates = IntStream.range(0, 2)
                .mapToObj(i -> new Candidate(
                        i + 1,
                        "Người " + (i + 1),
                        new CandidateFacts(
                                Optional.empty(), Birth.ofCode(born[i]), Optional.empty(), Optional.empty())))
                .toList();
        Contest contest = new Contest("c", "C", VotingMethod.STRIKE_OUT, 1, candidates);
        String[] each = votes.split(" ");
        AreaFigures area =
                new AreaFigures(110, 100, 100, Map.of(1, Integer.parseInt(each[0]), 2, Integer.parseInt(each[1])));
        Outcome outcome = StateUnit.decide(contest, Body.PEOPLES_COUNCIL, StateUnit.Poll.FIRST, List.of(area));

        Closeness closest = Closeness.of(outcome, Optional.of(new Majority(100)), StateUnit::older)
                .get(0);
        assertThat(closest.marks()).isEqualTo(marks);
        assertThat(closest.gains().map(Candidate::no)).isEqualTo(Optional.ofNullable(gains));
    }

    @Test
    void noMarkElectsAnybodyWhereTooFewTookPart() {
        Contest contest = new Contest(
                "c", "C", VotingMethod.STRIKE_OUT, 1, List.of(new Candidate(1, "Một"), new Candidate(2, "Hai")));
        AreaFigures area = new AreaFigures(8, 4, 4, Map.of(1, 4, 2, 2));
        for (StateUnit.Poll poll : StateUnit.Poll.values()) {
            Outcome outcome = StateUnit.decide(contest, Body.PEOPLES_COUNCIL, poll, List.of(area));
            // a repeated election is recognised whoever comes
            assertThat(Closeness.of(outcome, Optional.of(new Majority(4)), NOBODY)
                            .isEmpty())
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
        List<Closeness> all =
                Closeness.of(PartyRound.decide(contest, votes, party), Optional.of(party.majority()), NOBODY);
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
        "two votes apart: two marks tie them,        1, 100, 62 60,    2, 1,  ",
        "the second far behind,                      1, 100, 62 20,   12, 1,  ",
        "a free seat missed by one,                  2, 100, 90 50,    1,  , 2",
        "one of two tied takes the free seat,        2, 100, 90 60 60 20, 1,  , 2",
        "the last seat only,                         2, 100, 90 70 69, 1, 2,  ",
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
        Closeness closest = Closeness.of(PartyRound.decide(contest, byNo, party), Optional.of(party.majority()), NOBODY)
                .get(0);
        assertThat(closest.marks()).isEqualTo(marks);
        assertThat(closest.loses().map(Candidate::no)).isEqualTo(Optional.ofNullable(loses));
        assertThat(closest.gains().map(Candidate::no)).isEqualTo(Optional.ofNullable(gains));
    }
}
