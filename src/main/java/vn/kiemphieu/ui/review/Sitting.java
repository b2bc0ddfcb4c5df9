package vn.kiemphieu.ui.review;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.kiemphieu.people.Person;

/** Who of the committee is present, said once and true until it is said anew; without it the committee cannot rule. */
public final class Sitting {
    private final List<Person> members;
    private final int needed;
    private final ReadOnlyObjectWrapper<List<String>> present = new ReadOnlyObjectWrapper<>(List.of());

    Sitting(List<Person> members, int needed) {
        this.members = members;
        this.needed = needed;
    }

    /** Who may be present. */
    public List<Person> members() {
        return members;
    }

    /** How many must be. */
    public int needed() {
        return needed;
    }

    /** Names; empty while nobody said who is present. */
    public ReadOnlyObjectProperty<List<String>> present() {
        return present.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return !present.get().isEmpty();
    }

    /** @return whether these are enough; otherwise nothing changes */
    public boolean open(List<String> names) {
        boolean enough = names.stream().distinct().count() >= needed;
        if (enough) {
            present.set(List.copyOf(names));
        }
        return enough;
    }

    /** The members are asked for again when the committee next rules. */
    public void close() {
        present.set(List.of());
    }
}
