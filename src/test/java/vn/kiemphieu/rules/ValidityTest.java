package vn.kiemphieu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

class ValidityTest {
    /** One letter a name: S struck, K kept; A agree, D disagree, B both, N none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # case                          | regime         | seats | marks | outcome          | votes for
            fewer than seats                | STATE          | 2     | KSS   | valid            | 1
            fewer than seats                | PARTY_CONGRESS | 2     | SKS   | valid            | 2
            as many as seats                | STATE          | 2     | KSK   | valid            | 1 3
            more than seats                 | STATE          | 1     | KKS   | MORE_THAN_SEATS  | -
            more than seats                 | PARTY_CONGRESS | 1     | KKS   | MORE_THAN_SEATS  | -
            more than seats                 | CLUB           | 1     | KKS   | MORE_THAN_SEATS  | -
            all struck                      | STATE          | 2     | SSS   | VOTES_FOR_NOBODY | -
            all struck                      | PARTY_CONGRESS | 2     | SSS   | VOTES_FOR_NOBODY | -
            all struck                      | CLUB           | 2     | SSS   | VOTES_FOR_NOBODY | -
            all struck, one person          | STATE          | 1     | S     | VOTES_FOR_NOBODY | -
            untouched, surplus list         | STATE          | 2     | KKK   | MORE_THAN_SEATS  | -
            untouched, surplus list         | PARTY_CONGRESS | 2     | KKK   | MORE_THAN_SEATS  | -
            untouched, no surplus           | PARTY_CONGRESS | 3     | KKK   | valid            | 1 2 3
            one person, disagree            | PARTY_CONGRESS | 1     | D     | valid            | ''
            one person, agree               | PARTY_CONGRESS | 1     | A     | valid            | 1
            one person, both boxes          | PARTY_CONGRESS | 1     | B     | BOTH_OR_NO_BOX   | -
            one person, neither box         | PARTY_CONGRESS | 1     | N     | BOTH_OR_NO_BOX   | -
            both or none for some           | PARTY_CONGRESS | 3     | ABN   | valid            | 1
            no box at all                   | PARTY_CONGRESS | 3     | NNN   | VOTES_FOR_NOBODY | -
            """)
    void followsTheTableOfBothRegimes(
            String name, Regime regime, int seats, String marks, String outcome, String votesFor) {
        Judgement judgement = judge(regime, seats, marks);

        if (outcome.equals("valid")) {
            assertThat(judgement).isInstanceOf(Judgement.Valid.class);
            assertThat(((Judgement.Valid) judgement)
                            .votedFor().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .isEqualTo(votesFor);
        } else {
            assertThat(((Judgement.Invalid) judgement).reason()).isEqualTo(InvalidReason.valueOf(outcome));
            assertThat(((Judgement.Invalid) judgement).article()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void citesAnArticleForEveryRuleOfEveryRegime(Regime regime) {
        for (ValidityRule rule : ValidityRule.values()) {
            assertThat(InvalidGrounds.of(regime)).containsKey(rule.reason());
        }
    }

    @Test
    void refusesMarksThatDoNotFitTheContest() {
        Contest contest = contest(1, VotingMethod.STRIKE_OUT, 2);
        Election election = election(Regime.STATE, contest);

        assertThatThrownBy(() -> Validity.judge(election, contest, Map.of(1, MarkStatus.KEPT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Validity.judge(election, contest, Map.of(1, MarkStatus.KEPT, 2, MarkStatus.UNCERTAIN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "STATE, STREAK_OVER_NAME, true",
        "STATE, FOLD_OVER_NAME, true",
        "STATE, BLEED_THROUGH, true",
        "STATE, FAINT_STRIKE, false",
        "STATE, EXTRA_WRITING, false",
        "STATE, DAMAGED, false",
        "STATE, SMUDGE, false",
        "PARTY_CONGRESS, FAINT_STRIKE, true",
        "CLUB, DAMAGED, true"
    })
    void saysWhichDoubtsMembersMaySettle(Regime regime, AdjudicationReason reason, boolean members) {
        assertThat(Quorums.of(regime, 2).membersMaySettle(java.util.Set.of(reason)))
                .isEqualTo(members);
    }

    @ParameterizedTest
    @CsvSource({
        "DDD, ASK, false, false",
        "DDD, ASK, true, true",
        "DDD, INVALID, true, false",
        "DDD, VALID, false, true",
        "N, ASK, false, false",
        "N, VALID, false, true",
        "AAA, VALID, true, false"
    })
    void readsAnOpenPointAsTheCommitteeSettledIt(
            String marks, OpenPoint.Answer answer, boolean heldValid, boolean valid) {
        Map<OpenPoint, OpenPoint.Answer> chosen =
                Map.of(OpenPoint.AGREES_WITH_NOBODY, answer, OpenPoint.ONE_PERSON_NO_BOX, answer);
        Judgement judgement = judge(Regime.PARTY_CONGRESS, 2, marks, new CommitteeSettings(chosen), heldValid);

        assertThat(judgement instanceof Judgement.Valid).isEqualTo(valid);
    }

    @ParameterizedTest
    @EnumSource
    void namesABasisOrNoneForEveryOpenPoint(OpenPoint point) {
        for (Regime regime : Regime.values()) {
            assertThat(OpenPointSources.of(point, regime))
                    .satisfies(source -> assertThat(source.orElse("none")).isNotBlank());
        }
        assertThat(point.answers()).contains(point.usual());
    }

    private static Judgement judge(Regime regime, int seats, String marks) {
        return judge(regime, seats, marks, CommitteeSettings.ASK_ALWAYS, false);
    }

    private static Judgement judge(
            Regime regime, int seats, String marks, CommitteeSettings settings, boolean heldValid) {
        VotingMethod method = marks.matches("[SK]+") ? VotingMethod.STRIKE_OUT : VotingMethod.AGREE_DISAGREE;
        Contest contest = contest(seats, method, marks.length());
        Map<Integer, MarkStatus> byNo = new TreeMap<>();
        for (int i = 0; i < marks.length(); i++) {
            byNo.put(i + 1, mark(marks.charAt(i)));
        }
        return Validity.judge(election(regime, contest), contest, byNo, settings, heldValid);
    }

    private static MarkStatus mark(char letter) {
        return switch (letter) {
            case 'S' -> MarkStatus.STRUCK;
            case 'K' -> MarkStatus.KEPT;
            case 'A' -> MarkStatus.AGREE;
            case 'D' -> MarkStatus.DISAGREE;
            case 'B' -> MarkStatus.BOTH;
            default -> MarkStatus.NONE;
        };
    }

    private static Contest contest(int seats, VotingMethod method, int names) {
        List<Candidate> candidates = new ArrayList<>();
        for (int no = 1; no <= names; no++) {
            candidates.add(new Candidate(no, "Người " + no));
        }
        return new Contest("c", "C", method, seats, candidates);
    }

    private static Election election(Regime regime, Contest contest) {
        return new Election("T", "U", regime, Optional.empty(), false, List.of(contest));
    }
}
