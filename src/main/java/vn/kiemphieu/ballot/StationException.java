package vn.kiemphieu.ballot;

import java.util.List;

/** A circumstance the operator can put right: one sentence of cause and one of action, said once, exit code 3. */
public final class StationException extends RuntimeException {
    private final Trouble trouble;
    private final List<Object> arguments;

    /** @param arguments fill {@code {0}}, {@code {1}}… in the sentences */
    public StationException(Trouble trouble, Object... arguments) {
        this(null, trouble, arguments);
    }

    public StationException(Throwable cause, Trouble trouble, Object... arguments) {
        super(trouble + " " + List.of(arguments), cause);
        this.trouble = trouble;
        this.arguments = List.of(arguments);
    }

    public Trouble trouble() {
        return trouble;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
