package vn.kiemphieu.form.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.Letterhead;
import vn.kiemphieu.form.Letterhead.Line;

/** The words of a Party's or an association's ballot, set as their papers are; with the gaps that are left. */
record MeetingTexts(BallotWords words, Set<Gap> gaps) {
    private static final String DOTS = "…………";
    private static final String FEW_DOTS = "……";
    private static final String HOW_TO_STRIKE = "Ghi chú: Không bầu ai thì gạch ngang giữa cả họ và tên của người đó.";
    private static final String HOW_TO_AGREE =
            "(Đánh dấu X vào ô “Đồng ý” hoặc ô “Không đồng ý” cho từng người có tên dưới đây)";

    BallotLayout.Texts of(Election election, Contest contest, List<String> details) {
        boolean party = election.regime() == Regime.PARTY_CONGRESS;
        boolean agree = contest.method() == VotingMethod.AGREE_DISAGREE;
        String people = party ? " đồng chí" : " người";
        String count = "(Danh sách bầu cử: " + contest.candidates().size() + people + "; số lượng bầu: "
                + contest.seats() + people + ")";
        return new BallotLayout.Texts(
                new Letterhead(headLeft(election, party), headRight(party), true),
                title(contest),
                count,
                agree ? List.of(HOW_TO_AGREE) : List.of(),
                details.isEmpty() ? "" : "Chức vụ, đơn vị công tác",
                details,
                words.notes().orElse(agree ? List.of() : List.of(HOW_TO_STRIKE)),
                OfficialBallot.SEAL_RING,
                List.of("MẪU"));
    }

    private List<Line> headLeft(Election election, boolean party) {
        List<String> texts = new ArrayList<>();
        words.upper().ifPresent(texts::add);
        texts.add(election.unit());
        words.congress().ifPresent(texts::add);
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            String loud = text.toUpperCase(Locale.ROOT);
            boolean last = lines.size() == texts.size() - 1;
            lines.add(last ? Line.bold(loud).ruled(party ? 0 : 0.4) : Line.plain(loud));
        }
        if (party) {
            lines.add(Line.plain("*"));
        }
        return lines;
    }

    private List<Line> headRight(boolean party) {
        List<Line> lines = new ArrayList<>(
                party ? List.of(Line.bold("ĐẢNG CỘNG SẢN VIỆT NAM").ruled(1)) : StateTexts.NATION);
        if (words.dated()) {
            lines.add(Line.italic(place() + ", " + date()));
        }
        return lines;
    }

    private String place() {
        if (words.place().isEmpty()) {
            gaps.add(Gap.PLACE);
        }
        return words.place().orElse(DOTS);
    }

    private String date() {
        if (words.date().isEmpty()) {
            gaps.add(Gap.DATE);
            return "ngày " + FEW_DOTS + " tháng " + FEW_DOTS + " năm " + FEW_DOTS;
        }
        LocalDate day = words.date().get();
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", day.getDayOfMonth(), month(day), day.getYear());
    }

    // Official papers write 01 and 02, and 3 to 12, so that nobody can put a 1 before the figure.
    private static String month(LocalDate day) {
        return (day.getMonthValue() < 3 ? "0" : "") + day.getMonthValue();
    }

    /** What is elected, in capitals, without the verb a title may begin with; the years of office on a line of their own. */
    private static List<String> title(Contest contest) {
        String subject = contest.title().strip().toUpperCase(Locale.ROOT).replaceFirst("^(PHIẾU )?(BẦU CỬ|BẦU) ", "");
        List<String> lines = new ArrayList<>(List.of("PHIẾU BẦU CỬ"));
        lines.addAll(List.of(subject.split(",? +(?=KHÓA |NHIỆM KỲ )", 2)));
        return lines;
    }
}
