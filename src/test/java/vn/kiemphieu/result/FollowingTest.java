package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

/** A round made from one outcome, held against another that the contest came to after it was corrected. */
class FollowingTest {
    /** A, B, C and D for two seats, half of 100; B and C have one name and different years of birth. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, votes when the round was made, votes now, corrected, still follows
        "nothing changed,                     90 60 60 10, 90 60 60 10, false, true",
        "opened again and the same,           90 60 60 10, 92 61 61 10, true,  true",
        "another is tied,                     90 60 60 10, 90 60 55 60, true,  false",
        "one more is tied,                    90 60 60 10, 90 60 60 60, true,  false",
        "no longer a tie,                     90 60 60 10, 90 20 20 10, true,  false",
        "namesake elected and one seat left,  20 60 20 10, 20 60 20 10, false, true",
        "the other namesake was elected,      20 60 20 10, 20 20 60 10, true,  false",
        "one more seat is left,               20 60 20 10, 20 20 20 10, true,  false",
    })
    void stillFollowsOnlyFromAnOutcomeThatAsksForTheSame(
            String what, String made, String now, boolean corrected, boolean follows) {
        Contest first = contest();
        Contest later = NextRound.of(first, outcome(made), "later", "L").orElseThrow();
        assertThat(Following.from(later, outcome(now), corrected)).isEqualTo(follows);
    }

    private static Outcome outcome(String votes) {
        Map<Integer, Integer> byNo = new TreeMap<>();
        for (String each : votes.split(" ")) {
            byNo.put(byNo.size() + 1, Integer.valueOf(each));
        }
        return PartyRound.decide(contest(), byNo, new PartyBase(Meeting.DELEGATES_CONGRESS, 100, Map.of()));
    }

    private static Contest contest() {
        List<Candidate> candidates = new ArrayList<>();
        for (String word : List.of("A 1960", "B 1970", "B 1975", "D 1980")) {
            CandidateFacts facts = CandidateFacts.NONE.withBirth(Birth.ofCode(word.substring(2)));
            candidates.add(new Candidate(candidates.size() + 1, word.substring(0, 1), facts));
        }
        return new Contest("c", "C", VotingMethod.STRIKE_OUT, 2, candidates);
    }
}
