package vn.kiemphieu.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;

class CastVoteRecordTest {
    private static final Contest CONTEST = new Contest(
            "bch",
            "BCH",
            VotingMethod.STRIKE_OUT,
            2,
            List.of(new Candidate(1, "An"), new Candidate(2, "Bình"), new Candidate(3, "Cẩm")));
    private static final Quorum TWO = new Quorum(2, EnumSet.allOf(AdjudicationReason.class), true);
    private static final Quorum STATE = new Quorum(2, EnumSet.of(AdjudicationReason.FOLD_OVER_NAME), false);
    private static final Verdict STRUCK = new Verdict.Mark(MarkStatus.STRUCK);
    private static final Verdict KEPT = new Verdict.Mark(MarkStatus.KEPT);
    private static final Verdict VALID = new Verdict.Valid();
    private static final Verdict INVALID = new Verdict.Invalid(InvalidReason.SIGNED);
    private static final Verdict ASIDE = new Verdict.Outside(OutsideReason.SET_ASIDE);
    private static final Verdict UNDO = new Verdict.Withdrawn();

    private static final PageReading CERTAIN = read(Set.of(), MarkStatus.STRUCK, AdjudicationReason.FAINT_STRIKE);
    private static final PageReading FAINT = read(Set.of(), MarkStatus.UNCERTAIN, AdjudicationReason.FAINT_STRIKE);
    private static final PageReading FOLD = read(Set.of(), MarkStatus.UNCERTAIN, AdjudicationReason.FOLD_OVER_NAME);
    private static final PageReading NOTE =
            read(Set.of(AdjudicationReason.EXTRA_WRITING), MarkStatus.STRUCK, AdjudicationReason.FAINT_STRIKE);
    private static final PageReading CROPPED = new PageReading.Foreign(AdjudicationReason.CROPPED);

    @Test
    void takesACertainReadingAsItIs() {
        assertThat(record(CERTAIN, TWO))
                .isEqualTo(new CastVoteRecord.Marked(
                        new java.util.TreeMap<>(Map.of(1, MarkStatus.STRUCK, 2, MarkStatus.STRUCK, 3, MarkStatus.KEPT)),
                        false));
    }

