package vn.kiemphieu.report.minutes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.report.minutes.PaperFacts.Evidence;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperFacts.Rounds;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.PartyBase;
import vn.kiemphieu.result.PartyRound;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.tally.Particular;

/** Facts for papers, made by hand: a state polling area and a Party congress. */
public final class SamplePapers {
    static final Closing FIRST =
            new Closing("2026-03-15T16:00:00Z", List.of("Nguyễn Văn An", "Trần Thị Bình"), 1, Optional.empty(), "");
    static final Closing SECOND = new Closing(
            "2026-03-15T18:00:00Z", List.of("Nguyễn Văn An", "Trần Thị Bình"), 2, Optional.of(1), "sót một tập phiếu");

    private SamplePapers() {}

    /** A polling area with the three contests of 2026; 7170 of 7206 voted. */
    public static PaperFacts state(boolean closed) {
        List<Contest> contests = List.of(
                contest(
                        "qh",
                        "Đại biểu Quốc hội khóa XVI",
                        3,
                        "Nguyễn Văn An",
                        "Trần Thị Bình",
                        "Lê Công Chánh",
                        "Phạm Thị Dung",
                        "Vũ Đình Đạt"),
                contest("tinh", "Đại biểu Hội đồng nhân dân tỉnh Quảng Ngãi", 2, "Đỗ Anh", "Lê Bưởi", "Vũ Cẩm"),
                contest("xa", "Đại biểu Hội đồng nhân dân xã Bình Sơn", 2, "Hồ Ánh", "Bùi Bảo", "Cao Cường"));
        Election election = new Election(
                "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031",
                "Xã Bình Sơn",
                Regime.STATE,
                Optional.empty(),
                false,
                contests);
        Map<Particular, String> particulars = new EnumMap<>(Particular.class);
        particulars.put(Particular.POLLING_AREA, "07");
        particulars.put(Particular.UNIT_PARTS, "các xã Bình Sơn, Vạn Tường, Đông Sơn");
        particulars.put(Particular.BOX_WITNESSES, "Ngô Văn Giang, thôn Long Hội; Mai Thị Hà, thôn Phước Thọ");
        particulars.put(Particular.COUNT_WITNESSES, "Trịnh Quốc Khánh, thôn An Phong; Lương Thị Lan, thôn Long Hội");
        particulars.put(Particular.POLL_OPENED, "07:00 15/3/2026");
        particulars.put(Particular.POLL_CLOSED, "19 giờ 00 phút, ngày 15 tháng 3 năm 2026");
        particulars.put(Particular.COUNT_BEGAN, "2026-03-15 19:10");
        particulars.put(Particular.COUNT_ENDED, "23:45 15/3/2026");
        particulars.put(
                Particular.MACHINE_PERMIT, "Công văn số 123/HĐBCQG-VP ngày 20/02/2026 của Hội đồng bầu cử quốc gia");
        particulars.put(Particular.TRIAL_RUN, "Biên bản chạy thử số 02/BB ngày 10/3/2026");
        Map<Figure, Integer> figures = Map.of(
                Figure.ROLL,
                7206,
                Figure.RECEIVED,
                7300,
                Figure.ISSUED,
                7172,
                Figure.EXCHANGED,
                2,
                Figure.UNUSED,
                126,
                Figure.VOTED,
                7170,
                Figure.COLLECTED,
                12);
        List<OfContest> all = new ArrayList<>();
        for (Contest contest : contests) {
            ContestCount count = SampleCounts.count(
                    election, contest, figures, particulars, closed ? Optional.of(FIRST) : Optional.empty());
            all.add(new OfContest(
                    count,
                    Map.of(
                            "province",
                            "tỉnh Quảng Ngãi",
                            "unit_no",
                            "4",
                            "legislature",
                            contest.id().equals("qh") ? "XVI" : "XIV"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Evidence(
                            "5F3C-5F3C",
                            "5f3c".repeat(16),
                            "ab01".repeat(16),
                            "5f3c 5f3c 5f3c 5f3c 5f3c 5f3c 5f3c 5f3c"))));
        }
        return facts(election, all);
    }

    /** A congress of delegates that elects its committee by striking out and its head by agreeing. */
    public static PaperFacts party(Optional<Closing> closing) {
        Contest committee = contest(
                "bch",
                "Ban Chấp hành Đảng bộ xã Bình Sơn nhiệm kỳ 2025-2030",
                3,
                "Nguyễn Văn An",
                "Trần Thị Bình",
                "Lê Công Chánh",
                "Phạm Thị Dung",
                "Vũ Đình Đạt");
        Contest head = new Contest(
                "bt", "Bí thư Đảng ủy", VotingMethod.AGREE_DISAGREE, 1, List.of(new Candidate(1, "Nguyễn Văn An")));
        Election election = new Election(
                "Đại hội đại biểu Đảng bộ xã Bình Sơn lần thứ I",
                "Đảng bộ xã Bình Sơn",
                Regime.PARTY_CONGRESS,
                Optional.of(Meeting.DELEGATES_CONGRESS),
                false,
                List.of(committee, head));
        Map<Particular, String> particulars = new EnumMap<>(Particular.class);
        particulars.put(Particular.PLACE, "hội trường xã Bình Sơn");
        particulars.put(Particular.COUNT_BEGAN, "9:30 20/6/2025");
        particulars.put(Particular.COUNT_ENDED, "10:05 20/6/2025");
        Map<Figure, Integer> figures =
                Map.of(Figure.ROLL, 15, Figure.ISSUED, 12, Figure.VOTED, 12, Figure.COLLECTED, 12);
        Map<Deduction, Integer> deductions = new EnumMap<>(Deduction.class);
        deductions.put(Deduction.CONVENING_COMMITTEE_ABSENT, 1);
        deductions.put(Deduction.ABSENT_WITHOUT_SUBSTITUTE, 1);
        PartyBase base = new PartyBase(Meeting.DELEGATES_CONGRESS, 15, deductions);
        List<OfContest> all = new ArrayList<>();
        for (Contest contest : election.contests()) {
            ContestCount count = SampleCounts.count(election, contest, figures, particulars, closing);
            all.add(new OfContest(
                    count,
                    Map.of("upper", "Tỉnh ủy Quảng Ngãi"),
                    Optional.of(base),
                    closing.map(c -> PartyRound.decide(contest, count.tally().votes(), base)),
                    Optional.empty()));
        }
        return facts(election, all);
    }

