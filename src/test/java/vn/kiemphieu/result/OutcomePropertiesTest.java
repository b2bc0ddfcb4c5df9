package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

/** What must hold of any outcome whatever the votes. */
class OutcomePropertiesTest {
    private static final int ELECTORS = 100;

    @Provide
    Arbitrary<List<Integer>> votes() {
        // few different numbers, so that ties are usual
        return Arbitraries.of(0, 30, 50, 51, 51, 70, 90, 100)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Property(tries = 400, seed = "20260315")
    void theOrderOfTheBallotDecidesNothing(
            @ForAll("votes") List<Integer> votes, @ForAll @IntRange(min = 1, max = 5) int seats, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int who = 0; who < votes.size(); who++) {
            order.add(who);
        }
        Outcome party = party(votes, order, seats);
        Outcome state = state(votes, order, seats);
        Collections.shuffle(order, new Random(seed));

        assertThat(elected(party(votes, order, seats))).isEqualTo(elected(party));
        assertThat(party(votes, order, seats).next()).isEqualTo(party.next());
        assertThat(elected(state(votes, order, seats))).isEqualTo(elected(state));
        assertThat(state(votes, order, seats).next()).isEqualTo(state.next());
    }

    @Property(tries = 400, seed = "20260315")
    void nobodyIsElectedPastTheSeatsBelowHalfOrBeforeSomebodyWithMoreVotes(
            @ForAll("votes") List<Integer> votes, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<Integer> order = new ArrayList<>();
        votes.forEach(each -> order.add(order.size()));
        for (Outcome outcome : List.of(party(votes, order, seats), state(votes, order, seats))) {
            List<Integer> in = votesOf(outcome, true);
            List<Integer> out = votesOf(outcome, false);
            assertThat(in.size()).isLessThanOrEqualTo(seats);
            assertThat(in).allMatch(each -> 2 * each > ELECTORS);
            if (!in.isEmpty() && !out.isEmpty()) {
                assertThat(Collections.min(in)).isGreaterThanOrEqualTo(Collections.max(out));
            }
            assertThat(outcome.missing()).isEqualTo(seats - in.size());
            if (in.size() == seats) {
                assertThat(outcome.next()).isEqualTo(Outcome.NextStep.DONE);
            }
        }
    }

    private static List<Integer> votesOf(Outcome outcome, boolean elected) {
        return outcome.standings().stream()
                .filter(standing -> (standing.fate() == Standing.Fate.ELECTED) == elected)
                .map(Standing::votes)
                .toList();
    }

    private static Outcome party(List<Integer> votes, List<Integer> order, int seats) {
        PartyBase base = new PartyBase(Meeting.DELEGATES_CONGRESS, ELECTORS, Map.of());
        return PartyRound.decide(contest(order, seats), byNo(votes, order), base);
    }

    private static Outcome state(List<Integer> votes, List<Integer> order, int seats) {
        AreaFigures area = new AreaFigures(ELECTORS, ELECTORS, ELECTORS, byNo(votes, order));
        return StateUnit.decide(contest(order, seats), Body.PEOPLES_COUNCIL, StateUnit.Poll.FIRST, List.of(area));
    }

    private static Contest contest(List<Integer> order, int seats) {
        List<Candidate> candidates = new ArrayList<>();
        order.forEach(who -> candidates.add(new Candidate(candidates.size() + 1, "Người " + who)));
        return new Contest("c", "C", VotingMethod.STRIKE_OUT, seats, candidates);
    }

    private static Map<Integer, Integer> byNo(List<Integer> votes, List<Integer> order) {
        Map<Integer, Integer> byNo = new TreeMap<>();
        order.forEach(who -> byNo.put(byNo.size() + 1, votes.get(who)));
        return byNo;
    }

    private static Set<String> elected(Outcome outcome) {
        return outcome.elected().stream().map(Candidate::name).collect(Collectors.toSet());
    }
}
