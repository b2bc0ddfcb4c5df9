package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.result.Outcome.NextStep;

/** Results of Party elections, reckoned by hand from 190-QĐ/TW art. 30. */
class PartyRoundTest {
    /** "5 7 2": votes of candidates 1, 2, 3. */
    private static Map<Integer, Integer> votes(String votes) {
        int[] each = Arrays.stream(votes.trim().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        Map<Integer, Integer> byNo = new TreeMap<>();
        IntStream.range(0, each.length).forEach(i -> byNo.put(i + 1, each[i]));
        return byNo;
    }

    private static Contest contest(int seats, int names) {
        List<Candidate> candidates = IntStream.rangeClosed(1, names)
                .mapToObj(no -> new Candidate(no, "Người " + no))
                .toList();
        return new Contest("bch", "Ban Chấp hành", VotingMethod.STRIKE_OUT, seats, candidates);
    }

    private static String numbers(List<Candidate> candidates) {
        return String.join(
                " ", candidates.stream().map(c -> Integer.toString(c.no())).toList());
    }

    private static PartyBase delegates(int summoned) {
        return new PartyBase(Meeting.DELEGATES_CONGRESS, summoned, Map.of());
    }

    @ParameterizedTest(name = "{0} of {1} places, base {2}: {3}")
    @CsvSource({
        // what, seats, base, votes of 1 2 3 …, elected (most votes first), next
        "all over half and as many as seats,           3, 100, 90 80 70,          1 2 3, DONE",
        "exactly half is not more than half,           1, 100, 50,                    , FURTHER_ROUND",
        "one more than half of an even base,           1, 100, 51,                   1, DONE",
        "half of an odd base rounds nowhere,           1, 101, 50,                    , FURTHER_ROUND",
        "51 of 101 is more than half,                  1, 101, 51,                   1, DONE",
        "more votes first whatever the ballot order,   2, 100, 60 90 70,           2 3, DONE",
        "over half but outvoted,                       1, 100, 60 90 70,             2, DONE",
        "a tie inside the seats is no tie,             2, 100, 80 80 70,           1 2, DONE",
        "a tie at the cut elects neither,              2, 100, 90 70 70,             1, VOTE_AMONG_TIED",
        "a tie of three for two seats,                 2, 100, 70 70 70,              , VOTE_AMONG_TIED",
        "a tie of three for the last of three seats,   3, 100, 90 80 70 70 70,     1 2, VOTE_AMONG_TIED",
        "a tie below half is no tie at all,            2, 100, 90 40 40,             1, FURTHER_ROUND",
        "a tie at half is no tie at all,               2, 100, 90 50 50,             1, FURTHER_ROUND",
        "one seat stays free,                          3, 100, 90 80 50 20,        1 2, FURTHER_ROUND",
        "nobody over half,                             2, 100, 50 49 48,              , FURTHER_ROUND",
        "nobody voted for anybody,                     1, 100, 0 0,                   , FURTHER_ROUND",
        "a base of one,                                1,   1, 1,                    1, DONE",
        "everybody for everybody but too few seats,    1,   9, 9 9,                   , VOTE_AMONG_TIED",
        "135 delegates and 15 seats: 68 is enough,     2, 135, 68 67,                1, FURTHER_ROUND",
    })
    void electsThoseWithMoreThanHalfAndMostVotesFirst(
            String what, int seats, int base, String votes, String elected, NextStep next) {
        Map<Integer, Integer> each = votes(votes);
        Outcome outcome = PartyRound.decide(contest(seats, each.size()), each, delegates(base));
        assertThat(numbers(outcome.elected())).isEqualTo(elected == null ? "" : elected);
        assertThat(outcome.next()).isEqualTo(next);
        assertThat(outcome.missing()).isEqualTo(seats - (elected == null ? 0 : elected.split(" ").length));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "more votes win and half is not asked for,  1, 30 20,    1, DONE",
        "equal again: the congress decides,         1, 25 25,     , CONGRESS_DECIDES",
        "two seats for three,                       2, 30 20 20, 1, CONGRESS_DECIDES",
        "no vote at all elects nobody,              1, 0 0,       , FURTHER_ROUND",
    })
    void amongTheTiedMoreVotesWin(String what, int seats, String votes, String elected, NextStep next) {
        Map<Integer, Integer> each = votes(votes);
        Outcome outcome = PartyRound.decideAmongTied(contest(seats, each.size()), each);
        assertThat(numbers(outcome.elected())).isEqualTo(elected == null ? "" : elected);
        assertThat(outcome.next()).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, summoned, elsewhere, exempted and absent, suspended or detained, excused throughout, base, votes needed
        "nobody is taken off,                        60, 0, 0, 0, 0, 60, 31",
        "two active elsewhere,                       60, 2, 0, 0, 0, 58, 30",
        "one exempted member who stayed at home,     60, 0, 1, 0, 0, 59, 30",
        "one detained,                               60, 0, 0, 1, 0, 59, 30",
        "three excused for the whole congress,       60, 0, 0, 0, 3, 57, 29",
        "all of these together,                      60, 2, 1, 1, 3, 53, 27",
        "everybody taken off,                         3, 3, 0, 0, 0,  0,  1",
    })
    void takesOffThoseWhomTheRulesName(
            String what, int summoned, int elsewhere, int exempted, int detained, int excused, int base, int needed) {
        EnumMap<Deduction, Integer> deductions = new EnumMap<>(Deduction.class);
        deductions.put(Deduction.ACTIVE_ELSEWHERE, elsewhere);
        deductions.put(Deduction.EXEMPTED_ABSENT, exempted);
        deductions.put(Deduction.SUSPENDED_OR_DETAINED, detained);
        deductions.put(Deduction.EXCUSED_THROUGHOUT, excused);
        Majority majority = new PartyBase(Meeting.MEMBERS_CONGRESS, summoned, deductions).majority();
        assertThat(majority.base()).isEqualTo(base);
        assertThat(majority.needed()).isEqualTo(needed);
        assertThat(majority.reachedBy(needed)).isTrue();
        assertThat(majority.reachedBy(needed - 1)).isFalse();
    }

    @Test
    void delegatesHaveDeductionsOfTheirOwn() {
        PartyBase base = new PartyBase(
                Meeting.DELEGATES_CONGRESS,
                135,
                Map.of(Deduction.CONVENING_COMMITTEE_ABSENT, 1, Deduction.ABSENT_WITHOUT_SUBSTITUTE, 2));
        assertThat(base.majority().base()).isEqualTo(132);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PartyBase(Meeting.DELEGATES_CONGRESS, 135, Map.of(Deduction.SUSPENDED_OR_DETAINED, 1)));
    }

    @Test
    void noMoreAreTakenOffThanWereSummoned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartyBase(Meeting.MEMBERS_CONGRESS, 3, Map.of(Deduction.ACTIVE_ELSEWHERE, 4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartyBase(Meeting.MEMBERS_CONGRESS, 3, Map.of(Deduction.ACTIVE_ELSEWHERE, -1)));
    }

    @Test
    void peopleConfirmTheBaseOfAMeetingOfWhichTheRulesWereNotFound() {
        Outcome outcome = PartyRound.decide(contest(1, 1), votes("9"), new PartyBase(Meeting.COMMITTEE, 15, Map.of()));
        assertThat(outcome.findings()).anyMatch(Finding::toConfirm);
        assertThat(PartyRound.decide(contest(1, 1), votes("9"), delegates(15)).findings())
                .noneMatch(Finding::toConfirm);
    }

    @Test
    void votesOfNobodyElseAndOfEverybodyAreNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyRound.decide(contest(1, 2), votes("5"), delegates(9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyRound.decide(contest(1, 1), votes("-1"), delegates(9)));
    }
}
