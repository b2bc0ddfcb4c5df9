package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words over a column are taken for, misread ones included. */
class AnswerHeadingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Đồng ý,                   AGREE
            ĐỒNG Ý,                   AGREE
            Đồng ỷ,                   AGREE
            Ðồng ý,                   AGREE
            Đông y,                   AGREE
            Ý kiến Đồng ý,            AGREE
            Tán thành,                AGREE
            Không đồng ý,             DISAGREE
            KHÔNG ĐỒNG Ý,             DISAGREE
            Khóng đồng ý,             DISAGREE
            Ý kiến Không đồng ý,      DISAGREE
            K. đồng ý,                DISAGREE
            Không tán thành,          DISAGREE
            Họ và tên,                OTHER
            STT,                      OTHER
            Ghi chú,                  OTHER
            Không,                    OTHER
            Chưa đồng ý,              OTHER
            """)
    void knowsTheHeading(String words, AnswerHeading heading) {
        assertThat(AnswerHeading.of(words)).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Đồng ý;                                      AGREE
            Không|đồng ý;                                DISAGREE
            (danh sách: 04 đồng|Đồng ý;                  AGREE
            Ý kiến của đại biểu|Không đồng ý;            DISAGREE
            chọn một trong hai|Không|đồng ý;             DISAGREE
            Khóng|dòng|Đồng ý;                           OTHER
            Chưa|Đồng ý;                                 OTHER
            Không hoàn toàn|đồng ý;                      OTHER
            Khóng hoàn toàn|Đồng ý;                      OTHER
            Ko hoàn toàn|đồng ý;                         OTHER
            Chưa thật sự|đồng ý;                         OTHER
            Không|hoàn toàn|đồng ý;                      OTHER
            Hoàn toàn|đồng ý;                            AGREE
            Họ và tên;                                   OTHER
            """)
    void whatStandsAboveAHeadingDoesNotCountUnlessItMightTurnItRound(String lines, AnswerHeading heading) {
        assertThat(AnswerHeading.of(List.of(lines.split("\\|")))).isEqualTo(heading);
    }
}
