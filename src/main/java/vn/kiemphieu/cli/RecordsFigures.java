package vn.kiemphieu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bench records} measured.
 *
 * @param memoryMib most held by the process
 * @param rows names read on the ballots
 */
record RecordsFigures(Machine machine, Map<String, Double> memoryMib, int ballots, int rows, List<Step> steps) {
    /**
     * @param what for people
     * @param cpuSeconds of the thread, which another program on the machine changes little
     * @param limit seconds it may take, where that was settled for as many ballots
     */
    record Step(String key, String what, double seconds, double cpuSeconds, Optional<Double> limit) {
        boolean missed() {
            return limit.isPresent() && seconds > limit.get();
        }
    }

    RecordsFigures {
        steps = List.copyOf(steps);
    }

    List<Step> missed() {
        return steps.stream().filter(Step::missed).toList();
    }

    /** The same figures for programs. */
    Map<String, Object> json() {
        Map<String, Object> seconds = new LinkedHashMap<>();
        Map<String, Object> cpu = new LinkedHashMap<>();
        Map<String, Object> limits = new LinkedHashMap<>();
        for (Step step : steps) {
            seconds.put(step.key(), step.seconds());
            cpu.put(step.key(), step.cpuSeconds());
            step.limit().ifPresent(limit -> limits.put(step.key(), limit));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", Map.of("java", machine.java(), "system", machine.system(), "cores", machine.cores()));
        json.put("ballots", ballots);
        json.put("rows", rows);
        json.put("seconds", seconds);
        json.put("cpu_seconds", cpu);
        json.put("limits", limits);
        json.put("missed", missed().stream().map(Step::key).toList());
        json.put("memory_mib", memoryMib);
        return json;
    }
}
