package vn.kiemphieu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/**
 * The rules of validity as an official reads them. Articles: L74 = Luật 85/2015/QH13, Điều 74; C175 = Hướng dẫn nghiệp vụ bầu
 * cử, câu 175; C167 = the same, câu 167 và 174; Q15 = Quy chế 190-QĐ/TW, Điều 15 (Quyết định 244-QĐ/TW, Điều 17.2);
 * Q8 = Quy chế 190-QĐ/TW, Điều 8.
 */
class ValidityByLawTest {
    private static final Map<String, String> ARTICLES = Map.of(
            "L74", "Luật 85/2015/QH13, Điều 74",
            "C175", "câu 175",
            "C167", "câu 167",
            "Q15", "190-QĐ/TW, Điều 15",
            "Q8", "190-QĐ/TW, Điều 8");

    /**
     * What the marks alone make of a ballot. One letter a person in ballot order: on a strike-out ballot K left, S struck; on
     * an agree/disagree ballot A "Đồng ý", D "Không đồng ý", B both, N neither. "Votes" are the persons who get one.
     */
    @ParameterizedTest(name = "{0}, {1}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # the case                               | regime | seats | ballot | outcome                | votes | article
            fewer than seats, strike-out             | state  | 2     | KSS    | valid                  | 1     | -
            fewer than seats, strike-out             | party  | 2     | SSK    | valid                  | 3     | -
            fewer than seats, agree/disagree         | party  | 3     | ADD    | valid                  | 1     | -
            exactly the seats, strike-out            | state  | 2     | KKS    | valid                  | 1 2   | -
            exactly the seats, strike-out            | party  | 2     | SKK    | valid                  | 2 3   | -
            exactly the seats, agree/disagree        | party  | 3     | AAA    | valid                  | 1 2 3 | -
            more than seats, strike-out              | state  | 1     | KKS    | MORE_THAN_SEATS        | -     | L74
            more than seats, strike-out              | party  | 1     | KKS    | MORE_THAN_SEATS        | -     | Q15
            more than seats, agree/disagree          | party  | 1     | AAD    | MORE_THAN_SEATS        | -     | Q15
            all struck                               | state  | 2     | SSS    | VOTES_FOR_NOBODY       | -     | L74
            all struck, list of several              | party  | 2     | SSS    | VOTES_FOR_NOBODY       | -     | Q15
            all struck, list of one                  | state  | 1     | S      | VOTES_FOR_NOBODY       | -     | L74
            struck, list of one person                | party  | 1     | S      | valid                  | ''    | -
            untouched, list with surplus             | state  | 2     | KKK    | MORE_THAN_SEATS        | -     | L74
            untouched, list with surplus             | party  | 2     | KKK    | MORE_THAN_SEATS        | -     | Q15
            untouched, list without surplus          | party  | 3     | KKK    | valid                  | 1 2 3 | -
            one person, "Đồng ý"                     | party  | 1     | A      | valid                  | 1     | -
            one person, "Không đồng ý"               | party  | 1     | D      | valid                  | ''    | -
            one person, both boxes                   | party  | 1     | B      | BOTH_OR_NO_BOX         | -     | Q15
            one person, neither box                  | party  | 1     | N      | BOTH_OR_NO_BOX, asked  | -     | Q15
            both boxes for one of several            | party  | 3     | ABA    | valid                  | 1 3   | -
            neither box for one of several           | party  | 3     | ANA    | valid                  | 1 3   | -
            both and neither for all but one         | party  | 3     | BNA    | valid                  | 3     | -
            "Không đồng ý" for everyone              | party  | 3     | DDD    | VOTES_FOR_NOBODY, asked| -     | Q15
            nobody agreed to, some not answered      | party  | 3     | DNB    | VOTES_FOR_NOBODY, asked| -     | Q15
            no box at all, list of several           | party  | 3     | NNN    | VOTES_FOR_NOBODY       | -     | Q15
            both boxes for everyone of several       | party  | 3     | BBB    | VOTES_FOR_NOBODY       | -     | Q15
            """)
    void theMarksOfABallotMakeItValidOrNot(
            String what, String regime, int seats, String ballot, String outcome, String votes, String article) {
        Judgement judgement = judge(regime(regime), seats, ballot, CommitteeSettings.ASK_ALWAYS);

        if (judgement instanceof Judgement.Valid valid) {
            assertThat(outcome).isEqualTo("valid");
            assertThat(valid.votedFor().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .isEqualTo(votes);
        } else {
            Judgement.Invalid invalid = (Judgement.Invalid) judgement;
            String asked = invalid.open().isPresent() ? ", asked" : "";
            assertThat(invalid.reason() + asked).isEqualTo(outcome);
            assertThat(invalid.article()).contains(ARTICLES.get(article));
        }
    }

    /** What a committee may settle beforehand, and what it may not. */
    @ParameterizedTest(name = "{0}: {2} settled {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # the case                         | ballot | point                  | answer  | outcome
            "Không đồng ý" for everyone        | DDD    | AGREES_WITH_NOBODY     | VALID   | valid
            "Không đồng ý" for everyone        | DDD    | AGREES_WITH_NOBODY     | INVALID | VOTES_FOR_NOBODY
            no box at all: the rule's words    | NNN    | AGREES_WITH_NOBODY     | VALID   | VOTES_FOR_NOBODY
            one person, neither box            | N      | ONE_PERSON_NO_BOX      | VALID   | valid
            one person, neither box            | N      | ONE_PERSON_NO_BOX      | INVALID | BOTH_OR_NO_BOX
            one person, both: the rule's words | B      | ONE_PERSON_NO_BOX      | VALID   | BOTH_OR_NO_BOX
            more than seats is never settled   | AAAA   | AGREES_WITH_NOBODY     | VALID   | MORE_THAN_SEATS
            """)
    void aCommitteeSettlesOnlyWhatTheRulesLeaveOpen(
            String what, String ballot, OpenPoint point, OpenPoint.Answer answer, String outcome) {
        CommitteeSettings settings = new CommitteeSettings(Map.of(point, answer));
        Judgement judgement = judge(Regime.PARTY_CONGRESS, 3, ballot, settings);
        String is = judgement instanceof Judgement.Invalid invalid ? String.valueOf(invalid.reason()) : "valid";
        assertThat(is).isEqualTo(outcome);
        if (judgement instanceof Judgement.Invalid invalid) {
            assertThat(invalid.open()).isEmpty();
        }
    }

