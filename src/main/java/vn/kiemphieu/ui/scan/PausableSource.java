package vn.kiemphieu.ui.scan;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;

/**
 * A source that hands over nothing while people pause it. Where they stop it, that is a fault like any other: what was
 * handed over by then is still read and stored, and the batch stands until somebody goes on with it.
 */
final class PausableSource implements BallotSource {
    private final BallotSource source;
    private final FeedGate gate;
    private final String batch;

    PausableSource(BallotSource source, FeedGate gate, String batch) {
        this.source = source;
        this.gate = gate;
        this.batch = batch;
    }

    @Override
    public Optional<FedPage> next() {
        if (!gate.mayGoOn()) {
            throw new StationException(Trouble.FEED_STOPPED, batch);
        }
        return source.next();
    }

    @Override
    public boolean ready() {
        return gate.isStopped() || gate.isOpen() && source.ready();
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
