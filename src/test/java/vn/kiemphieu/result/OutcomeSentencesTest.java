package vn.kiemphieu.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.VotingMethod;

class OutcomeSentencesTest {
    private static final Contest CONTEST = new Contest(
            "bch",
            "Ban Chấp hành",
            VotingMethod.STRIKE_OUT,
            2,
            List.of(new Candidate(1, "Lò Ín"), new Candidate(2, "Kpă H'Tuyết"), new Candidate(3, "Lê Mỹ")));

    private static List<String> sentences(Outcome outcome, Locale language) {
        return OutcomeSentences.of(outcome).stream().map(s -> s.in(language)).toList();
    }

    @Test
    void everyStepIsSaidWithItsFiguresAndItsArticle() {
        PartyBase base = new PartyBase(Meeting.MEMBERS_CONGRESS, 1060, Map.of(Deduction.SUSPENDED_OR_DETAINED, 2));
        Outcome outcome = PartyRound.decide(CONTEST, Map.of(1, 1000, 2, 600, 3, 600), base);
        assertThat(sentences(outcome, Locale.ROOT))
                .containsExactly(
                        "Tổng số triệu tập 1060, trừ bị đình chỉ sinh hoạt, bị khởi tố, truy tố, tạm giam: 2, còn 1058 người"
                                + " để tính quá một nửa (Quy chế 190-QĐ/TW, Điều 30).",
                        "Người trúng cử phải được quá một nửa của 1058, tức từ 530 phiếu trở lên (Quy chế 190-QĐ/TW, Điều 30).",
                        "3 người đủ số phiếu cho 2 chỗ: lấy người có nhiều phiếu hơn (Quy chế 190-QĐ/TW, Điều 30).",
                        "2 người cùng được 600 phiếu cho 1 chỗ còn lại: Kpă H'Tuyết, Lê Mỹ (Quy chế 190-QĐ/TW, Điều 30; Quyết"
                                + " định 244-QĐ/TW, Điều 32.4 và 32.5).",
                        "Chưa tìm thấy nguyên văn quy định cho bước này: người có trách nhiệm phải xác nhận.",
                        "Lò Ín: 1000 phiếu, trúng cử.",
                        "Kpă H'Tuyết: 600 phiếu, bằng phiếu, chưa trúng cử.",
                        "Lê Mỹ: 600 phiếu, bằng phiếu, chưa trúng cử.",
                        "Việc tiếp theo: bầu lại trong những người bằng phiếu; ai nhiều phiếu hơn thì trúng cử, không cần quá"
                                + " một nửa.");
    }

    @Test
    void peopleOfOneNameAreToldApartAsOnTheBallot() {
        Contest contest = new Contest(
                "bch",
                "Ban Chấp hành",
                VotingMethod.STRIKE_OUT,
                2,
                List.of(
                        new Candidate(1, "Lê Mỹ", CandidateFacts.NONE.withBirth(Birth.ofCode("1970-05-12"))),
                        new Candidate(2, "Lê Mỹ", CandidateFacts.NONE.withBirth(Birth.ofCode("1975"))),
                        new Candidate(3, "Lò Ín")));
        Outcome outcome = PartyRound.decide(
                contest, Map.of(1, 9, 2, 7, 3, 7), new PartyBase(Meeting.MEMBERS_CONGRESS, 9, Map.of()));
        assertThat(sentences(outcome, Locale.ROOT))
                .anyMatch(line -> line.contains("còn lại: Lê Mỹ (1975), Lò Ín"))
                .contains("Lê Mỹ (1970): 9 phiếu, trúng cử.", "Lê Mỹ (1975): 7 phiếu, bằng phiếu, chưa trúng cử.");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepAfterwardsIsSaidInBothLanguages(Outcome.NextStep next) {
        Outcome outcome = new Outcome(1, List.of(), List.of(), next);
        assertThat(sentences(outcome, Locale.ROOT)).hasSize(1);
        assertThat(sentences(outcome, Locale.ENGLISH)).hasSize(1).isNotEqualTo(sentences(outcome, Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeductionHasItsName(Deduction deduction) {
        PartyBase base = new PartyBase(deduction.meeting(), 60, Map.of(deduction, 1));
        Outcome outcome = PartyRound.decide(CONTEST, Map.of(1, 9, 2, 9, 3, 9), base);
        assertThat(sentences(outcome, Locale.ENGLISH).get(0))
                .startsWith("60 summoned, less ")
                .contains(": 1: 59 of whom");
    }
}
