package vn.kiemphieu.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.rules.Validity;

/** What must hold for any election whatever: random lists, seats, methods, regimes and ballots. */
class CountPropertiesTest {
    /**
     * An election and its ballots.
     *
     * @param ballots a letter a candidate: of a strike-out ballot 0 or 1, of an agree/disagree ballot 0 to 3
     */
    record Made(Regime regime, VotingMethod method, int names, int seats, List<List<Integer>> ballots) {
        Contest contest(List<Integer> order) {
            List<Candidate> candidates = new ArrayList<>();
            order.forEach(who -> candidates.add(new Candidate(candidates.size() + 1, "Người " + who)));
            return new Contest("c", "C", method, seats, candidates);
        }

        Contest contest() {
            return contest(inOrder());
        }

        List<Integer> inOrder() {
            List<Integer> order = new ArrayList<>();
            for (int who = 0; who < names; who++) {
                order.add(who);
            }
            return order;
        }

        /** The same voters' marks on a ballot whose names stand in this order. */
        List<CountedBallot> counted(List<Integer> order) {
            Contest contest = contest(order);
            Election election = new Election("T", "U", regime, Optional.empty(), false, List.of(contest));
            List<MarkStatus> known = Validity.marksOf(method).stream().sorted().toList();
            List<CountedBallot> counted = new ArrayList<>();
            for (List<Integer> ballot : ballots) {
                TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
                order.forEach(who -> marks.put(marks.size() + 1, known.get(ballot.get(who) % known.size())));
                CastVoteRecord record = new CastVoteRecord.Marked(marks, false);
                SheetId id = new SheetId("B", counted.size() + 1);
                counted.add(new CountedBallot(id, false, BallotOutcome.of(election, contest, record)));
            }
            return counted;
        }

        List<CountedBallot> counted() {
            return counted(inOrder());
        }
    }

    @Provide
    Arbitrary<Made> elections() {
        Arbitrary<Regime> regimes = Arbitraries.of(Regime.class);
        Arbitrary<VotingMethod> methods = Arbitraries.of(VotingMethod.class);
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(names -> Combinators.combine(
                                regimes,
                                methods,
                                Arbitraries.integers().between(1, names),
                                Arbitraries.integers()
                                        .between(0, 3)
                                        .list()
                                        .ofSize(names)
                                        .list()
                                        .ofMaxSize(30))
                        .as((regime, method, seats, ballots) -> new Made(regime, method, names, seats, ballots)));
    }

    @Property(tries = 300, seed = "20260315")
    void theOrderOfBallotsChangesNothing(@ForAll("elections") Made made, @ForAll long seed) {
        List<CountedBallot> shuffled = new ArrayList<>(made.counted());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Tabulator.tally(made.contest(), shuffled))
                .isEqualTo(Tabulator.tally(made.contest(), made.counted()));
    }

    @Property(tries = 300, seed = "20260315")
    void theOrderOfCandidatesPermutesTheVotes(@ForAll("elections") Made made, @ForAll long seed) {
        List<Integer> order = new ArrayList<>(made.inOrder());
        Collections.shuffle(order, new Random(seed));

        ContestTally before = Tabulator.tally(made.contest(), made.counted());
        ContestTally after = Tabulator.tally(made.contest(order), made.counted(order));

        assertThat(byName(after)).isEqualTo(byName(before));
        assertThat(after.valid()).isEqualTo(before.valid());
        assertThat(after.invalid()).isEqualTo(before.invalid());
        assertThat(after.byVotes()).isEqualTo(before.byVotes());
    }

    @Property(tries = 300, seed = "20260315")
    void anInvalidBallotMoreChangesNoVotes(@ForAll("elections") Made made, @ForAll InvalidReason reason) {
        ContestTally before = Tabulator.tally(made.contest(), made.counted());
        List<CountedBallot> more = new ArrayList<>(made.counted());
        Authority two = new Authority(List.of("An", "Bình"), false);
        more.add(new CountedBallot(
                new SheetId("X", 1), true, new BallotOutcome.InvalidByRuling(reason, "Điều 15", two)));

        ContestTally after = Tabulator.tally(made.contest(), more);

        assertThat(after.votes()).isEqualTo(before.votes());
        assertThat(after.valid()).isEqualTo(before.valid());
        assertThat(after.invalidTotal()).isEqualTo(before.invalidTotal() + 1);
    }

    /** Any true figures of such a count balance; one ballot more or less in the box does not. */
    @Property(tries = 300, seed = "20260315")
    void theIdentitiesHoldForTrueFiguresAndBreakForAFalseOne(@ForAll("elections") Made made, @ForAll boolean more) {
        ContestTally tally = Tabulator.tally(made.contest(), made.counted());
        int collected = tally.valid() + tally.invalidTotal();
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.COLLECTED, collected);
        figures.put(Figure.VOTED, collected);
        figures.put(Figure.ISSUED, collected + 1);
        figures.put(Figure.UNUSED, 4);
        figures.put(Figure.RECEIVED, collected + 5);
        figures.put(Figure.EXCHANGED, 0);
        figures.put(Figure.ROLL, collected + 2);

        assertThat(Reconciliation.of(tally, figures)).hasSize(13).allMatch(Check::holds);
        figures.put(Figure.COLLECTED, more ? collected + 1 : collected - 1);
        assertThat(Reconciliation.of(tally, figures))
                .filteredOn(check -> !check.holds())
                .extracting(Check::identity)
                .contains(Check.Identity.BALLOTS_EQUAL_COLLECTED);
    }

    private static Map<String, Integer> byName(ContestTally tally) {
        Map<String, Integer> votes = new TreeMap<>();
        tally.contest()
                .candidates()
                .forEach(candidate -> votes.put(candidate.name(), tally.votes().get(candidate.no())));
        return votes;
    }
}
