package vn.kiemphieu.source;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;

/**
 * A source that ends where feeding stopped by a fault, so that every page before is read and stored first; what the
 * fault was is told afterwards.
 */
public final class UntilFault implements BallotSource {
    private final BallotSource source;
    private Optional<RuntimeException> fault = Optional.empty();

    public UntilFault(BallotSource source) {
        this.source = source;
    }

    @Override
    public Optional<FedPage> next() {
        if (fault.isPresent()) {
            return Optional.empty();
        }
        try {
            return source.next();
        } catch (RuntimeException e) {
            fault = Optional.of(e);
            return Optional.empty();
        }
    }

    @Override
    public boolean ready() {
        return fault.isPresent() || source.ready();
    }

    @Override
    public void kept(FedPage page) {
        source.kept(page);
    }

    /** Why the feeding stopped; empty when the source came to its end. */
    public Optional<RuntimeException> fault() {
        return fault;
    }

    @Override
    public void close() {
        source.close();
    }
}
