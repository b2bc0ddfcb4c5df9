package vn.kiemphieu.ui.session;

import java.util.function.Consumer;
import vn.kiemphieu.ballot.StationException;

/** Work under way in the background; say what follows on the screen's thread, where it will be done. */
public final class Task<T> {
    private Consumer<T> then = result -> {};
    private Consumer<StationException> otherwise = trouble -> {};

    /** What is done with the result. */
    public Task<T> then(Consumer<T> follows) {
        then = follows;
        return this;
    }

    /** What is done instead when something came between. */
    public Task<T> otherwise(Consumer<StationException> follows) {
        otherwise = follows;
        return this;
    }

    void succeed(T result) {
        then.accept(result);
    }

    void fail(StationException trouble) {
        otherwise.accept(trouble);
    }
}
