package vn.kiemphieu.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.VotingMethod;

/** What the election file says of a contest beyond its question. */
class ContestFactsTest {
    private static final String FILE = """
            {"schema": 1, "title": "Bầu cử", "unit": "Xã Bình An", "regime": "state", "contests": [{"id": "xa",
              "title": "HĐND xã", "method": "strike-out", "seats": 1, "roll": 900, "ballot": {"unit_no": 3}, "note": "x",
              "candidates": [{"no": 1, "name": "Nguyễn Văn An", "seen": true}, {"no": 2, "name": "Trần Bình"},
                {"no": 3, "name": "Lê Cam"}]}]}
            """;
    private static final Contest SECOND = new Contest(
            "xa-2",
            "HĐND xã (bầu cử thêm)",
            VotingMethod.STRIKE_OUT,
            1,
            List.of(new Candidate(1, "Nguyễn Văn An"), new Candidate(2, "Lê Cam")),
            new ContestFacts(Optional.of(Body.PEOPLES_COUNCIL), Optional.of(new Round(2, "xa", Round.Kind.EXTRA))));

    private static ElectionDefinition with(String key) {
        return ElectionFile.parse(FILE.replace("\"seats\"", key + ", \"seats\""), "e.json");
    }

    @Test
    void areWrittenAndReadAgain() {
        ElectionDefinition before = ElectionFile.parse(FILE, "e.json");
        String text = ElectionFile.format(before, before.election().with(SECOND));
        ElectionDefinition after = ElectionFile.parse(text, "e.json");

        assertThat(after.election().contests())
                .containsExactly(before.election().contests().get(0), SECOND);
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(ElectionFile.format(after, after.election())).isEqualTo(text);
    }

    /** What is printed on the ballot and what the file says of a person holds for a further round; its roll does not. */
    @Test
    void aRoundHasWhatTheFileSaysOfTheContestBefore() {
        ElectionDefinition before = ElectionFile.parse(FILE, "e.json");
        ElectionDefinition after =
                ElectionFile.parse(ElectionFile.format(before, before.election().with(SECOND)), "e.json");

        assertThat(BallotKeys.of(after, "xa-2")).containsEntry("unit_no", "3");
        String added = after.json().substring(after.json().indexOf("xa-2"));
        assertThat(added).contains("\"note\":\"x\"", "\"seen\":true").doesNotContain("roll", "Trần Bình");
        assertThat(after.json()).contains("\"roll\":900");
    }

    @Test
    void makeTheHashAnotherOnlyWhereThereAreAny() {
        String plain = ElectionFile.parse(FILE, "e.json").hash();
        assertThat(ElectionFile.parse(FILE.replace("\"note\": \"x\"", "\"note\": \"y\""), "e.json")
                        .hash())
                .isEqualTo(plain);
        assertThat(with("\"body\": \"peoples-council\"").hash())
                .isNotEqualTo(plain)
                .isNotEqualTo(with("\"body\": \"national-assembly\"").hash());
        assertThat(with("\"round\": {\"number\": 2, \"follows\": \"a\", \"kind\": \"repeat\"}")
                        .hash())
                .isNotEqualTo(plain)
                .isNotEqualTo(with("\"round\": {\"number\": 3, \"follows\": \"a\", \"kind\": \"repeat\"}")
                        .hash());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # key                                                     | place that is wrong
            "body": "commune"                                         | contests[0].body
            "round": 2                                                | contests[0].round
            "round": {"number": 1, "follows": "a", "kind": "extra"}   | contests[0].round.number
            "round": {"number": 2, "kind": "extra"}                   | contests[0].round.follows
            "round": {"number": 2, "follows": "xa", "kind": "extra"}  | contests[0].id
            "round": {"number": 2, "follows": "a", "kind": "further"} | contests[0].round
            "round": {"number": 2, "follows": "a", "kind": "among-tied"} | contests[0].round
            "round": {"number": 2, "follows": "a", "kind": "second"}  | contests[0].round.kind
            """)
    void nameThePlaceThatIsWrong(String key, String place) {
        assertThatThrownBy(() -> with(key))
                .isInstanceOfSatisfying(
                        StationException.class,
                        e -> assertThat(e.arguments().toString()).contains(place));
    }

    @Test
    void warnOfAKeyTheRoundDoesNotHave() {
        assertThat(with("\"round\": {\"number\": 2, \"follows\": \"a\", \"kind\": \"extra\", \"day\": 1}")
                        .warnings())
                .anyMatch(warning -> warning.place().equals("contests[0].round.day"));
    }
}
