package vn.kiemphieu.reading;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Unreadable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.source.BallotSource;

/**
 * Reads a source's pages on several threads and delivers them in the source's order; the only owner of an executor.
 *
 * <p>For one batch; {@link #stop} may be called from any thread.
 */
public final class BatchReader {
    private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);
    /** Pages fetched and not yet delivered, per thread: enough to keep all busy, little enough to stay in memory. */
    private static final int LOOK_AHEAD = 2;

    private static final int TRACE_LINES = 12;

    private final Function<ScannedPage, PageReading> reader;
    private final int threads;
    private volatile boolean stopped;

    /** Takes each page with its reading, on the thread that called {@link BatchReader#read}. */
    public interface Sink {
        void take(FedPage page, PageReading reading);
    }

    /** @param reader used by all threads at once */
    public BatchReader(Function<ScannedPage, PageReading> reader, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.reader = reader;
        this.threads = threads;
    }

    /** Reads until the source ends or {@link #stop}; what was fetched by then is delivered all the same. */
    public void read(BallotSource source, Sink sink) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        Queue<Reading> underway = new ArrayDeque<>();
        try {
            boolean more = true;
            while (more || !underway.isEmpty()) {
                // A scanner or a watched folder may take its time; what came before is delivered meanwhile.
                while (more && underway.size() < threads * LOOK_AHEAD && (underway.isEmpty() || source.ready())) {
                    Optional<FedPage> page = stopped ? Optional.empty() : source.next();
                    page.ifPresent(p -> underway.add(begin(p, executor)));
                    more = page.isPresent();
                }
                if (!underway.isEmpty()) {
                    Reading first = underway.remove();
                    sink.take(first.page(), await(first.result()));
                }
            }
        } finally {
            end(executor);
        }
    }

    /** Fetches no further page. */
    public void stop() {
        stopped = true;
    }

    private record Reading(FedPage page, Future<PageReading> result) {}

    private Reading begin(FedPage page, ExecutorService executor) {
        if (page instanceof ScannedPage scanned) {
            return new Reading(page, executor.submit(() -> readOrSayWhyNot(scanned)));
        }
        return new Reading(page, CompletableFuture.completedFuture(new Unreadable(((BrokenFile) page).cause())));
    }

    /** The edge of architecture.md, section 2: a bug in one page is that page's result, and never ends the batch. */
    private PageReading readOrSayWhyNot(ScannedPage page) {
        try {
            return reader.apply(page);
        } catch (StationException e) {
            throw e;
        } catch (RuntimeException e) {
            // Without the exception's message: it may tell how somebody voted.
            LOG.error(
                    "page {} could not be read: {} at {}",
                    page.name(),
                    e.getClass().getName(),
                    firstLines(e));
            return new Unreadable(UnreadableCause.INTERNAL);
        }
    }

    private static String firstLines(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return Arrays.toString(Arrays.copyOf(trace, Math.min(trace.length, TRACE_LINES)));
    }

    private static PageReading await(Future<PageReading> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were being read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException circumstance) {
                throw circumstance;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Pages still being read use native memory of the reader, which the caller closes next: wait for them. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
