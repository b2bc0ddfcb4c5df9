package vn.kiemphieu.form.official;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.form.official.OfficialBallot.Look;

/** Elections and what was printed of them, for the tests of official ballots. */
public final class SampleBallots {
    public static final Look A5 = new Look(Paper.A5_PORTRAIT, PrintFace.LIBERATION_SERIF, 1, false, false, false);
    public static final Look A5_SAMPLE = new Look(Paper.A5_PORTRAIT, PrintFace.LIBERATION_SERIF, 1, false, false, true);
    static final BallotWords NO_WORDS = words(null, null, null, null, null, null);
    static final BallotWords TOLD =
            words("2", "tỉnh Thái Nguyên", "xã Tân Hòa", "XV", "Đảng bộ tỉnh Thái Nguyên", LocalDate.of(2025, 7, 5));

    private static final List<String> FAMILIES = List.of("Đỗ", "Hoàng", "Lê", "Nguyễn", "Nông", "Phạm", "Trần");
    private static final List<String> MIDDLES = List.of("Thị", "Văn", "Quốc", "Thị Ngọc", "Đình");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hạnh", "Lan", "Mỹ", "Nga", "Phúc", "Sơn", "Tú");

    private SampleBallots() {}

    /** An election of one contest. */
    public static Election election(OfficialForm form, String title, int seats, List<Candidate> candidates) {
        boolean party = form.regime() == Regime.PARTY_CONGRESS;
        VotingMethod method = form.name().endsWith("AGREE") ? VotingMethod.AGREE_DISAGREE : VotingMethod.STRIKE_OUT;
        return new Election(
                title,
                party ? "Đảng bộ xã Tân Hòa" : "Xã Tân Hòa",
                form.regime(),
                party ? Optional.of(Meeting.DELEGATES_CONGRESS) : Optional.empty(),
                false,
                List.of(new Contest("c", title, method, seats, candidates)));
    }

    public static OfficialBallot.Result print(OfficialForm form, Election election, Look look) {
        return new OfficialBallot(election, election.contests().get(0), form, TOLD).print(look);
    }

    /** So many plain names in the order of the alphabet. */
    public static List<Candidate> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(
                        i + 1,
                        FAMILIES.get(i * 3 % FAMILIES.size()) + " " + MIDDLES.get(i * 7 % MIDDLES.size()) + " "
                                + GIVEN.get(i * GIVEN.size() / count)))
                .toList();
    }

    /** What state ballots must cope with: namesakes, a monk's name, a name of seven words, letters of the highlands. */
    public static List<Candidate> people() {
        List<Candidate> people = new ArrayList<>();
        people.add(person(1, Honorific.MS, "Nguyễn Thị Lan Anh", null, null));
        people.add(person(2, Honorific.MR, "Trần Văn Bình", LocalDate.of(1975, 5, 12), null));
        people.add(person(3, Honorific.MR, "Trần Văn Bình", LocalDate.of(1975, 11, 2), null));
        people.add(person(4, Honorific.MR, "Nguyễn Văn Đức", null, "Thượng tọa Thích Quảng Thiện"));
        people.add(person(5, Honorific.MS, "Công Tằng Tôn Nữ Hoàng Thị Phương Dung Quỳnh", null, null));
        people.add(person(6, Honorific.MR, "Y Blă Kđăm", null, null));
        return people;
    }

    static Candidate person(int no, Honorific honorific, String name, LocalDate birth, String otherName) {
        return new Candidate(
                no,
                name,
                new CandidateFacts(
                        Optional.of(honorific),
                        Optional.ofNullable(birth).map(Birth::of),
                        Optional.ofNullable(otherName),
                        Optional.empty()));
    }

    static BallotWords words(
            String unitNo, String province, String commune, String legislature, String upper, LocalDate date) {
        return new BallotWords(
                Optional.ofNullable(unitNo),
                Optional.ofNullable(province),
                Optional.ofNullable(commune),
                Optional.ofNullable(legislature),
                Optional.empty(),
                Optional.ofNullable(upper),
                Optional.ofNullable(upper).map(any -> "Đại hội đại biểu lần thứ I"),
                Optional.ofNullable(date).map(any -> "Tân Hòa"),
                Optional.ofNullable(date),
                true,
                Optional.empty());
    }

    /** The PDF's words line by line, columns beside each other in one line. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC)
                    .replaceAll(" +", " ")
                    .replaceAll(" *\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
