package vn.kiemphieu.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {
    private static final NameOrder ORDER = new NameOrder();

    /** One list a line, already in the order of the law. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // given names: the letters of the alphabet
                "Lê A,Lê An,Lê Anh,Lê Ă,Lê Ân,Lê Bình,Lê Cúc,Lê Dũng,Lê Đức,Lê Em,Lê Êm,Lê Giang",
                "Lê Nga,Lê Nhung,Lê Oanh,Lê Ôn,Lê Ơn,Lê Phúc,Lê Uyên,Lê Ước,Lê Vân,Lê Xuân,Lê Yến",
                // equal letters: the tones
                "Lê La,Lê Là,Lê Lả,Lê Lã,Lê Lá,Lê Lạ",
                "Lê Hoa,Lê Hòa,Lê Hóa,Lê Hoàn",
                // letters of the whole syllable come before its tone
                "Lê Hà,Lê Han,Lê Hàn",
                // given name, then family name, then middle name
                "Đỗ Văn An,Hoàng Thị An,Nguyễn Thị An,Nguyễn Văn An,Trần An,An Văn Bình",
                "Nguyễn An,Nguyễn Bá An,Nguyễn Bá Hoàng An,Nguyễn Văn An",
                // one word, honorific and brackets
                "An,Ông Nguyễn Văn An,Bà Nguyễn Thị Bình (Diệu Tâm),Y Wang",
            })
    void followsTheAlphabetAndThePartsOfTheName(String list) {
        List<Candidate> lawful = Arrays.stream(list.split(","))
                .map(name -> new Candidate(1, name))
                .toList();
        List<Candidate> mixed = new ArrayList<>(lawful);
        Collections.shuffle(mixed, new Random(7));

        mixed.sort(ORDER);

        assertThat(mixed).isEqualTo(lawful);
        assertThat(ORDER.outOfPlace(lawful)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01, 1970-01-02",
        "1969-12-31, 1970-01-01",
        "1969, 1970",
        "1969, 1970-05-01",
        "1970-12-31, 1970",
        "1970, ''"
    })
    void putsTheEarlierBirthFirstWhereTheNamesAreTheSame(String first, String second) {
        Candidate older = born(first);
        Candidate younger = born(second);

        assertThat(ORDER.sameName(older, younger)).isTrue();
        assertThat(ORDER.compare(older, younger)).isNegative();
        assertThat(ORDER.compare(younger, older)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Hòa, NGUYỄN THỊ HOÀ", "Ông Lê Văn An, Lê Văn An", "H' Bia Niê, H’ Bia Niê"})
    void takesOneNameInTwoSpellingsForTheSame(String one, String other) {
        Candidate decomposed = new Candidate(1, Normalizer.normalize(one, Normalizer.Form.NFD));

        assertThat(ORDER.sameName(decomposed, new Candidate(2, other))).isTrue();
    }

    @Test
    void namesTheFewestWhoAreOutOfPlace() {
        List<Candidate> list = List.of(of("Lê Văn Yên"), of("Lê An"), of("Lê Bình"), of("Lê Cúc"), of("Lê Bảo"));

        assertThat(ORDER.outOfPlace(list)).extracting(Candidate::name).containsExactly("Lê Văn Yên", "Lê Bảo");
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale machine = Locale.getDefault();
        try {
            for (String tag : List.of("vi", "tr", "en", "sv")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ORDER.compare(of("LÊ THỊ DIỆP"), of("Lê Thị Đào"))).isNegative();
                assertThat(ORDER.compare(of("LÊ THỊ IN"), of("Lê Thị Ít"))).isNegative();
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Candidate of(String name) {
        return new Candidate(1, name);
    }

    private static Candidate born(String birth) {
        CandidateFacts facts = CandidateFacts.NONE.withBirth(Birth.ofCode(birth));
        assertThat(facts.birth().map(Birth::code)).isEqualTo(Optional.of(birth).filter(code -> !code.isEmpty()));
        return new Candidate(1, "Nguyễn Văn An", facts);
    }
}
