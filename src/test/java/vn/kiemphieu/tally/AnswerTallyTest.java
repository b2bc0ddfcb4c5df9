package vn.kiemphieu.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/** Ballots by one letter a name: A agree, D disagree, N neither cell, B both. */
class AnswerTallyTest {

    /** Votes and what the others said of each name, one group a name: agree/disagree/none/both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # ballots          | valid | first name | second     | third      | invalid
            AAA                | 1     | 1/0/0/0    | 1/0/0/0    | 1/0/0/0    | -
            AAD ADN DBA        | 3     | 2/1/0/0    | 1/1/0/1    | 1/1/1/0    | -
            ABN NAB            | 2     | 1/0/1/0    | 1/0/0/1    | 0/0/1/1    | -
            AAA DDD NNN BBB    | 1     | 1/0/0/0    | 1/0/0/0    | 1/0/0/0    | VOTES_FOR_NOBODY 3
            A D A              | 3     | 2/1/0/0    | -          | -          | -
            A B N D            | 2     | 1/1/0/0    | -          | -          | BOTH_OR_NO_BOX 2
            """)
    void countsEveryKindOfMarkOfValidBallots(
            String deck, int valid, String first, String second, String third, String invalid) {
        ContestTally tally = tally(Arrays.asList(deck.split(" ")));

        assertThat(tally.valid()).isEqualTo(valid);
        List<String> names = tally.contest().candidates().stream()
                .map(candidate -> tally.marks().get(candidate.no()).values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("/")))
                .toList();
        assertThat(names).isEqualTo(Arrays.asList(first, second, third).subList(0, names.size()));
        tally.contest()
                .candidates()
                .forEach(candidate -> assertThat(tally.votes().get(candidate.no()))
                        .isEqualTo(tally.marked(candidate.no(), MarkStatus.AGREE)));
        Map<InvalidReason, Integer> reasons = invalid == null
                ? Map.of()
                : Map.of(InvalidReason.valueOf(invalid.split(" ")[0]), Integer.valueOf(invalid.split(" ")[1]));
        assertThat(tally.invalid()).isEqualTo(reasons);
        assertThat(Reconciliation.of(tally, Map.of())).allMatch(Check::holds);
    }

    @Property(tries = 200)
    void agreeDisagreeNoneAndBothMakeUpTheValidBallotsOfEveryName(@ForAll("decks") List<String> deck) {
        ContestTally tally = tally(deck);

        assertThat(tally.marks().values())
                .allSatisfy(marks -> assertThat(ContestTally.sum(marks)).isEqualTo(tally.valid()));
        assertThat(Reconciliation.of(tally, Map.of())).allMatch(Check::holds);
    }

    /** A mark moved from one name to another leaves the sum over all names as it was. */
    @Test
    void noticesAMarkLostByOneNameAndGainedByAnother() {
        ContestTally tally = tally(List.of("AAD", "ADN", "DBA"));
        SortedMap<Integer, SortedMap<MarkStatus, Integer>> marks = new TreeMap<>();
        tally.marks().forEach((no, counts) -> marks.put(no, new TreeMap<>(counts)));
        marks.get(1).merge(MarkStatus.DISAGREE, -1, Integer::sum);
        assertThat(broken(tally, tally.votes(), marks))
                .containsExactly(Check.Identity.EVERY_MARK_ACCOUNTED, Check.Identity.EVERY_NAME_ACCOUNTED);
        marks.get(2).merge(MarkStatus.NONE, 1, Integer::sum);
        assertThat(broken(tally, tally.votes(), marks)).containsExactly(Check.Identity.EVERY_NAME_ACCOUNTED);
    }

    @Test
    void noticesAVoteThatIsNoAgreement() {
        ContestTally tally = tally(List.of("AAD", "ADN", "DBA"));
        SortedMap<Integer, Integer> votes = new TreeMap<>(tally.votes());
        votes.merge(1, 1, Integer::sum);

        assertThat(broken(tally, votes, tally.marks()))
                .contains(Check.Identity.EVERY_MARK_ACCOUNTED, Check.Identity.EVERY_NAME_ACCOUNTED);
    }

    @Provide
    Arbitrary<List<String>> decks() {
        return Arbitraries.strings()
                .withChars("ADNB")
                .ofLength(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static List<Check.Identity> broken(
            ContestTally tally,
            SortedMap<Integer, Integer> votes,
            SortedMap<Integer, SortedMap<MarkStatus, Integer>> marks) {
        ContestTally other = new ContestTally(
                tally.contest(),
                tally.scanned(),
                tally.typed(),
                tally.valid(),
                tally.invalid(),
                tally.outside(),
                votes,
                marks,
                tally.byVotes());
        return Reconciliation.of(other, Map.of()).stream()
                .filter(check -> !check.holds())
                .map(Check::identity)
                .toList();
    }

    private static ContestTally tally(List<String> deck) {
        int names = deck.get(0).length();
        List<Candidate> candidates = new ArrayList<>();
        for (int no = 1; no <= names; no++) {
            candidates.add(new Candidate(no, "Người " + no));
        }
        Contest contest = new Contest("c", "C", VotingMethod.AGREE_DISAGREE, names, candidates);
        Election election = new Election("T", "U", Regime.PARTY_CONGRESS, Optional.empty(), false, List.of(contest));
        List<CountedBallot> ballots = new ArrayList<>();
        for (String ballot : deck) {
            TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
            for (int i = 0; i < names; i++) {
                marks.put(i + 1, mark(ballot.charAt(i)));
            }
            ballots.add(new CountedBallot(
                    new SheetId("B", ballots.size() + 1),
                    false,
                    BallotOutcome.of(election, contest, new CastVoteRecord.Marked(marks, false))));
        }
        return Tabulator.tally(contest, ballots);
    }

    private static MarkStatus mark(char letter) {
        return switch (letter) {
            case 'A' -> MarkStatus.AGREE;
            case 'D' -> MarkStatus.DISAGREE;
            case 'N' -> MarkStatus.NONE;
            default -> MarkStatus.BOTH;
        };
    }
}
