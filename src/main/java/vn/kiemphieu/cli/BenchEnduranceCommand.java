package vn.kiemphieu.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.CountingCycle;

/** Counts again and again for as long as asked; memory and open files must not grow. */
@Command(name = "endurance", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.endurance")
final class BenchEnduranceCommand implements Callable<Integer> {
    private static final double MIB = 1 << 20;
    private static final double MINUTE_NS = 60e9;
    /** Between first and last quarter of the run: caches fill at first, and the collector leaves a little. */
    private static final double MORE_MIB = 16;

    private static final int MORE_FILES = 5;

    private final Console console;
    private final Messages messages;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "60")
    private double minutes;

    @Option(names = "--ballots", paramLabel = "N", defaultValue = "200")
    private int ballots;

    BenchEnduranceCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("endurance");
    }

    /** What the process holds after a cycle; -1 where the system does not tell. */
    private record Held(double heapMib, long files) {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("kiemphieu-endurance");
        CountingCycle cycle = new CountingCycle(folder, ballots);
        List<Held> held = new ArrayList<>();
        long began = System.nanoTime();
        int broken = 0;
        while (held.isEmpty() || System.nanoTime() - began < minutes * MINUTE_NS) {
            broken += cycle.run() ? 0 : 1;
            held.add(held());
            Held last = held.get(held.size() - 1);
            console.err().println(messages.say("cycle", held.size(), text(last.heapMib()), last.files()));
        }
        double more = mean(held, 3) - mean(held, 0);
        long files = held.get(held.size() - 1).files()
                - held.get(Math.min(1, held.size() - 1)).files();
        boolean flat = more <= MORE_MIB && files <= MORE_FILES;
        console.out()
                .println(messages.say(
                        "result",
                        held.size(),
                        (long) held.size() * ballots,
                        text((System.nanoTime() - began) / MINUTE_NS),
                        broken,
                        text(more),
                        files));
        console.out().println(messages.say(flat && broken == 0 ? "flat" : "grows"));
        return flat && broken == 0 ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    /** Mean heap of a quarter of the run, from 0, MiB. */
    private static double mean(List<Held> held, int quarter) {
        int from = held.size() * quarter / 4;
        int to = Math.max(from + 1, held.size() * (quarter + 1) / 4);
        return held.subList(from, to).stream()
                .mapToDouble(Held::heapMib)
                .average()
                .orElse(0);
    }

    private static Held held() {
        System.gc(); // what is garbage is no use of memory
        Runtime runtime = Runtime.getRuntime();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : -1;
        return new Held((runtime.totalMemory() - runtime.freeMemory()) / MIB, files);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
