package vn.kiemphieu.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

class StruckOrdinalsTest {
    private static final Contest CONTEST = contest(15);

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
    void understandsWhatPeopleType(String typed, String struck) {
        assertThat(parse(typed).struck().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(struck);
        assertThat(parse(typed).invalid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | để trống
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
            """)
    void saysWhichPlaceItDoesNotUnderstand(String typed, String place) {
        assertThatThrownBy(() -> parse(typed)).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(Trouble.ENTRY_REFUSED);
            assertThat(((Sayable) e.arguments().get(1)).in(Locale.ROOT)).contains(place);
        });
    }

    @ParameterizedTest
    @CsvSource({"x MARKED, MARKED", "X multi_ink, MULTI_INK", "hỏng SIGNED, SIGNED", "Hỏng: SIGNED, SIGNED"})
    void understandsABallotThatDoesNotCount(String typed, InvalidReason reason) {
        assertThat(parse(typed).invalid()).contains(reason);
        assertThat(parse(typed).struck()).isEmpty();
    }

    @Property(tries = 200)
    void readsBackEverySetHoweverItIsTyped(
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 15) Integer> struck, @ForAll boolean commas) {
        String typed = struck.stream().map(String::valueOf).collect(Collectors.joining(commas ? "," : " "));

        assertThat(parse(typed).struck()).isEqualTo(new TreeSet<>(struck));
    }

    @Property(tries = 300)
    void neverFailsInAnyOtherWay(@ForAll String anything) {
        try {
            assertThat(parse(anything).struck()).allMatch(no -> no >= 1 && no <= 15);
        } catch (StationException refused) {
            assertThat(refused.trouble()).isEqualTo(Trouble.ENTRY_REFUSED);
        }
    }

    private static StruckOrdinals parse(String typed) {
        return StruckOrdinals.parse(typed, new SheetId("T1", 1), CONTEST, Regime.PARTY_CONGRESS);
    }

    private static Contest contest(int names) {
        List<Candidate> candidates = new ArrayList<>();
        for (int no = 1; no <= names; no++) {
            candidates.add(new Candidate(no, "Người " + no));
        }
        return new Contest("c", "C", VotingMethod.STRIKE_OUT, 9, candidates);
    }
}
