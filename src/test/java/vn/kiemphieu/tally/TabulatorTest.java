package vn.kiemphieu.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

class TabulatorTest {
    private static final Contest CONTEST = new Contest(
            "c",
            "C",
            VotingMethod.STRIKE_OUT,
            2,
            List.of(new Candidate(1, "An"), new Candidate(2, "Bình"), new Candidate(3, "Cẩm")));
    private static final Election ELECTION =
            new Election("T", "U", Regime.PARTY_CONGRESS, Optional.empty(), false, List.of(CONTEST));

    @Test
    void countsValidBallotsOnWhichTheNameWasLeft() {
        ContestTally tally = tally(List.of("KKS", "KSS", "SSS", "KKK", "signed", "aside"));

        assertThat(tally.votes()).isEqualTo(Map.of(1, 2, 2, 1, 3, 0));
        assertThat(List.of(tally.notVotes(1), tally.notVotes(2), tally.notVotes(3)))
                .containsExactly(0, 1, 2);
        assertThat(tally.marked(3, MarkStatus.STRUCK)).isEqualTo(2);
        assertThat(tally.valid()).isEqualTo(2);
        assertThat(tally.invalid())
                .isEqualTo(Map.of(
                        InvalidReason.VOTES_FOR_NOBODY, 1, InvalidReason.MORE_THAN_SEATS, 1, InvalidReason.SIGNED, 1));
        assertThat(tally.outside()).isEqualTo(Map.of(OutsideReason.SET_ASIDE, 1));
        assertThat(tally.byVotes()).isEqualTo(Map.of(1, 1, 2, 1));
        assertThat(tally.scanned()).isEqualTo(6);
    }

    @Test
    void refusesToCountAnOpenBallot() {
        assertThatThrownBy(() -> tally(List.of("KKS", "open"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrderOfBallotsAndBalances(@ForAll("decks") List<String> deck, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(deck);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(tally(shuffled)).isEqualTo(tally(deck));
        assertThat(Reconciliation.of(tally(deck), Map.of())).allMatch(Check::holds);
    }

    @Property(tries = 100)
    void listsTheSameInvalidBallotsInAnyOrder(@ForAll("decks") List<String> deck, @ForAll long seed) {
        List<CountedBallot> ballots = new ArrayList<>(ballots(deck));
        String hash = InvalidList.of(ballots).hash();
        Collections.shuffle(ballots, new Random(seed));

        assertThat(InvalidList.of(ballots).hash()).isEqualTo(hash);
    }

    @Test
    void namesAnotherListWhenABallotJoinsIt() {
        assertThat(InvalidList.of(ballots(List.of("KKK"))).hash())
                .isNotEqualTo(InvalidList.of(ballots(List.of("KKK", "SSS"))).hash())
                .isNotEqualTo(InvalidList.of(ballots(List.of("SSS"))).hash());
    }

    /** Two valid ballots and one invalid are counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # roll | received | issued | exchanged | unused | voted | collected | what does not balance
            5      | 10       | 4      | -         | 6      | 3     | 3         | -
            5      | 11       | 4      | 1         | 6      | 3     | 3         | -
            5      | 12       | 4      | 1         | 6      | 3     | 3         | RECEIVED_ACCOUNTED
            5      | 10       | 4      | 2         | 6      | 3     | 3         | EXCHANGED_WITHIN_ISSUED
            5      | 10       | 4      | 1         | 6      | 3     | 3         | -
            -      | -        | -      | -         | -      | -     | 4         | BALLOTS_EQUAL_COLLECTED
            -      | -        | -      | -         | -      | 2     | 3         | COLLECTED_WITHIN_VOTED
            -      | -        | 2      | -         | -      | -     | 3         | COLLECTED_WITHIN_ISSUED
            2      | -        | -      | -         | -      | 3     | 3         | VOTED_WITHIN_ROLL
            2      | -        | -      | -         | -      | -     | 3         | COLLECTED_WITHIN_ROLL
            3      | -        | -      | -         | -      | -     | 3         | -
            -      | 3        | 4      | -         | -      | -     | -         | ISSUED_WITHIN_RECEIVED
            -      | -        | -      | -         | -      | -     | -         | -
            """)
    void saysWhichFiguresDoNotBalance(
            Integer roll,
            Integer received,
            Integer issued,
            Integer exchanged,
            Integer unused,
            Integer voted,
            Integer collected,
            Check.Identity broken) {
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        Integer[] amounts = {roll, received, issued, exchanged, unused, voted, collected};
        for (Figure figure : Figure.values()) {
            Optional.ofNullable(amounts[figure.ordinal()]).ifPresent(amount -> figures.put(figure, amount));
        }

        assertThat(Reconciliation.of(tally(List.of("KSS", "KKS", "SSS")), figures))
                .filteredOn(check -> !check.holds())
                .extracting(Check::identity)
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    /** Of ten received, four were given out, one of them or one more was exchanged. */
    @ParameterizedTest(name = "{0}, {1} left over: {2}")
    @CsvSource({
        "EITHER, 6, true",
        "EITHER, 5, true",
        "EITHER, 4, false",
        "WITHIN, 6, true",
        "WITHIN, 5, false",
        "BESIDE, 6, false",
        "BESIDE, 5, true",
    })
    void balancesExchangedBallotsAsTheCommitteeSettled(OpenPoint.Answer answer, int unused, boolean holds) {
        Map<Figure, Integer> figures =
                Map.of(Figure.RECEIVED, 10, Figure.ISSUED, 4, Figure.EXCHANGED, 1, Figure.UNUSED, unused);
        CommitteeSettings settings = new CommitteeSettings(Map.of(OpenPoint.EXCHANGED_BALLOTS, answer));
        assertThat(Reconciliation.of(figures, settings))
                .filteredOn(check -> check.identity() == Check.Identity.RECEIVED_ACCOUNTED)
                .extracting(Check::holds)
                .containsExactly(holds);
    }

    @Provide
    Arbitrary<List<String>> decks() {
        return Arbitraries.of("KKS", "KSS", "SKK", "SSK", "SSS", "KKK", "signed", "aside")
                .list()
                .ofMaxSize(40);
    }

    private static ContestTally tally(List<String> deck) {
        return Tabulator.tally(CONTEST, ballots(deck).stream().toList());
    }

    private static List<CountedBallot> ballots(List<String> deck) {
        List<CountedBallot> ballots = new ArrayList<>();
        for (String ballot : deck) {
            SheetId id = new SheetId("B", ballots.size() + 1);
            ballots.add(new CountedBallot(id, false, BallotOutcome.of(ELECTION, CONTEST, record(ballot))));
        }
        return ballots;
    }

    private static CastVoteRecord record(String ballot) {
        Authority two = new Authority(List.of("An", "Bình"), false);
        return switch (ballot) {
            case "signed" -> new CastVoteRecord.RuledInvalid(InvalidReason.SIGNED, two);
            case "aside" -> new CastVoteRecord.Outside(OutsideReason.SET_ASIDE, two);
            case "open" ->
                new CastVoteRecord.Open(List.of(new Doubt(OptionalInt.empty(), Set.of(), Doubt.Step.A_MEMBER)));
            default -> {
                TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
                for (int i = 0; i < ballot.length(); i++) {
                    marks.put(i + 1, ballot.charAt(i) == 'K' ? MarkStatus.KEPT : MarkStatus.STRUCK);
                }
                yield new CastVoteRecord.Marked(marks, false);
            }
        };
    }
}
