package vn.kiemphieu.form.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Election;

/** Every word of the forms, beside those of resolution 40/NQ-HĐBCQG and the customs of Party papers. */
class OfficialTextsTest {
    private static final String BCH = "Bầu Ban Chấp hành Đảng bộ xã Tân Hòa nhiệm kỳ 2025 - 2030";

    @Test
    void form13HasNoWordTooManyAndSaysTheBirthsOfNamesakes() {
        assertThat(text(OfficialForm.STATE_13, "Đại biểu Quốc hội", SampleBallots.people(), SampleBallots.TOLD))
                .isEqualTo("""
                        Đơn vị bầu cử số: 2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Tỉnh Thái Nguyên Độc lập - Tự do - Hạnh phúc
                        Vị trí đóng dấu
                        của Tổ bầu cử
                        PHIẾU BẦU CỬ
                        ĐẠI BIỂU QUỐC HỘI KHÓA XV
                        Được bầu 2 đại biểu
                        Bà Nguyễn Thị Lan Anh
                        Ông Trần Văn Bình (12/05/1975)
                        Ông Trần Văn Bình (02/11/1975)
                        Ông Nguyễn Văn Đức
                        (Thượng tọa Thích Quảng Thiện)
                        Bà Công Tằng Tôn Nữ Hoàng
                        Thị Phương Dung Quỳnh
                        Ông Y Blă Kđăm
                        """);
    }

    @Test
    void form14HasDotsForWhatNobodySaid() {
        List<Candidate> one = SampleBallots.people().subList(0, 1);
        assertThat(text(OfficialForm.STATE_14, "Đại biểu Hội đồng nhân dân tỉnh", one, SampleBallots.NO_WORDS))
                .isEqualTo("""
                        Tỉnh/Thành phố: …………… CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Đơn vị bầu cử số: …… Độc lập - Tự do - Hạnh phúc
                        Vị trí đóng dấu
                        của Tổ bầu cử
                        PHIẾU BẦU CỬ
                        ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN TỈNH/THÀNH PHỐ ……………
                        KHÓA …… NHIỆM KỲ 2026-2031
                        Được bầu 2 đại biểu
                        Bà Nguyễn Thị Lan Anh
                        """);
    }

    @Test
    void form15TakesTheCommuneFromTheElectionsUnit() {
        List<Candidate> one = SampleBallots.people().subList(0, 1);
        BallotWords words = SampleBallots.words("3", null, null, "II", null, null);
        assertThat(text(OfficialForm.STATE_15, "Đại biểu Hội đồng nhân dân xã", one, words))
                .isEqualTo("""
                        Xã Tân Hòa CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Đơn vị bầu cử số: 3 Độc lập - Tự do - Hạnh phúc
                        Vị trí đóng dấu
                        của Tổ bầu cử
                        PHIẾU BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN
                        XÃ TÂN HÒA
                        KHÓA II NHIỆM KỲ 2026-2031
                        Được bầu 2 đại biểu
                        Bà Nguyễn Thị Lan Anh
                        """);
    }

    @Test
    void aPartysBallotIsSetAsItsPapersAre() {
        assertThat(text(OfficialForm.PARTY_TABLE, BCH, SampleBallots.names(3), SampleBallots.TOLD))
                .isEqualTo("""
                        ĐẢNG BỘ TỈNH THÁI NGUYÊN ĐẢNG CỘNG SẢN VIỆT NAM
                        ĐẢNG BỘ XÃ TÂN HÒA Tân Hòa, ngày 05 tháng 7 năm 2025
                        ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I
                        *
                        PHIẾU BẦU CỬ
                        BAN CHẤP HÀNH ĐẢNG BỘ XÃ TÂN HÒA
                        NHIỆM KỲ 2025 - 2030
                        (Danh sách bầu cử: 3 đồng chí; số lượng bầu: 2 đồng chí)
                        STT Họ và tên
                        1 Đỗ Thị An
                        2 Nguyễn Quốc Đạt
                        3 Trần Đình Mỹ
                        Ghi chú: Không bầu ai thì gạch ngang giữa cả họ và tên của người đó.
                        """);
    }

    @Test
    void anAgreeBallotHasFourColumnsAndSaysHowToMarkThem() {
        assertThat(text(OfficialForm.PARTY_AGREE, BCH, SampleBallots.names(2), SampleBallots.NO_WORDS))
                .isEqualTo("""
                        ĐẢNG BỘ XÃ TÂN HÒA ĐẢNG CỘNG SẢN VIỆT NAM
                        * …………, ngày …… tháng …… năm ……
                        PHIẾU BẦU CỬ
                        BAN CHẤP HÀNH ĐẢNG BỘ XÃ TÂN HÒA
                        NHIỆM KỲ 2025 - 2030
                        (Danh sách bầu cử: 2 đồng chí; số lượng bầu: 2 đồng chí)
                        (Đánh dấu X vào ô “Đồng ý” hoặc ô “Không đồng ý” cho từng người có tên dưới đây)
                        STT Họ và tên Đồng ý Không
                        đồng ý
                        1 Đỗ Thị An
                        2 Nguyễn Quốc Hạnh
                        """);
    }

    @Test
    void whatIsMissingIsToldAsWellAsDotted() {
        Election state = SampleBallots.election(
                OfficialForm.STATE_14, "Đại biểu Hội đồng nhân dân tỉnh", 1, SampleBallots.people());
        assertThat(gaps(OfficialForm.STATE_14, state, SampleBallots.NO_WORDS))
                .containsExactlyInAnyOrder(Gap.UNIT_NO, Gap.PROVINCE, Gap.LEGISLATURE);
        BallotWords kindless = SampleBallots.words("1", "Thái Nguyên", null, "XV", null, null);
        assertThat(gaps(OfficialForm.STATE_14, state, kindless)).containsExactly(Gap.PROVINCE_KIND);
        assertThat(gaps(OfficialForm.STATE_14, state, SampleBallots.TOLD)).isEmpty();
        Election party = SampleBallots.election(OfficialForm.PARTY_TABLE, BCH, 1, SampleBallots.names(2));
        assertThat(gaps(OfficialForm.PARTY_TABLE, party, SampleBallots.NO_WORDS))
                .isEqualTo(EnumSet.of(Gap.PLACE, Gap.DATE));
    }

    @Test
    void aContestFindsItsForm() {
        assertThat(form("Bầu cử đại biểu Quốc hội khóa XVI")).contains(OfficialForm.STATE_13);
        assertThat(form("Đại biểu Hội đồng nhân dân thành phố Huế")).contains(OfficialForm.STATE_14);
        assertThat(form("Đại biểu HĐND phường An Cựu, thành phố Huế")).contains(OfficialForm.STATE_15);
        assertThat(form("Bầu cử bổ sung")).isEmpty();
    }

    private static java.util.Optional<OfficialForm> form(String title) {
        Election election = SampleBallots.election(OfficialForm.STATE_13, title, 1, SampleBallots.people());
        return OfficialForm.of(election, election.contests().get(0));
    }

    private static java.util.Set<Gap> gaps(OfficialForm form, Election election, BallotWords words) {
        return new OfficialBallot(election, election.contests().get(0), form, words)
                .print(SampleBallots.A5)
                .gaps();
    }

    private static String text(OfficialForm form, String title, List<Candidate> candidates, BallotWords words) {
        Election election = SampleBallots.election(form, title, 2, candidates);
        return SampleBallots.text(
                new OfficialBallot(election, election.contests().get(0), form, words)
                        .print(SampleBallots.A5)
                        .ballot()
                        .pdf());
    }
}
