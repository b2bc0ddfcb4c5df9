package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.result.Outcome.NextStep;
import vn.kiemphieu.result.StateUnit.Poll;

/**
 * Who is elected and what follows, as an official reads it: every figure was reckoned by hand. Articles: L78 to L80 = Luật
 * 85/2015/QH13, Điều 78 to 80; Q30 = Quy chế 190-QĐ/TW, Điều 30; Q32 = Quyết định 244-QĐ/TW, Điều 32.4; Q20 = Quyết định
 * 244-QĐ/TW, Điều 20.2. The article is that of the last step.
 */
class OutcomeByLawTest {
    private static final Map<String, String> ARTICLES = Map.of(
            "L78", "85/2015/QH13, Điều 78",
            "L79", "85/2015/QH13, Điều 79",
            "L80", "85/2015/QH13, Điều 80",
            "Q30", "190-QĐ/TW, Điều 30",
            "Q32", "244-QĐ/TW, Điều 32.4",
            "Q20", "244-QĐ/TW, Điều 20.2");

    /**
     * Of a state unit: NA the National Assembly, PC a People's Council. Areas as electors/voted/valid: votes of 1, 2, 3 …;
     * births of those whose age decides. "Elected" are numbers, most votes first.
     */
    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the rule                                     | of | poll   | seats | areas and votes                  | births | elected | next | article
            more than half of valid ballots, 76 of 150      | NA | FIRST  | 1 | 300/200/150: 76                      | -      | 1   | DONE                  | L78
            exactly half of valid ballots is not enough     | NA | FIRST  | 1 | 300/200/200: 100                     | -      | ''  | COUNCIL_DECIDES_EXTRA | L79
            half of the electors took part: not recognised  | NA | FIRST  | 1 | 300/150/150: 150                     | -      | ''  | REPEAT_ELECTION       | L80
            one more than half took part                    | NA | FIRST  | 1 | 300/151/151: 76                      | -      | 1   | DONE                  | L78
            7170 of 7206 took part                          | NA | FIRST  | 2 | 7206/7170/7100: 6000 5000 3000       | -      | 1 2 | DONE                  | L78
            repeated election stands though few took part   | NA | REPEAT | 1 | 300/100/100: 51                      | -      | 1   | DONE                  | L78
            no second repeated election: the level above    | PC | REPEAT | 2 | 300/100/100: 51 50 30                | -      | 1   | ASK_LEVEL_ABOVE       | L79
            more votes first whatever the ballot's order    | NA | FIRST  | 2 | 300/200/200: 110 150 130             | -      | 2 3 | DONE                  | L78
            equal at the end: the older                     | NA | FIRST  | 2 | 300/200/200: 150 120 120             | 1960 1970-05-02 1970-05-01 | 1 3 | DONE | L78
            equal at the end, born on one day: people       | NA | FIRST  | 2 | 300/200/200: 150 120 120             | 1960 1970-05-02 1970-05-02 | 1 | ASK_LEVEL_ABOVE | L78
            equal within the seats is no tie                | NA | FIRST  | 2 | 300/200/200: 120 120 100             | -      | 1 2 | DONE                  | L78
            the whole unit counts, 80 of 160                | NA | FIRST  | 1 | 200/150/100: 60; 100/60/60: 20       | -      | ''  | COUNCIL_DECIDES_EXTRA | L79
            turnout is the unit's, 110 of 200               | NA | FIRST  | 1 | 100/40/40: 40; 100/70/70: 20         | -      | 1   | DONE                  | L78
            National Assembly: any seat left, the Council   | NA | FIRST  | 3 | 300/200/200: 150 120 90 80           | -      | 1 2 | COUNCIL_DECIDES_EXTRA | L79
            People's Council: two of three is two thirds    | PC | FIRST  | 3 | 300/200/200: 150 120 90 80           | -      | 1 2 | DONE                  | L79
            People's Council: one of two is less            | PC | FIRST  | 2 | 300/200/200: 150 90 80               | -      | 1   | EXTRA_ELECTION        | L79
            People's Council: three of five is less         | PC | FIRST  | 5 | 300/200/200: 150 140 130 90 80 70    | -      | 1 2 3 | EXTRA_ELECTION      | L79
            extra election: more than half and most votes   | PC | EXTRA  | 1 | 300/200/200: 110 80                  | -      | 1   | DONE                  | L78
            extra election: there is no second              | PC | EXTRA  | 1 | 300/200/200: 90 80                   | -      | ''  | DONE                  | L79
            extra election half took part in: people        | PC | EXTRA  | 1 | 300/150/150: 100 40                  | -      | ''  | ASK_LEVEL_ABOVE       | L80
            """)
    void theOutcomeOfAStateUnit(
            String rule,
            String of,
            Poll poll,
            int seats,
            String areas,
            String births,
            String elected,
            NextStep next,
            String article) {
        List<AreaFigures> figures =
                Stream.of(areas.split("; ")).map(OutcomeByLawTest::area).toList();
        Contest contest = contest(seats, figures.get(0).votes().size(), births);
        Body body = of.equals("NA") ? Body.NATIONAL_ASSEMBLY : Body.PEOPLES_COUNCIL;

        assertOutcome(StateUnit.decide(contest, body, poll, figures), elected, next, article);
    }

    /**
     * Of a Party election. "Summoned" with those taken off, by the words of the command line; "base" is what is left. Person 1
     * is the oldest of all: age decides nothing here.
     */
    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # the rule                                      | meeting            | seats | summoned and taken off      | base | votes       | elected | next            | article
            active elsewhere are taken off                   | members-congress   | 1 | 60 active-elsewhere=2           | 58   | 30          | 1   | DONE            | Q30
            exempted and absent are taken off                | members-congress   | 1 | 60 exempted-absent=1            | 59   | 29          | ''  | FURTHER_ROUND   | Q20
            exempted and present are not                     | members-congress   | 1 | 60                              | 60   | 30          | ''  | FURTHER_ROUND   | Q20
            suspended or detained are taken off              | members-congress   | 1 | 61 suspended-or-detained=2      | 59   | 30          | 1   | DONE            | Q30
            excused for the whole congress are taken off     | members-congress   | 1 | 60 excused-throughout=3         | 57   | 29          | 1   | DONE            | Q30
            all of these together                            | members-congress   | 1 | 60 active-elsewhere=2 exempted-absent=1 suspended-or-detained=1 excused-throughout=3 | 53 | 27 | 1 | DONE | Q30
            neither valid ballots nor those present          | members-congress   | 1 | 60                              | 60   | 25          | ''  | FURTHER_ROUND   | Q20
            the convening committee's absent are taken off   | delegates-congress | 1 | 135 convening-committee-absent=1 | 134 | 68          | 1   | DONE            | Q30
            delegates without a substitute are taken off     | delegates-congress | 1 | 135 absent-without-substitute=3 | 132  | 67          | 1   | DONE            | Q30
            nobody taken off                                 | delegates-congress | 1 | 135                             | 135  | 67          | ''  | FURTHER_ROUND   | Q20
            a committee: all its members, people confirm     | committee          | 1 | 15                              | 15   | 8           | 1   | DONE            | Q30
            exactly half is not enough                       | delegates-congress | 1 | 100                             | 100  | 50          | ''  | FURTHER_ROUND   | Q20
            more votes first                                 | delegates-congress | 2 | 100                             | 100  | 60 80 55    | 2 1 | DONE            | Q30
            equal at the end: voted on again, whoever is older | delegates-congress | 2 | 100                           | 100  | 60 80 60    | 2   | VOTE_AMONG_TIED | Q32
            seats left: a further round                      | delegates-congress | 3 | 100                             | 100  | 80 60 50 40 | 1 2 | FURTHER_ROUND   | Q20
            """)
    void theOutcomeOfAPartyElection(
            String rule,
            String meeting,
            int seats,
            String summoned,
            int base,
            String votes,
            String elected,
            NextStep next,
            String article) {
        String[] words = summoned.split(" ");
        Map<Deduction, Integer> off = new EnumMap<>(Deduction.class);
        Stream.of(words)
                .skip(1)
                .map(word -> word.split("="))
                .forEach(word -> off.put(Deduction.ofCode(word[0]).orElseThrow(), Integer.valueOf(word[1])));
        Meeting kind = Stream.of(Meeting.values())
                .filter(known -> known.code().equals(meeting))
                .findFirst()
                .orElseThrow();
        PartyBase reckoned = new PartyBase(kind, Integer.parseInt(words[0]), off);
        assertThat(reckoned.majority().base()).isEqualTo(base);
        Map<Integer, Integer> byNo = votes(votes);

        Outcome outcome = PartyRound.decide(contest(seats, byNo.size(), "1950 1960 1970 1980"), byNo, reckoned);
        assertOutcome(outcome, elected, next, article);
        assertThat(outcome.findings().get(1).toConfirm()).isEqualTo(kind == Meeting.COMMITTEE);
    }

    /** Among those with equal votes, for one seat; nothing of half is said there. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the rule                                   | votes | elected | next             | article
            more votes win, though not more than half     | 30 20 | 1       | DONE             | -
            the younger wins as well, with more votes     | 20 30 | 2       | DONE             | -
            equal again: the congress decides             | 25 25 | ''      | CONGRESS_DECIDES | Q32
            """)
    void theOutcomeAmongThoseWhoWereTied(String rule, String votes, String elected, NextStep next, String article) {
        Map<Integer, Integer> byNo = votes(votes);
        Outcome outcome = PartyRound.decideAmongTied(contest(1, byNo.size(), "1950 1960"), byNo);
        if (article != null) {
            assertOutcome(outcome, elected, next, article);
        } else {
            assertThat(outcome.findings()).noneMatch(Finding.HalfOf.class::isInstance);
            assertThat(numbers(outcome)).isEqualTo(elected);
            assertThat(outcome.next()).isEqualTo(next);
        }
    }

    private static void assertOutcome(Outcome outcome, String elected, NextStep next, String article) {
        assertThat(numbers(outcome)).isEqualTo(elected);
        assertThat(outcome.next()).isEqualTo(next);
        List<Finding> findings = outcome.findings();
        assertThat(findings.get(findings.size() - 1).article()).contains(ARTICLES.get(article));
    }

    private static String numbers(Outcome outcome) {
        return outcome.elected().stream().map(one -> String.valueOf(one.no())).collect(Collectors.joining(" "));
    }

    private static AreaFigures area(String text) {
        String[] parts = text.split("[/:]");
        return new AreaFigures(
                Integer.parseInt(parts[0].strip()),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                votes(parts[3].strip()));
    }

    private static Map<Integer, Integer> votes(String text) {
        Map<Integer, Integer> byNo = new TreeMap<>();
        Stream.of(text.split(" ")).forEach(each -> byNo.put(byNo.size() + 1, Integer.valueOf(each)));
        return byNo;
    }

    private static Contest contest(int seats, int names, String births) {
        String[] born = births == null ? new String[0] : births.split(" ");
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            Optional<Birth> birth = i < born.length ? Birth.ofCode(born[i]) : Optional.empty();
            candidates.add(new Candidate(i + 1, "Người " + (i + 1), CandidateFacts.NONE.withBirth(birth)));
        }
        return new Contest("c", "C", VotingMethod.STRIKE_OUT, seats, candidates);
    }
}
