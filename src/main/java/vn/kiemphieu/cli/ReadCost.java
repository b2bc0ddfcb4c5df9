package vn.kiemphieu.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.image.ImageHeader;
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
    private final BiFunction<ScannedPage, StageClock, PageReading> reader;

    ReadCost(Console console, BiFunction<ScannedPage, StageClock, PageReading> reader) {
        this.console = console;
        this.reader = reader;
    }

    /** One page's cost in milliseconds of CPU, as a whole and by stage; {@code ratio} = read / decode. */
    record PageCost(
            String image, String kind, double readMs, Map<Stage, Double> stagesMs, double decodeMs, double ratio) {}

    /** Medians over the pages of one kind of file; {@code ratio} is the median of the pages' ratios. */
    record Summary(int pages, double readMs, Map<Stage, Double> stagesMs, double decodeMs, double ratio) {
        static Summary of(Collection<PageCost> pages) {
            return new Summary(
                    pages.size(),
                    median(pages.stream().map(PageCost::readMs).toList()),
                    medians(pages.stream().map(PageCost::stagesMs).toList()),
                    median(pages.stream().map(PageCost::decodeMs).toList()),
                    median(pages.stream().map(PageCost::ratio).toList()));
        }
    }

    /**
     * @param pagesPerMinute by number of threads, wall clock, from files to readings
     * @param kinds by format and density, e.g. {@code JPEG 300}
     */
    record Figures(
            Summary all, Map<String, Summary> kinds, Map<Integer, Double> pagesPerMinute, List<PageCost> pages) {}

    Figures measure(List<Path> inputs) {
        List<PageCost> costs = new ArrayList<>();
        warmUp(inputs);
        try (Progress progress = console.progress()) {
            forEachPage(inputs, Integer.MAX_VALUE, page -> {
                cost(page).ifPresent(costs::add);
                progress.show(page.name());
            });
        }
        if (costs.isEmpty()) {
            throw new StationException(Trouble.NOTHING_TO_READ, inputs);
        }
        Map<String, List<PageCost>> byKind = new TreeMap<>();
        costs.forEach(cost ->
                byKind.computeIfAbsent(cost.kind(), k -> new ArrayList<>()).add(cost));
        Map<String, Summary> kinds = new TreeMap<>();
        byKind.forEach((kind, pages) -> kinds.put(kind, Summary.of(pages)));
        Map<Integer, Double> speed = new TreeMap<>();
        List.of(1, 2).forEach(threads -> speed.put(threads, pagesPerMinute(inputs, threads)));
        return new Figures(Summary.of(costs), kinds, speed, costs);
    }

    private void warmUp(List<Path> inputs) {
        int[] read = {0};
        int before;
        do {
            before = read[0];
            forEachPage(inputs, WARM_UP - read[0], page -> {
                PlainDecode.decode(page);
                reader.apply(page, StageClock.NONE);
                read[0]++;
            });
        } while (read[0] > before && read[0] < WARM_UP);
    }

    private Optional<PageCost> cost(ScannedPage page) {
        if (!PlainDecode.decode(page)) {
            return Optional.empty();
        }
        double decode = medianMs(() -> PlainDecode.decode(page));
        List<Map<Stage, Double>> laps =
                IntStream.range(0, REPEATS).mapToObj(i -> stagesMs(page)).toList();
        Map<Stage, Double> stages = medians(laps);
        double read = median(laps.stream()
                .map(lap -> lap.values().stream().mapToDouble(ms -> ms).sum())
                .toList());
        return Optional.of(new PageCost(page.name(), kind(page), read, stages, decode, read / decode));
    }

    private double pagesPerMinute(List<Path> inputs, int threads) {
        int[] pages = {0};
        long start = System.nanoTime();
        try (FilesSource source = BallotSources.of(inputs)) {
            new BatchReader(page -> reader.apply(page, StageClock.NONE), threads)
                    .read(source, (page, reading) -> pages[0]++);
        }
        return pages[0] * (double) TimeUnit.MINUTES.toNanos(1) / (System.nanoTime() - start);
    }

    private static void forEachPage(List<Path> inputs, int most, java.util.function.Consumer<ScannedPage> use) {
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

    private static double medianMs(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        return median(IntStream.range(0, REPEATS)
                .mapToObj(i -> {
                    long start = threads.getCurrentThreadCpuTime();
                    work.run();
                    return (threads.getCurrentThreadCpuTime() - start) / NANOS_PER_MS;
                })
                .toList());
    }

    /** CPU of each stage of one reading, milliseconds. */
    private Map<Stage, Double> stagesMs(ScannedPage page) {
        var threads = ManagementFactory.getThreadMXBean();
        Map<Stage, Double> stages = new EnumMap<>(Stage.class);
        long[] before = {threads.getCurrentThreadCpuTime()};
        reader.apply(page, stage -> {
            long now = threads.getCurrentThreadCpuTime();
            stages.merge(stage, (now - before[0]) / NANOS_PER_MS, Double::sum);
            before[0] = now;
        });
        return stages;
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

    private static String kind(ScannedPage page) {
        if (!(ImageHeader.parse(page.bytes(), page.frame()) instanceof ImageHeader.Picture picture)) {
            return "?";
        }
        String dpi = picture.dpi().isPresent() ? " " + Math.round(picture.dpi().getAsDouble()) : "";
        return picture.format() + dpi;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
