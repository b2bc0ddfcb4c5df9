package vn.kiemphieu.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands for the screen's thread in tests: what comes from the background is done on the test's own thread. */
public final class PatientScreen implements Executor {
    private static final int SECONDS = 60;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable job) {
        waiting.add(job);
    }

    /** Does what comes until this is so. */
    public void await(BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (!so.getAsBoolean()) {
                Runnable job = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (job == null) {
                    throw new AssertionError("waited " + SECONDS + " s in vain");
                }
                job.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
