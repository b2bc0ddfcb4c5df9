package vn.kiemphieu.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;

class ElectionFileTest {
    private static final String GOOD = """
            {"schema": 1, "title": "Bầu Ban Chấp hành", "unit": "Đảng bộ xã Mỹ Đức", "regime": "party-congress",
             "meeting": "delegates-congress",
             "contests": [{"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 1,
               "candidates": [{"no": 1, "name": "Nguyễn Văn An"}, {"no": 2, "name": "Trần Thị Bình (1975)"}]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatTheContractShows() {
        ElectionDefinition read = parse(GOOD);

        assertThat(read.warnings()).isEmpty();
        assertThat(read.election().meeting()).contains(Meeting.DELEGATES_CONGRESS);
        assertThat(read.election().contests().get(0).candidates())
                .containsExactly(new Candidate(1, "Nguyễn Văn An"), new Candidate(2, "Trần Thị Bình (1975)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "no": 2            | "no": 1                | contests[0].candidates[1].no
            "no": 2            | "no": 0                | contests[0].candidates[1].no
            "no": 2            | "no": "2"              | contests[0].candidates[1].no
            "no": 2            | "no": 2.5              | contests[0].candidates[1].no
            "Nguyễn Văn An"    | ""                     | contests[0].candidates[0].name
            "Nguyễn Văn An"    | "   "                  | contests[0].candidates[0].name
            "Nguyễn Văn An"    | null                   | contests[0].candidates[0].name
            "Nguyễn Văn An"    | "Nguyễn\\u202eVăn An"  | contests[0].candidates[0].name
            "Nguyễn Văn An"    | "Nguyễn\\u0007An"      | contests[0].candidates[0].name
            "Nguyễn Văn An"    | "Trần  Thị Bình (1975)"| contests[0].candidates[1].name
            "seats": 1         | "seats": 0             | contests[0].seats
            "seats": 1         | "seats": true          | contests[0].seats
            "id": "bch"        | "id": "../bch"         | contests[0].id
            "strike-out"       | "gạch tên"             | contests[0].method
            "party-congress"   | "dang"                 | regime
            "delegates-congress" | "all"                | meeting
            "Bầu Ban Chấp hành" | ""                    | title
            "unit"             | "Unit"                 | unit
            "schema": 1        | "schema": 2            | schema
            "schema": 1        | "schema": "1"          | schema
            "no": 2            | "no": 2, "birth": "12/05/1975"  | contests[0].candidates[1].birth
            "no": 2            | "no": 2, "birth": "1975-02-30"  | contests[0].candidates[1].birth
            "no": 2            | "no": 2, "birth": 1975          | contests[0].candidates[1].birth
            "no": 2            | "no": 2, "honorific": "Mr"      | contests[0].candidates[1].honorific
            "no": 2            | "no": 2, "other_name": ""       | contests[0].candidates[1].other_name
            "no": 2            | "no": 2, "detail": 7            | contests[0].candidates[1].detail
            """)
    void namesThePlaceThatIsWrong(String good, String bad, String place) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> parse(GOOD.replace(good, bad))).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.ELECTION_INVALID);
            assertThat(said(e, Locale.ROOT)).contains(place);
            assertThat(said(e, Locale.ENGLISH)).contains(place).isNotEqualTo(said(e, Locale.ROOT));
        });
    }

    @Test
    void saysAllErrorsAtOnce() {
        String bad = GOOD.replace("\"seats\": 1", "\"seats\": 0").replace("Nguyễn Văn An", "");

        assertThatThrownBy(() -> parse(bad))
                .isInstanceOfSatisfying(
                        StationException.class,
                        e -> assertThat(said(e, Locale.ROOT))
                                .contains("contests[0].seats", "contests[0].candidates[0].name"));
    }

    @Test
    void refusesTwoContestsOfOneId() {
        String contest = GOOD.substring(GOOD.indexOf("[{\"id\"") + 1, GOOD.lastIndexOf("]}"));
        String two = GOOD.replace(contest, contest + "," + contest.replace("\"bch\"", "\"BCH\""));

        assertThatThrownBy(() -> parse(two))
                .isInstanceOfSatisfying(
                        StationException.class,
                        e -> assertThat(said(e, Locale.ROOT)).contains("contests[1].id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema": 1
            ''
            {"schema": 1, "schema": 1}
            {} {}
            []
            """)
    void refusesWhatIsNoElection(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(StationException.class);
    }

    @Test
    void refusesAMissingAndAnEnormousFile() throws IOException {
        Path huge = folder.resolve("huge.json");
        Files.write(huge, new byte[17 * 1024 * 1024]);

        assertThatThrownBy(() -> ElectionFile.read(folder.resolve("none.json")))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_MISSING));
        assertThatThrownBy(() -> ElectionFile.read(huge))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_TOO_LARGE));
    }

    @Test
    void warnsOfUnknownKeysByPlaceAndKeepsThem() throws IOException {
        String odd = GOOD.replace("\"no\": 2", "\"no\": 2, \"nickname\": \"Ba\"")
                .replace("\"seats\": 1", "\"seats\": 1, \"colour\": {\"r\": 1.50}")
                .replace("\"schema\": 1", "\"schema\": 1, \"author\": null");

        ElectionDefinition read = parse(odd);
        Path file = folder.resolve("e.json");
        ElectionFile.write(file, read, read.election());

        assertThat(read.warnings())
                .extracting(Warning::place)
                .containsExactlyInAnyOrder("author", "contests[0].colour", "contests[0].candidates[1].nickname");
        assertThat(Files.readString(file)).contains("\"nickname\" : \"Ba\"", "1.50", "\"author\" : null");
        assertThat(ElectionFile.read(file).hash()).isEqualTo(read.hash());
    }

    @Test
    void keepsUnknownKeysOfACandidateWhoseNameChanges() {
        ElectionDefinition read = parse(GOOD.replace("\"no\": 2", "\"no\": 2, \"nickname\": \"Ba\""));
        Contest old = read.election().contests().get(0);
        Contest renamed = new Contest(
                old.id(),
                old.title(),
                old.method(),
                1,
                List.of(new Candidate(2, "Trần Thị Bình"), new Candidate(3, "Lê C")));
        Election changed =
                new Election("Mới", "Đơn vị", read.election().regime(), Optional.empty(), false, List.of(renamed));

        ElectionDefinition again = parse(ElectionFile.format(read, changed));

        assertThat(again.election().contests()).containsExactly(renamed);
        assertThat(again.warnings()).extracting(Warning::place).containsExactly("contests[0].candidates[0].nickname");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "seats": 1                            | "seats": 2            | SEATS_NOT_BELOW_CANDIDATES
            "meeting": "delegates-congress",      | ''                    | MEETING_MISSING
            "regime": "party-congress"            | "regime": "state"     | MEETING_WITHOUT_PARTY
            """)
    void warns(String good, String odd, Warning.Kind kind) {
        ElectionDefinition read = parse(GOOD.replace(good, odd));

        assertThat(read.warnings())
                .extracting(Warning::kind)
                .filteredOn(warned -> warned != Warning.Kind.LEVEL_UNSAID)
                .containsExactly(kind);
        assertThat(read.asksConfirmation()).isEqualTo(kind == Warning.Kind.SEATS_NOT_BELOW_CANDIDATES);
    }

    /** Its title says what a state contest elects, or the key body does; the two do not contradict one another. */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # title                          | body              | method         | warned of
            Đại biểu Quốc hội khóa XVI       | -                 | strike-out     | -
            Đại biểu Hội đồng nhân dân xã    | -                 | strike-out     | -
            HĐND tỉnh An Giang               | peoples-council   | strike-out     | -
            Đại biểu                         | national-assembly | strike-out     | -
            Đại biểu                         | peoples-council   | strike-out     | -
            Đại biểu                         | -                 | strike-out     | LEVEL_UNSAID
            Đại biểu Quốc hội khóa XVI       | peoples-council   | strike-out     | LEVEL_UNSAID
            HĐND tỉnh An Giang               | national-assembly | strike-out     | LEVEL_UNSAID
            Đại biểu Hội đồng nhân dân xã    | -                 | agree-disagree | METHOD_NOT_OF_STATE
            """)
    void saysWhatIsUnclearOfAStateContest(String title, String body, String method, Warning.Kind warned) {
        String key = body == null ? "" : "\"body\": \"" + body + "\", ";
        ElectionDefinition read = parse(GOOD.replace("party-congress", "state")
                .replace("\"meeting\": \"delegates-congress\",", "")
                .replace("\"title\": \"Ban Chấp hành\"", key + "\"title\": \"" + title + "\"")
                .replace("strike-out", method));

        List<Warning.Kind> kinds = read.warnings().stream().map(Warning::kind).toList();
        assertThat(kinds).isEqualTo(Stream.ofNullable(warned).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schema": 1,                 | "schema":1,              | true
            "no": 1, "name": "Nguyễn Văn An" | "name": "Nguyễn Văn An", "no": 1 | true
            "no": 1,                     | "no": 1, "birth": "1970", | false
            "no": 1,                     | "no": 1, "honorific": "Ông", | false
            "no": 1,                     | "no": 1, "other_name": "Ba An", | false
            "no": 1,                     | "no": 1, "detail": "Bí thư", | false
            "no": 1,                     | "no": 1, "x": 1,         | true
            "Nguyễn Văn An"              | " Nguyễn  Văn An"        | true
            "Nguyễn Văn An"              | "Nguyễn Văn Ân"          | false
            "seats": 1                   | "seats": 2               | false
            "no": 2                      | "no": 3                  | false
            """)
    void hashNamesWhatWasAskedAndNotHowItIsWritten(String from, String to, boolean same) {
        assertThat(parse(GOOD.replace(from, to)).hash().equals(parse(GOOD).hash()))
                .isEqualTo(same);
    }

    @Test
    void keepsTheHashThatElectionsHadBeforeCandidatesHadFacts() {
        for (String form : List.of("party-a5-table", "state-15")) {
            Path template = Path.of("templates").resolve(form);

            assertThat(ElectionFile.read(template.resolve("election.json")).hash())
                    .isEqualTo(StyleFolder.read(template).electionHash());
        }
    }

    @Test
    void readsDecomposedLettersAsTheSameElection() {
        String decomposed = Normalizer.normalize(GOOD, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(GOOD);
        assertThat(parse(decomposed).hash()).isEqualTo(parse(GOOD).hash());
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Path file = folder.resolve("bom.json");
        Files.write(file, ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8));

        assertThat(ElectionFile.read(file).hash()).isEqualTo(parse(GOOD).hash());
    }

    private static ElectionDefinition parse(String json) {
        return ElectionFile.parse(json, "e.json");
    }

    private static String said(StationException e, Locale language) {
        return ((Sayable) e.arguments().get(1)).in(language);
    }
}