    @Test
    void asksForAnUncertainRowUntilTwoMembersAgree() {
        assertThat(next(record(FAINT, TWO))).isEqualTo(Doubt.Step.A_MEMBER);
        assertThat(next(record(FAINT, TWO, row(2, STRUCK, "An")))).isEqualTo(Doubt.Step.ANOTHER_MEMBER);
        assertThat(next(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, STRUCK, "An"))))
                .isEqualTo(Doubt.Step.ANOTHER_MEMBER);
        assertThat(mark(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, STRUCK, "Bình")), 2))
                .isEqualTo(MarkStatus.STRUCK);
    }

    @Test
    void sendsADisagreementToTheCommitteeAndFollowsIt() {
        assertThat(next(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, KEPT, "Bình"))))
                .isEqualTo(Doubt.Step.THE_COMMITTEE);
        assertThat(next(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, KEPT, "Bình"), row(2, KEPT, "Cúc"))))
                .isEqualTo(Doubt.Step.THE_COMMITTEE);
        assertThat(mark(
                        record(
                                FAINT,
                                TWO,
                                row(2, STRUCK, "An"),
                                row(2, KEPT, "Bình"),
                                committee(OptionalInt.of(2), KEPT)),
                        2))
                .isEqualTo(MarkStatus.KEPT);
    }

    @Test
    void letsAMemberChangeOrTakeBackAnOpinion() {
        assertThat(mark(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, KEPT, "Bình"), row(2, KEPT, "An")), 2))
                .isEqualTo(MarkStatus.KEPT);
        assertThat(next(record(FAINT, TWO, row(2, STRUCK, "An"), row(2, STRUCK, "Bình"), row(2, UNDO, "An"))))
                .isEqualTo(Doubt.Step.ANOTHER_MEMBER);
        assertThat(next(record(FAINT, TWO, committee(OptionalInt.of(2), KEPT), committee(OptionalInt.of(2), UNDO))))
                .isEqualTo(Doubt.Step.A_MEMBER);
    }

    @Test
    void leavesToTheWholeCommitteeWhatMembersMayNotSettle() {
        Adjudication[] two = {row(2, STRUCK, "An"), row(2, STRUCK, "Bình")};

        assertThat(next(record(FAINT, STATE))).isEqualTo(Doubt.Step.THE_COMMITTEE);
        assertThat(next(record(FAINT, STATE, two))).isEqualTo(Doubt.Step.THE_COMMITTEE);
        assertThat(mark(record(FOLD, STATE, two), 2)).isEqualTo(MarkStatus.STRUCK);
        assertThat(mark(record(FAINT, STATE, committee(OptionalInt.of(2), STRUCK)), 2))
                .isEqualTo(MarkStatus.STRUCK);
    }

    @Test
    void opensWhatWasCertainWhenAPersonObjects() {
        assertThat(next(record(CERTAIN, TWO, row(1, KEPT, "An")))).isEqualTo(Doubt.Step.ANOTHER_MEMBER);
        assertThat(next(record(CERTAIN, STATE, row(1, KEPT, "An")))).isEqualTo(Doubt.Step.THE_COMMITTEE);
        assertThat(record(CERTAIN, STATE, row(1, STRUCK, "An"))).isInstanceOf(CastVoteRecord.Marked.class);
        assertThat(mark(record(CERTAIN, TWO, row(1, KEPT, "An"), row(1, KEPT, "Bình")), 1))
                .isEqualTo(MarkStatus.KEPT);
        assertThat(next(record(CERTAIN, TWO, sheet(INVALID, "An")))).isEqualTo(Doubt.Step.ANOTHER_MEMBER);
    }

    @Test
    void asksWhatASheetReasonMeansAndReadsTheRowsWhenItIsDismissed() {
        assertThat(next(record(NOTE, TWO))).isEqualTo(Doubt.Step.A_MEMBER);
        assertThat(record(NOTE, TWO, sheet(VALID, "An"), sheet(VALID, "Bình")))
                .isInstanceOf(CastVoteRecord.Marked.class);
        assertThat(record(NOTE, TWO, sheet(INVALID, "An"), sheet(INVALID, "Bình")))
                .isEqualTo(new CastVoteRecord.RuledInvalid(
                        InvalidReason.SIGNED, new Authority(List.of("An", "Bình"), false)));
    }

    @Test
    void doesNotSettleRowsByCallingTheSheetValid() {
        assertThat(record(FAINT, TWO, sheet(VALID, "An"), sheet(VALID, "Bình")))
                .isInstanceOf(CastVoteRecord.Open.class);
    }

    @Test
    void asksWhatHappensWithARejectedSheetAndReadsItByHandWhenItIsABallot() {
        assertThat(((CastVoteRecord.Open) record(CROPPED, TWO)).doubts()).hasSize(1);
        assertThat(record(CROPPED, TWO, sheet(ASIDE, "An"), sheet(ASIDE, "Bình")))
                .isInstanceOf(CastVoteRecord.Outside.class);
        List<Adjudication> byHand = new ArrayList<>(List.of(sheet(VALID, "An"), sheet(VALID, "Bình")));
        assertThat(((CastVoteRecord.Open) CastVoteRecord.of(CONTEST, CROPPED, byHand, TWO)).doubts())
                .hasSize(3);
        for (int no = 1; no <= 3; no++) {
            byHand.add(row(no, KEPT, "An"));
            byHand.add(row(no, KEPT, "Bình"));
        }
        assertThat(CastVoteRecord.of(CONTEST, CROPPED, byHand, TWO)).isInstanceOf(CastVoteRecord.Marked.class);
    }

    @Test
    void doesNotAskAboutFindingsThatTheRulesDecide() {
        PageReading untouched =
                read(Set.of(AdjudicationReason.UNTOUCHED), MarkStatus.STRUCK, AdjudicationReason.FAINT_STRIKE);

        assertThat(record(untouched, TWO)).isInstanceOf(CastVoteRecord.Marked.class);
    }

    @Test
    void refusesARowThatIsNotInTheContest() {
        assertThatThrownBy(() -> record(CERTAIN, TWO, row(9, KEPT, "An"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is ruled, in whatever order: an uncertain row never counts unless two agree or the committee spoke. */
    @Property(tries = 500)
    void neverCountsADoubtThatWasNotSettled(@ForAll("rulings") List<Adjudication> rulings) {
        CastVoteRecord record = CastVoteRecord.of(CONTEST, FAINT, rulings, TWO);

        if (record instanceof CastVoteRecord.Marked marked) {
            MarkStatus mark = marked.marks().get(2);
            boolean committee = rulings.stream()
                    .anyMatch(r -> r.wholeCommittee() && r.verdict().equals(new Verdict.Mark(mark)));
            long members = rulings.stream()
                    .filter(r -> !r.wholeCommittee() && r.row().equals(OptionalInt.of(2)))
                    .filter(r -> r.verdict().equals(new Verdict.Mark(mark)))
                    .map(Adjudication::by)
                    .distinct()
                    .count();
            assertThat(committee || members >= 2).isTrue();
            assertThat(marked.marks()).containsEntry(1, MarkStatus.STRUCK).containsEntry(3, MarkStatus.KEPT);
        }
    }

    @Provide
    Arbitrary<List<Adjudication>> rulings() {
        Arbitrary<Adjudication> onRow = Combinators.combine(
                        Arbitraries.of(STRUCK, KEPT, UNDO),
                        Arbitraries.of("An", "Bình", "Cúc"),
                        Arbitraries.of(true, false))
                .as((verdict, by, committee) -> new Adjudication(OptionalInt.of(2), verdict, by, committee));
        Arbitrary<Adjudication> onSheet = Combinators.combine(
                        Arbitraries.of(VALID, INVALID, UNDO), Arbitraries.of("An", "Bình"))
                .as((verdict, by) -> new Adjudication(OptionalInt.empty(), verdict, by, false));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, onRow), net.jqwik.api.Tuple.of(1, onSheet))
                .list()
                .ofMaxSize(8);
    }

    private static CastVoteRecord record(PageReading reading, Quorum quorum, Adjudication... rulings) {
        return CastVoteRecord.of(CONTEST, reading, List.of(rulings), quorum);
    }

    private static Doubt.Step next(CastVoteRecord record) {
        return ((CastVoteRecord.Open) record).doubts().get(0).next();
    }

    private static MarkStatus mark(CastVoteRecord record, int no) {
        return ((CastVoteRecord.Marked) record).marks().get(no);
    }

    private static Adjudication row(int no, Verdict verdict, String by) {
        return new Adjudication(OptionalInt.of(no), verdict, by, false);
    }

    private static Adjudication sheet(Verdict verdict, String by) {
        return new Adjudication(OptionalInt.empty(), verdict, by, false);
    }

    private static Adjudication committee(OptionalInt row, Verdict verdict) {
        return new Adjudication(row, verdict, "An", true);
    }

    /** Row 1 struck, row 3 kept, row 2 as asked. */
    private static PageReading read(Set<AdjudicationReason> sheet, MarkStatus second, AdjudicationReason why) {
        RowMeasurement none = new RowMeasurement(Map.of());
        Set<AdjudicationReason> reasons = second == MarkStatus.UNCERTAIN ? Set.of(why) : Set.of();
        return new PageReading.Read(
                new Registration(new double[6], 0, 0),
                sheet,
                List.of(
                        new RowReading(1, MarkStatus.STRUCK, 1, Set.of(), none),
                        new RowReading(2, second, 0.5, reasons, none),
                        new RowReading(3, MarkStatus.KEPT, 1, Set.of(), none)));
    }
}
