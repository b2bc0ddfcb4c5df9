package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.intake.SampleLists.findings;
import static vn.kiemphieu.intake.SampleLists.lines;
import static vn.kiemphieu.intake.SampleLists.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;

class HeadingsTest {
    /** Heading line, one person, and what is understood. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            STT;Họ và tên;Giới tính;Ngày sinh          > 1;Lê Văn An;Nam;12/05/1975          > 1|Lê Văn An|Ông|12/05/1975
            TT;HỌ TÊN;NAM/NỮ;NĂM SINH                  > 7;Lê Thị An;nữ;1975                 > 7|Lê Thị An|Bà|1975
            so thu tu;ho va ten;gioi tinh;ngay thang nam sinh > 1;Lê Văn An;nam;1/2/1975     > 1|Lê Văn An|Ông|01/02/1975
            #;Full name;Gender;Date of birth           > 1;Lê Văn An;Male;1975-05-12         > 1|Lê Văn An|Ông|12/05/1975
            No;Name;Sex;Year of birth                  > 1;Lê Thị An;F;1975                  > 1|Lê Thị An|Bà|1975
            Số TT;Họ, tên đệm;Tên;x                    > 1;Lê Văn;An;y                       > 1|Lê Văn An
            Stt;Họ và tên đệm;Tên;Đơn vị               > 1;Lê Văn;An;Chi bộ 3                > 1|Lê Văn An||||Chi bộ 3
            STT;Họ;Tên đệm;Tên                         > 1;Lê;Văn;An                         > 1|Lê Văn An
            STT;Họ;Tên đệm;Tên                         > 1;Lê;;An                            > 1|Lê An
            No.;Given name;Middle name;Family name     > 1;An;Văn;Lê                         > 1|Lê Văn An
            STT;Tên;Chức vụ;Đơn vị công tác            > 1;Lê Văn An;Bí thư;Xã Mỹ Đức        > 1|Lê Văn An||||Bí thư, Xã Mỹ Đức
            STT;Họ và tên (ghi chữ in hoa)(3);Năm;x    > 1;LÊ VĂN AN;1975;                   > 1|LÊ VĂN AN||1975
            STT;Họ và tên người ứng cử;Nam;Nữ          > 1;Lê Văn An;x;                      > 1|Lê Văn An|Ông
            STT;Họ và tên;Nam;Nữ                       > 1;Lê Thị An;;1975                   > 1|Lê Thị An|Bà|1975
            STT;Danh xưng;Họ và tên;Tên thường gọi     > 1;Bà;Lê Thị An;Út An                > 1|Lê Thị An|Bà||Út An
            STT;Họ và tên;Pháp danh;Ngày sinh          > 1;Lê Văn An;Thích Tâm;27526         > 1|Lê Văn An||12/05/1975|Thích Tâm
            STT;Ông/Bà;Họ và tên;x                     > 1;Ông;Lê Văn An (Ba An);            > 1|Lê Văn An|Ông||Ba An
            STT;Họ và tên;Họ tên cha;x                 > 1;Lê Văn An;Lê Văn Ba;              > 1|Lê Văn An
            """)
    void areUnderstoodInBothLanguagesWithAndWithoutMarks(String heading, String person, String understood) {
        CandidateList list = read(heading + "\n" + person + "\n");

        assertThat(lines(list)).containsExactly(understood);
        assertThat(list.hasErrors()).isFalse();
    }

    @Test
    void mayStandBelowTitlesAndBeFollowedByColumnNumbersAndSigners() {
        CandidateList list = read("""
                ỦY BAN BẦU CỬ XÃ MỸ ĐỨC;;;;
                DANH SÁCH CHÍNH THỨC NHỮNG NGƯỜI ỨNG CỬ;;;;
                ;;;;
                STT;Họ và tên;Ngày sinh;;Chức vụ
                ;;Nam;Nữ;
                (1);(2);(3);(4);(5)
                1;Lê Văn An;12/05/1975;;Bí thư
                2;Trần Thị Bình;;1980;Phó Bí thư
                ;Tổng cộng: 2 người;;;
                ;;;;Mỹ Đức, ngày 1 tháng 3 năm 2026
                """);

        assertThat(lines(list))
                .containsExactly("1|Lê Văn An|Ông|12/05/1975||Bí thư", "2|Trần Thị Bình|Bà|1980||Phó Bí thư");
        assertThat(findings(list)).containsExactly("9 ROW_LEFT_OUT", "10 ROW_LEFT_OUT");
    }

    @Test
    void overTwoColumnsGiveOneName() {
        CandidateList list = read("STT,Họ và tên,,Năm sinh\n1,Lê Văn,An,1975\n2,Trần Thị,Bình,1980\n");

        assertThat(lines(list)).containsExactly("1|Lê Văn An||1975", "2|Trần Thị Bình||1980");
        assertThat(list.remarks()).extracting(Remark::finding).contains(Finding.NAME_IN_TWO_COLUMNS);
    }

    /** A person without a number must never vanish as if it were a title. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            ;Phạm Văn Dũng;   > NUMBER_MISSING
            ;Phạm Văn Dũng;x  > NUMBER_MISSING
            ;CHỦ TỊCH;        > ROW_LEFT_OUT
            """)
    void leaveOutWhatIsNoPersonOnly(String last, String finding) {
        CandidateList list = read("STT;Họ và tên;Chức vụ\n1;Lê Văn An;\n2;Lê Văn Bình;\n" + last + "\n");

        assertThat(findings(list)).containsExactly("4 " + finding);
    }

    @Test
    void namingOneThingTwiceAreTold() {
        CandidateList list = read("STT,Họ và tên,Ngày sinh,Năm sinh\n1,Lê Văn An,12/05/1975,1976\n");

        assertThat(lines(list)).containsExactly("1|Lê Văn An||12/05/1975");
        assertThat(list.remarks()).extracting(Remark::finding).contains(Finding.HEADER_TWICE);
    }

    @Test
    void sayWhichColumnsAndCellsAreNotRead() {
        CandidateList list = read("STT,Họ và tên,Dân tộc,Quê quán\n1,Lê Văn An,Kinh,Mỹ Đức,Hà Nội\n");

        assertThat(list.remarks())
                .filteredOn(remark -> remark.finding() == Finding.COLUMNS_UNREAD)
                .singleElement()
                .satisfies(remark -> assertThat(remark.details()).containsExactly("Dân tộc, Quê quán"));
        assertThat(findings(list)).containsExactly("2 CELL_WITHOUT_HEADING");
    }

    @Test
    void doNotHideNumberedRowsAboveThem() {
        CandidateList list = read("1,Lê Văn An\nSTT,Họ và tên\n2,Lê Văn Bình\n");

        assertThat(findings(list)).containsExactly("1 ROW_ABOVE_HEADINGS", "3 NUMBER_GAP");
    }

    @Test
    void withAColumnForSortingGiveTheNameOnce() {
        assertThat(lines(read("STT,Họ và tên,Tên\n1,Lê Văn An,An\n"))).containsExactly("1|Lê Văn An");
    }
}
