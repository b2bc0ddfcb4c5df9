package vn.kiemphieu.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.ReadFigures.Costs;
import vn.kiemphieu.cli.ReadFigures.Group;
import vn.kiemphieu.cli.ReadFigures.Kind;
import vn.kiemphieu.cli.ReadFigures.PageCost;
import vn.kiemphieu.image.PlainDecode;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.reading.Stage;
import vn.kiemphieu.reading.StageClock;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.FilesSource;

/** Measures reading in CPU time of one thread, so that other load on the machine does not show. */
final class ReadCost {
    /** Pages read first and not counted: the JIT compiler needs them. */
    private static final int WARM_UP = 40;
    /** Each page is measured so often and the median kept. */
    private static final int REPEATS = 5;

    private static final double NANOS_PER_MS = 1e6;

    private final Console console;
    private final int warmUp;
    private final int repeats;

    ReadCost(Console console) {
        this(console, WARM_UP, REPEATS);
    }

    private ReadCost(Console console, int warmUp, int repeats) {
        this.console = console;
        this.warmUp = warmUp;
        this.repeats = repeats;
    }

    /** Measures everything once: the same figures, worth little. */
    static ReadCost once(Console console) {
        return new ReadCost(console, 0, 1);
    }

    /** Files and what reads the pages in them. */
    record Deck(BiFunction<ScannedPage, StageClock, PageReading> reader, List<Path> inputs) {}

    ReadFigures measure(List<Deck> decks) {
        List<PageCost> costs = new ArrayList<>();
        try (Progress progress = console.progress()) {
            for (Deck deck : decks) {
                warmUp(deck);
                forEachPage(deck.inputs(), Integer.MAX_VALUE, page -> {
                    cost(deck, page).ifPresent(costs::add);
                    progress.show(page.name());
                });
            }
        }
        if (costs.isEmpty()) {
            throw new StationException(
                    Trouble.NOTHING_TO_READ,
                    ReadRun.named(decks.stream()
                            .flatMap(deck -> deck.inputs().stream())
                            .toList()));
        }
        Map<String, Double> speed = new LinkedHashMap<>();
        speed.put("one", pagesPerMinute(decks, 1));
        speed.put("two", pagesPerMinute(decks, 2));
        return new ReadFigures(Machine.here(), Group.of(costs), Costs.of(costs), speed, Machine.peakMemoryMib(), costs);
    }

    private void warmUp(Deck deck) {
        int[] read = {0};
        int before;
        do {
            before = read[0];
            forEachPage(deck.inputs(), warmUp - read[0], page -> {
                PlainDecode.decode(page);
                deck.reader().apply(page, StageClock.NONE);
                read[0]++;
            });
        } while (read[0] > before && read[0] < warmUp);
    }

    private Optional<PageCost> cost(Deck deck, ScannedPage page) {
        Optional<PlainDecode.Pixels> pixels = PlainDecode.look(page);
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        double decode = decodeMs(page);
        List<Map<Stage, Double>> laps = new ArrayList<>();
        PageReading[] reading = new PageReading[1];
        for (int i = 0; i < repeats; i++) {
            laps.add(stagesMs(deck, page, reading));
        }
        double read = median(laps.stream()
                .map(lap -> lap.values().stream().mapToDouble(ms -> ms).sum())
                .toList());
        return Optional.of(
                new PageCost(page.name(), Kind.of(page, pixels.get(), reading[0]), medians(laps), read, decode));
    }

    private static double pagesPerMinute(List<Deck> decks, int threads) {
        int[] pages = {0};
        long start = System.nanoTime();
        for (Deck deck : decks) {
            try (FilesSource source = BallotSources.of(deck.inputs())) {
                new BatchReader(page -> deck.reader().apply(page, StageClock.NONE), threads)
                        .read(source, (page, reading) -> pages[0]++);
            }
        }
        return pages[0] * (double) TimeUnit.MINUTES.toNanos(1) / (System.nanoTime() - start);
    }

    private static void forEachPage(List<Path> inputs, int most, Consumer<ScannedPage> use) {
        try (FilesSource source = BallotSources.of(inputs)) {
            int used = 0;
            for (Optional<FedPage> page = source.next(); page.isPresent() && used < most; page = source.next()) {
                if (page.get() instanceof ScannedPage scanned) {
                    use.accept(scanned);
                    used++;
                }
            }
        }
    }

    private double decodeMs(ScannedPage page) {
        return median(IntStream.range(0, repeats)
                .mapToObj(i -> {
                    long start = cpuNanos();
                    PlainDecode.decode(page);
                    return (cpuNanos() - start) / NANOS_PER_MS;
                })
                .toList());
    }

    /** CPU of each stage of one reading, milliseconds. */
    private static Map<Stage, Double> stagesMs(Deck deck, ScannedPage page, PageReading[] reading) {
        Map<Stage, Double> stages = new EnumMap<>(Stage.class);
        long[] before = {cpuNanos()};
        reading[0] = deck.reader().apply(page, stage -> {
            long now = cpuNanos();
            stages.merge(stage, (now - before[0]) / NANOS_PER_MS, Double::sum);
            before[0] = now;
        });
        return stages;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Map<Stage, Double> medians(List<Map<Stage, Double>> laps) {
        Map<Stage, Double> medians = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<Double> values = laps.stream()
                    .filter(lap -> lap.containsKey(stage))
                    .map(lap -> lap.get(stage))
                    .toList();
            if (!values.isEmpty()) {
                medians.put(stage, median(values));
            }
        }
        return medians;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
