package vn.kiemphieu.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VoteChartTest {
    @Test
    void aLongNameStandsOnSeveralLinesSoThatItsBarHasRoom() {
        assertThat(VoteChart.inLines("Nguyễn Văn An")).isEqualTo("Nguyễn Văn An");
        assertThat(VoteChart.inLines("Thượng tọa Thích Thanh Phương Quảng Đức (12/05/1975), Ủy ban"))
                .isEqualTo("Thượng tọa Thích Thanh\nPhương Quảng Đức\n(12/05/1975), Ủy ban");
    }
}
