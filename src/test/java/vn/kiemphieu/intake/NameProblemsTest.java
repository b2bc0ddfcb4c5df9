package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.intake.SampleLists.PARTY;
import static vn.kiemphieu.intake.SampleLists.STATE;
import static vn.kiemphieu.intake.SampleLists.findings;
import static vn.kiemphieu.intake.SampleLists.lines;
import static vn.kiemphieu.intake.SampleLists.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.finding.Severity;
import vn.kiemphieu.intake.table.ListFile;
import vn.kiemphieu.intake.table.Table;

class NameProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            Nguy?n V?n An          > LETTERS_LOST
            Nguy\uFFFDn Văn An     > LETTERS_LOST
            NguyÔn V¨n An          > LEGACY_FONT
            TrÇn ThÞ B×nh          > LEGACY_FONT
            Nguyeãn Vaên An        > LEGACY_FONT
            Traàn Thò Bình         > LEGACY_FONT
            Ñoaøn Vaên Haûi        > LEGACY_FONT
            Nguyễn Vаn An          > FOREIGN_LETTER
            Nguyễn Văn Αn          > FOREIGN_LETTER
            Nguyễn Văn An2         > DIGIT
            Nguyễn Văn @An         > ODD_CHARACTER
            Nguyễn Văn An*         > ODD_CHARACTER
            =A2&" "&B2             > NAME_FORMULA
            An                     > NAME_ONE_WORD
            Nguyễn Văn Müller      > LEGACY_FONT
            Rơ Châm Č              > UNUSUAL_LETTER
            Ðỗ Văn An              > D_REPLACED
            Danh sách bầu cử       > NAME_TITLE
            Tổng số người          > NAME_TITLE
            UỶ BAN BẦU CỬ          > NAME_TITLE
            """)
    void areFoundByRow(String name, Finding finding) {
        CandidateList list = read("Lê Văn Bình\n" + name + "\n");

        assertThat(findings(list, Finding.ORDER_BROKEN)).contains("2 " + finding);
    }

    /** What was UTF-8 and went through a program that took it for Windows-1252. */
    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn An", "Trần Thị Bình", "Đặng Đức", "Lê Thị Hường", "Phạm Hữu Ước"})
    void ofTextDecodedTwiceAreNamed(String name) {
        String broken = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        assertThat(findings(read("Lê Văn Bình\n" + broken.replace("\uFFFD", "") + "\n")))
                .contains("2 MOJIBAKE");
    }

    /** Nothing of this may be taken for a broken or legacy name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoàng Hòa Toàn",
                "Nguyễn Thị Thúy Huế",
                "Trương Tuấn Khoát",
                "Đào Quý Đôn",
                "Bùi Xuân Hạ",
                "LÊ THỊ THOẠI",
                "Ksor H’Ble",
                "K'Brơi Jrang",
                "Võ Văn Kiệt",
                "Phan Đình Giót",
                "Tôn Nữ Ngọc Oanh",
                "Lương Thế Vinh",
                "Nguyễn Khoa Điềm",
                "Thào A Páo",
                "Ngô Thì Nhậm",
                "Tống Sơ Hải",
                "Danh Sóc Kha",
                "Uy Bân",
                "HʼÊ Ban",
                "Lê Thoã",
                "Quách Uyển Nghĩa",
                "Lý Thường Kiệt",
                "Đỗ Nguyễn Ước"
            })
    void areNotSeenInProperNames(String name) {
        assertThat(findings(read("Lê Văn Bình\n" + name + "\n"))).isEmpty();
    }

    @Test
    void ofLengthAreFound() {
        assertThat(findings(read("Nguyễn ".repeat(15) + "\n"))).containsExactly("1 NAME_LONG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1. Lê An/1. Lê Bình                            > 2 NUMBER_TWICE
            1. Lê An/3. Lê Bình                            > 2 NUMBER_GAP
            2. Lê An/1. Lê Bình                            > 1 NUMBER_GAP,2 NUMBER_FALLS
            1. Lê An/2. Lê An                              > 2 NAME_TWICE
            1. Lê An, 1970/2. Lê An                        > 2 NAME_TWICE
            1. Lê Hòa, 1970/2. LÊ HOÀ, 1970                > 2 NAME_TWICE
            1. Lê An, 1970/2. Lê An, 1971                  > ''
            1. Lê An, 1970/2. Lê An, 12/05/1970            > 2 BIRTH_UNDECIDED
            1. Ông Lê An/2. Lê Bình                        > 2 HONORIFIC_MISSING
            1. Lê An, sinh 75/2. Lê Bình                   > 1 BIRTH_UNREADABLE
            1. Lê An, 12/05/75/2. Lê Bình                  > 1 BIRTH_SHORT_YEAR
            1. Lê An, 31/02/1975/2. Lê Bình                > 1 BIRTH_UNREADABLE
            1. Lê An, 12/13/1975/2. Lê Bình                > 1 BIRTH_UNREADABLE
            1. Lê An, 1875/2. Lê Bình                      > 1 BIRTH_IMPLAUSIBLE
            1. Lê An, 05/1975/2. Lê Bình                   > 1 BIRTH_MONTH_ONLY
            1. Lê An (1975), 1976/2. Lê Bình               > 1 VALUE_TWICE
            """)
    void ofTheListAreFound(String text, String expected) {
        String lines = text.replaceAll("/(?=\\d\\. )", "\n");

        assertThat(String.join(",", findings(read(lines)))).isEqualTo(expected);
    }

    /** Refused already for its letters; which row it would be taken for is said too, and births tell it apart as they do namesakes. */
    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Vаn Αn", "Nguyễn Văn Аn", "NGUYỄN VĂN ΑN", "Nguyễn Văn Ａn"})
    void ofALookAlikeNameTheRowItLooksLikeIsSaid(String twin) {
        String name = twin.contains("Vа") ? "Nguyễn Van An" : "Nguyễn Văn An";
        assertThat(findings(read("1. " + name + "\n2. " + twin + "\n"))).contains("2 NAME_TWICE");
        assertThat(findings(read("1. " + name + ", 1970\n2. " + twin + ", 1971\n")))
                .doesNotContain("2 NAME_TWICE");
        assertThat(findings(read("1. Nguyễn Vân An\n2. " + twin + "\n"))).doesNotContain("2 NAME_TWICE");
    }

    @Test
    void ofOrderAreWarningsForTheStateAndToldOnceElsewhere() {
        Table table = table("1. Bà Lê Thị Yên\n2. Ông Lê An\n3. Ông Lê Bình\n");

        assertThat(findings(CandidateIntake.read(table, STATE))).containsExactly("1 ORDER_BROKEN");
        CandidateList party = CandidateIntake.read(table, PARTY);
        assertThat(findings(party)).isEmpty();
        assertThat(party.remarks()).extracting(Remark::finding).contains(Finding.ORDER_FREE);
    }

    @Test
    void ofOrderAreMendedWhenAskedFor() {
        Table table = table("1. Bà Lê Thị Yên\n2. Ông Lê An\n3. Ông Lê Bình\n");

        CandidateList sorted = CandidateIntake.readInLawfulOrder(table, STATE);

        assertThat(lines(sorted)).containsExactly("1|Lê An|Ông", "2|Lê Bình|Ông", "3|Lê Thị Yên|Bà");
        assertThat(sorted.people()).extracting(CandidateList.Listed::row).containsExactly(2, 3, 1);
        assertThat(sorted.remarks()).extracting(Remark::finding).contains(Finding.ORDER_CHANGED);
        assertThat(findings(sorted)).isEmpty();
    }

    @Test
    void aboutTheWholeListAreTold() {
        String many = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> "Lê " + "ABCDEGHIKLMNOPQRST".charAt(i % 18) + "a".repeat(1 + i / 18))
                .collect(Collectors.joining("\n"));

        assertThat(whole(many)).contains(Finding.MANY_CANDIDATES, Finding.HONORIFICS_NONE);
        assertThat(whole("Lê An")).contains(Finding.SEATS_NOT_BELOW_CANDIDATES);
        assertThat(whole("Lê An\nLê Bình")).doesNotContain(Finding.SEATS_NOT_BELOW_CANDIDATES);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void canBeSaidInBothLanguages(Finding finding) {
        Remark remark = Remark.ofList(finding, "x", "y");

        assertThat(remark.in(Locale.ROOT)).isNotBlank().isNotEqualTo(remark.in(Locale.ENGLISH));
        assertThat(Arrays.asList(Severity.values())).contains(remark.severity());
    }

    private static List<Finding> whole(String text) {
        return CandidateIntake.read(table(text), STATE).remarks().stream()
                .filter(remark -> remark.row() == Remark.WHOLE_LIST)
                .map(Remark::finding)
                .toList();
    }

    private static Table table(String text) {
        return ListFile.text(text.getBytes(StandardCharsets.UTF_8), "list");
    }
}
