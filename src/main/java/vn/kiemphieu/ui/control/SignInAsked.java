package vn.kiemphieu.ui.control;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;

/** A screen asks that somebody signs in first; the window as a whole shows where. */
public final class SignInAsked extends Event {
    public static final EventType<SignInAsked> ASKED = new EventType<>(Event.ANY, "SIGN_IN_ASKED");

    private static final long serialVersionUID = 1;

    private final transient Optional<String> name;
    private final transient Runnable then;

    /**
     * @param name who is to sign in; empty where anybody may
     * @param then what to go on with
     */
    public SignInAsked(Optional<String> name, Runnable then) {
        super(ASKED);
        this.name = name;
        this.then = then;
    }

    public Optional<String> name() {
        return name;
    }

    public Runnable then() {
        return then;
    }
}
