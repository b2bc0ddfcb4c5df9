package vn.kiemphieu.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.StationRecordFiles;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/**
 * The work of a counting place in rounds: feed, rule, close, export, open again. What comes next follows from what is stored,
 * so that work that broke off goes on; each thing is said once it is done for good.
 */
final class StationWork {
    static final String CONTEST = "bch";
    private static final int SHEETS_A_ROUND = 6;
    private static final int DOUBT_EVERY = 3;
    private static final String WHO = SampleStation.AN.name();
    private static final List<String> BOTH = List.of(WHO, SampleStation.BINH.name());

    private final StationFolder station;
    private final Path out;
    private final Consumer<String> said;

    StationWork(StationFolder station, Path out, Consumer<String> said) {
        this.station = station;
        this.out = out;
        this.said = said;
    }

    /** Goes on until the contest was closed so many times. */
    void run(int rounds) {
        while (step(rounds)) {
            // what comes next is asked of the counting place
        }
    }

    /** @return whether there is more to do */
    boolean step(int rounds) {
        Optional<Integer> closed = issue();
        if (closed.isPresent()) {
            export(closed.get());
            if (closed.get() >= rounds) {
                return false;
            }
            new ContestGate(station).reopen(CONTEST, BOTH, "đếm thêm");
            said.accept("reopen " + closed.get());
            return true;
        }
        int target = SHEETS_A_ROUND * (lastIssue() + 1);
        Set<String> fed = fed(station);
        if (fed.size() < target) {
            feed(fed, target);
            return true;
        }
        List<SheetCase> open = ContestCases.load(station, CONTEST).openSheets();
        if (!open.isEmpty()) {
            rule(open.get(0));
            return true;
        }
        close(target);
        return true;
    }

    static Set<String> fed(StationFolder station) {
        return station.sheets().ofContest(CONTEST).stream()
                .map(StoredSheet::source)
                .collect(Collectors.toSet());
    }

    private Optional<Integer> issue() {
        return station.closings().current(CONTEST).map(closing -> closing.issue());
    }

    private int lastIssue() {
        return (int) station.events().all().stream()
                .filter(event -> event.what().equals("MINUTES_ISSUED"))
                .count();
    }

    private void feed(Set<String> fed, int target) {
        Batch batch = station.batches().open(CONTEST, "B1", Batch.Kind.SCANNED, true, WHO);
        Iterator<String> rest = IntStream.rangeClosed(1, target)
                .mapToObj(number -> number + ".png")
                .filter(name -> !fed.contains(name))
                .iterator();
        new BatchScan(station, batch, SampleStation.style(station), "reader-1", WHO)
                .run(new Names(rest), StationWork::read, 2, (sheet, counts) -> said.accept("sheet " + sheet.source()));
    }

    private void rule(SheetCase open) {
        for (String member : BOTH) {
            new Adjudicator(station)
                    .rule(List.of(new RulingRequest(
                            open.sheet().id(),
                            OptionalInt.of(1),
                            new Verdict.Mark(MarkStatus.KEPT),
                            member,
                            false,
                            List.of(),
                            "")));
            said.accept("ruling " + station.rulings().ofContest(CONTEST).size());
        }
    }

    private void close(int sheets) {
        station.records()
                .setFigures(
                        CONTEST, Map.of("roll", sheets + 3, "issued", sheets, "collected", sheets), SampleStation.AN);
        new ContestGate(station).close(StationCount.load(station, CONTEST), BOTH);
        said.accept("close " + issue().orElseThrow());
    }

    private void export(int issue) {
        station.atOneMoment(() -> {
            for (RecordFormat format : List.of(RecordFormat.CSV, RecordFormat.PACKAGE, RecordFormat.EVIDENCE)) {
                new StationRecordFiles(station, "test", Optional.empty(), () -> {})
                        .write(format, station.facts().election().contests(), Locale.ROOT, List.of(), out);
            }
            return issue;
        });
        said.accept("export " + issue);
    }

    /** What a sheet says follows from its name. */
    private static PageReading read(ScannedPage page) {
        int number = Integer.parseInt(page.name().replace(".png", ""));
        return number % DOUBT_EVERY == 0
                ? SampleStation.doubtful(1, AdjudicationReason.FAINT_STRIKE)
                : SampleStation.struck(1 + number % 3);
    }

    private record Names(Iterator<String> names) implements BallotSource {
        @Override
        public Optional<FedPage> next() {
            if (!names.hasNext()) {
                return Optional.empty();
            }
            String name = names.next();
            return Optional.of(new ScannedPage(name, ("image of " + name).getBytes(StandardCharsets.UTF_8), 0));
        }

        @Override
        public void close() {}
    }
}
