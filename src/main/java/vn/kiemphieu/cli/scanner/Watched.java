package vn.kiemphieu.cli.scanner;

import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.source.BallotSource;

/** A watched folder with a word at the end. */
final class Watched implements BallotSource {
    private final BallotSource folder;
    private final Runnable word;

    Watched(BallotSource folder, Runnable word) {
        this.folder = folder;
        this.word = word;
    }

    @Override
    public Optional<FedPage> next() {
        return folder.next();
    }

    @Override
    public boolean ready() {
        return folder.ready();
    }

    @Override
    public void kept(FedPage page) {
        folder.kept(page);
    }

    @Override
    public void close() {
        folder.close();
        word.run();
    }
}
