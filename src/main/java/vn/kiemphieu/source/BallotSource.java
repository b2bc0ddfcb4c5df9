package vn.kiemphieu.source;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;

/** Where pages come from, one after the other; for one thread. */
public interface BallotSource extends AutoCloseable {
    /** The next page, or a file that is none; empty when all were handed over. */
    Optional<FedPage> next();

    @Override
    void close();
}
