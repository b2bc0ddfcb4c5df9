package vn.kiemphieu.ui.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.app.Circumstances;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * The only owner of the window's threads, so that no screen ever waits. Jobs of one lane are done one after the other; what
 * comes of them goes to the screen's thread through one gate.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final String LOG_FILE = "kiemphieu.log";
    private static final long PATIENCE_SECONDS = 60;

    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final Executor screen;
    private volatile Consumer<Throwable> witness = thrown -> {};

    /** What kind of work waits behind which other work. */
    public enum Lane {
        /** Short work on the records, in the order people asked for it. */
        RECORDS,
        /** Pictures for the eye. */
        PICTURES,
        /** Asking drivers and networks which scanners there are. */
        DEVICES,
        /** Work that takes minutes: feeding a batch, drawing the training ballots. */
        LONG
    }

    /** @param screen runs what it is given on the one thread that may touch what is shown */
    public Background(Executor screen) {
        this.screen = screen;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(job -> {
                Thread thread = new Thread(job, lane.name());
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /** @param told of every error there are no words for, on the job's thread; in place of the one before */
    public void onUnexpected(Consumer<Throwable> told) {
        witness = told;
    }

    /** Begins the job at once, or when those before it in its lane are done. */
    public <T> Task<T> run(Lane lane, Callable<T> job) {
        Task<T> task = new Task<>();
        try {
            lanes.get(lane).execute(() -> work(job, task));
        } catch (RejectedExecutionException e) {
            LOG.info("the window is closing; {} takes no more work", lane);
        }
        return task;
    }

    /** Hands news of a running job to the screen; where news comes faster than it can be shown, only the latest is. */
    public <N> Consumer<N> news(Consumer<N> shown) {
        AtomicReference<N> latest = new AtomicReference<>();
        return news -> {
            if (latest.getAndSet(news) == null) {
                screen.execute(() -> shown.accept(latest.getAndSet(null)));
            }
        };
    }

    private <T> void work(Callable<T> job, Task<T> task) {
        try {
            T result = job.call();
            screen.execute(() -> task.succeed(result));
        } catch (Exception | Error e) {
            StationException trouble = Circumstances.of(e).orElseGet(() -> unexpected(e));
            screen.execute(() -> task.fail(trouble));
        }
    }

    private StationException unexpected(Throwable thrown) {
        LOG.error("unexpected", thrown);
        witness.accept(thrown);
        return new StationException(
                thrown, Trouble.UNEXPECTED, thrown.getClass().getSimpleName(), LOG_FILE);
    }

    /** Waits for what was asked for, so that nothing is lost. */
    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService lane : lanes.values()) {
                if (!lane.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("work was still going on when the window closed");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
