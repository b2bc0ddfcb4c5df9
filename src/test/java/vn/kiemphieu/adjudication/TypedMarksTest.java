package vn.kiemphieu.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

class TypedMarksTest {
    private static final Contest STRIKE_OUT = contest(VotingMethod.STRIKE_OUT);
    private static final Contest AGREE = contest(VotingMethod.AGREE_DISAGREE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 3 14       | 1 3 14
            1,3,14       | 1 3 14
            1, 3, 14     | 1 3 14
            1;3;14       | 1 3 14
            '  14 3  1 ' | 1 3 14
            1-3          | 1 2 3
            1 - 3        | 1 2 3
            1–3,5        | 1 2 3 5
            01 03        | 1 3
            0            | ''
            7            | 7
            1,,3         | 1 3
            """)
    void understandsStruckNumbers(String typed, String struck) {
        TypedMarks marks = parse(typed, STRIKE_OUT);
        assertThat(marks.marks().values()).allMatch(MarkStatus.STRUCK::equals);
        assertThat(marks.marks().keySet().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(struck);
        assertThat(marks.invalid()).isEmpty();
    }

    /** D disagree, N none, B both; numbers that are not named are agreed to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 7            | 3D 7D
            K 3 7          | 3D 7D
            k3,7           | 3D 7D
            K3 K7          | 3D 7D
            T 5            | 5N
            t5             | 5N
            H 9            | 9B
            3 7 T 5 H 9    | 3D 5N 7D 9B
            H 9 T 5, K 3-4 | 3D 4D 5N 9B
            K 1 - 3 T 4 5  | 1D 2D 3D 4N 5N
            T 1-15         | 1N 2N 3N 4N 5N 6N 7N 8N 9N 10N 11N 12N 13N 14N 15N
            0              | ''
            """)
    void understandsAgreeDisagreeBallots(String typed, String expected) {
        assertThat(parse(typed, AGREE).marks().entrySet().stream()
                        .map(mark -> mark.getKey() + mark.getValue().name().substring(0, 1))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | để trống; nếu không gạch ai
            ' '       | để trống
            1 a       | mục 2: "a"
            1 16      | mục 2: "16"
            1 1       | mục 2: "1"
            1-3 2     | mục 2: "2"
            0 3       | mục 1: "0"
            5-2       | mục 1: "5-2"
            13-17     | số 16
            134       | số 134
            1..3      | mục 1
            -3        | mục 1
            ,         | mục 1
            x         | căn cứ
            x SAI     | "SAI"
            hỏng BOTH | căn cứ
            ١         | mục 1
            99999999  | mục 1
            K 3       | mục 1: "K"
            3 T 5     | mục 2: "T"
            """)
    void saysWhichPlaceOfAStrikeOutBallotItDoesNotUnderstand(String typed, String place) {
        assertRefused(typed, STRIKE_OUT, place, "bị gạch");
    }

    /** A letter for agreeing is refused: Đ without its stroke would be D as in disagree. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | để trống; nếu đồng ý tất cả
            Đ 3       | mục 1: "Đ"
            D 3       | mục 1: "D"
            3 D       | mục 2: "D"
            3K        | mục 1: "3K"
            3, T 5 3h | mục 4: "3h"
            KT 5      | mục 1: "KT"
            K         | mục 1: sau chữ "K"
            3 T       | mục 2: sau chữ "T"
            K T 5     | mục 1: sau chữ "K"
            T 0       | mục 2: "0"
            T0        | mục 1: "T0"
            0 T 5     | mục 1: "0"
            3 T 3     | mục 3: "3"; số 3 đã nhập rồi
            K 1-5 H 5 | số 5 đã nhập rồi
            T 16      | số 16
            x         | căn cứ
            T x       | mục 2: "x"
            """)
    void saysWhichPlaceOfAnAgreeDisagreeBallotItDoesNotUnderstand(String typed, String place) {
        assertRefused(typed, AGREE, place, "Không đồng ý");
    }

    @ParameterizedTest
    @CsvSource({"x MARKED, MARKED", "X multi_ink, MULTI_INK", "hỏng SIGNED, SIGNED", "Hỏng: SIGNED, SIGNED"})
    void understandsABallotThatDoesNotCount(String typed, InvalidReason reason) {
        for (Contest contest : List.of(STRIKE_OUT, AGREE)) {
            assertThat(parse(typed, contest).invalid()).contains(reason);
            assertThat(parse(typed, contest).marks()).isEmpty();
        }
    }

    @Property(tries = 200)
    void readsBackEverySetHoweverItIsTyped(
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 15) Integer> struck, @ForAll boolean commas) {
        String typed = struck.stream().map(String::valueOf).collect(Collectors.joining(commas ? "," : " "));

        assertThat(parse(typed, STRIKE_OUT).marks().keySet()).isEqualTo(struck);
    }

    @Property(tries = 200)
    void readsBackEveryAnswer(@ForAll Map<@IntRange(min = 1, max = 15) Integer, @IntRange(max = 2) Integer> answers) {
        Map<Integer, MarkStatus> marks = new TreeMap<>();
        answers.forEach((no, kind) -> marks.put(
                no,
                List.of(MarkStatus.DISAGREE, MarkStatus.NONE, MarkStatus.BOTH).get(kind)));
        String typed = answers.entrySet().stream()
                .map(e -> "KTH".charAt(e.getValue()) + " " + e.getKey())
                .collect(Collectors.joining(" "));

        assertThat(parse(typed.isEmpty() ? "0" : typed, AGREE).marks()).isEqualTo(marks);
    }

    @Property(tries = 300)
    void neverFailsInAnyOtherWay(@ForAll String anything, @ForAll boolean agree) {
        try {
            assertThat(parse(anything, agree ? AGREE : STRIKE_OUT).marks().keySet())
                    .allMatch(no -> no >= 1 && no <= 15);
        } catch (StationException refused) {
            assertThat(refused.trouble()).isEqualTo(Trouble.ENTRY_REFUSED);
        }
    }

    private static void assertRefused(String typed, Contest contest, String place, String how) {
        assertThatThrownBy(() -> parse(typed, contest)).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.ENTRY_REFUSED);
            assertThat(((Sayable) e.arguments().get(1)).in(Locale.ROOT)).contains(place);
            assertThat(((Sayable) e.arguments().get(2)).in(Locale.ROOT)).contains(how);
        });
    }

    private static TypedMarks parse(String typed, Contest contest) {
        return TypedMarks.parse(typed, new SheetId("T1", 1), contest, Regime.PARTY_CONGRESS);
    }

    private static Contest contest(VotingMethod method) {
        List<Candidate> candidates = new ArrayList<>();
        for (int no = 1; no <= 15; no++) {
            candidates.add(new Candidate(no, "Người " + no));
        }
        return new Contest("c", "C", method, 15, candidates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bỏ", "BỎ", " bo ", "bo\u0309"})
    void understandsThatThereIsNoSuchBallot(String typed) {
        TypedMarks understood = parse(typed, AGREE);
        assertThat(understood.mistaken()).isTrue();
        assertThat(understood.invalid()).isEmpty();
        assertThat(understood.marks()).isEmpty();
    }
}
