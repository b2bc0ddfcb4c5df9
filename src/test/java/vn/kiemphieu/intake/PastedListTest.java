package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.intake.SampleLists.findings;
import static vn.kiemphieu.intake.SampleLists.lines;
import static vn.kiemphieu.intake.SampleLists.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedListTest {
    /** One pasted line, and what is understood. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1. Nguyễn Văn An                              > 1|Nguyễn Văn An
            3) Nguyễn Văn An                              > 3|Nguyễn Văn An
            (1) Nguyễn Văn An                             > 1|Nguyễn Văn An
            01 - Nguyễn Văn An                            > 1|Nguyễn Văn An
            12 Nguyễn Văn An                              > 12|Nguyễn Văn An
            - Ông Nguyễn Văn An, sinh 1975                > 1|Nguyễn Văn An|Ông|1975
            • Bà Trần Thị Bình - sinh ngày 12/5/1980      > 1|Trần Thị Bình|Bà|12/05/1980
            1. Nguyễn Văn An sinh năm 1975                > 1|Nguyễn Văn An||1975
            1. Nguyễn Văn An 12/05/1975                   > 1|Nguyễn Văn An||12/05/1975
            1. Nguyễn Văn An, sinh ngày 12 tháng 5 năm 1975, Bí thư > 1|Nguyễn Văn An||12/05/1975||Bí thư
            2. Đồng chí Nguyễn Văn Sinh, Bí thư, Chủ tịch; > 2|Nguyễn Văn Sinh||||Bí thư, Chủ tịch
            1. Đ/c Nguyễn Văn An.                         > 1|Nguyễn Văn An
            1. NGUYỄN VĂN AN (Thích Thiện, Pháp hiệu Tâm) > 1|NGUYỄN VĂN AN|||Thích Thiện, Pháp hiệu Tâm
            Trần Thị Bình (1975)                          > 1|Trần Thị Bình||1975
            Nguyễn Văn An, Nam, 1975, Chi bộ 3            > 1|Nguyễn Văn An|Ông|1975||Chi bộ 3
            Y Ê Ban                                       > 1|Y Ê Ban
            H’ Bia Niê                                    > 1|H’ Bia Niê
            """)
    void areReadLineByLine(String line, String understood) {
        CandidateList list = read(line + "\n");

        assertThat(lines(list)).containsExactly(understood);
        assertThat(list.hasErrors()).isFalse();
    }

    @Test
    void fromASpreadsheetHaveTabs() {
        assertThat(lines(read("1\tLê Văn An\t12/05/1975\tBí thư\n2\tLê Thị Bình\t1980\tPhó Bí thư\n")))
                .containsExactly("1|Lê Văn An||12/05/1975||Bí thư", "2|Lê Thị Bình||1980||Phó Bí thư");
    }

    @Test
    void areCleanedOfWhatNobodySeesAndSaySo() {
        CandidateList list = read("\u200E1.\u00A0Lê\u00A0Văn\u200B An\u202C\n2. Lê Bình\n");

        assertThat(lines(list)).containsExactly("1|Lê Văn An", "2|Lê Bình");
        assertThat(findings(list)).containsExactly("1 UNSEEN_REMOVED");
    }

    @Test
    void keepTheTitleOutAndAskAboutAPersonWithoutANumber() {
        CandidateList list =
                read("DANH SÁCH BẦU CỬ\nbầu Ban Chấp hành\n1. Lê Văn An\nLê Văn Bình\n2. Lê Văn Cường\nPhạm Dung\n");

        assertThat(findings(list))
                .containsExactly("1 ROW_LEFT_OUT", "2 ROW_LEFT_OUT", "4 NUMBER_MISSING", "6 NUMBER_MISSING");
    }

    @Test
    void takeAnHonorificForOneOnlyWhereTheListUsesThem() {
        CandidateList usual = read("1. Ông Ích Khiêm\n2. Ông Lê Văn An\n3. Bà Lê Thị Bình\n");
        CandidateList rare = read("1. Ông Ích Khiêm\n2. Lê Văn An\n3. Lê Thị Bình\n");

        assertThat(lines(usual)).containsExactly("1|Ích Khiêm|Ông", "2|Lê Văn An|Ông", "3|Lê Thị Bình|Bà");
        assertThat(lines(rare)).containsExactly("1|Ông Ích Khiêm", "2|Lê Văn An", "3|Lê Thị Bình");
        assertThat(findings(rare)).containsExactly("1 PREFIX_DOUBTFUL");
    }

    @Test
    void withSeveralPeopleInOneLineAreRefused() {
        assertThat(findings(read("Lê Văn An, Trần Thị Bình, Bí thư\n"))).containsExactly("1 TWO_PEOPLE");
    }
}
