package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.seal.Argon2;

/** A small counting place for tests, with a row in every table when it is {@link #full}. */
public final class SampleStation {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);
    public static final Person AN = new Person("Nguyễn Văn An", Role.HEAD);
    public static final Person BINH = new Person("Trần Thị Bình", Role.MEMBER);
    public static final Person TECHNICIAN = new Person("Lê Kỹ Thuật", Role.TECHNICIAN);
    public static final String ELECTION = """
            {"schema": 1, "title": "Bầu Ban Chấp hành", "unit": "Đảng bộ xã Mỹ Đức", "regime": "%s",
             "contests": [{"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 2, "candidates": [
               {"no": 1, "name": "Đỗ Anh"}, {"no": 2, "name": "Lê Bưởi"}, {"no": 3, "name": "Vũ Cẩm"}]}]}
            """;

    private SampleStation() {}

    public static StationFolder make(Path folder) {
        return make(folder, "party-congress", 2);
    }

    public static StationFolder make(Path folder, String regime, int members) {
        return make(folder, regime, members, true);
    }

    /** @param test whether it is for practice */
    public static StationFolder make(Path folder, String regime, int members, boolean test) {
        StationFacts facts = new StationFacts(ElectionFile.parse(ELECTION.formatted(regime), "e.json"), test, members);
        return StationFolder.create(folder, facts, List.of(AN, BINH, TECHNICIAN), "test", CLOCK);
    }

    /** One row at least in every table. */
    public static void fill(StationFolder station) {
        station.settings()
                .settle(new CommitteeSettings(Map.of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK, OpenPoint.Answer.STRUCK)), AN);
        Batch scanned = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, AN.name());
        station.journal().expect(scanned, 1, AN.name());
        station.journal().move(scanned, BatchState.FEEDING, "", AN.name());
        station.journal().arrived(scanned, page("a.png"));
        SeenInk ink = new SeenInk(Optional.of(new byte[] {1, 2, 3}), Optional.empty());
        StoredSheet sheet =
                station.sheets().add(scanned, style(station), "reader-1", page("a.png"), struck(2), ink, AN.name());
        station.journal().move(scanned, BatchState.OPEN, "", AN.name());
        station.pulls().add(sheet, AN, "rách góc");
        station.slips().fed(scanned, page("slip.png"), Optional.of(sheet.id()), true, AN.name());
        station.readiness().add("bch", "{}", AN);
        station.secondPasses()
                .report(station.secondPasses().add("bch", "L2", List.of(scanned), AN.name()), "{}", AN.name());
        station.rulings()
                .add(List.of(new NewRuling(
                        sheet,
                        new Adjudication(OptionalInt.of(1), new Verdict.Mark(MarkStatus.KEPT), AN.name(), false),
                        AN,
                        List.of(),
                        "nhìn rõ",
                        OptionalLong.empty())));
        Batch typed = station.batches().open("bch", "T1", Batch.Kind.TYPED, false, AN.name());
        station.typedBallots()
                .add(
                        typed,
                        List.of(new TypedBallot(
                                new SheetId("T1", 1),
                                AN.name(),
                                false,
                                "1 3",
                                new TreeMap<>(Map.of(1, MarkStatus.STRUCK, 3, MarkStatus.STRUCK)),
                                Optional.empty(),
                                false)),
                        AN,
                        List.of());
        station.records().setFigures("bch", Map.of("issued", 10), AN);
        station.records().confirmInvalid("bch", "a".repeat(64), List.of(AN, BINH));
        station.particulars().set("bch", Map.of("place", "Hội trường"), AN);
        station.closings().close("bch", "b".repeat(64), List.of(AN, BINH));
        audit(station);
        station.closings().reopen("bch", List.of(AN, BINH), "đếm thiếu một phiếu");
        Contest further = new Contest(
                "bch-2",
                "Ban Chấp hành (lần 2)",
                VotingMethod.STRIKE_OUT,
                1,
                List.of(new Candidate(1, "Đỗ Anh"), new Candidate(2, "Lê Bưởi")),
                new ContestFacts(Optional.empty(), Optional.of(new Round(2, "bch", Round.Kind.FURTHER))));
        ElectionDefinition before = station.facts().definition();
        String text = ElectionFile.format(before, before.election().with(further));
        station.definitions().add(ElectionFile.parse(text, "e.json"), "bch-2", AN);
        station.occurrences().add(Occurrence.CHECKED, "", AN.name());
        station.accounts(new Argon2(8, 1, 1), new SecureRandom()).set(AN, "mười hai con gà", AN.name());
    }

    private static void audit(StationFolder station) {
        AuditStore.Two both = new AuditStore.Two(AN, BINH);
        StoredAudit begun =
                new StoredAudit(0, "bch", "polling", 50, "1".repeat(20), 1, "c".repeat(64), List.of(), 1, false);
        StoredAudit audit = station.audits().begin(begun, both);
        TypedBallot paper =
                new TypedBallot(new SheetId("B1", 1), AN.name(), false, "0", new TreeMap<>(), Optional.empty(), false);
        station.audits().type(audit, List.of(paper), AN, List.of());
        station.audits().listMade(audit, "pull", "d".repeat(64), both);
    }

    /** Closes the contest as it is counted now, balanced or not, so that votes may be told. */
    public static void close(StationFolder station) {
        station.closings().close("bch", StationCount.load(station, "bch").resultHash(), List.of(AN, BINH));
    }

    public static StoredSheet feed(StationFolder station, String label, String name, PageReading reading) {
        Batch batch = station.batches().open("bch", label, Batch.Kind.SCANNED, true, AN.name());
        return station.sheets().add(batch, style(station), "reader-1", page(name), reading, AN.name());
    }

    public static FedPage page(String name) {
        return new FedPage.ScannedPage(name, ("image of " + name).getBytes(StandardCharsets.UTF_8), 0);
    }

    public static StoredStyle style(StationFolder station) {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of("style.json", new byte[] {'{', '}'}));
        return station.styles().add("bch", station.facts().definition().hash(), files, AN.name());
    }

    /** A certain reading with these numbers struck. */
    public static PageReading struck(Integer... nos) {
        List<RowReading> rows = new ArrayList<>();
        for (int no = 1; no <= 3; no++) {
            MarkStatus status = List.of(nos).contains(no) ? MarkStatus.STRUCK : MarkStatus.KEPT;
            rows.add(row(no, status));
        }
        Set<AdjudicationReason> finding =
                nos.length == 0 ? Set.of(AdjudicationReason.UNTOUCHED, AdjudicationReason.OVERVOTE) : Set.of();
        return new PageReading.Read(registration(), finding, rows);
    }

    /** A reading whose row {@code no} is doubtful; the others are struck. */
    public static PageReading doubtful(int no, AdjudicationReason... reasons) {
        List<RowReading> rows = new ArrayList<>();
        for (int other = 1; other <= 3; other++) {
            rows.add(
                    other == no
                            ? new RowReading(no, MarkStatus.UNCERTAIN, 0.5, Set.of(reasons), measurement())
                            : row(other, MarkStatus.STRUCK));
        }
        return new PageReading.Read(registration(), Set.of(), rows);
    }

    /** A reading on whose row {@code no} the rule and the classifier differ; the others are struck. */
    public static PageReading split(int no) {
        PageReading.Read asked = (PageReading.Read) doubtful(no, AdjudicationReason.FAINT_STRIKE);
        TwoOpinions opinions =
                new TwoOpinions(new Opinion(MarkStatus.STRUCK, 0.99), Optional.of(new Opinion(MarkStatus.KEPT, 0.87)));
        List<RowReading> rows = new ArrayList<>(asked.rows());
        RowReading row = rows.get(no - 1);
        rows.set(
                no - 1, new RowReading(no, row.status(), row.confidence(), row.reasons(), row.measurement(), opinions));
        return new PageReading.Read(asked.registration(), asked.sheetReasons(), rows);
    }

    private static RowReading row(int no, MarkStatus status) {
        return new RowReading(no, status, 0.999, Set.of(), measurement());
    }

    private static RowMeasurement measurement() {
        return new RowMeasurement(Map.of("coverage", 0.97, "gap_mm", Double.NaN));
    }

    private static Registration registration() {
        return new Registration(new double[] {11.8, 0.01, 3, -0.01, 11.8, 4.5}, 0.05, 0.3);
    }
}
