package vn.kiemphieu.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.NewRuling;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/**
 * A counting place with as many ballots as asked for, to measure with: stored row by row as a real one, with as many
 * numbers a row, a doubt ruled on by two members on every fiftieth sheet; only the pictures are short rows of chance.
 */
public final class SyntheticStation {
    public static final int NAMES = 20;

    private static final String CONTEST = "bench";
    private static final int SEATS = 15;
    private static final int DOUBT_EVERY = 50;
    private static final double STRUCK = 0.3;
    private static final Person HEAD = new Person("Nguyễn Văn An", Role.HEAD);
    private static final Person MEMBER = new Person("Trần Thị Bình", Role.MEMBER);
    private static final List<String> MEASURED =
            List.of("coverage darkness extentMm fill height inkMm2 leftBare longestGap over rightBare through under"
                    .split(" "));
    private static final List<String> OF_THE_ROW =
            List.of("lineOver", "ordinalMm2", "printFound", "ruleShare", "sealOver", "sideMm2");

    private final Random random = new Random(1);
    private final int pictureBytes;

    /** @param pictureBytes of each sheet; 0: none is kept */
    private SyntheticStation(int pictureBytes) {
        this.pictureBytes = pictureBytes;
    }

    /**
     * Makes the counting place and closes it.
     *
     * @param folder empty or missing
     * @param done told the number of ballots so far
     */
    public static void make(Path folder, int ballots, int pictureBytes, Clock clock, IntConsumer done) {
        new SyntheticStation(pictureBytes).fill(folder, ballots, clock, done);
    }

    private void fill(Path folder, int ballots, Clock clock, IntConsumer done) {
        StationFacts facts = new StationFacts(ElectionFile.parse(election(), "bench.json"), true, 2);
        String who = HEAD.name();
        try (StationFolder station = StationFolder.create(folder, facts, List.of(HEAD, MEMBER), who, clock)) {
            StoredStyle style = station.styles()
                    .add(
                            CONTEST,
                            facts.definition().hash(),
                            new TreeMap<>(Map.of("style.json", new byte[] {'{', '}'})),
                            who);
            Batch batch = station.batches().open(CONTEST, "B1", Batch.Kind.SCANNED, false, who);
            for (int i = 1; i <= ballots; i++) {
                boolean doubtful = i % DOUBT_EVERY == 0;
                byte[] picture = new byte[pictureBytes];
                random.nextBytes(picture);
                FedPage page = new FedPage.ScannedPage(i + ".jpg", picture, 0);
                StoredSheet sheet = station.sheets().add(batch, style, "bench", page, reading(doubtful), who);
                if (doubtful) {
                    station.rulings().add(List.of(ruling(sheet, HEAD), ruling(sheet, MEMBER)));
                }
                done.accept(i);
            }
            station.records().setFigures(CONTEST, Map.of("issued", ballots, "collected", ballots), HEAD);
            String list = StationCount.load(station, CONTEST).invalidList().hash();
            station.records().confirmInvalid(CONTEST, list, List.of(HEAD, MEMBER));
            String result = StationCount.load(station, CONTEST).resultHash();
            station.closings().close(CONTEST, result, List.of(HEAD, MEMBER));
        }
    }

    private static NewRuling ruling(StoredSheet sheet, Person by) {
        Verdict struck = new Verdict.Mark(MarkStatus.STRUCK);
        Adjudication says = new Adjudication(OptionalInt.of(1), struck, by.name(), false);
        return new NewRuling(sheet, says, by, List.of(), "", OptionalLong.empty());
    }

    private PageReading reading(boolean doubtful) {
        List<RowReading> rows = new ArrayList<>();
        for (int no = 1; no <= NAMES; no++) {
            MarkStatus mark = random.nextDouble() < STRUCK ? MarkStatus.STRUCK : MarkStatus.KEPT;
            boolean asks = doubtful && no == 1;
            rows.add(new RowReading(
                    no,
                    asks ? MarkStatus.UNCERTAIN : mark,
                    random.nextDouble(),
                    asks ? Set.of(AdjudicationReason.FAINT_STRIKE) : Set.of(),
                    measured(mark),
                    new TwoOpinions(
                            new Opinion(mark, random.nextDouble()),
                            Optional.of(new Opinion(mark, random.nextDouble())))));
        }
        double[] map = random.doubles(6).toArray();
        return new PageReading.Read(new Registration(map, random.nextDouble(), random.nextDouble()), Set.of(), rows);
    }

    /** Beside a name that is kept there is no ink, and most numbers are none. */
    private RowMeasurement measured(MarkStatus mark) {
        TreeMap<String, Double> values = new TreeMap<>();
        MEASURED.forEach(name -> values.put("line1." + name, mark == MarkStatus.STRUCK ? random.nextDouble() : 0.0));
        values.put("line1.faintLine", random.nextDouble());
        values.put("score", random.nextDouble());
        OF_THE_ROW.forEach(name -> values.put(name, 0.0));
        return new RowMeasurement(values);
    }

    private static String election() {
        StringBuilder candidates = new StringBuilder();
        for (int no = 1; no <= NAMES; no++) {
            candidates.append(no == 1 ? "" : ",");
            candidates.append("{\"no\":" + no + ",\"name\":\"Nguyễn Văn " + (char) ('A' + no - 1) + "\"}");
        }
        return """
                {"schema": 1, "title": "Bench", "unit": "Bench", "regime": "party-congress", "contests": [
                  {"id": "bench", "title": "Bench", "method": "strike-out", "seats": %s, "candidates": [%s]}]}
                """.formatted(String.valueOf(SEATS), candidates);
    }
}
