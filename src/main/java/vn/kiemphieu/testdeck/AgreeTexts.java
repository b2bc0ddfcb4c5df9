package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Locale;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.testdeck.pen.Dice;

/**
 * The words on a made-up ballot of a list without surplus (190-QĐ/TW art. 15).
 *
 * @param office what those on the list are to be elected to
 * @param wording which of the usual instructions is printed
 */
record AgreeTexts(String place, String office, int names, int wording) {
    private static final List<String> FOR_ONE =
            List.of("Bí thư Đảng ủy", "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "Phó Bí thư Thường trực Đảng ủy");
    private static final List<String> FOR_SOME = List.of("Phó Bí thư Đảng ủy", "Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy");
    private static final List<String> FOR_MANY =
            List.of("Ban Thường vụ Đảng ủy", "Ủy ban Kiểm tra Đảng ủy", "Đại biểu dự Đại hội cấp trên của Đảng bộ");
    private static final int WORDINGS = 3;

    static AgreeTexts of(String place, int names, Dice dice) {
        List<String> offices = names == 1 ? FOR_ONE : names < 5 ? FOR_SOME : FOR_MANY;
        return new AgreeTexts(place, dice.pick(offices), names, dice.whole(0, WORDINGS - 1));
    }

    /** The same question as on a ballot for the committee itself. */
    static AgreeTexts committee(String place, int names) {
        return new AgreeTexts(place, "Ban Chấp hành Đảng bộ", names, 0);
    }

    /** The question of the same people for another office of the same congress. */
    AgreeTexts otherOffice() {
        List<String> offices = names == 1 ? FOR_ONE : names < 5 ? FOR_SOME : FOR_MANY;
        return new AgreeTexts(place, offices.get((offices.indexOf(office) + 1) % offices.size()), names, wording);
    }

    String title() {
        return "Bầu " + office + " xã " + place + " nhiệm kỳ 2025 - 2030";
    }

    /**
     * @param answered whether two cells are marked, or the names struck out
     * @param details one post a candidate, or none at all
     */
    BallotLayout.Texts words(boolean answered, List<String> details) {
        String large = place.toUpperCase(Locale.ROOT);
        return new BallotLayout.Texts(
                List.of("ĐẢNG BỘ XÃ " + large, "ĐẠI HỘI LẦN THỨ XXII", "*"),
                List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
                List.of("PHIẾU BẦU CỬ", office.toUpperCase(Locale.ROOT) + " XÃ " + large, "NHIỆM KỲ 2025 - 2030"),
                wording == 1 ? "(Danh sách gồm " + names + " đồng chí; bầu " + names + " đồng chí)" : "",
                answered && wording != 1 ? List.of(above()) : List.of(),
                details.isEmpty() ? "" : "Chức vụ, đơn vị công tác",
                details,
                List.of(below(answered)),
                "ĐẢNG CỘNG SẢN VIỆT NAM ★ ĐẢNG BỘ XÃ " + large + " ★",
                List.of());
    }

    private String above() {
        return wording == 0
                ? "(Đồng ý đồng chí nào thì đánh dấu X vào ô Đồng ý, không đồng ý thì đánh dấu X vào ô Không đồng ý)"
                : "(Đánh dấu X vào một trong hai ô bên phải họ và tên từng đồng chí)";
    }

    private String below(boolean answered) {
        if (!answered) {
            return "Ghi chú: Không bầu đồng chí nào thì gạch ngang giữa cả họ và tên đồng chí đó.";
        }
        return wording == 1
                ? "Cách ghi phiếu: mỗi đồng chí đánh một dấu X, vào ô Đồng ý hoặc ô Không đồng ý."
                : "Ghi chú: Đánh dấu cả hai ô hoặc không đánh dấu ô nào thì không tính là bầu đồng chí đó.";
    }
}