    /** A closed contest for a commune's council with candidates of these names. */
    public static PaperFacts named(List<String> names) {
        Contest contest = contest("xa", "Đại biểu Hội đồng nhân dân xã Bình Sơn", 2, names.toArray(String[]::new));
        Election election =
                new Election(names.get(0), "Xã Bình Sơn", Regime.STATE, Optional.empty(), false, List.of(contest));
        ContestCount count = SampleCounts.count(election, contest, Map.of(), Map.of(), Optional.of(SECOND));
        return facts(
                election,
                List.of(new OfContest(count, Map.of(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** The congress with its second round for a substitute delegate. */
    static PaperFacts delegates(PaperFacts facts) {
        Contest plain = contest("dk", "Đại biểu dự khuyết đi dự Đại hội Đảng bộ tỉnh", 1, "Đỗ Anh", "Lê Bưởi");
        Contest round = new Contest(
                plain.id(),
                plain.title(),
                plain.method(),
                plain.seats(),
                plain.candidates(),
                new ContestFacts(Optional.empty(), Optional.of(new Round(2, "dk1", Round.Kind.FURTHER))));
        ContestCount count =
                SampleCounts.count(facts.election(), round, Map.of(Figure.ROLL, 15), Map.of(), Optional.of(FIRST));
        return facts(
                facts.election(),
                List.of(new OfContest(count, Map.of(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** The facts with the same small picture for every sheet. */
    public static PaperFacts withPictures(PaperFacts facts) {
        BufferedImage picture = new BufferedImage(80, 112, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PaperFacts(
                facts.election(),
                facts.rosters(),
                facts.settings(),
                facts.contests(),
                facts.votes(),
                facts.program(),
                id -> Optional.of(png.toByteArray()));
    }

    static PaperFacts facts(Election election, List<OfContest> contests) {
        List<Person> people = List.of(
                new Person("Nguyễn Văn An", Role.HEAD),
                new Person("Trần Thị Bình", Role.SECRETARY),
                new Person("Lê Văn Cảnh", Role.MEMBER),
                new Person("Phạm Thị Đào", Role.MEMBER),
                new Person("Võ Minh Kỹ", Role.TECHNICIAN));
        return new PaperFacts(
                election,
                id -> new Roster(people),
                new CommitteeSettings(Map.of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK, OpenPoint.Answer.STRUCK)),
                contests,
                contests.stream().map(SamplePapers::alone).toList(),
                "Kiểm Phiếu 0.1.0",
                id -> Optional.empty());
    }

    /** A vote that no round followed from. */
    private static Rounds alone(OfContest contest) {
        List<String> elected = contest.outcome().stream()
                .flatMap(outcome -> outcome.elected().stream())
                .map(Candidate::name)
                .toList();
        return new Rounds(
                List.of(contest.count().contest().id()),
                List.of(),
                List.of(),
                elected,
                contest.outcome().map(Outcome::missing));
    }

    static Contest contest(String id, String title, int seats, String... names) {
        List<Candidate> candidates = new ArrayList<>();
        for (String name : names) {
            Honorific honorific = name.contains(" Thị ") ? Honorific.MS : Honorific.MR;
            candidates.add(new Candidate(
                    candidates.size() + 1, name, CandidateFacts.NONE.withHonorific(Optional.of(honorific))));
        }
        return new Contest(id, title, VotingMethod.STRIKE_OUT, seats, candidates);
    }

    /** The facts with every sheet of the first contest waiting. */
    static OfContest open(OfContest contest) {
        ContestCount count = contest.count();
        Doubt doubt = new Doubt(
                java.util.OptionalInt.of(2),
                java.util.Set.of(AdjudicationReason.FAINT_STRIKE, AdjudicationReason.PARTIAL_STRIKE),
                Doubt.Step.A_MEMBER);
        List<CountedBallot> ballots = count.ballots().stream()
                .map(ballot ->
                        new CountedBallot(ballot.id(), false, (BallotOutcome) new BallotOutcome.Open(List.of(doubt))))
                .toList();
        ContestCount open = new ContestCount(
                count.election(),
                count.contest(),
                false,
                ballots,
                InvalidList.of(ballots),
                2,
                List.of(),
                count.figures(),
                count.particulars(),
                Optional.empty());
        return new OfContest(
                open, new LinkedHashMap<>(contest.ballot()), contest.base(), Optional.empty(), Optional.empty());
    }
}
