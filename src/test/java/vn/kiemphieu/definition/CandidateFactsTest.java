package vn.kiemphieu.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;

class CandidateFactsTest {
    private static final String ONE = "{\"no\": 1, \"name\": \"Nguyễn Văn An\"}";
    private static final String FILE = """
            {"schema": 1, "title": "Bầu cử", "unit": "Xã Mỹ Đức", "regime": "state",
             "contests": [{"id": "xa", "title": "HĐND xã", "method": "strike-out", "seats": 1,
               "candidates": [%s, {"no": 2, "name": "Trần Thị Bình"}]}]}
            """;
    private static final CandidateFacts ALL = new CandidateFacts(
            Optional.of(Honorific.MR),
            Optional.of(Birth.of(LocalDate.of(1975, 5, 12))),
            Optional.of("Thích Thiện Tâm"),
            Optional.of("Chủ tịch Hội Nông dân xã"));

    @Test
    void areWrittenAndReadAgain() {
        ElectionDefinition old = parse(ONE);

        ElectionDefinition again = ElectionFile.parse(
                ElectionFile.format(old, withFirst(old, new Candidate(1, "Nguyễn Văn An", ALL))), "e");

        assertThat(again.warnings()).isEmpty();
        assertThat(again.json())
                .contains("\"honorific\":\"Ông\"", "\"birth\":\"1975-05-12\"", "\"other_name\":\"Thích Thiện Tâm\"");
        assertThat(again.election().contests().get(0).candidates().get(0).facts())
                .isEqualTo(ALL);
    }

    @Test
    void leaveTheFileWhenTheyAreTakenAway() {
        ElectionDefinition old = parse("{\"no\": 1, \"name\": \"Nguyễn Văn An\", \"birth\": \"1975\", \"x\": 1}");

        String text = ElectionFile.format(old, withFirst(old, new Candidate(1, "Nguyễn Văn An")));

        assertThat(text).doesNotContain("birth").contains("\"x\" : 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1975       | 1975-05-12 | true
            1975-05-12 | 1975-06-12 | true
            1975       | 1975       | false
            1975       | ''         | false
            ''         | ''         | false
            """)
    void tellPeopleOfOneNameApartByDifferentBirthsOnly(String birth, String otherBirth, boolean accepted) {
        String pair = person(1, birth) + "," + person(3, otherBirth);

        if (accepted) {
            assertThat(parse(pair).election().contests().get(0).candidates()).hasSize(3);
        } else {
            assertThatThrownBy(() -> parse(pair)).isInstanceOf(StationException.class);
        }
    }

    @Test
    void warnOfAnHonorificThatWouldBePrintedTwice() {
        assertThat(parse("{\"no\": 1, \"name\": \"Ông Nguyễn Văn An\", \"honorific\": \"Ông\"}")
                        .warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.HONORIFIC_TWICE);
        assertThat(parse("{\"no\": 1, \"name\": \"Ông Nguyễn Văn An\"}").warnings())
                .isEmpty();
    }

    private static String person(int no, String birth) {
        String known = birth.isEmpty() ? "" : ", \"birth\": \"" + birth + "\"";
        return "{\"no\": " + no + ", \"name\": \"Nguyễn Văn An\"" + known + "}";
    }

    private static ElectionDefinition parse(String candidates) {
        return ElectionFile.parse(FILE.formatted(candidates), "e.json");
    }

    private static Election withFirst(ElectionDefinition old, Candidate first) {
        Election election = old.election();
        Contest contest = election.contests().get(0);
        return new Election(
                election.title(),
                election.unit(),
                election.regime(),
                election.meeting(),
                false,
                List.of(new Contest(
                        contest.id(),
                        contest.title(),
                        contest.method(),
                        contest.seats(),
                        List.of(first, contest.candidates().get(1)))));
    }
}
