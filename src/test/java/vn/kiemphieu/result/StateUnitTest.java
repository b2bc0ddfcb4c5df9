package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.result.Outcome.NextStep;
import vn.kiemphieu.result.StateUnit.Poll;

/** Results of election units, reckoned by hand from law 85/2015 art. 78 to 81. */
class StateUnitTest {
    /** Candidates 1, 2, 3 … with these dates of birth, "-" where unknown. */
    private static Contest contest(int seats, String births) {
        String[] each = births.trim().split(" ");
        List<Candidate> candidates = IntStream.range(0, each.length)
                .mapToObj(i -> new Candidate(
                        i + 1,
                        "Người " + (i + 1),
                        new CandidateFacts(
                                Optional.empty(), Birth.ofCode(each[i]), Optional.empty(), Optional.empty())))
                .toList();
        return new Contest("qh", "Đại biểu Quốc hội", VotingMethod.STRIKE_OUT, seats, candidates);
    }

    private static AreaFigures area(int electors, int voted, int valid, String votes) {
        String[] each = votes.trim().split(" ");
        Map<Integer, Integer> byNo = new TreeMap<>();
        IntStream.range(0, each.length).forEach(i -> byNo.put(i + 1, Integer.parseInt(each[i])));
        return new AreaFigures(electors, voted, valid, byNo);
    }

