package vn.kiemphieu.ui.scan;

/** Where people hold a feed and let it go on, or end it. Any thread. */
final class FeedGate {
    private boolean paused;
    private boolean stopped;
    private Runnable onStop = () -> {};

    /** Waits while paused. @return whether more may be fed */
    synchronized boolean mayGoOn() {
        try {
            while (paused && !stopped) {
                wait();
            }
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether asking would not wait. */
    synchronized boolean isOpen() {
        return stopped || !paused;
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void pause(boolean hold) {
        paused = hold;
        notifyAll();
    }

    void stop() {
        Runnable told;
        synchronized (this) {
            stopped = true;
            told = onStop;
            notifyAll();
        }
        told.run();
    }

    /** Tells a source that waits for paper that nobody wants more. */
    void onStop(Runnable act) {
        boolean late;
        synchronized (this) {
            onStop = act;
            late = stopped;
        }
        if (late) {
            act.run();
        }
    }
}
