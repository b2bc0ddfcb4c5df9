package vn.kiemphieu.testdeck;

import java.util.List;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.testdeck.pen.Dice;

/** The words on made-up ballots. */
final class FormTexts {
    static final String COMMITTEE = "Ban Chấp hành Đảng bộ";
    static final String DELEGATES = "Đại biểu dự Đại hội cấp trên của Đảng bộ";
    static final List<String> PLACES = List.of(
            "Bình An",
            "Tân Hòa",
            "Yên Thượng",
            "Phú Lộc",
            "Đông Sơn",
            "Hưng Thịnh",
            "Mường Khoa",
            "Cẩm Thủy",
            "Vĩnh Trạch",
            "Ea Hiu");
    static final List<String> POSTS = List.of(
            "Bí thư Đảng ủy",
            "Phó Bí thư Thường trực Đảng ủy",
            "Chủ tịch UBND xã",
            "Phó Chủ tịch HĐND xã",
            "Trưởng Công an xã",
            "Chỉ huy trưởng Ban CHQS xã",
            "Chủ tịch Hội Nông dân xã",
            "Bí thư chi bộ thôn 4",
            "Hiệu trưởng Trường THCS",
            "Bí thư Đoàn xã, đại biểu HĐND xã",
            "Trạm trưởng Trạm Y tế",
            "Chủ tịch Hội LHPN xã");

    private FormTexts() {}

    /** A usual name, or the name and title of a monk; long enough to break the line on most forms. */
    static String alias(Dice dice) {
        return dice.chance(0.5)
                ? "Thích " + dice.pick(List.of("Thanh Tâm", "Minh Huệ", "Quảng Thiện", "Diệu Ân")) + " - Thượng tọa"
                : "tên gọi khác: " + VietnameseNames.one(dice).name();
    }

    /** The words of a state ballot: forms 13–15, or a province's landscape print. */
    static BallotLayout.Texts state(String place, int seats, boolean landscape) {
        String large = place.toUpperCase(java.util.Locale.ROOT);
        return new BallotLayout.Texts(
                landscape ? List.of() : List.of("Xã: " + place, "Đơn vị bầu cử số: 2"),
                landscape ? List.of() : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                landscape
                        ? List.of("PHIẾU BẦU CỬ", "ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN XÃ " + large, "NHIỆM KỲ 2026 - 2031")
                        : List.of(
                                "PHIẾU BẦU CỬ",
                                "ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN",
                                "XÃ " + large,
                                "KHÓA XII NHIỆM KỲ 2026-2031"),
                "Được bầu " + seats + " đại biểu",
                "",
                List.of(),
                landscape
                        ? List.of("Lưu ý: Không tín nhiệm người nào thì gạch ngang cả họ và tên người đó.")
                        : List.of(),
                "HỘI ĐỒNG NHÂN DÂN XÃ " + large + " ★",
                List.of("TỔ", "BẦU CỬ", "SỐ 7"));
    }

    /** The words of a Party ballot; {@code details} may be empty. */
    static BallotLayout.Texts party(String place, String office, int names, int seats, List<String> details) {
        String large = place.toUpperCase(java.util.Locale.ROOT);
        return new BallotLayout.Texts(
                List.of("ĐẢNG BỘ XÃ " + large, "ĐẠI HỘI LẦN THỨ XXII", "*"),
                List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
                List.of(
                        "PHIẾU BẦU CỬ",
                        office.toUpperCase(java.util.Locale.ROOT) + " XÃ " + large,
                        "NHIỆM KỲ 2025 - 2030"),
                "(Danh sách bầu cử: " + names + " đồng chí; số lượng bầu: " + seats + " đồng chí)",
                details.isEmpty() ? "" : "Chức vụ, đơn vị công tác",
                details,
                List.of("Ghi chú: Không bầu đồng chí nào thì gạch ngang giữa cả họ và tên đồng chí đó."),
                "ĐẢNG CỘNG SẢN VIỆT NAM ★ ĐẢNG BỘ XÃ " + large + " ★",
                List.of());
    }
}
