package vn.kiemphieu.source;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;

/** Where pages come from, one after the other; for one thread. */
public interface BallotSource extends AutoCloseable {
    /**
     * The next page, or a file that is none; empty when all were handed over. Waits for a page that is still to come.
     *
     * @throws vn.kiemphieu.ballot.StationException when the feeding stopped and a person can put it right; every page
     *     that arrived before was handed over before
     */
    Optional<FedPage> next();

    /** Whether {@link #next} would answer at once. Until it would, what was handed over is read and stored. */
    default boolean ready() {
        return true;
    }

    /** The page is stored for good: what the source kept so as not to lose it may go. */
    default void kept(FedPage page) {}

    @Override
    void close();
}
