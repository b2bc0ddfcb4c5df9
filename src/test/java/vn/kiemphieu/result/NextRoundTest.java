package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

/** Rounds that follow from one another in a Party election. */
class NextRoundTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, seats, base, votes, names on the next ballot, seats there
        "nothing follows,                        2, 100, 90 80 20,            ,  ",
        "the others stand for the seat missing,  2, 100, 90 40 30,    1:B 2:C, 1",
        "nobody was elected,                     1, 100, 40 30,       1:A 2:B, 1",
        "only those who are tied stand again,    3, 100, 90 70 20 70 70, 1:B 2:D 3:E, 2",
    })
    void whoStandsAgainAndForHowManySeats(
            String what, int seats, int base, String votes, String names, Integer seatsThere) {
        String[] each = votes.split(" ");
        Map<Integer, Integer> byNo = new TreeMap<>();
        IntStream.range(0, each.length).forEach(i -> byNo.put(i + 1, Integer.parseInt(each[i])));
        Contest contest = new Contest(
                "bch",
                "Ban Chấp hành",
                VotingMethod.STRIKE_OUT,
                seats,
                byNo.keySet().stream()
                        .map(no -> new Candidate(no, "" + (char) ('A' + no - 1)))
                        .toList());
        Outcome outcome = PartyRound.decide(contest, byNo, new PartyBase(Meeting.DELEGATES_CONGRESS, base, Map.of()));
        Optional<Contest> next = NextRound.of(contest, outcome, "bch-2", "Ban Chấp hành (lượt 2)");
        assertThat(next.map(NextRoundTest::names).orElse(null)).isEqualTo(names);
        assertThat(next.map(Contest::seats).orElse(null)).isEqualTo(seatsThere);
    }

    private static String names(Contest contest) {
        return contest.candidates().stream().map(c -> c.no() + ":" + c.name()).collect(Collectors.joining(" "));
    }
}
