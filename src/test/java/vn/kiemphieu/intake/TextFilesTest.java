package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiemphieu.intake.SampleLists.findings;
import static vn.kiemphieu.intake.SampleLists.lines;
import static vn.kiemphieu.intake.SampleLists.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.ListFile;

class TextFilesTest {
    private static final String LIST = """
            STT,Họ và tên,Ngày sinh
            1,Nguyễn Thị Đượm,12/05/1975
            2,Trần Hữu Ước,1980
            """;
    private static final String[] PEOPLE = {"1|Nguyễn Thị Đượm||12/05/1975", "2|Trần Hữu Ước||1980"};

    /** Excel's "CSV UTF-8", "Unicode text", and what other programs write. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', false",
        "UTF-8, EFBBBF, false",
        "UTF-16LE, FFFE, false",
        "UTF-16BE, FEFF, false",
        "UTF-16LE, '', true",
        "UTF-16BE, '', true"
    })
    void areReadInEveryUnicodeEncoding(Charset charset, String mark, boolean guessed) {
        byte[] bytes = bytes(mark, LIST.getBytes(charset));

        CandidateList list = read(bytes);

        assertThat(lines(list)).containsExactly(PEOPLE);
        assertThat(list.remarks())
                .extracting(Remark::finding)
                .doesNotContain(guessed ? Finding.ENCODING : Finding.ENCODING_GUESSED);
    }

    /** Windows-1258 stores some letters whole and sets most tones behind the letter. */
    @Test
    void areReadInTheVietnameseEncodingOfWindowsAndSaidToBeGuessed() {
        byte[] bytes = windows1258(LIST);

        CandidateList list = read(bytes);

        assertThat(lines(list)).containsExactly(PEOPLE);
        assertThat(list.remarks())
                .filteredOn(remark -> remark.finding() == Finding.ENCODING_GUESSED)
                .singleElement()
                .satisfies(remark -> assertThat(remark.details()).containsExactly("windows-1258"));
    }

    @Test
    void ofAWesternWindowsWithLostLettersAreRefusedRowByRow() {
        byte[] bytes = LIST.replace('ê', '?').getBytes(Charset.forName("windows-1252"));

        CandidateList list = read(bytes);

        assertThat(list.hasErrors()).isTrue();
        assertThat(findings(list)).contains("2 LETTERS_LOST", "3 LETTERS_LOST");
    }

    @Test
    void inDecomposedLettersGiveTheSameNames() {
        assertThat(lines(read(Normalizer.normalize(LIST, Normalizer.Form.NFD)))).containsExactly(PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void areReadWithEverySeparatorAndCommasInsideQuotes(String separator) {
        String text =
                "STT,Họ và tên,Chức vụ\n1,Lê Văn An,\"Bí thư, Chủ tịch\"\n\n2,Lê Bình,\"nói \"\"có\"\"; không\"\n";
        String quoted = text.replaceAll(",(?=[^ ])", separator.equals("|") ? "\\|" : separator);

        assertThat(lines(read(quoted)))
                .containsExactly("1|Lê Văn An||||Bí thư, Chủ tịch", "2|Lê Bình||||nói \"có\"; không");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void areReadWithEveryLineEnd(String end) {
        assertThat(lines(read(LIST.replace("\n", end)))).containsExactly(PEOPLE);
    }

    @Test
    void mayNameTheirSeparatorAsExcelDoes() {
        CandidateList list = read("sep=;\r\nSTT;Họ và tên\r\n1;Lê Văn An\r\n2;\r\n");

        assertThat(lines(list)).containsExactly("1|Lê Văn An", "2");
        assertThat(findings(list)).contains("3 NAME_EMPTY");
    }

    @Test
    void countRowsAsASpreadsheetDoes() {
        CandidateList list = read("DANH SÁCH,\n,\nSTT,Họ và tên\n\n1,Lê Văn An\nx,Lê Văn Bình\n");

        assertThat(findings(list)).containsExactly("6 NUMBER_UNREADABLE");
    }

    @Test
    void withAQuoteThatNeverEndsAreRefusedWhole() {
        assertThatThrownBy(() -> read("STT,Họ và tên\n1,\"Lê Văn An\n2,Lê Văn Bình\n"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.LIST_QUOTES));
    }

    @ParameterizedTest
    @CsvSource({
        "D0CF11E0A1B11AE1, LIST_KIND", "255044462D312E37, LIST_KIND", "89504E470D0A1A0A, LIST_KIND",
        "FFD8FFE000104A46, LIST_KIND", "7B5C72746631, LIST_KIND", "3C68746D6C3E, LIST_KIND",
        "504B0304, LIST_KIND",
                "D0CF11E0A1B145006E00630072007900700074006500640050006100" + "63006B00610067006500, LIST_PROTECTED"
    })
    void ofAnotherKindAreRefusedByWhatTheyAre(String hex, Trouble trouble) {
        assertThatThrownBy(() -> ListFile.text(bytes(hex, new byte[0]), "list.csv"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    @Test
    void ofEnormousSizeAreRefused() {
        assertThatThrownBy(() -> read(new byte[17 * 1024 * 1024])).isInstanceOf(StationException.class);
        assertThatThrownBy(() -> read("Lê Văn An\n".repeat(6_000)))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.LIST_LONG));
    }

    @Test
    void withoutAnybodyAreAnError() {
        for (String nothing : new String[] {"", "\n\n", " \uFEFF\n", "STT,Họ và tên\n"}) {
            assertThat(read(nothing).remarks()).extracting(Remark::finding).contains(Finding.NO_CANDIDATE);
        }
    }

    private static byte[] bytes(String hexMark, byte[] rest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < hexMark.length(); i += 2) {
            bytes.write(Integer.parseInt(hexMark.substring(i, i + 2), 16));
        }
        bytes.writeBytes(rest);
        return bytes.toByteArray();
    }

    /** As Windows writes it: letters of the code page stay whole, other tones follow as marks. */
    private static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if (!charset.newEncoder().canEncode(letter)) {
                String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                letter = Normalizer.normalize(apart.replace(tone, ""), Normalizer.Form.NFC) + tone;
            }
            bytes.writeBytes(letter.getBytes(charset));
        });
        assertThat(new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("?");
        return bytes.toByteArray();
    }
}
