package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.Round.Kind;
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

    /** Each round knows its number, the one before and what kind of vote it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, base, votes of the first, kind of the second, votes of the second, kind of the third
        "too few elected twice,         100, 90 40 30, FURTHER,    40 30, FURTHER",
        "too few and then a tie,         100, 90 40 30, FURTHER,    60 60, AMONG_TIED",
        "a tie and then no vote,        100, 90 60 60, AMONG_TIED, 0 0,   FURTHER",
    })
    void roundsAreNumberedAndNamedAfterOneAnother(
            String what, int base, String first, Kind second, String again, Kind third) {
        Contest bch = contest(2, first);
        Outcome one = PartyRound.decide(bch, votes(first), delegates(base));
        Contest two = NextRound.of(bch, one, "bch-2", "lần 2").orElseThrow();
        assertThat(two.facts().round()).contains(new Round(2, "bch", second));
        assertThat(NextRound.numberAfter(two)).isEqualTo(3);

        Outcome next = second == Kind.AMONG_TIED
                ? PartyRound.decideAmongTied(two, votes(again))
                : PartyRound.decide(two, votes(again), delegates(base));
        assertThat(NextRound.of(two, next, "bch-3", "lần 3")
                        .orElseThrow()
                        .facts()
                        .round())
                .contains(new Round(3, "bch-2", third));
    }

    @Test
    void onlyACongressThatDecidedSoVotesOnceMoreAmongThoseTiedTwice() {
        Contest tied = contest(1, "50 50");
        Outcome outcome = PartyRound.decideAmongTied(tied, votes("50 50"));
        assertThat(NextRound.of(tied, outcome, "x", "X")).isEmpty();
        assertThat(NextRound.decided(tied, outcome, "x", "X")
                        .orElseThrow()
                        .facts()
                        .round())
                .contains(new Round(2, "bch", Kind.AMONG_TIED));
    }

    private static PartyBase delegates(int base) {
        return new PartyBase(Meeting.DELEGATES_CONGRESS, base, Map.of());
    }

    private static Map<Integer, Integer> votes(String votes) {
        Map<Integer, Integer> byNo = new TreeMap<>();
        for (String each : votes.split(" ")) {
            byNo.put(byNo.size() + 1, Integer.valueOf(each));
        }
        return byNo;
    }

    private static Contest contest(int seats, String votes) {
        List<Candidate> candidates = votes(votes).keySet().stream()
                .map(no -> new Candidate(no, "" + (char) ('A' + no - 1)))
                .toList();
        return new Contest("bch", "Ban Chấp hành", VotingMethod.STRIKE_OUT, seats, candidates);
    }

    private static String names(Contest contest) {
        return contest.candidates().stream().map(c -> c.no() + ":" + c.name()).collect(Collectors.joining(" "));
    }
}
