package vn.kiemphieu.form.official;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.Letterhead;
import vn.kiemphieu.form.Letterhead.Line;

/** The words of forms 13, 14 and 15 (resolution 40/NQ-HĐBCQG of 29/9/2025), with the gaps that are left. */
record StateTexts(OfficialForm form, BallotWords words, Set<Gap> gaps) {
    static final List<Line> NATION = List.of(
            Line.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Line.bold("Độc lập - Tự do - Hạnh phúc").ruled(1));

    /** Below the words of the box it is pictured in. */
    private static final List<String> SEAL_CENTRE = List.of("", "", "", "MẪU");

    private static final String DOTS = "……………";
    private static final String FEW_DOTS = "……";
    /** Printed on the forms themselves, which are those of 2026. */
    private static final String ASSEMBLY = "XVI";

    private static final String TERM = "2026-2031";

    BallotLayout.Texts of(Election election, Contest contest) {
        String count = "Được bầu " + contest.seats() + " đại biểu";
        return new BallotLayout.Texts(
                new Letterhead(headLeft(election), NATION, true),
                title(election),
                count,
                List.of(),
                "",
                List.of(),
                words.notes().orElse(List.of()),
                OfficialBallot.SEAL_RING,
                SEAL_CENTRE);
    }

    private List<Line> headLeft(Election election) {
        Line unit = Line.plain("Đơn vị bầu cử số: " + orDots(words.unitNo(), Gap.UNIT_NO, FEW_DOTS));
        return switch (form) {
            case STATE_13 -> List.of(unit, Line.plain(province(election, false)).ruled(0.5));
            case STATE_14 -> List.of(Line.plain(province(election, false)), unit.ruled(0.5));
            default -> List.of(Line.plain(commune(election, false)), unit.ruled(0.5));
        };
    }

    private List<String> title(Election election) {
        String term = "NHIỆM KỲ " + words.term().orElse(TERM);
        return switch (form) {
            case STATE_13 ->
                List.of(
                        "PHIẾU BẦU CỬ",
                        "ĐẠI BIỂU QUỐC HỘI KHÓA " + words.legislature().orElse(ASSEMBLY));
            case STATE_14 ->
                List.of(
                        "PHIẾU BẦU CỬ",
                        "ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN " + province(election, true),
                        "KHÓA " + orDots(words.legislature(), Gap.LEGISLATURE, FEW_DOTS) + " " + term);
            default ->
                List.of(
                        "PHIẾU BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN",
                        commune(election, true),
                        "KHÓA " + orDots(words.legislature(), Gap.LEGISLATURE, FEW_DOTS) + " " + term);
        };
    }

    private String province(Election election, boolean loud) {
        Optional<String> known = words.province().or(() -> Place.in(election.unit(), Place.PROVINCES));
        return place(known, Place.PROVINCES, Gap.PROVINCE, Gap.PROVINCE_KIND, loud);
    }

    private String commune(Election election, boolean loud) {
        Optional<String> known = words.commune().or(() -> Place.in(election.unit(), Place.COMMUNES));
        return place(known, Place.COMMUNES, Gap.COMMUNE, Gap.COMMUNE_KIND, loud);
    }

    private String place(Optional<String> known, List<String> kinds, Gap gap, Gap ofKind, boolean loud) {
        if (known.isEmpty()) {
            gaps.add(gap);
            String kind = Place.all(kinds);
            return loud ? kind.toUpperCase(Locale.ROOT) + " " + DOTS : kind + ": " + DOTS;
        }
        Place place = Place.of(known.get(), kinds);
        if (place.kind().isEmpty()) {
            gaps.add(ofKind);
        }
        return loud ? place.loud(kinds) : place.said(kinds);
    }

    private String orDots(Optional<String> text, Gap gap, String dots) {
        if (text.isEmpty()) {
            gaps.add(gap);
        }
        return text.orElse(dots);
    }
}
