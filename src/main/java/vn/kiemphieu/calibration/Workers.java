package vn.kiemphieu.calibration;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** So many threads for a measurement; a count's pages are read by the reader's own. */
public final class Workers implements AutoCloseable {
    private final ForkJoinPool pool;

    public Workers(int threads) {
        this.pool = new ForkJoinPool(threads);
    }

    /** Begins the work; a parallel stream in it runs on these threads. */
    public <T> ForkJoinTask<T> begin(Callable<T> work) {
        return pool.submit(work);
    }

    /** What is under way uses native memory that the caller frees next: waits for it. */
    @Override
    public void close() {
        pool.shutdownNow();
        boolean ended = false;
        boolean interrupted = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