    /**
     * What people may conclude of what was found on a ballot: the ground on which it is invalid in each regime with its
     * article; a dash where the rules know no such ground.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # found on the ballot                           | ground         | state | party
            not issued by the committee, not its form       | NOT_ISSUED     | L74   | Q15
            no stamp: in law a ground, for the Party a doubt | NO_STAMP       | L74   | Q8
            a name outside the list                         | ADDED_NAME     | L74   | Q15
            any other writing                               | ADDED_CONTENT  | L74   | Q15
            a signature: for the state added content        | SIGNED         | -     | Q15
            several inks: for the state at most "marked"    | MULTI_INK      | -     | Q15
            marked to be known again (circle, sign, dot)    | MARKED         | L74   | Q15
            damaged or too faint to tell the will           | UNDETERMINABLE | L74   | Q8
            """)
    void peopleHoldABallotInvalidOnAGroundOfTheirRegime(
            String found, InvalidReason ground, String state, String party) {
        assertGround(Regime.STATE, ground, state);
        assertGround(Regime.PARTY_CONGRESS, ground, party);
    }

    /**
     * Who closes what the reader is in doubt about: "Tổ" the whole Tổ bầu cử, "two" any two members; and the article that makes
     * it a doubt, a dash where it is the scan's and not the voter's.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # doubt                  | state | article | party | article
            FAINT_STRIKE             | Tổ    | C175    | two   | Q8
            PARTIAL_STRIKE           | Tổ    | C167    | two   | Q8
            TWO_LINE_NAME_ONE_STRUCK | Tổ    | C167    | two   | Q8
            UNDERLINE                | Tổ    | C175    | two   | Q15
            OVERLINE                 | Tổ    | C175    | two   | Q15
            CIRCLE                   | Tổ    | C175    | two   | Q15
            TICK_OR_DOT              | Tổ    | C175    | two   | Q15
            ORDINAL_ONLY             | Tổ    | C175    | two   | Q15
            CORRECTION               | Tổ    | C175    | two   | Q15
            BETWEEN_ROWS             | Tổ    | C167    | two   | Q8
            STROKE_OVER_TWO_NAMES    | Tổ    | C167    | two   | Q8
            EXTRA_WRITING            | Tổ    | L74     | two   | Q15
            SIGNATURE                | Tổ    | L74     | two   | Q15
            ADDED_NAME               | Tổ    | L74     | two   | Q15
            MULTI_INK                | Tổ    | C175    | two   | Q15
            STAMP_MISSING            | Tổ    | L74     | two   | Q8
            STAMP_UNCLEAR            | Tổ    | L74     | two   | Q8
            WRONG_FORM               | Tổ    | L74     | two   | Q15
            DAMAGED                  | Tổ    | C175    | two   | Q8
            SMUDGE                   | Tổ    | C175    | two   | Q8
            BOTH_BOXES               | Tổ    | -       | two   | Q15
            NO_BOX                   | Tổ    | -       | two   | Q15
            OVERVOTE                 | Tổ    | L74     | two   | Q15
            ALL_STRUCK               | Tổ    | L74     | two   | Q15
            UNTOUCHED                | Tổ    | L74     | two   | Q15
            STREAK_OVER_NAME         | two   | -       | two   | -
            FOLD_OVER_NAME           | two   | -       | two   | -
            BLEED_THROUGH            | two   | -       | two   | -
            """)
    void everyDoubtHasThoseWhoMayCloseItAndItsArticle(
            AdjudicationReason doubt, String state, String stateArticle, String party, String partyArticle) {
        assertThat(Quorums.of(Regime.STATE, 2).membersMaySettle(Set.of(doubt))).isEqualTo(state.equals("two"));
        assertThat(Quorums.of(Regime.PARTY_CONGRESS, 2).membersMaySettle(Set.of(doubt)))
                .isEqualTo(party.equals("two"));
        assertArticle(ReasonSources.of(doubt, Regime.STATE), stateArticle);
        assertArticle(ReasonSources.of(doubt, Regime.PARTY_CONGRESS), partyArticle);
        // an objection to what the machine was sure of is the Tổ's in a state election
        assertThat(Quorums.of(Regime.STATE, 2).membersMaySettle(Set.of())).isFalse();
    }

    private static void assertGround(Regime regime, InvalidReason ground, String article) {
        assertArticle(Optional.ofNullable(InvalidGrounds.of(regime).get(ground)), article);
    }

    private static void assertArticle(Optional<String> is, String article) {
        if (article.equals("-")) {
            assertThat(is).isEmpty();
        } else {
            assertThat(is).hasValueSatisfying(text -> assertThat(text).contains(ARTICLES.get(article)));
        }
    }

    private static Regime regime(String word) {
        return word.equals("state") ? Regime.STATE : Regime.PARTY_CONGRESS;
    }

    private static Judgement judge(Regime regime, int seats, String ballot, CommitteeSettings settings) {
        boolean strikes = ballot.matches("[KS]+");
        Map<Character, MarkStatus> letters = Map.of(
                'K', MarkStatus.KEPT,
                'S', MarkStatus.STRUCK,
                'A', MarkStatus.AGREE,
                'D', MarkStatus.DISAGREE,
                'B', MarkStatus.BOTH,
                'N', MarkStatus.NONE);
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, MarkStatus> marks = new TreeMap<>();
        for (int i = 0; i < ballot.length(); i++) {
            candidates.add(new Candidate(i + 1, "Người " + (i + 1)));
            marks.put(i + 1, letters.get(ballot.charAt(i)));
        }
        VotingMethod method = strikes ? VotingMethod.STRIKE_OUT : VotingMethod.AGREE_DISAGREE;
        Contest contest = new Contest("c", "C", method, seats, candidates);
        Election election = new Election("T", "U", regime, Optional.empty(), false, List.of(contest));
        return Validity.judge(election, contest, marks, settings, false);
    }
}
