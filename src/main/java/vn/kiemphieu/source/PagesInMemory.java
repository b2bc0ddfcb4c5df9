package vn.kiemphieu.source;

import java.util.Optional;
import java.util.function.IntFunction;
import vn.kiemphieu.ballot.FedPage;

/** The pages of a file whose bytes are at hand: one picture, or the frames of a TIFF. */
final class PagesInMemory implements BallotSource {
    private final int pages;
    private final IntFunction<FedPage> page;
    private int next;

    PagesInMemory(int pages, IntFunction<FedPage> page) {
        this.pages = pages;
        this.page = page;
    }

    static PagesInMemory of(FedPage only) {
        return new PagesInMemory(1, i -> only);
    }

    @Override
    public Optional<FedPage> next() {
        return next < pages ? Optional.of(page.apply(next++)) : Optional.empty();
    }

    @Override
    public void close() {
        // The bytes go with the last reference to them.
    }
}
