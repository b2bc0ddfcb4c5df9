package vn.kiemphieu.ui.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.session.StationSession;

/** Somebody says who they are: a name and a passphrase, in a place that uses accounts. Used on the screen's thread. */
public final class SignInViewModel {
    private final StationSession session;
    private final Runnable done;
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param name who is expected; empty where anybody may come in
     * @param done after the person came in, or chose only to look
     */
    public SignInViewModel(StationSession session, Optional<String> name, Runnable done) {
        this.session = session;
        this.done = done;
        name.flatMap(wanted -> people().stream()
                        .filter(known -> known.name().equals(wanted))
                        .findFirst())
                .ifPresent(person::set);
        person.addListener(change -> {
            passphrase.set("");
            trouble.set(Optional.empty());
        });
    }

    /** Tries the passphrase; a wrong one goes on record and is forgotten here at once. */
    public void enter() {
        if (!mayEnter()) {
            return;
        }
        String tried = passphrase.get();
        passphrase.set("");
        trouble.set(Optional.empty());
        busy.set(true);
        session.signIn(person.get(), tried)
                .then(in -> {
                    busy.set(false);
                    session.cameIn(in);
                    done.run();
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    public boolean mayEnter() {
        return !busy.get() && person.get() != null && !passphrase.get().isEmpty();
    }

    /** Goes on without signing in: everything can be looked at, nothing done. */
    public void look() {
        session.onlyLook();
        done.run();
    }

    /** What the role of this person lets them do. */
    public static List<Duty> duties(Person person) {
        return Arrays.stream(Duty.values())
                .filter(duty -> person.role().may(duty))
                .toList();
    }

    public List<Person> people() {
        return session.people();
    }

    /** Null while nobody is chosen. */
    public ObjectProperty<Person> person() {
        return person;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public BooleanProperty busy() {
        return busy;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
