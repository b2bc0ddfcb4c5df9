package vn.kiemphieu.cli.station;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.source.BallotSource;

/** A source that has no page. */
record NothingMore() implements BallotSource {
    @Override
    public Optional<FedPage> next() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
