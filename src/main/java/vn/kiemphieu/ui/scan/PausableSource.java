package vn.kiemphieu.ui.scan;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.source.BallotSource;

/** A source that hands over nothing while people pause it, and ends where they stop it. */
final class PausableSource implements BallotSource {
    private final BallotSource source;
    private boolean paused;
    private boolean stopped;

    PausableSource(BallotSource source) {
        this.source = source;
    }

    @Override
    public Optional<FedPage> next() {
        return mayGoOn() ? source.next() : Optional.empty();
    }

    private synchronized boolean mayGoOn() {
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

    synchronized void pause(boolean hold) {
        paused = hold;
        notifyAll();
    }

    /** What was handed over by then is still read and stored. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public synchronized boolean ready() {
        return stopped || !paused && source.ready();
    }

    @Override
    public void kept(FedPage page) {
        source.kept(page);
    }

    @Override
    public void close() {
        source.close();
    }
}
