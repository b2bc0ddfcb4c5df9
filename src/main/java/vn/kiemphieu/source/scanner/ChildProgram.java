package vn.kiemphieu.source.scanner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program of somebody else's that does the scanning: a driver that crashes ends it and not the station. What it prints
 * is taken in as it comes; it never outlives this object.
 */
public final class ChildProgram implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** More than this of complaints, in characters, or of lines not yet asked for, is no scanner's. */
    private static final int MOST_COMPLAINTS = 64 << 10;

    private static final int MOST_LINES = 100_000;
    private static final Optional<String> END = Optional.empty();

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(MOST_LINES);
    private final StringBuffer complaints = new StringBuffer();
    private final Thread errors;

    private ChildProgram(Process process, Charset charset) {
        this.process = process;
        pump("out", process.getInputStream(), charset, line -> lines.offer(Optional.of(line)), () -> lines.offer(END));
        this.errors = pump("err", process.getErrorStream(), charset, this::complain, () -> {});
    }

    /** What a program printed before it ended by itself. */
    public record Ended(int code, List<String> lines, String complaints) {}

    /** The program did not end in time. */
    public static final class SilentException extends RuntimeException {
        private SilentException(String program) {
            super(program);
        }
    }

    /** @throws IOException when there is no such program */
    public static ChildProgram start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close(); // it shall never wait for a key
        return new ChildProgram(process, StandardCharsets.UTF_8);
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException when there is no such program
     * @throws SilentException when it takes longer than {@code limit}; it is ended
     */
    public static Ended run(List<String> command, Map<String, String> environment, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        List<String> printed = new ArrayList<>();
        try (ChildProgram program = start(command, environment)) {
            while (true) {
                Optional<Optional<String>> line = program.line(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                if (line.isEmpty()) {
                    throw new SilentException(command.get(0));
                }
                if (line.get().isEmpty()) {
                    return new Ended(program.code(GRACE), printed, program.complaints());
                }
                printed.add(line.get().get());
            }
        }
    }

    /** The next line within {@code wait}: empty where none came, and holding nothing where none will come any more. */
    public Optional<Optional<String>> line(Duration wait) {
        try {
            Optional<String> line = lines.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (END.equals(line)) {
                lines.offer(END); // for whoever asks again
            }
            return Optional.ofNullable(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Whether {@link #line} would answer at once. */
    public boolean hasLine() {
        return !lines.isEmpty();
    }

    /** The exit code; a program that closed its output and goes on all the same is ended. */
    public int code(Duration wait) {
        try {
            if (!process.waitFor(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                close();
            }
            errors.join(GRACE.toMillis());
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** What it wrote beside its output; all of it once {@link #code} was asked for. */
    public String complaints() {
        return complaints.toString();
    }

    /** Asks it to end, as a scanner's carriage must go home, and then makes it. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void complain(String line) {
        if (complaints.length() < MOST_COMPLAINTS) {
            complaints.append(line).append('\n');
        }
    }

    private interface Taker {
        void take(String line);
    }

    private static Thread pump(String name, InputStream from, Charset charset, Taker taker, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader = new BufferedReader(new InputStreamReader(from, charset))) {
                        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                            taker.take(line);
                        }
                    } catch (IOException e) {
                        // The stream ends with the program, whatever way that ends.
                    } finally {
                        end.run();
                    }
                },
                "child-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
