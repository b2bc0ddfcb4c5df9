package vn.kiemphieu.ui.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;

/** Who counts; used on the screen's thread. */
public final class PeopleViewModel {
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<List<Person>> now = new SimpleObjectProperty<>(List.of());
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.HEAD);
    private final ObjectProperty<Optional<String>> twice = new SimpleObjectProperty<>(Optional.empty());
    private final Consumer<Person> added;
    private final boolean removable;

    private PeopleViewModel(Consumer<Person> added, boolean removable) {
        this.added = added;
        this.removable = removable;
        people.addListener((ListChangeListener<Person>) change -> now.set(List.copyOf(people)));
    }

    /** Nobody is on record yet, so that people can be taken out again. */
    static PeopleViewModel ofDraft() {
        return new PeopleViewModel(person -> {}, true);
    }

    /** Whoever is added is put on record at once. */
    static PeopleViewModel ofPlace(List<Person> known, Consumer<Person> added) {
        PeopleViewModel model = new PeopleViewModel(added, false);
        model.people.setAll(known);
        model.role.set(Role.MEMBER);
        return model;
    }

    /** Adds the person written down; whoever is there already is not added again. */
    public void add() {
        String written = Person.normalised(name.get());
        if (written.isEmpty()) {
            return;
        }
        boolean known = people.stream().anyMatch(person -> person.isCalled(written));
        twice.set(Optional.of(written).filter(word -> known));
        if (!known) {
            Person person = new Person(written, role.get());
            people.add(person);
            added.accept(person);
            role.set(next());
        }
        name.set("");
    }

    /** Who usually comes next: a head, a secretary, a member; whoever serves the machine is asked for once. */
    private Role next() {
        List<Role> usual = removable ? List.of(Role.SECRETARY, Role.MEMBER, Role.TECHNICIAN) : List.of(Role.SECRETARY);
        return usual.stream()
                .filter(wanted -> people.stream().noneMatch(person -> person.role() == wanted))
                .findFirst()
                .orElse(Role.MEMBER);
    }

    public void remove(Person person) {
        if (removable) {
            people.remove(person);
        }
    }

    public boolean isRemovable() {
        return removable;
    }

    /** How many more members must be named. */
    public int membersMissing(int needed) {
        long members =
                people.stream().filter(person -> person.role().isMember()).count();
        return (int) Math.max(0, needed - members);
    }

    /** The people as a value that changes with them. */
    public ObservableValue<List<Person>> now() {
        return now;
    }

    public ObservableList<Person> people() {
        return people;
    }

    public StringProperty name() {
        return name;
    }

    public ObjectProperty<Role> role() {
        return role;
    }

    /** A name that was entered though it is there. */
    public ObjectProperty<Optional<String>> twice() {
        return twice;
    }
}
