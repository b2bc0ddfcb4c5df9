package vn.kiemphieu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.Circumstances;

/**
 * Whatever is read that others made ends in a reading or in a sentence to the operator: no crash, nothing that takes long, no
 * error nobody expected. {@code -Dkiemphieu.fuzz=10000 -Dkiemphieu.fuzz.target=pdf} for as many as acceptance asks for; broken
 * inputs that were found go to {@code target/fuzz}.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("kiemphieu.fuzz", 15);
    private static final String ONLY = System.getProperty("kiemphieu.fuzz.target", "");
    private static final long SEED = Long.getLong("kiemphieu.fuzz.seed", 1);
    private static final int LONGEST_S = 10;
    private static final int MOST_FINDINGS = 20;
    private static final long MOST_MEMORY_KB = 1 << 20;

    @TempDir
    Path temp;

    @Test
    void everyReaderRefusesWhatItCannotRead() throws IOException, InterruptedException {
        List<String> findings = new ArrayList<>();
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        StringBuilder figures = new StringBuilder();
        for (Target target : new Targets(temp).all()) {
            if (ONLY.isEmpty() || List.of(ONLY.split(",")).contains(target.name())) {
                long begun = System.nanoTime();
                run(target, worker, findings);
                figures.append("%s: %d inputs in %d s%n"
                        .formatted(target, INPUTS, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)));
            }
        }
        worker.shutdownNow();
        String memory = memory();
        Files.writeString(Path.of("target", "fuzz.txt"), figures + memory);
        assertThat(findings).isEmpty();
        if (!ONLY.isEmpty() && !memory.isEmpty()) {
            // of one target at a time, as acceptance asks; beside other tests it is theirs too
            assertThat(Long.parseLong(memory.replaceAll("[^0-9]", "")))
                    .as("kB of memory at most")
                    .isLessThanOrEqualTo(MOST_MEMORY_KB);
        }
    }

    private void run(Target target, ExecutorService worker, List<String> findings)
            throws IOException, InterruptedException {
        Mutation mutation = new Mutation(SEED);
        for (byte[] seed : target.seeds()) {
            read(target, seed, "whole", worker, findings);
        }
        int before = findings.size();
        for (int i = 0; i < INPUTS && findings.size() < before + MOST_FINDINGS; i++) {
            byte[] input = mutation.of(target.seeds());
            read(target, input, String.valueOf(i), worker, findings);
        }
    }

    private static void read(Target target, byte[] input, String name, ExecutorService worker, List<String> findings)
            throws IOException, InterruptedException {
        // there if the virtual machine itself goes down
        Path last = Files.createDirectories(Path.of("target", "fuzz")).resolve(target + "-last.bin");
        Files.write(last, input);
        Future<?> reading = worker.submit(() -> {
            target.reads().read(input);
            return null;
        });
        try {
            reading.get(LONGEST_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            findings.add(target + " " + name + ": longer than " + LONGEST_S + " s");
            keep(target, name, input);
            reading.cancel(true);
        } catch (ExecutionException e) {
            boolean told = !(e.getCause() instanceof OutOfMemoryError)
                    && Circumstances.of(e.getCause()).isPresent();
            if (!told) {
                StackTraceElement[] trace = e.getCause().getStackTrace();
                findings.add(target + " " + name + ": " + e.getCause() + " at " + (trace.length > 0 ? trace[0] : "?"));
                keep(target, name, input);
            }
        }
    }

    private static void keep(Target target, String name, byte[] input) throws IOException {
        Files.write(Path.of("target", "fuzz").resolve(target + "-" + name + ".bin"), input);
    }

    /** What the program used at most, where the system tells. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
    }
}
