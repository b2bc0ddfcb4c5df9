package vn.kiemphieu.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.adjudication.ReviewQueue;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ui.review.Answers.Asking;

/** What the review screen shows just now; the view model writes it, the view and tests watch it. */
public final class ReviewState {
    final StringProperty person = new SimpleStringProperty("");
    final ObjectProperty<Optional<OpenDoubt>> current = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<DoubtPicture>> picture = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<ReviewQueue.Waiting> waiting = new SimpleObjectProperty<>(new ReviewQueue.Waiting(0, 0, 0));
    final ObjectProperty<List<Answer>> offered = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Asking> asking = new SimpleObjectProperty<>(Asking.WHAT);
    final BooleanProperty committee = new SimpleBooleanProperty();
    final BooleanProperty askingPresent = new SimpleBooleanProperty();
    final BooleanProperty closed = new SimpleBooleanProperty();
    final BooleanProperty loaded = new SimpleBooleanProperty();
    final DoubleProperty zoom = new SimpleDoubleProperty(1);
    final BooleanProperty machine = new SimpleBooleanProperty();
    final IntegerProperty typed = new SimpleIntegerProperty();
    final IntegerProperty sheets = new SimpleIntegerProperty();
    final ObjectProperty<Whereabouts> whereabouts = new SimpleObjectProperty<>(Whereabouts.UNKNOWN);
    final StringProperty note = new SimpleStringProperty("");

    ReviewState() {}

    /** Who rules; empty while nobody does. */
    public StringProperty person() {
        return person;
    }

    /** The doubt before that person; empty when there is none they can do anything about. */
    public ObjectProperty<Optional<OpenDoubt>> current() {
        return current;
    }

    /** Empty until it is here. */
    public ObjectProperty<Optional<DoubtPicture>> picture() {
        return picture;
    }

    public ObjectProperty<ReviewQueue.Waiting> waiting() {
        return waiting;
    }

    /** Whether nobody has anything to rule on here, nor a typed ballot to settle. */
    boolean isAllDone() {
        return loaded.get() && current.get().isEmpty() && waiting.get().others() == 0 && typed.get() == 0;
    }

    /** Whether two members closed the contest, after which nothing is ruled. */
    public BooleanProperty closed() {
        return closed;
    }

    /** On how many sheets the person has something to rule on. */
    public IntegerProperty sheets() {
        return sheets;
    }

    /** Ballots typed in by hand that are not settled; they wait at another screen. */
    public IntegerProperty typed() {
        return typed;
    }

    /** What may be answered now. */
    public ObjectProperty<List<Answer>> offered() {
        return offered;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }

    /** Whether the next ruling is the whole committee's. */
    public BooleanProperty committee() {
        return committee;
    }

    /** Whether the screen must ask who is present. */
    public BooleanProperty askingPresent() {
        return askingPresent;
    }

    /** Whether the queue is known. */
    public BooleanProperty loaded() {
        return loaded;
    }

    /** How large the row is shown, 1: as large as fits; it stays from doubt to doubt. */
    public DoubleProperty zoom() {
        return zoom;
    }

    /** Whether both opinions of the machine and its numbers are shown. */
    public BooleanProperty machine() {
        return machine;
    }

    /** Where strayed and repeated sheets belong. */
    public Whereabouts whereabouts() {
        return whereabouts.get();
    }

    /** What goes on record beside the committee's ruling. */
    public StringProperty note() {
        return note;
    }
}
