package vn.kiemphieu.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** One line that says how far long work is; close it before saying anything else on the same stream. */
public final class Progress implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter line;
    private final boolean watched;
    private long lastShown = System.nanoTime() - PAUSE_NANOS;
    private boolean shown;

    Progress(PrintWriter line, boolean watched) {
        this.line = line;
        this.watched = watched;
    }

    /** Shows the sentence in place of the one before, ten times a second at most. */
    public synchronized void show(String sentence) {
        long now = System.nanoTime();
        if (!watched || now - lastShown < PAUSE_NANOS) {
            return;
        }
        line.print(ERASE_LINE + sentence);
        line.flush();
        lastShown = now;
        shown = true;
    }

    @Override
    public synchronized void close() {
        if (shown) {
            line.print(ERASE_LINE);
            line.flush();
            shown = false;
        }
    }
}