    private static String numbers(Outcome outcome) {
        return String.join(
                " ",
                outcome.elected().stream().map(c -> Integer.toString(c.no())).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, seats, electors, voted, valid, votes, elected, next (National Assembly, first polling day)
        "all seats taken,                                2, 7206, 7170, 7100, 6000 5000 3000, 1 2, DONE",
        "half of valid ballots is not enough,            1,  300,  200,  200, 100,               , COUNCIL_DECIDES_EXTRA",
        "more than half of valid and not of electors,    1,  300,  160,  150, 76,               1, DONE",
        "exactly half of the electors voted,             1,  300,  150,  150, 150,               , REPEAT_ELECTION",
        "one more than half voted,                       1,  300,  151,  151, 150,              1, DONE",
        "half of an odd roll,                            1,  301,  150,  150, 150,               , REPEAT_ELECTION",
        "151 of 301 is more than half,                   1,  301,  151,  151, 150,              1, DONE",
        "invalid ballots count for turnout only,         1,  300,  200,   60, 31,               1, DONE",
        "one seat stays free,                            3,  300,  200,  200, 150 120 100 90, 1 2, COUNCIL_DECIDES_EXTRA",
        "most votes first,                               2,  300,  200,  200, 120 150 140,    2 3, DONE",
    })
    void countsOnValidBallotsOnceMoreThanHalfTookPart(
            String what, int seats, int electors, int voted, int valid, String votes, String elected, NextStep next) {
        String births = "- ".repeat(votes.split(" ").length);
        Outcome outcome = StateUnit.decide(
                contest(seats, births),
                Body.NATIONAL_ASSEMBLY,
                Poll.FIRST,
                List.of(area(electors, voted, valid, votes)));
        assertThat(numbers(outcome)).isEqualTo(elected == null ? "" : elected);
        assertThat(outcome.next()).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // equal votes for the last seat of two; candidate 1 has the most
        "the older of two,                    1960-01-01 1970-05-02 1969-12-31,      1 3, DONE",
        "older by a day,                      1960-01-01 1970-05-02 1970-05-01,      1 3, DONE",
        "years alone are enough,              1960 1970 1969,                        1 3, DONE",
        "a year and a date of another,        1960 1970-05-02 1969,                  1 3, DONE",
        "a year and a date of the same,       1960 1970-05-02 1970,                    1, ASK_LEVEL_ABOVE",
        "born on the same day,                1960 1970-05-02 1970-05-02,              1, ASK_LEVEL_ABOVE",
        "one date unknown,                    1960 1970-05-02 -,                       1, ASK_LEVEL_ABOVE",
        "the oldest of three,                 1960 1970 1969 1968,                   1 4, DONE",
        "the oldest is known although two others are not told apart, 1960 1970 1970 1968, 1 4, DONE",
    })
    void ofThoseWithEqualVotesTheOlderIsElected(String what, String births, String elected, NextStep next) {
        String votes = "150" + " 120".repeat(births.split(" ").length - 1);
        Outcome outcome = StateUnit.decide(
                contest(2, births), Body.PEOPLES_COUNCIL, Poll.FIRST, List.of(area(300, 200, 200, votes)));
        assertThat(numbers(outcome)).isEqualTo(elected);
        assertThat(outcome.next()).isEqualTo(next);
    }

    /** Three with equal votes for the last two of three seats; candidate 1 has the most. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two of one year and a younger,                1960 1970 1970 1980,                   1 2 3, DONE",
        "two of one day and a younger,                 1960 1970-05-01 1970-05-01 1980,       1 2 3, DONE",
        "one of unknown day may be any of the three,  1960 1970 1970-05-01 1970-06-01,           1, ASK_LEVEL_ABOVE",
        "one is sure and two of one year not,          1960 1960-05-01 1980 1980-01-02,           1, ASK_LEVEL_ABOVE",
        "one unknown may be older than both,          1960 - 1970 1965,                          1, ASK_LEVEL_ABOVE",
        "two unknown,                                 1960 - - 1965,                             1, ASK_LEVEL_ABOVE",
        "the youngest is sure to stay out,            1960 1970-05-01 1970 1971,             1 2 3, DONE",
    })
    void twoOfThreeWithEqualVotesAreElectedWhereTheDatesSaySo(
            String what, String births, String elected, NextStep next) {
        Outcome outcome = StateUnit.decide(
                contest(3, births), Body.PEOPLES_COUNCIL, Poll.FIRST, List.of(area(300, 200, 200, "150 120 120 120")));
        assertThat(numbers(outcome)).isEqualTo(elected);
        assertThat(outcome.next()).isEqualTo(next);
    }

    /**
     * Whatever part of the dates is known, nobody is elected but the oldest by their true dates; where all are known and
     * differ, somebody always is.
     *
     * @param days of birth, all different, after 1 January 1970
     * @param known 0 nothing, 1 the year, 2 the day, of each
     */
    @Property(tries = 1000, seed = "20260315")
    void nobodyIsElectedInThePlaceOfAnOlderOne(
            @ForAll @Size(min = 2, max = 6) @UniqueElements List<@IntRange(max = 1500) Integer> days,
            @ForAll @Size(6) List<@IntRange(max = 2) Integer> known,
            @ForAll @IntRange(min = 1, max = 5) int seats) {
        int free = Math.min(seats, days.size() - 1);
        List<String> births = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate born = LocalDate.of(1970, 1, 1).plusDays(days.get(i));
            births.add(known.get(i) == 0 ? "-" : known.get(i) == 1 ? String.valueOf(born.getYear()) : born.toString());
        }
        String votes = "120 ".repeat(days.size());
        Outcome outcome = StateUnit.decide(
                contest(free, String.join(" ", births)),
                Body.PEOPLES_COUNCIL,
                Poll.FIRST,
                List.of(area(300, 200, 200, votes)));
        Set<Integer> oldest = IntStream.range(0, days.size())
                .boxed()
                .sorted(Comparator.comparing(days::get))
                .limit(free)
                .map(i -> i + 1)
                .collect(Collectors.toSet());
        Set<Integer> elected = outcome.elected().stream().map(Candidate::no).collect(Collectors.toSet());
        boolean all = known.subList(0, days.size()).stream().allMatch(part -> part == 2);
        if (outcome.next() == NextStep.ASK_LEVEL_ABOVE) {
            assertThat(all).isFalse();
            assertThat(elected).isEmpty();
        } else {
            assertThat(elected).isEqualTo(oldest);
        }
    }

    @ParameterizedTest(name = "{0} of {1} seats, {2}, {3}")
    @CsvSource({
        "1, 2, NATIONAL_ASSEMBLY, FIRST,  COUNCIL_DECIDES_EXTRA",
        "3, 5, PEOPLES_COUNCIL,   FIRST,  EXTRA_ELECTION", // 3·3 = 9 < 2·5 = 10
        "4, 5, PEOPLES_COUNCIL,   FIRST,  DONE", // 3·4 = 12, not under 10
        "2, 3, PEOPLES_COUNCIL,   FIRST,  DONE", // exactly two thirds is not under two thirds
        "1, 3, PEOPLES_COUNCIL,   FIRST,  EXTRA_ELECTION",
        "1, 2, PEOPLES_COUNCIL,   FIRST,  EXTRA_ELECTION", // 3 < 4
        "1, 2, PEOPLES_COUNCIL,   EXTRA,  DONE",
        "1, 2, NATIONAL_ASSEMBLY, EXTRA,  DONE",
        "1, 2, PEOPLES_COUNCIL,   REPEAT, ASK_LEVEL_ABOVE",
    })
    void whatFollowsWhenSeatsStayFree(int elected, int seats, Body body, Poll poll, NextStep next) {
        List<String> votes = new ArrayList<>();
        IntStream.range(0, seats + 1).forEach(i -> votes.add(i < elected ? "150" : "20"));
        Outcome outcome = StateUnit.decide(
                contest(seats, "- ".repeat(seats + 1)),
                body,
                poll,
                List.of(area(300, 200, 200, String.join(" ", votes))));
        assertThat(outcome.elected()).hasSize(elected);
        assertThat(outcome.next()).isEqualTo(next);
    }

    @Test
    void aRepeatedElectionStandsHoweverFewTakePart() {
        Outcome outcome = StateUnit.decide(
                contest(1, "-"), Body.NATIONAL_ASSEMBLY, Poll.REPEAT, List.of(area(300, 100, 100, "60")));
        assertThat(numbers(outcome)).isEqualTo("1");
        assertThat(outcome.next()).isEqualTo(NextStep.DONE);
    }

    @Test
    void theFiguresOfAllAreasCountTogether() {
        // 60 of 100 and 20 of 60 valid ballots: more than half in the first area, exactly half in the unit
        Outcome outcome = StateUnit.decide(
                contest(1, "-"),
                Body.NATIONAL_ASSEMBLY,
                Poll.FIRST,
                List.of(area(200, 150, 100, "60"), area(100, 60, 60, "20")));
        assertThat(outcome.elected()).isEmpty();
        assertThat(outcome.standings().get(0).votes()).isEqualTo(80);
    }

    @Test
    void impossibleFiguresAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> area(10, 11, 5, "5"));
        assertThatIllegalArgumentException().isThrownBy(() -> area(10, 9, 10, "5"));
        assertThatIllegalArgumentException().isThrownBy(() -> area(10, 9, 8, "9"));
        assertThatIllegalArgumentException().isThrownBy(() -> area(10, 9, 8, "-1"));
    }
}
