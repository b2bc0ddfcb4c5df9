package vn.kiemphieu.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.result.AreaFigures;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.StateUnit;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.tally.Particular;

/** Elections drawn by chance, with every kind of ballot, as they go on record; the same seed gives the same. */
final class DrawnElection {
    private final Random random;
    private final ElectionDefinition definition;

    DrawnElection(long seed, List<String> names, VotingMethod... methods) {
        this.random = new Random(seed);
        this.definition = definition(names, methods);
    }

    /** The ballots of every contest. */
    List<List<BallotRecord>> ballots(int each) {
        List<List<BallotRecord>> all = new ArrayList<>();
        for (Contest contest : definition.election().contests()) {
            List<BallotRecord> ballots = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                ballots.add(ballot(contest));
            }
            all.add(ballots);
        }
        return all;
    }

    /** As if the ballots had come in in this order. */
    StationRecord station(List<List<BallotRecord>> ballots) {
        List<ContestRecord> contests = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            contests.add(contest(definition.election().contests().get(i), ballots.get(i)));
        }
        return new StationRecord(
                "Kiểm Phiếu 0.1.0",
                definition,
                false,
                new CommitteeSettings(Map.of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK, OpenPoint.Answer.STRUCK)),
                contests,
                events());
    }

    private static ElectionDefinition definition(List<String> names, VotingMethod[] methods) {
        ObjectNode file = new ObjectMapper().createObjectNode().put("schema", 1);
        file.put("title", "Đại hội \"thử\"").put("unit", "Đảng bộ xã Mỹ Đức").put("regime", "party-congress");
        ArrayNode contests = file.putArray("contests");
        for (int i = 0; i < methods.length; i++) {
            ObjectNode contest = contests.addObject()
                    .put("id", "c" + (i + 1))
                    .put("title", "Cuộc bầu, số " + (i + 1))
                    .put("method", methods[i].code())
                    .put("seats", Math.max(1, names.size() - 1));
            ArrayNode candidates = contest.putArray("candidates");
            for (int no = 1; no <= names.size(); no++) {
                candidates.addObject().put("no", no).put("name", names.get(no - 1));
            }
        }
        return ElectionFile.parse(file.toString(), "drawn.json");
    }

    private ContestRecord contest(Contest contest, List<BallotRecord> ballots) {
        List<CountedBallot> counted = new ArrayList<>();
        for (BallotRecord ballot : ballots) {
            boolean typed = ballot.scanned().isEmpty();
            counted.add(new CountedBallot(new SheetId("B1", counted.size() + 1), typed, ballot.outcome()));
        }
        Map<Figure, Integer> figures = new EnumMap<>(Map.of(Figure.ISSUED, 500, Figure.ROLL, 600, Figure.VOTED, 400));
        List<String> confirmers = List.of("Nguyễn Văn An", "Trần Thị Bình");
        ContestCount count = new ContestCount(
                definition.election(),
                contest,
                false,
                CommitteeSettings.ASK_ALWAYS,
                counted,
                InvalidList.of(counted),
                2,
                confirmers,
                figures,
                Map.of(Deduction.EXEMPTED_ABSENT, 3),
                Map.of(Particular.PLACE, "Hội trường \"A\""),
                Optional.of(new Closing("2026-03-15T17:00:09Z", confirmers, 2, Optional.of(1), "đếm lại")));
        return new ContestRecord(count, Optional.of(outcome(count)), ballots::get);
    }

    /** By the count's own figures; a state contest of one area. */
    private static Outcome outcome(ContestCount count) {
        AreaFigures area = new AreaFigures(
                count.figures().get(Figure.ROLL),
                count.figures().get(Figure.VOTED),
                count.tally().valid(),
                count.tally().votes());
        return StateUnit.decide(count.contest(), Body.PEOPLES_COUNCIL, StateUnit.Poll.FIRST, List.of(area));
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        String previous = Event.BEFORE_THE_FIRST;
        for (String what : List.of("STATION_MADE", "SHEET_READ", "RULED", "TYPED")) {
            String at = "2026-03-15T17:00:0" + events.size() + "Z";
            Event open = new Event(at, "=An", what, "sheet", events.size(), "b".repeat(64), previous, "");
            previous = open.computedHash();
            events.add(
                    new Event(at, "=An", what, "sheet", events.size(), "b".repeat(64), open.previousHash(), previous));
        }
        return events;
    }

    private BallotRecord ballot(Contest contest) {
        TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
        List<MarkStatus> possible = List.copyOf(Validity.marksOf(contest.method()));
        contest.candidates()
                .forEach(candidate -> marks.put(candidate.no(), possible.get(random.nextInt(possible.size()))));
        Authority authority = new Authority(List.of("Nguyễn Văn An", "Trần Thị Bình"), false);
        return switch (random.nextInt(8)) {
            case 0 -> typed(contest, new CastVoteRecord.Marked(marks, true));
            case 1 -> typed(contest, new CastVoteRecord.RuledInvalid(InvalidReason.MARKED, authority));
            case 2 ->
                scanned(
                        contest,
                        new PageReading.Foreign(AdjudicationReason.CROPPED),
                        List.of(new Adjudication(
                                OptionalInt.empty(),
                                new Verdict.Outside(OutsideReason.RESCAN),
                                "Nguyễn Văn An",
                                false)),
                        new CastVoteRecord.Outside(OutsideReason.RESCAN, authority));
            case 3 -> {
                int no = contest.candidates().get(0).no();
                Verdict verdict = new Verdict.Mark(marks.get(no));
                List<Adjudication> rulings = List.of(
                        new Adjudication(OptionalInt.of(no), verdict, "Trần Thị Bình", false),
                        new Adjudication(OptionalInt.of(no), verdict, "Nguyễn Văn An", true));
                yield scanned(contest, read(marks, no), rulings, new CastVoteRecord.Marked(marks, true));
            }
            default -> scanned(contest, read(marks, 0), List.of(), new CastVoteRecord.Marked(marks, false));
        };
    }

    private BallotRecord typed(Contest contest, CastVoteRecord record) {
        return new BallotRecord(
                Optional.empty(),
                List.of(),
                List.of("Nguyễn Văn An", "Trần Thị Bình"),
                record,
                outcome(contest, record));
    }

    private BallotRecord scanned(
            Contest contest, PageReading reading, List<Adjudication> rulings, CastVoteRecord record) {
        String hash =
                Sha256.hex(new byte[] {(byte) random.nextInt(), (byte) random.nextInt(), (byte) random.nextInt()});
        return new BallotRecord(
                Optional.of(new BallotRecord.Scanned(reading, hash, random.nextInt(2))),
                rulings,
                List.of(),
                record,
                outcome(contest, record));
    }

    private BallotOutcome outcome(Contest contest, CastVoteRecord record) {
        return BallotOutcome.of(definition.election(), contest, record);
    }

    /** @param doubtful the number of a row the machine asks about, or 0 */
    private PageReading read(TreeMap<Integer, MarkStatus> marks, int doubtful) {
        List<RowReading> rows = new ArrayList<>();
        marks.forEach((no, mark) -> {
            boolean asks = no == doubtful;
            RowMeasurement measured =
                    new RowMeasurement(Map.of("line1.coverage", random.nextDouble(), "gap_mm", Double.NaN));
            TwoOpinions opinions = new TwoOpinions(new Opinion(mark, 0.98), Optional.of(new Opinion(mark, 0.875)));
            rows.add(new RowReading(
                    no,
                    asks ? MarkStatus.UNCERTAIN : mark,
                    0.5,
                    asks ? Set.of(AdjudicationReason.READINGS_DIFFER) : Set.of(),
                    measured,
                    opinions));
        });
        Registration registration = new Registration(new double[] {11.8, 0.01, 3, -0.01, 11.8, 4.5}, 0.05, 0.3);
        return new PageReading.Read(registration, Set.of(), rows);
    }
}
