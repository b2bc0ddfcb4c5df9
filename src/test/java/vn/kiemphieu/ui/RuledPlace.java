package vn.kiemphieu.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Tabulator;

/** A counting place in which everything is ruled and nothing balanced yet: {@link #BALLOTS} ballots, some of them invalid. */
public final class RuledPlace {
    public static final int BALLOTS = 97;
    public static final int INVALID = 3;
    public static final String CONTEST = "bch";
    public static final Person HEAD = new Person("Nguyễn Thị Kim Oanh", Role.HEAD);
    public static final Person SECRETARY = new Person("Trần Quốc Bảo", Role.SECRETARY);
    public static final Person MEMBER = new Person("Hoàng Thị Thu Hường", Role.MEMBER);
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An",
            "Trần Thị Bình",
            "Lê Quang Cường",
            "Phạm Thị Thùy Dương",
            "Hoàng Minh Đức",
            "Vũ Thị Hồng Gấm",
            "Đặng Ngọc Hải",
            "Bùi Thị Hương",
            "Đỗ Trung Kiên",
            "Hồ Thị Lan",
            "Ngô Đức Long",
            "Dương Thị Mai",
            "Lý Hoàng Nam",
            "Công Tằng Tôn Nữ Thị Như Ngọc",
            "Phan Văn Phúc",
            "Trịnh Thị Quyên",
            "Mai Xuân Sơn",
            "Tạ Thị Thanh Tâm");

    private RuledPlace() {}

    /** A delegates' congress that elects 15 of 18. */
    public static Path party(Path folder) {
        return make(
                folder,
                "Đại hội đại biểu Đảng bộ xã Mỹ Đức lần thứ XII, nhiệm kỳ 2025-2030",
                "\"regime\": \"party-congress\", \"meeting\": \"delegates-congress\"",
                "\"title\": \"Ban Chấp hành Đảng bộ xã Mỹ Đức\"",
                15,
                NAMES);
    }

    /** A polling area that elects 3 of 5 of a unit with other areas. */
    public static Path state(Path folder) {
        return make(
                folder,
                "Bầu cử đại biểu Hội đồng nhân dân xã Mỹ Đức",
                "\"regime\": \"state\"",
                "\"title\": \"Đại biểu Hội đồng nhân dân xã\", \"body\": \"peoples-council\"",
                3,
                NAMES.subList(0, 5));
    }

    private static Path make(Path folder, String title, String regime, String contest, int seats, List<String> names) {
        StringBuilder candidates = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            candidates.append(i == 0 ? "" : ", ");
            candidates.append("{\"no\": %d, \"name\": \"%s\"}".formatted(i + 1, names.get(i)));
        }
        String election = """
                {"schema": 1, "title": "%s", "unit": "Xã Mỹ Đức", %s,
                 "contests": [{"id": "%s", %s, "method": "strike-out", "seats": %d, "candidates": [%s]}]}
                """.formatted(title, regime, CONTEST, contest, seats, candidates);
        StationFacts facts = new StationFacts(ElectionFile.parse(election, "e.json"), true, 2);
        List<Person> people = List.of(HEAD, SECRETARY, MEMBER);
        try (StationFolder station = StationFolder.create(folder, facts, people, "test", Clock.systemUTC())) {
            StoredStyle style = station.styles()
                    .add(
                            CONTEST,
                            facts.definition().hash(),
                            new TreeMap<>(Map.of("style.json", new byte[] {'{', '}'})),
                            HEAD.name());
            Batch batch = station.batches().open(CONTEST, "HOP-1", Batch.Kind.SCANNED, true, HEAD.name());
            Random random = new Random(11);
            for (int i = 0; i < BALLOTS; i++) {
                PageReading reading =
                        reading(names.size(), i < INVALID ? Set.of() : struck(random, names.size(), seats));
                byte[] picture = ("picture " + i).getBytes(StandardCharsets.UTF_8);
                station.sheets()
                        .add(batch, style, "test", new FedPage.ScannedPage(i + ".png", picture, 0), reading, "x");
            }
            String list = StationCount.load(station, CONTEST).invalidList().hash();
            station.records().confirmInvalid(CONTEST, list, List.of(HEAD, SECRETARY));
        }
        return folder;
    }

    /** As many as must be, the last ones more often, so that not everybody wins. */
    private static Set<Integer> struck(Random random, int names, int seats) {
        Set<Integer> struck = new TreeSet<>();
        while (struck.size() < names - seats) {
            double middle = names * (0.55 + 0.4 * random.nextGaussian());
            struck.add(Math.min(names, Math.max(1, (int) Math.round(middle))));
        }
        return struck;
    }

    private static PageReading reading(int names, Set<Integer> struck) {
        List<RowReading> rows = new ArrayList<>();
        for (int no = 1; no <= names; no++) {
            MarkStatus mark = struck.contains(no) ? MarkStatus.STRUCK : MarkStatus.KEPT;
            rows.add(new RowReading(no, mark, 0.999, Set.of(), new RowMeasurement(Map.of("coverage", 0.97))));
        }
        Set<AdjudicationReason> finding =
                struck.isEmpty() ? Set.of(AdjudicationReason.UNTOUCHED, AdjudicationReason.OVERVOTE) : Set.of();
        Registration where = new Registration(new double[] {11.8, 0.01, 3, -0.01, 11.8, 4.5}, 0.05, 0.3);
        return new PageReading.Read(where, finding, rows);
    }

    /** What nobody may know before closing. */
    public static Set<Integer> votes(Path folder) {
        try (StationFolder station = StationFolder.openToRead(folder)) {
            ContestCount count = StationCount.load(station, CONTEST);
            return new TreeSet<>(
                    Tabulator.tally(count.contest(), count.ballots()).votes().values());
        }
    }
}
