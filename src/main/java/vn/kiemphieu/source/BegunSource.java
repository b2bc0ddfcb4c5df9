package vn.kiemphieu.source;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;

/**
 * A source that has brought its first page already: an empty feeder or a scanner that is not there is found out before
 * anything else is begun.
 */
public final class BegunSource implements BallotSource {
    private final BallotSource source;
    private Optional<FedPage> first;
    private boolean given;

    private BegunSource(BallotSource source, Optional<FedPage> first) {
        this.source = source;
        this.first = first;
    }

    /** Takes the first page; where that fails the source is closed. */
    public static BegunSource of(BallotSource source) {
        boolean begun = false;
        try {
            BegunSource made = new BegunSource(source, source.next());
            begun = true;
            return made;
        } finally {
            if (!begun) {
                source.close();
            }
        }
    }

    @Override
    public Optional<FedPage> next() {
        if (given) {
            return source.next();
        }
        given = true;
        Optional<FedPage> page = first;
        first = Optional.empty();
        return page;
    }

    @Override
    public boolean ready() {
        return !given || source.ready();
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
