package vn.kiemphieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.FeedMeasure;

/** Sheets a minute from file to commit: decoded, read, picture and record on the disk before the next is counted. */
@Command(name = "station", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.benchstation")
final class BenchStationCommand implements Callable<Integer> {
    private static final double MIB = 1 << 20;
    private static final int DRAWN = 60;
    private static final int PARTS = 10;

    private final Console console;
    private final Messages messages;

    @Option(names = "--sheets", paramLabel = "N", defaultValue = "1000")
    private int sheets;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2")
    private int threads;

    @Option(names = "--without-ink")
    private boolean withoutInk;

    @Option(names = "--feeder", paramLabel = "SHEETS/MIN", defaultValue = "0")
    private int feeder;

    @Option(names = "--json")
    private boolean json;

    BenchStationCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("benchstation");
    }

    /** Heap in use, unless garbage, after so many sheets. */
    private record Mark(int sheets, double seconds, double heapMib) {}

    @Override
    public Integer call() throws IOException {
        FeedMeasure measure = new FeedMeasure(Math.min(DRAWN, sheets));
        Path folder = Files.createTempDirectory("kiemphieu-bench");
        List<Mark> marks = new ArrayList<>();
        try (Progress progress = console.progress()) {
            long cpu = processCpu();
            long began = System.nanoTime();
            int part = Math.max(1, sheets / PARTS);
            int waiting = measure.run(
                    folder.resolve("station"), sheets, threads, !withoutInk, Math.max(0, feeder), stored -> {
                        progress.show(messages.say("stored", stored));
                        if (stored % part == 0) {
                            marks.add(new Mark(stored, seconds(began), heapMib()));
                        }
                    });
            double took = seconds(began);
            double cpuTook = (processCpu() - cpu) / 1e9;
            progress.close();
            tell(took, cpuTook, marks, waiting);
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    private void tell(double seconds, double cpu, List<Mark> marks, int waiting) {
        var to = json ? console.err() : console.out();
        to.println(messages.say(
                "speed", sheets, threads, text(seconds), text(60 * sheets / seconds), text(1000 * cpu / sheets)));
        marks.forEach(mark -> to.println(
                messages.say("mark", mark.sheets(), text(60 * mark.sheets() / mark.seconds()), text(mark.heapMib()))));
        if (feeder > 0) {
            to.println(messages.say("feeder", feeder, waiting));
        }
        if (json) {
            ObjectNode object = new ObjectMapper().createObjectNode();
            object.put("sheets", sheets).put("threads", threads).put("ink", !withoutInk);
            object.put("seconds", seconds).put("sheets_per_minute", 60 * sheets / seconds);
            object.put("feeder_per_minute", feeder).put("most_waiting", waiting);
            object.put("cpu_ms_per_sheet", 1000 * cpu / sheets);
            ArrayNode over = object.putArray("over_the_run");
            marks.forEach(mark -> over.addObject()
                    .put("sheets", mark.sheets())
                    .put("seconds", mark.seconds())
                    .put("heap_mib", mark.heapMib()));
            Machine.peakMemoryMib().forEach(object::put);
            console.out().println(object);
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double heapMib() {
        System.gc(); // what is garbage is no use of memory
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
