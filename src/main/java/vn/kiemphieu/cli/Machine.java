package vn.kiemphieu.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What figures were measured on.
 *
 * @param cores processors Java may use
 * @param processor its name where the system tells, else empty
 */
record Machine(String java, String system, int cores, String processor) {
    private static final double MIB = 1 << 20;
    private static final double KIB_PER_MIB = 1024;

    static Machine here() {
        return new Machine(
                System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name").orElse(""));
    }

    /** The most this process has held so far, MiB. */
    static Map<String, Double> peakMemoryMib() {
        Map<String, Double> peaks = new LinkedHashMap<>();
        line("/proc/self/status", "VmHWM")
                .map(kib -> Double.parseDouble(kib.replaceAll("\\D", "")))
                .ifPresent(kib -> peaks.put("peak_rss", kib / KIB_PER_MIB));
        double heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
        peaks.put("peak_heap", heap / MIB);
        return peaks;
    }

    /** What Linux says after a key and a colon in one of its tables. */
    private static Optional<String> line(String table, String key) {
        Path file = Path.of(table);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
